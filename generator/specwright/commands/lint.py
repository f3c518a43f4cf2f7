"""`specwright lint`: reads every spec and says what is wrong with it, and what cannot be meant."""

from specwright import lock
from specwright.commands import problems as printed
from specwright.commands.terminal import FOUND, GOOD, Format, busy, tell
from specwright.problems import in_order
from specwright.project import Project
from specwright.reuse import told


def run(project: Project, form: Format, *, remarks: bool = False, reuse: bool = True) -> int:
    """Warnings alone are no failure; `remarks` shows what is left unsaid otherwise."""
    inputs = lock.inputs(project)
    known = told.read(project, inputs) if reuse else None
    if known is None:
        from specwright.reuse.building import inspect

        with busy("reading specs"):
            known = told.Told(models=0, problems=tuple(inspect(project, inputs, reuse=reuse)))
    problems = known.shown(remarks=remarks)
    if remarks:
        from specwright.compose.remarks import remarks as of_specs

        problems = in_order([*problems, *of_specs(project.specs, project.root)])
    printed.show(problems, form)
    tell(printed.summary(problems))
    return FOUND if printed.has_errors(problems) else GOOD
