"""The report as Markdown, for a comment on a pull request."""

import re
from collections.abc import Iterator

from specwright.compare.change_report import ChangeReport
from specwright.compare.report.sections import SectionEntry, entries_without_use, sections
from specwright.compare.report.summary import documentation, headline, remarks

MOST_LETTERS = 60_000
"""What a comment may have, with room for what stands around it: GitHub takes 65,536 characters."""

_SPECIAL = re.compile(r"([\\`*_\[\]<~|&])")
_MENTION = re.compile(r"(?<![0-9A-Za-z])([@#])(?=[0-9A-Za-z])")
_JOINER = "\u2060"


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
    yield f"### {_plain(first)}: **{_plain(bump)}**"
    yield f"\n{_plain(rest)}"
    yield from (f"\n{_plain(remark)}" for remark in remarks(report))
    for consequence, entries in sections(report):
        yield f"\n#### {_plain(consequence.heading)}\n"
        for entry in entries:
            yield from _entry(entry)
    if told := documentation(report):
        yield f"\n{_plain(told)}"
    for useless, said in entries_without_use(report):
        yield f"\nEntry {_code(str(useless.location))}: {_plain(said)}"


def _entry(entry: SectionEntry) -> Iterator[str]:
    number = f"**{entry.models}**: " if entry.models else ""
    names = f" ({_code(entry.names)})" if entry.names and not entry.same else ""
    yield f"- {number}{_plain(entry.text)}{names} {_code(entry.fingerprints)}"
    if entry.detail:
        words, colon, shown = entry.detail.partition(": ")
        yield (
            f"  <br>{_plain(words)}{colon}{_code(shown)}"
            if shown.startswith("{")
            else f"  <br>{_plain(entry.detail)}"
        )


def _plain(text: str) -> str:
    """The text as it is: nothing in it formats, links, or calls anybody."""
    return _SPECIAL.sub(r"\\\1", _MENTION.sub(rf"\1{_JOINER}", " ".join(text.split())))


def _code(text: str) -> str:
    """The text as code, in as many backticks as it needs."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{' '.join(text.split())}{space}{fence}"
