"""JSON Lines of any size: validated block by block in bounded memory, on every core, in order."""

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BufferedReader
from itertools import chain

from specwright.cli import request_reader
from specwright.cli.issue_printer import ReportedIssue, generated_validator, issues_of
from specwright.cli.request_reader import MalformedRequest
from specwright.cli.terminal import CommandError, Unknown
from specwright.driver.processes import WorkersLost, shared_out
from specwright.driver.processes import cores as _cores
from specwright.driver.project import Project

BLOCK = 1 << 20
MANY = 4 * BLOCK
LONGEST_LINE = 64 * BLOCK
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Whole lines of a file; `number` is that of the first."""

    number: int
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """The result for a block: its size in bytes, how many requests, and their issues, counted within it."""

    size: int
    requests: int
    issues: list[ReportedIssue]


def validate_lines(
    project: Project, file: BufferedReader, name: str, *, full: bool, unknown: Unknown = "error"
) -> Iterator[BatchResult]:
    """What each block of the file holds, in order; processes share the work where it is worth their start.

    Raises CommandError when one of them dies.
    """
    size = os.fstat(file.fileno()).st_size
    cores = _cores()
    given = project, name, full, unknown
    alone = size < MANY or cores == 1
    results = map(_worker(given), blocks(file)) if alone else shared_out(_worker, given, blocks(file), cores)
    index = 0
    try:
        for each in results:
            moved = [replace(issue, index=issue.index + index) for issue in each.issues]
            yield replace(each, issues=moved)
            index += each.requests
    except WorkersLost as error:
        raise CommandError(f"{name}: a process that was judging it has died") from error
    if not index:
        (nothing,) = request_reader.read("")
        assert isinstance(nothing, MalformedRequest)
        yield BatchResult(size=0, requests=1, issues=issues_of(nothing, name, lambda request: [], full=full))


def blocks(file: BufferedReader) -> Iterator[Batch]:
    """The file's lines, about a megabyte at a time; a line is never cut. Raises OSError."""
    number = 1
    parts: list[bytes] = []
    data = file.read(BLOCK).removeprefix(_MARK)
    while data:
        whole, newline, tail = data.rpartition(b"\n")
        if newline:
            block = b"".join([*parts, whole, newline])
            yield Batch(number=number, data=block)
            number += block.count(b"\n")
            parts = []
        parts.append(tail)
        if len(parts) * BLOCK > LONGEST_LINE:
            raise OSError(errno.EFBIG, f"line {number} is longer than {LONGEST_LINE >> 20} MiB")
        data = file.read(BLOCK)
    if any(parts):
        yield Batch(number=number, data=b"".join(parts))


def _worker(given: tuple[Project, str, bool, Unknown]) -> Callable[[Batch], BatchResult]:
    """What a process does with each block, once it has the validator."""
    project, name, full, unknown = given
    validate = generated_validator(project, unknown)

    def judged(block: Batch) -> BatchResult:
        found = [
            issues_of(each, name, validate, full=full)
            for each in request_reader.lines(block.data, block.number)
        ]
        return BatchResult(size=len(block.data), requests=len(found), issues=list(chain.from_iterable(found)))

    return judged
