"""`specwright validate`: checks requests with the validator that the project generates."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from specwright.cli import installed_command, request_reader, staleness
from specwright.cli.issue_printer import IssuePrinter, Validate, generated_validator, grouped, issues_of
from specwright.cli.issue_report import Add, report
from specwright.cli.json_lines import validate_lines
from specwright.cli.terminal import FAILED, FOUND, GOOD, Format, Unknown, fail, progress
from specwright.driver.project import NoProject, Project, chosen
from specwright.load import plain_files

STANDARD_INPUT = "-"
LINES = (".jsonl", ".ndjson")


def here(folder: Path | None, names: Iterable[str], form: Format, rows: Path | None, unknown: Unknown) -> int:
    """Checks with the project given, the one around this folder, or else the package that is installed."""
    try:
        project = chosen(folder)
    except NoProject as problem:
        if folder is not None:
            raise
        return installed_command.run(problem, names, form, rows, unknown)
    return run(project, names, form, rows, unknown)


def run(project: Project, names: Iterable[str], form: Format, rows: Path | None, unknown: Unknown) -> int:
    """Every request of every file is checked; a file that cannot be read does not stop the others.

    With a report (`rows`) only a summary is printed; JSON Lines always get one. A validator that was made of
    other specs is told first. Raises CommandError where it is missing.
    """
    validate = generated_validator(project, unknown)
    staleness.tell(project)
    telling = IssuePrinter(form, quiet=rows is not None)
    files, requests, unreadable, summary = 0, 0, 0, rows is not None
    with report(rows) as add:
        for name in names:
            try:
                if name.endswith(LINES):
                    summary = True
                    requests += _lines(project, name, telling, add, unknown)
                else:
                    requests += _whole(name, validate, telling, add)
                files += 1
            except (OSError, UnicodeDecodeError) as error:
                fail(f"{name}: {_reason(error)}")
                unreadable += 1
    telling.close()
    if summary:
        telling.summary()
    telling.total(requests, files)
    return FAILED if unreadable else FOUND if telling.errors else GOOD


def _lines(project: Project, name: str, telling: IssuePrinter, add: Add, unknown: Unknown) -> int:
    """The number of requests of a file of JSON Lines, each of them told and added."""
    requests = 0
    with (
        plain_files.opened(Path(name), is_pipe_welcome=True) as file,
        progress(name, os.fstat(file.fileno()).st_size) as advance,
    ):
        for each in validate_lines(project, file, name, full=telling.form == "json", unknown=unknown):
            for issues in grouped(each.issues):
                telling.tell(issues)
            add(each.issues)
            requests += each.requests
            advance(each.size, requests)
    return requests


def _whole(name: str, validate: Validate, telling: IssuePrinter, add: Add) -> int:
    """The number of requests of any other file, each of them told and added."""
    each_task = request_reader.read(content(name).decode("utf-8-sig"))
    shown = "<stdin>" if name == STANDARD_INPUT else name
    for each in each_task:
        issues = issues_of(each, shown, validate, full=telling.form == "json")
        telling.tell(issues)
        add(issues)
    return len(each_task)


def content(name: str) -> bytes:
    """The bytes of a file that is read at once."""
    if name == STANDARD_INPUT:
        return plain_files.up_to(sys.stdin.buffer, plain_files.MOST_OUTPUT_BYTES, Path("<stdin>"))
    with plain_files.opened(Path(name), is_pipe_welcome=True) as file:
        return plain_files.up_to(file, plain_files.MOST_OUTPUT_BYTES, Path(name))


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text, at byte {error.start}"
    return (error.strerror or str(error)).lower()
