"""`specwright lint`: reads every spec and says what is wrong with it, and what cannot be meant."""

from specwright.commands import problems as printed
from specwright.commands.terminal import FOUND, GOOD, Format, busy, tell
from specwright.problems import in_order
from specwright.project import Project


def run(project: Project, form: Format, *, remarks: bool = False) -> int:
    """Warnings alone are no failure; `remarks` shows what is left unsaid otherwise."""
    from specwright.compose.remarks import remarks as of_specs
    from specwright.stages import inspect

    with busy("reading specs"):
        _, problems = inspect(project, remarks=True) if remarks else inspect(project)
        if remarks:
            problems = in_order([*problems, *of_specs(project.specs, project.root)])
    printed.show(problems, form)
    tell(printed.summary(problems))
    return FOUND if printed.has_errors(problems) else GOOD
