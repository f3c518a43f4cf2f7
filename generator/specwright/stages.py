"""The road in order: spec files to records, to the catalog, to outputs."""

from specwright.analysis.findings import report
from specwright.emit.output import Output
from specwright.emit.render import Renderer, default_templates
from specwright.emit.targets import TARGETS
from specwright.ir.model import Catalog
from specwright.load.files import load
from specwright.passes.catalog import build as build_catalog
from specwright.problems import Problem, in_order
from specwright.project import Project


def inspect(project: Project, *, remarks: bool = False) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of a project, or None where a spec is wrong, and all problems.

    Remarks are among them only when asked for.
    """
    specs, problems = load(project.specs, project.root)
    catalog, more = build_catalog(specs)
    problems += more
    if not _stops(problems):
        known = {(file.slug, file.record.model): file.record.acknowledged for file in specs.models}
        for model in catalog.models:
            problems += report(model, known[model.slug, model.air])
    problems = in_order(each for each in problems if remarks or each.severity != "info")
    return (None if _stops(problems) else catalog), problems


def build(project: Project) -> tuple[list[Output] | None, Catalog | None, list[Problem]]:
    """The outputs of every target, or None when a problem forbids them."""
    catalog, problems = inspect(project)
    if catalog is None:
        return None, None, problems
    renderer = Renderer([project.templates, default_templates()])
    outputs = [output for target in TARGETS for output in target.emit(catalog, project.names, renderer)]
    return sorted(outputs, key=lambda output: output.path), catalog, problems


def _stops(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)
