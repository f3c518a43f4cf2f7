"""`specwright lint`: reads every spec and says what is wrong with it."""

from specwright.commands import problems as printed
from specwright.commands.terminal import FOUND, GOOD, Format, busy, tell
from specwright.problems import in_order
from specwright.project import Project


def run(project: Project, form: Format, *, every: bool = False) -> int:
    """Warnings alone are no failure; remarks are shown where `every` asks for them."""
    from specwright.compose.remarks import remarks
    from specwright.stages import inspect

    with busy("reading specs"):
        _, problems = inspect(project)
        problems = [*problems, *(in_order(remarks(project.specs, project.root)) if every else ())]
    problems = [each for each in problems if every or each.severity != "info"]
    printed.show(problems, form)
    tell(printed.summary(problems))
    return FOUND if printed.has_errors(problems) else GOOD
