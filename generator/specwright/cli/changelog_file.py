"""A changelog as text: where the entry of a release stands in it, and whether people have edited it since."""

import hashlib
import re
from collections.abc import Sequence

HEAD = """# Changelog

The form is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/), versions are those of
[Semantic Versioning](https://semver.org/spec/v2.0.0.html).
"""

_HEADING = re.compile(r"## +\[?v?(?P<name>[^\]\s]+)")
_LINK = re.compile(r"\[[^\]]+\]: ")
_UNRELEASED = "unreleased"


class EditedEntry(Exception):
    """The changelog has an entry of this release that people wrote or edited, and another is due."""


def with_entry(text: str, version: str, day: str, sections: str) -> str:
    """The changelog with the entry of a release, above those of earlier ones; the sections are Markdown.

    An entry that is there already is made anew where nobody has edited it. It stays, its day as well, where
    the sections are those that it was made of. Raises EditedEntry.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    lines = (text or HEAD).splitlines()
    body = sections.strip("\n").splitlines()
    entry = [heading(version, day), "", *body, "", _mark(body), ""]
    headings = {number: match["name"] for number, line in enumerate(lines) if (match := _HEADING.match(line))}
    start = next((number for number, name in headings.items() if name == version), None)
    if start is None:
        earlier = (number for number, name in headings.items() if name.lower() != _UNRELEASED)
        start = stop = next(earlier, _last(lines, 0))
    else:
        stop = next((number for number in headings if number > start), _last(lines, start))
        old = [line for line in lines[start + 1 : stop] if line]
        if _mark(body) in old:
            return text
        if not old or old.pop() != _mark(old):
            raise EditedEntry(f"the entry of {version} was edited; take it out to have it made anew")
    above = [*lines[:start], ""] if start and lines[start - 1] else lines[:start]
    return end.join([*above, *entry, *lines[stop:]]).rstrip() + end


def heading(version: str, day: str) -> str:
    """The heading of an entry."""
    return f"## [{version}] - {day}"


def _last(lines: Sequence[str], start: int) -> int:
    """Where the entries end: before the addresses of links, which stand at the end."""
    links = (number for number, line in enumerate(lines) if number > start and _LINK.match(line))
    return next(links, len(lines))


def _mark(body: Sequence[str]) -> str:
    """A comment that tells what an entry was made of; empty lines do not count."""
    text = "\n".join(line for line in body if line)
    return f"<!-- made by specwright changelog: {hashlib.sha256(text.encode()).hexdigest()[:12]} -->"
