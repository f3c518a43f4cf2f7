"""`specwright validate`: checks requests with the command of the package that the project generates."""

import importlib
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO, NamedTuple

from specwright.cli import installed_command, staleness
from specwright.cli.terminal import Advance, CommandError, IssueFormat, Unknown, progress
from specwright.driver.project import NoProject, Project, chosen
from specwright.load import plain_files

STANDARD_INPUT = "-"


class Order(NamedTuple):
    """What is asked for: how issues are told, what unknown keys are, the columns of tables and reports."""

    form: IssueFormat = "text"
    unknown: Unknown = "error"
    report: str | None = None
    column: str | None = None
    key: str | None = None
    engine: str | None = None


def here(folder: Path | None, names: Iterable[str], order: Order) -> int:
    """Checks with the project given, the one around this folder, or else the package that is installed."""
    try:
        project = chosen(folder)
    except NoProject as problem:
        if folder is not None:
            raise
        return installed_command.run(problem, names, order._asdict())
    return run(project, names, order)


def run(project: Project, names: Iterable[str], order: Order) -> int:
    """Every request of every file is checked; a file that cannot be read does not stop the others.

    A validator that was made of other specs is told first. Raises CommandError where it is missing.
    """
    package = generated_package(project)
    terminal, validating = (_of_command(package, name) for name in ("terminal", "validating"))
    staleness.tell(project)
    desk = terminal.Desk(_opened, _reason, _bar, sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    try:
        code: int = validating.run(package, [*names], validating.Order(**order._asdict()), desk)
    except terminal.CommandError as error:
        raise CommandError(str(error)) from None
    return code


def generated_package(project: Project) -> ModuleType:
    """The generated package; raises CommandError, with what to do, where there is none."""
    if "python" not in project.targets:
        raise CommandError(
            "validate asks the Python package, and 'targets' in pyproject.toml leaves it out; "
            "add 'python', then run 'specwright generate'"
        )
    name = project.names.package
    source = project.generated / "python" / "src"
    if not (source / name / "__init__.py").is_file():
        raise CommandError(f"{source / name} is not there; run 'specwright generate' first")
    sys.path.insert(0, str(source))
    try:
        return importlib.import_module(name)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CommandError(f"{source / name} cannot be used ({reason}); run 'specwright generate'") from error


def _of_command(package: ModuleType, name: str) -> Any:
    try:
        return importlib.import_module(f"{package.__name__}._command.{name}")
    except ImportError as error:
        raise CommandError(
            f"{package.__name__} was made by another version; run 'specwright generate'"
        ) from error


def _opened(name: str) -> BinaryIO:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer
    return plain_files.opened(Path(name), is_pipe_welcome=True)


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text, at byte {error.start}"
    return (error.strerror or str(error)).lower()


def _bar(names: Sequence[str]) -> AbstractContextManager[Advance]:
    sizes = [Path(name).stat().st_size for name in names if Path(name).is_file()]
    return progress(names[0] if len(names) == 1 else f"{len(names)} files", sum(sizes))


def content(name: str) -> bytes:
    """The bytes of a file that is read at once."""
    if name == STANDARD_INPUT:
        return plain_files.up_to(sys.stdin.buffer, plain_files.MOST_OUTPUT_BYTES, Path("<stdin>"))
    with plain_files.opened(Path(name), is_pipe_welcome=True) as file:
        return plain_files.up_to(file, plain_files.MOST_OUTPUT_BYTES, Path(name))
