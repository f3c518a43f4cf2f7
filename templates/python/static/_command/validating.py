"""`validate`: every request of every file is checked, and its faults are told where they stand."""

import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

from .._bulk import sharing
from .._bulk.blocks import BLOCK, Block
from .._bulk.refusal import Refusal
from .._bulk.sources import Rows, Source, Unreadable
from .judging import Asked, Judged, Kind, begin
from .printers import printer
from .requests import has_lines
from .sarif import Tool
from .terminal import FAILED, FOUND, GOOD, STANDARD, CommandError, Desk, called, err
from .words import counted

MANY = 4 * BLOCK
"""Bytes that are worth the start of processes."""

_MOST_KINDS = 10_000
"""Of faults, that are counted apart: unknown keys may have any name."""


class Order(NamedTuple):
    """What `validate` is asked for: the form, what unknown keys are, the report, its key, and the engine."""

    form: str = "text"
    unknown: str = "error"
    report: str | None = None
    column: str | None = None
    key: str | None = None
    engine: str | None = None


def run(package: Any, names: Sequence[str], order: Order, desk: Desk = STANDARD) -> int:
    """Tells the faults of all files; one that cannot be read does not stop the others.

    With a report only a summary is printed; many requests are always summed up. Raises CommandError.
    """
    is_report = order.report is not None
    asked = Asked(package.__name__, order.form, order.unknown, order.key, is_report, desk.has_colours)
    validation = _Validation(asked, Tool(package.__name__, package.__version__), desk)
    rows = Rows(order.column, order.key)
    sources = [Source(name, called(name), rows, has_lines) for name in names]
    try:
        with (
            sharing.ending_well(),
            _report(order, names) as add,
            desk.bar(names) as advance,
        ):
            share = _engine(order.engine, package.__name__)
            for judged in validation.judged(sources, share):
                validation.tell(judged, add)
                advance(judged.size, validation.requests)
    except Refusal as error:
        raise CommandError(str(error)) from None
    except sharing.WorkersLost:
        raise CommandError("a process that was judging has died") from None
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError(f"{order.report or 'standard output'}: {desk.reason(error)}") from None
    return validation.end()


Add: TypeAlias = Callable[[Sequence[Sequence[Any]]], None]
"""Takes rows of a report."""

Share: TypeAlias = Callable[
    [Callable[[Asked], Callable[[Block], Judged]], Asked, Iterable[Block]], Iterator[Judged]
]
"""Has many judge the blocks, each beginning as it is told; the results come in order."""


def _report(order: Order, names: Sequence[str]) -> AbstractContextManager[Add]:
    """What takes rows; late, as most runs write none. Raises Refusal for a report in the place of a file."""
    if order.report is None:
        return nullcontext(lambda rows: None)
    if os.path.realpath(order.report) in map(os.path.realpath, names):
        raise Refusal(f"{order.report}: holds the requests; give the report another name")
    from .._bulk.reports import report

    return report(order.report, is_keyed=order.key is not None)


def _engine(name: str | None, package: str) -> Share | None:
    if name is None:
        return None
    from .._bulk.engines import engine

    return engine(name, package)


class _Validation:
    """A run: what has been counted, and what is under way."""

    def __init__(self, asked: Asked, tool: Tool, desk: Desk) -> None:
        self.requests = 0
        self._asked = asked
        self._desk = desk
        self._printing = printer(asked.form, tool)
        self._counts: Counter[Kind] = Counter()
        self._files = self._unreadable = self._index = 0
        self._is_summed = asked.is_report
        self._events: deque[tuple[Source, Unreadable | Block | None]] = deque()

    def judged(self, sources: Iterable[Source], share: Share | None) -> Iterator[Judged]:
        """What was found in each piece of each file, in order."""
        for judged in self._results(self._blocks(sources), share):
            source = self._next()
            if source.is_broken:
                continue
            source.is_broken = judged.is_broken
            yield judged
        self._next()

    def _next(self) -> Source:
        """The file of the next result, once what comes before that has been said."""
        while self._events:
            source, event = self._events.popleft()
            match event:
                case Block():
                    return source
                case Unreadable():
                    err(f"error: {event.name}: {event.reason}")
                    self._unreadable += 1
                case None:
                    self._files += 1
            self._index = 0
        return _NOTHING

    def _blocks(self, sources: Iterable[Source]) -> Iterator[Block]:
        for source in sources:
            event: Unreadable | Block | None = None
            is_empty = True
            for event in source.blocks(self._desk.opened, self._desk.reason):
                self._events.append((source, event))
                if isinstance(event, Block):
                    is_empty &= event.kind == "lines" and not event.data.strip()
                    yield event
            if isinstance(event, Unreadable):
                continue
            if is_empty and source.is_lines:
                empty = Block(source.shown, "whole", "", 0)
                self._events.append((source, empty))
                yield empty
            self._events.append((source, None))

    def _results(self, blocks: Iterator[Block], share: Share | None) -> Iterator[Judged]:
        """One process judges what is not worth the start of others."""
        if share is not None:
            return share(begin, self._asked, blocks)
        first, weight = [], 0
        for block in blocks:
            first.append(block)
            weight += block.weight
            if weight >= MANY:
                break
        every = chain(first, blocks)
        cores = sharing.cores()
        if weight < MANY or cores == 1:
            return map(begin(self._asked), every)
        return sharing.shared_out(begin, self._asked, every, cores)

    def tell(self, judged: Judged, add: Add) -> None:
        """Prints or reports what was found, and counts it."""
        index = self._index if judged.first is None else judged.first
        if self._asked.is_report:
            moved = 0 if self._asked.key else index
            rows = [
                (judged.name, line, key + moved if moved else key, *row) for line, key, *row in judged.rows
            ]
            if rows:
                add(rows)
        else:
            self._printing.tell(judged.told, index)
        self._index = index + judged.requests
        self.requests += judged.requests
        self._is_summed |= judged.is_many
        for (severity, code, parameter), number in judged.counts.items():
            kind = severity, code, parameter
            known = kind in self._counts or len(self._counts) < _MOST_KINDS
            self._counts[kind if known else (severity, code, "…")] += number

    def end(self) -> int:
        """Says what was found in all, and gives the exit code."""
        if not self._asked.is_report:
            self._printing.close()
        if self._is_summed:
            self._sum_up()
        errors = sum(number for (severity, _, _), number in self._counts.items() if severity == "error")
        warnings = sum(self._counts.values()) - errors
        err(
            f"{counted(self.requests, 'request')} in {counted(self._files, 'file')}: "
            f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
        )
        return FAILED if self._unreadable else FOUND if errors else GOOD

    def _sum_up(self) -> None:
        """The faults by code and parameter, the most frequent first."""
        width = len(str(max(self._counts.values(), default=0)))
        for (_, code, parameter), number in sorted(
            self._counts.items(), key=lambda item: (-item[1], item[0])
        ):
            err(f"{number:>{width}} {code} {parameter}".rstrip())


_NOTHING = Source("", "", Rows(), has_lines)
