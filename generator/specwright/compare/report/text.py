"""The report as lines for people, each in parts: a text, or a text and its style."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Bump
from specwright.compare.report.sections import SectionEntry, entries_without_use, sections
from specwright.compare.report.summary import documentation, headline, remarks

Part: TypeAlias = str | tuple[str, str]
"""A text, or a text and its style, as rich names it."""

MOST_ENTRIES = 40
"""How many changes a section shows, unless all are wanted."""

WIDTH = 78
"""Where fingerprints begin, unless the line is longer."""

_STYLES = {Bump.MAJOR: "bold red", Bump.MINOR: "yellow", Bump.PATCH: "green", Bump.NONE: "green"}


def text(report: ChangeReport, *, full: bool = False) -> Iterator[Sequence[Part]]:
    """The lines; in `full` no section is cut."""
    first, bump, rest = headline(report)
    yield [(first, "bold"), "   ", (bump, _STYLES[report.bump]), f"   {rest}"]
    yield from ([f"  {remark}"] for remark in remarks(report))
    for consequence, entries in sections(report):
        yield [(consequence.heading, _STYLES[consequence.bump])]
        shown = entries if full else entries[:MOST_ENTRIES]
        for entry in shown:
            yield from _entry(entry)
        if len(shown) < len(entries):
            yield [f"  … and {len(entries) - len(shown)} more; --format json has all"]
    if told := documentation(report):
        yield [told]
    for useless, said in entries_without_use(report):
        yield [(f"{useless.location}: {said}", "yellow")]


def _entry(entry: SectionEntry) -> Iterator[Sequence[Part]]:
    """A line, and the one below it; the models stand with the first of the entries that are about them."""
    number = f"{'' if entry.same else entry.models:>10}  " if entry.models else ""
    names = f" ({entry.names})" if entry.names and not entry.same else ""
    yield [f"  {number}{entry.text}{names}".ljust(WIDTH), "  ", (entry.fingerprints, "dim")]
    if entry.detail:
        yield [(f"      {' ' * len(number)}{entry.detail}", "dim")]
