"""`specwright validate` outside a project: the command of the validator package that is installed."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec

from specwright.cli.terminal import err
from specwright.driver.project import ProjectError
from specwright.emit.output import Names

PACKAGE = Names().package


def run(problem: ProjectError, files: Iterable[str], order: Mapping[str, str | None]) -> int:
    """Checks the files with the package of the usual name; raises the problem where it is not installed.

    What is asked for by name is handed on as options.
    """
    if find_spec(PACKAGE) is None or find_spec(f"{PACKAGE}._command") is None:
        raise problem
    err(f"no project here: asking the installed package {PACKAGE}")
    start = import_module(f"{PACKAGE}._command.start").start
    options = [word for name, value in order.items() if value for word in (f"--{_option(name)}", value)]
    code: int = start(PACKAGE, ["validate", *options, "--", *files])
    return code


def _option(name: str) -> str:
    return "format" if name == "form" else name
