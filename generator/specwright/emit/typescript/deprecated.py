"""Names that a release gave up and that the package keeps for a while, marked for editors and compilers."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from specwright.emit.output import Deprecation
from specwright.emit.render import Renderer
from specwright.emit.typescript.literals import FILTERS
from specwright.ir.naming import file_stem

_FUNCTIONS = (
    *("MODEL", "applyFix", "cost", "isValid", "narrow", "narrowSteps", "nearestSizes", "page"),
    *("repair", "toApi", "validate", "withDefaults"),
)
_ZOD = ("Request", "Shape", "requestWith")


def old_types(deprecations: Iterable[Deprecation], known: Collection[str]) -> list[tuple[str, str, str]]:
    """Old name, new name and the version without the old one, of types called otherwise in one module."""
    return [
        (old, new, each.until)
        for each in deprecations
        if each.was is None
        for old, new in sorted(each.types.get("typescript", {}).items())
        if new in known and old not in known
    ]


def old_modules(
    renderer: Renderer, deprecation: Deprecation, known: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Paths and texts of the modules that a model had; `known` are the types that it has now."""
    if deprecation.was is None:
        return
    types = deprecation.types.get("typescript", {})
    values: dict[str, Any] = {
        "model": deprecation.model,
        "file": file_stem(deprecation.model),
        "until": deprecation.until,
        "types": [(old, new) for old, new in sorted(types.items()) if new in known],
    }
    for folder, values["names"] in (("models", _FUNCTIONS), ("zod/models", _ZOD)):
        values["is_zod"] = folder != "models"
        for ending in ("js", "d.ts"):
            text = renderer.render(f"typescript/model/deprecated.{ending}.j2", values, FILTERS)
            yield f"{folder}/{file_stem(deprecation.was)}.{ending}", text
