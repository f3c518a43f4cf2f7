"""The report as annotations of GitHub Actions, which a command writes out."""

from collections.abc import Iterator
from typing import NamedTuple

from specwright.compare.change_report import ChangeReport
from specwright.compare.report.places import Places
from specwright.compare.report.remarks import Level, Remark, remarks
from specwright.compare.report.sections import accepted, entries_without_use
from specwright.diagnostics import Location

MOST_NOTICES = 10
"""How many changes that break nobody are told: a run shows few annotations, and errors come first."""


class Annotation(NamedTuple):
    """What GitHub shows beside a line, or on the page of the run where there is no place."""

    level: Level
    place: Location | None
    title: str
    message: str


def annotations(report: ChangeReport, places: Places) -> Iterator[Annotation]:
    """The annotations; what an entry accepts is a warning, what breaks nobody a notice."""
    notices = 0
    for remark in remarks(report, places):
        notices += remark.level == "notice"
        if remark.level != "notice" or notices <= MOST_NOTICES:
            yield Annotation(remark.level, remark.location, remark.consequence.heading, _said(remark))
    if notices > MOST_NOTICES:
        left = f"{notices - MOST_NOTICES} more changes break nobody; --format json has all"
        yield Annotation("notice", None, "More changes", left)
    for entry, said in entries_without_use(report):
        yield Annotation("warning", entry.location, "Entry without use", said)


def _said(remark: Remark) -> str:
    until = f" ({accepted(remark.allowance)})" if remark.allowance else ""
    return f"{remark.text}{until} [{' '.join(remark.fingerprints)}]"
