"""`specwright lint`: reads every spec and says what is wrong with it, and what cannot be meant."""

from specwright.cli import diagnostics as printed
from specwright.cli.terminal import FOUND, GOOD, Format, busy, err
from specwright.diagnostics import has_errors, in_order
from specwright.driver import lock
from specwright.driver.cache import outcome as outcomes
from specwright.driver.project import Project
from specwright.driver.settings import TARGET_NAMES


def run(project: Project, form: Format, *, remarks: bool = False, reuse: bool = True) -> int:
    """Warnings alone are no failure; `remarks` shows what is left unsaid otherwise."""
    inputs = lock.inputs(project)
    outcome = outcomes.read(project, inputs) if reuse else None
    if outcome is None:
        from specwright.driver.cache.model_cache import ModelCache
        from specwright.driver.compile import compile_project

        cache = ModelCache(project=project, inputs=inputs, may_read=reuse)
        with busy("reading specs"):
            outcome = compile_project(project, cache=cache, targets=())
    from specwright.load.excuses import excuses

    _, faults = excuses(project.specs, project.root, TARGET_NAMES)
    problems = in_order([*outcome.shown(remarks=remarks), *faults])
    if remarks:
        from specwright.importer.compose.remarks import remarks as of_specs

        problems = in_order([*problems, *of_specs(project.specs, project.root)])
    printed.show(problems, form)
    err(printed.summary(problems))
    return FOUND if has_errors(problems) else GOOD
