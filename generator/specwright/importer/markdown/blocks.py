"""A page as blocks with their lines: CommonMark decides what is a heading, a list, a fence, a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token

from specwright.diagnostics import Location
from specwright.importer.line_account import LineAccount

BlockKind = Literal["heading", "paragraph", "list", "fence", "quote", "table", "line", "other"]
_KINDS: dict[str, BlockKind] = {
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "fence": "fence",
    "blockquote_open": "quote",
    "table_open": "table",
    "hr": "line",
}
assert set(_KINDS.values()) < set(get_args(BlockKind))


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownBlock:
    """A block from its first to its last line; `level` and `text` are a heading's."""

    kind: BlockKind
    first: int
    last: int
    level: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownSection:
    """A heading and the blocks below it, up to the next heading of its level."""

    heading: MarkdownBlock
    blocks: tuple[MarkdownBlock, ...]

    @property
    def last(self) -> int:
        return self.blocks[-1].last if self.blocks else self.heading.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """A bullet `- **key**: value`: the value without its backticks, its line and where the value begins."""

    text: str
    line: int
    location: Location


BULLET = re.compile(r"- \*\*(?P<key>[^*]+)\*\*: (?P<value>\S.*)")


@cache
def _parser() -> MarkdownIt:
    """Blocks alone: inline text has a grammar of its own here, and reading it twice takes time."""
    return MarkdownIt("commonmark").enable("table").disable("inline")


def blocks(account: LineAccount, skip: int) -> list[MarkdownBlock]:
    """The blocks of the page at its outermost level, behind so many lines of front matter."""
    lines = account.source.lines
    text = "\n" * skip + "\n".join(lines[skip:])
    tokens = [token for token in _parser().parse(text) if token.level == 0 and token.map]
    return [_block(token, account) for token in tokens]


def _block(token: Token, account: LineAccount) -> MarkdownBlock:
    first, last = token.map[0] + 1, token.map[1]  # type: ignore[index]  # only tokens that have one come here
    while last > first and not account.text(last).strip():
        last -= 1
    if token.type == "heading_open" and token.markup.startswith("#"):
        text = account.text(first)
        level = len(token.markup)
        return MarkdownBlock(kind="heading", first=first, last=last, level=level, text=text[level:].strip())
    return MarkdownBlock(kind=_KINDS.get(token.type, "other"), first=first, last=last)


def sections(
    found: list[MarkdownBlock], level: int
) -> tuple[tuple[MarkdownBlock, ...], list[MarkdownSection]]:
    """The blocks before the first heading of the level, and a section for each such heading."""
    starts = [at for at, block in enumerate(found) if block.kind == "heading" and block.level <= level]
    ends = [*starts[1:], len(found)][: len(starts)]
    parts = [
        MarkdownSection(heading=found[start], blocks=tuple(found[start + 1 : end]))
        for start, end in zip(starts, ends, strict=True)
    ]
    return tuple(found[: starts[0]] if starts else found), parts


def numbered(account: LineAccount, block: MarkdownBlock) -> Iterator[tuple[int, str]]:
    """The lines of a block that are not blank, with their numbers."""
    for line in range(block.first, block.last + 1):
        if account.text(line).strip():
            yield line, account.text(line)


def text_of(account: LineAccount, block: MarkdownBlock) -> str:
    """The text of a block on one line."""
    return " ".join(text.strip() for _, text in numbered(account, block))
