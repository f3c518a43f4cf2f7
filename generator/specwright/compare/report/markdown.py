"""The report as Markdown, for a comment on a pull request."""

from collections.abc import Iterator

from specwright.compare.change_report import ChangeReport
from specwright.compare.report.markdown_text import code, plain
from specwright.compare.report.sections import SectionEntry, entries_without_use, sections
from specwright.compare.report.summary import documentation, headline, remarks

MOST_LETTERS = 60_000
"""What a comment may have, with room for what stands around it: GitHub takes 65,536 characters."""


def markdown(report: ChangeReport) -> str:
    """The text; one that is too long for a comment ends earlier, and says so."""
    kept: list[str] = []
    left = MOST_LETTERS
    for line in _lines(report):
        left -= len(line) + 1
        if left < 0:
            kept.append("\nThe rest is too long for a comment; `specwright diff --format json` has all.")
            break
        kept.append(line)
    return "\n".join(kept) + "\n"


def _lines(report: ChangeReport) -> Iterator[str]:
    first, bump, rest = headline(report)
    yield f"### {plain(first)}: **{plain(bump)}**"
    yield f"\n{plain(rest)}"
    yield from (f"\n{plain(remark)}" for remark in remarks(report))
    for consequence, entries in sections(report):
        yield f"\n#### {plain(consequence.heading)}\n"
        for entry in entries:
            yield from _entry(entry)
    if told := documentation(report):
        yield f"\n{plain(told)}"
    for useless, said in entries_without_use(report):
        yield f"\nEntry {code(str(useless.location))}: {plain(said)}"


def _entry(entry: SectionEntry) -> Iterator[str]:
    number = f"**{entry.models}**: " if entry.models else ""
    names = f" ({code(entry.names)})" if entry.names and not entry.same else ""
    yield f"- {number}{plain(entry.text)}{names} {code(entry.fingerprints)}"
    if entry.detail:
        words, colon, shown = entry.detail.partition(": ")
        yield (
            f"  <br>{plain(words)}{colon}{code(shown)}"
            if shown.startswith("{")
            else f"  <br>{plain(entry.detail)}"
        )
