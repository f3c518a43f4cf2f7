"""What a process does with each piece of a file: reads its requests, judges them, writes what is told."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

from .._bulk.blocks import Block
from .._bulk.rows import malformed_row, rows_of
from .entries import entries_of
from .findings import Fault, Validate, faults_in, unread_fault
from .printers import printer
from .requests import Entry, Located, Unread
from .sarif import Tool

Kind: TypeAlias = tuple[str, str, str]
"""A severity, a code and a parameter."""

Row: TypeAlias = tuple[Any, ...]
"""Line, key, severity, code, pointer, parameter, message and fix of an issue."""


class Asked(NamedTuple):
    """What is to be done with each request: the package that judges, and how its faults are told.

    With `is_report` there are rows for a report instead of what is printed. `key` is what tells requests
    apart there: a parameter of theirs, or a column beside them.
    """

    package: str
    form: str = "text"
    unknown: str = "error"
    key: str | None = None
    is_report: bool = False
    has_colours: bool = False


class Judged(NamedTuple):
    """What was found in a piece: rows for the report, or what is to be printed; both count requests from 0.

    `first` is the number of the first, where it is known. `is_many` says that it is one of many pieces or
    lines, `is_broken` that what follows cannot be read.
    """

    name: str
    size: int
    requests: int
    counts: dict[Kind, int]
    told: Any
    rows: list[Row]
    first: int | None = None
    is_many: bool = False
    is_broken: bool = False


def begin(asked: Asked) -> Callable[[Block], Judged]:
    """What judges each piece."""
    package = import_module(asked.package)
    validate: Validate = package.validate
    if asked.unknown != "error":
        validate = partial(package.validate, unknown=asked.unknown)
    printing = printer(asked.form, Tool(package.__name__, package.__version__), has_colours=asked.has_colours)

    def judged(block: Block) -> Judged:
        entries, keys, is_lines = entries_of(block, asked.package, asked.key)
        counts: Counter[Kind] = Counter()
        groups: list[list[Fault]] = []
        rows: list[Row] = []
        requests = 0
        entry: Entry | None = None
        for entry in entries:
            requests += 1
            issues = [] if isinstance(entry, Unread) else validate(entry.request)
            if not issues and isinstance(entry, Located):
                continue
            if asked.is_report:
                more = _rows(entry, issues, keys(entry))
                counts.update([(row[2], row[3], row[5]) for row in more])
                rows += more
            else:
                group = _faults(entry, issues, block.name, asked.form)
                counts.update([(each.severity, each.code, each.parameter) for each in group])
                groups.append(group)
        told = None if asked.is_report else printing.piece(groups)
        is_broken = block.kind == "array" and isinstance(entry, Unread) and entry.is_end
        is_many = is_lines or block.kind in ("array", "rows")
        first = block.line - 1 if block.kind == "rows" else None
        return Judged(block.name, block.size, requests, dict(counts), told, rows, first, is_many, is_broken)

    return judged


def _faults(entry: Entry, issues: list[Any], name: str, form: str) -> list[Fault]:
    if isinstance(entry, Unread):
        return [unread_fault(entry, name)]
    return faults_in(entry, name, issues, full=form == "json")


def _rows(entry: Entry, issues: list[Any], key: Any) -> list[Row]:
    if isinstance(entry, Unread):
        return [(entry.line, key, *malformed_row(entry.message))]
    paths = [entry.line_of(issue.path) for issue in issues]
    return [(line, key, *row) for line, row in zip(paths, rows_of(issues), strict=True)]
