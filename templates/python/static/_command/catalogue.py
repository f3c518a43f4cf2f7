"""`sizes` and `models`: what the package knows of its models."""

from typing import Any

from .terminal import FOUND, GOOD, CommandError, err, out
from .words import columns, indented


def sizes(package: Any, name: str, form: str) -> int:
    """The sizes that a model supports; raises CommandError for a model that is not known."""
    if name not in package.models:
        raise CommandError(f"no model is called '{name}'; the command 'models' lists them all")
    model = package.models[name]
    if form == "json":
        rows = [{"label": each.label, "width": each.width, "height": each.height} for each in model.sizes]
        out(f"{indented(rows)}\n")
    elif model.sizes:
        out(columns([(each.label, f"{each.width}x{each.height}") for each in model.sizes]))
    if not model.sizes:
        err(f"{model.title} has no table of sizes")
    return GOOD if model.sizes else FOUND


def models(package: Any, form: str) -> int:
    """All models, ordered by slug."""
    known = sorted(package.models.values(), key=lambda model: model.slug)
    if form == "json":
        rows = [
            {"slug": model.slug, "air": model.air, "title": model.title, "status": model.status}
            for model in known
        ]
        out(f"{indented(rows)}\n")
    elif known:
        out(columns([(model.slug, model.air or "-", model.title, model.status) for model in known]))
    return GOOD
