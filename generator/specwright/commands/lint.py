"""`specwright lint`: reads every spec and says what is wrong with it, and what cannot be meant."""

from specwright import lock
from specwright.commands import problems as printed
from specwright.commands.terminal import FOUND, GOOD, Format, busy, tell
from specwright.problems import in_order
from specwright.project import Project


def run(project: Project, form: Format, *, remarks: bool = False, reuse: bool = True) -> int:
    """Warnings alone are no failure; `remarks` shows what is left unsaid otherwise."""
    from specwright.compose.remarks import remarks as of_specs
    from specwright.reuse.building import inspect

    with busy("reading specs"):
        problems = inspect(project, lock.inputs(project), remarks=remarks, reuse=reuse)
        if remarks:
            problems = in_order([*problems, *of_specs(project.specs, project.root)])
    printed.show(problems, form)
    tell(printed.summary(problems))
    return FOUND if printed.has_errors(problems) else GOOD
