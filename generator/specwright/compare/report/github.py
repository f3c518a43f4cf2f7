"""The report as annotations of GitHub Actions: `::error file=…,line=…,title=…::message`."""

from collections.abc import Iterator

from specwright.compare.change_report import ChangeReport
from specwright.compare.report.places import Places
from specwright.compare.report.remarks import Remark, remarks
from specwright.compare.report.sections import accepted, entries_without_use
from specwright.diagnostics import Location

MOST_NOTICES = 10
"""How many changes that break nobody are told: a run shows few annotations, and errors come first."""


def github(report: ChangeReport, places: Places) -> Iterator[str]:
    """The lines; what an entry accepts is a warning, what breaks nobody a notice."""
    notices = 0
    for remark in remarks(report, places):
        notices += remark.level == "notice"
        if remark.level != "notice" or notices <= MOST_NOTICES:
            yield _annotation(remark.level, remark.location, remark.consequence.heading, _said(remark))
    if notices > MOST_NOTICES:
        left = f"{notices - MOST_NOTICES} more changes break nobody; --format json has all"
        yield _annotation("notice", None, "More changes", left)
    for entry, said in entries_without_use(report):
        yield _annotation("warning", entry.location, "Entry without use", said)


def _said(remark: Remark) -> str:
    until = f" ({accepted(remark.allowance)})" if remark.allowance else ""
    return f"{remark.text}{until} [{' '.join(remark.fingerprints)}]"


def _annotation(level: str, place: Location | None, title: str, message: str) -> str:
    properties = {"title": title}
    if place:
        properties = {"file": place.file, "line": str(place.line), "col": str(place.column)} | properties
    written = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
    return f"::{level} {written}::{_data(message)}"


def _data(text: str) -> str:
    """The text of a message, in which no line ends and nothing begins a command."""
    safe = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return "".join(letter if letter.isprintable() else _written_out(letter) for letter in safe)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _written_out(letter: str) -> str:
    return letter.encode("unicode_escape").decode()
