"""The report as lines for people, each in parts: a text, or a text and its style."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from specwright.compare.allowed import Allowance
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Bump, Consequence
from specwright.compare.model_events import EventKind, ModelEvent
from specwright.compare.report.lines import ReportLine, lines, models_in_words
from specwright.compare.report.proofs import proof
from specwright.compare.report.summary import documentation, headline, remarks
from specwright.ir.wording import counted

Part: TypeAlias = str | tuple[str, str]
"""A text, or a text and its style, as rich names it."""

Block: TypeAlias = list[list[Part]]
"""The lines that belong to one change."""

MOST_BLOCKS = 40
"""How many changes a section shows, unless all are wanted."""

MOST_EVENTS = 5
"""How many models a line names that came or went."""

WIDTH = 78
"""Where fingerprints begin, unless the line is longer."""

_STYLES = {Bump.MAJOR: "bold red", Bump.MINOR: "yellow", Bump.PATCH: "green", Bump.NONE: "green"}


def text(report: ChangeReport, *, full: bool = False) -> Iterator[Sequence[Part]]:
    """The lines; in `full` no section is cut."""
    first, bump, rest = headline(report)
    yield [(first, "bold"), "   ", (bump, _STYLES[report.bump]), f"   {rest}"]
    yield from ([f"  {remark}"] for remark in remarks(report))
    for consequence in Consequence:
        if consequence is Consequence.DOCUMENTATION:
            continue
        blocks = [*_changes(report, consequence), *_events(report, consequence)]
        if blocks:
            yield [(consequence.heading, _STYLES[consequence.bump])]
        shown = blocks if full else blocks[:MOST_BLOCKS]
        yield from (line for block in shown for line in block)
        if len(shown) < len(blocks):
            yield [f"  … and {len(blocks) - len(shown)} more; --format json has all"]
    if told := documentation(report):
        yield [told]
    yield from _entries(report)


def _changes(report: ChangeReport, consequence: Consequence) -> Iterator[Block]:
    of_many = len(report.release.compared) > 1
    for line in lines(report.groups, consequence):
        said = f"{line.text}{_names(line)}" if of_many else line.text
        number = f"{counted(len(line.models), 'model'):>10}  " if of_many else ""
        whole = f"  {number}{said}"
        block: Block = [[whole.ljust(WIDTH), "  ", (line.fingerprints, "dim")]]
        if allowance := line.groups[0].allowance:
            block.append([f"      {_allowed(allowance)}"])
        elif shown := proof(line, consequence, of_many=of_many):
            block.append([(f"      {shown}", "dim")])
        yield block


def _names(line: ReportLine) -> str:
    return f"  ({models_in_words(line.models)})"


def _events(report: ChangeReport, consequence: Consequence) -> Iterator[Block]:
    told = [each for each in report.events if each.kind.consequence is consequence]
    for (kind, allowance), alike in groupby(told, key=lambda event: (event.kind, event.allowance)):
        events = list(alike)
        line = f"  {events_in_words(kind, events)}"
        block: Block = [[line.ljust(WIDTH), "  ", (kind.fingerprint, "dim")]]
        yield [*block, [f"      {_allowed(allowance)}"]] if allowance else block


def events_in_words(kind: EventKind, events: Sequence[ModelEvent]) -> str:
    """`8 models gone: alibaba:qwen-image@3.0, … and 3 more`."""
    shown = ", ".join(each.said for each in events[:MOST_EVENTS])
    left = len(events) - MOST_EVENTS
    more = f" and {left} more" if left > 0 else ""
    noun, verb = kind.words
    return f"{counted(len(events), noun)} {verb}: {shown}{more}"


def _allowed(allowance: Allowance) -> str:
    return f"accepted until {allowance.until}: {allowance.because}"


def _entries(report: ChangeReport) -> Iterator[list[Part]]:
    """The entries that accept nothing, and so should go."""
    for each in report.expired:
        said = (
            f"{each.location}: the entry for {each.fingerprint} has expired on {each.until}: {each.because}"
        )
        yield [(said, "yellow")]
    for each in report.unused:
        yield [
            (
                f"{each.location}: no change has the fingerprint {each.fingerprint} in '{each.models}'",
                "yellow",
            )
        ]
