"""Cuts the text of a page at its lone dashes, all that is left of lists."""

import re
from dataclasses import dataclass

from specwright.importer.line_account import LineAccount

DASH = "-"
_TITLE = re.compile(r"[A-Z][\w/&-]*(?: [A-Z&][\w/&-]*)*")
_COUNT = re.compile(r"(?:Allowed values|Learn more|Properties) \d+ \w+$")
_NESTED = re.compile(r"(?:.* )?These must be nested inside the (?P<path>[\w.$-]+) object\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Lines between dashes, with their numbers; `dashes` is how many stand before them."""

    lines: tuple[tuple[int, str], ...]
    dashes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The title of a group, with its line, and the object that its sentence names."""

    title: str
    inside: str
    line: int


def chunks(account: LineAccount, first: int, last: int) -> list[Chunk]:
    """The chunks from one line to another."""
    found: list[Chunk] = []
    lines: list[tuple[int, str]] = []
    dashes = 0
    for number in range(first, last + 1):
        text = account.text(number)
        if text != DASH and not text.endswith(" object.-"):
            if text.strip():
                lines.append((number, text))
            continue
        if text != DASH:
            lines.append((number, text))
        else:
            account.prose(number, number, "separator")
        if lines:
            found.append(Chunk(lines=tuple(lines), dashes=dashes))
            dashes = 0
        lines = []
        dashes += 1
    return [*found, Chunk(lines=tuple(lines), dashes=dashes)] if lines else found


def opening(account: LineAccount, chunk: Chunk) -> tuple[Opening | None, tuple[tuple[int, str], ...]]:
    """The group that begins at the end of a chunk, and the lines before it.

    A title and its sentence stand there; where the sentence names an object, the words around that are
    repeated, and the dash is glued to them.
    """
    lines = list(chunk.lines)
    glued = lines.pop() if lines[-1][1].endswith(" object.-") else None
    if len(lines) < 2:
        return None, chunk.lines
    (line, title), (below, sentence) = lines[-2:]
    nested = _NESTED.fullmatch(sentence)
    inside = nested["path"] if nested else ""
    fits = inside and glued[1] == f"{inside} object.-" if glued else "nested" not in sentence
    if not fits or not _TITLE.fullmatch(title) or _COUNT.search(title) or not sentence.endswith("."):
        return None, chunk.lines
    for number in (line, below, *(glued[:1] if glued else ())):
        account.fact(number, "group")
    return Opening(title=title, inside=inside, line=line), tuple(lines[:-2])
