"""`specwright lint`: reads every spec and says what is wrong with it, and what cannot be meant."""

from specwright.cli import diagnostics as printed
from specwright.cli.terminal import FOUND, GOOD, Format, busy, err
from specwright.diagnostics import in_order
from specwright.driver import lock
from specwright.driver.cache import outcome
from specwright.driver.project import Project


def run(project: Project, form: Format, *, remarks: bool = False, reuse: bool = True) -> int:
    """Warnings alone are no failure; `remarks` shows what is left unsaid otherwise."""
    inputs = lock.inputs(project)
    known = outcome.read(project, inputs) if reuse else None
    if known is None:
        from specwright.driver.cache.model_cache import inspect

        with busy("reading specs"):
            known = outcome.CachedOutcome(models=0, problems=tuple(inspect(project, inputs, reuse=reuse)))
    problems = known.shown(remarks=remarks)
    if remarks:
        from specwright.importer.compose.remarks import remarks as of_specs

        problems = in_order([*problems, *of_specs(project.specs, project.root)])
    printed.show(problems, form)
    err(printed.summary(problems))
    return FOUND if printed.has_errors(problems) else GOOD
