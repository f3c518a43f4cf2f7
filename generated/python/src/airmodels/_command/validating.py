"""`validate`: every request of every file is checked, and its faults are told where they stand."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from .findings import Fault, faults_of
from .printers import printer
from .requests import LINES, read
from .sarif import Tool
from .terminal import FAILED, FOUND, GOOD, CommandError, called, content, err, progress
from .words import counted


def run(package: Any, names: Sequence[str], form: str, unknown: str) -> int:
    """Tells the faults of all files; one that cannot be read does not stop the others."""
    validate = partial(package.validate, unknown=unknown)
    printing = printer(form, Tool(package.__name__, package.__version__))
    counts: Counter[tuple[str, str, str]] = Counter()
    requests, files, unreadable, summary = 0, 0, 0, False
    for name in names:
        try:
            text, _ = content(name)
        except CommandError as error:
            err(f"error: {error}")
            unreadable += 1
            continue
        files += 1
        entries, is_lines = read(text, name)
        summary |= name.endswith(LINES) or is_lines
        for entry in entries:
            faults = faults_of(entry, called(name), validate)
            printing.tell(faults)
            counts.update(map(_kind, faults))
            requests += 1
            progress(requests)
    printing.close()
    if summary:
        _sum_up(counts)
    errors = sum(number for (severity, _, _), number in counts.items() if severity == "error")
    warnings = sum(counts.values()) - errors
    err(
        f"{counted(requests, 'request')} in {counted(files, 'file')}: "
        f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    )
    return FAILED if unreadable else FOUND if errors else GOOD


def _kind(fault: Fault) -> tuple[str, str, str]:
    return fault.severity, fault.code, fault.subject


def _sum_up(counts: Counter[tuple[str, str, str]]) -> None:
    """The faults by code and parameter, the most frequent first."""
    width = len(str(max(counts.values(), default=0)))
    for (_, code, subject), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        err(f"{number:>{width}} {code} {subject}".rstrip())
