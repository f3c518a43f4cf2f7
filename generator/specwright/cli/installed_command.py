"""`specwright validate` outside a project: the command of the validator package that is installed."""

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from specwright.cli.terminal import Format, Unknown, err
from specwright.driver.project import ProjectError
from specwright.emit.output import Names

PACKAGE = Names().package


def run(
    problem: ProjectError, files: Iterable[str], form: Format, report: Path | None, unknown: Unknown
) -> int:
    """Checks the files with the package of the usual name; raises the problem where it is not installed.

    The package writes no reports: where one is asked for, the problem is raised, too.
    """
    if report is not None or find_spec(PACKAGE) is None or find_spec(f"{PACKAGE}._command") is None:
        raise problem
    err(f"no project here: asking the installed package {PACKAGE}")
    start = import_module(f"{PACKAGE}._command.start").start
    code: int = start(PACKAGE, ["validate", "--format", form, "--unknown", unknown, "--", *files])
    return code
