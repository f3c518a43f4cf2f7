"""JSON Lines of any size: block after block in bounded memory, judged on every core, told in order."""

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from io import BufferedReader
from multiprocessing import get_context

from specwright.cli import tasks, validator
from specwright.cli.findings import ReportedIssue, Validate, found
from specwright.cli.tasks import Malformed
from specwright.cli.terminal import CommandError
from specwright.driver.cores import cores as _cores
from specwright.driver.project import Project

BLOCK = 1 << 20
MANY = 4 * BLOCK
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Whole lines of a file, the first of which has a number."""

    number: int
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a block held: its size in bytes, how many requests, and their faults, counted within it."""

    size: int
    requests: int
    findings: list[ReportedIssue]


def judged(project: Project, file: BufferedReader, name: str, *, full: bool) -> Iterator[Judged]:
    """What each block of the file holds, in order; processes share the work where it is worth their start.

    Raises CommandError when one of them dies.
    """
    size = os.fstat(file.fileno()).st_size
    cores = _cores()
    results: Iterator[Judged]
    if size < MANY or cores == 1:
        validate = validator.load(project)
        results = (_judge(block, name, validate, full=full) for block in blocks(file))
    else:
        results = _shared_out(project, file, name, cores, full=full)
    index = 0
    for each in results:
        moved = [replace(finding, index=finding.index + index) for finding in each.findings]
        yield replace(each, findings=moved)
        index += each.requests
    if not index:
        (nothing,) = tasks.read("")
        assert isinstance(nothing, Malformed)
        yield Judged(size=0, requests=1, findings=found(nothing, name, lambda request: [], full=full))


def blocks(file: BufferedReader) -> Iterator[Batch]:
    """The file's lines, about a megabyte at a time; a line is never cut."""
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
        data = file.read(BLOCK)
    if any(parts):
        yield Batch(number=number, data=b"".join(parts))


def _shared_out(
    project: Project, file: BufferedReader, name: str, cores: int, *, full: bool
) -> Iterator[Judged]:
    """Blocks judged by as many processes as there are cores; few of them are under way at a time."""
    under_way: deque[Future[Judged]] = deque()
    pool = ProcessPoolExecutor(
        cores, mp_context=get_context("spawn"), initializer=_start, initargs=(project, name, full)
    )
    try:
        for block in blocks(file):
            under_way.append(pool.submit(_work, block))
            if len(under_way) > 2 * cores:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    except BrokenProcessPool as error:
        raise CommandError(f"{name}: a process that was judging it has died") from error
    finally:
        pool.shutdown(cancel_futures=True)


_OWN: list[tuple[str, Validate, bool]] = []


def _start(project: Project, name: str, full: bool) -> None:
    """What a process does first: it keeps what is the same for all blocks."""
    _OWN.append((name, validator.load(project), full))


def _work(block: Batch) -> Judged:
    name, validate, full = _OWN[-1]
    return _judge(block, name, validate, full=full)


def _judge(block: Batch, name: str, validate: Validate, *, full: bool) -> Judged:
    requests = 0
    findings: list[ReportedIssue] = []
    for each in tasks.lines(block.data, block.number):
        requests += 1
        findings += found(each, name, validate, full=full)
    return Judged(size=len(block.data), requests=requests, findings=findings)
