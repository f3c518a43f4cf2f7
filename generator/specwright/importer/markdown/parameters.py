"""The groups of a section and the parameters below them, as they are written: before paths are compared."""

import re
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, text_of
from specwright.importer.markdown.description import Description, description
from specwright.importer.markdown.keys import StatedKeys, keys
from specwright.pageform.wording import plain

_GROUP = re.compile(r"\*\*(?P<title>[^*:]+)\*\*")
_NESTED = re.compile(r"(?:.* )?These must be nested inside the \\?`(?P<path>[\w.$-]+?)\\?` object\.")
_HEADING = re.compile(r"#{3,6} \[(?P<name>[A-Za-z_$][\w$-]*)\]\((?P<url>\S*)#(?P<anchor>[^\s()#]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownParameter:
    """A parameter as its heading, its keys and its description say; `level` counts from 3."""

    name: str
    level: int
    anchor: str
    keys: StatedKeys
    description: Description
    place: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownGroup:
    """A bold line, the object that its sentence names, and the parameters below it."""

    title: str
    inside: str
    place: Location
    parameters: tuple[MarkdownParameter, ...]


def groups(
    account: LineAccount, section: MarkdownSection, url: str, untitled: str | None
) -> tuple[MarkdownGroup, ...]:
    """The groups of a section; parameters without one have the title `untitled`, where that is allowed."""
    found: list[tuple[str, str, Location, list[MarkdownParameter]]] = []
    rest = list(section.blocks)
    if untitled and rest and rest[0].kind == "heading":
        found.append((untitled, "", account.at(section.heading.first), []))
    while rest:
        block = rest.pop(0)
        opening = _opening(account, block, rest)
        if opening is not None:
            found.append((opening[0], opening[1], account.at(block.first), []))
            rest.pop(0)
        elif block.kind == "heading" and found:
            below = _until_next(account, rest)
            found[-1][3].append(_written(account, block, below, url))
            del rest[: len(below)]
        else:
            account.unexplained(
                block.first, "a group is due: '**Title**', then a sentence about it", last=block.last
            )
    for title, _, place, parameters in found:
        if not parameters:
            account.report(place, PageCode.TRUNCATED, f"the group '{title}' has no parameters")
    return tuple(
        MarkdownGroup(title=title, inside=inside, place=place, parameters=tuple(parameters))
        for title, inside, place, parameters in found
    )


def _opening(account: LineAccount, block: MarkdownBlock, rest: list[MarkdownBlock]) -> tuple[str, str] | None:
    """The title of a group and its object: a bold line, one paragraph, then a parameter or the end."""
    title = _GROUP.fullmatch(account.text(block.first)) if block.kind == "paragraph" else None
    if not title or block.first != block.last or not rest or rest[0].kind != "paragraph":
        return None
    if len(rest) > 1 and rest[1].kind != "heading":
        return None
    account.fact(block.first, "group")
    sentence = rest[0]
    text = text_of(account, sentence)
    nested = _NESTED.fullmatch(text)
    if nested:
        account.facts(sentence.first, sentence.last, "group")
    elif "nested" in text or "`" in text:
        due = "'These must be nested inside the `object` object.' is due"
        account.unexplained(sentence.first, due, last=sentence.last)
    else:
        account.prose(sentence.first, sentence.last, "group")
    return plain(title["title"]), nested["path"] if nested else ""


def _until_next(account: LineAccount, rest: list[MarkdownBlock]) -> list[MarkdownBlock]:
    """The blocks that belong to a parameter: up to the next heading or group."""
    for at, block in enumerate(rest):
        if block.kind == "heading" or _is_group(account, block, rest[at + 1 :]):
            return rest[:at]
    return list(rest)


def _is_group(account: LineAccount, block: MarkdownBlock, rest: list[MarkdownBlock]) -> bool:
    text = account.text(block.first)
    is_bold = block.kind == "paragraph" and block.first == block.last and bool(_GROUP.fullmatch(text))
    followed = len(rest) == 1 or (len(rest) > 1 and rest[1].kind == "heading")
    return is_bold and followed and rest[0].kind == "paragraph"


def _written(
    account: LineAccount, heading: MarkdownBlock, below: list[MarkdownBlock], url: str
) -> MarkdownParameter:
    parts = _HEADING.fullmatch(account.text(heading.first))
    name = parts["name"] if parts else heading.text
    place = account.fact(heading.first, "parameter")
    if not parts:
        due = "a parameter's heading is due: '### [name](address#request-name)'"
        account.unexplained(heading.first, due)
    elif url and parts["url"] != url:
        message = f"the heading links to '{parts['url']}', the page is '{url}'"
        if all(problem.message != message for problem in account.problems):
            account.report(place, PageCode.WRONG_ANCHOR, message, name)
    stated = keys(account, heading.first, name)
    return MarkdownParameter(
        name=name,
        level=heading.level,
        anchor=parts["anchor"] if parts else "",
        keys=stated,
        description=description(account, _behind(account, below, stated.last), name),
        place=place,
    )


def _behind(account: LineAccount, below: list[MarkdownBlock], last: int) -> list[MarkdownBlock]:
    """The blocks behind the keys; a list that begins with the keys goes on behind the blank line."""
    found = []
    for block in below:
        if block.last > last:
            first = next(
                line
                for line in range(max(block.first, last + 1), block.last + 1)
                if account.text(line).strip()
            )
            found.append(MarkdownBlock(kind=block.kind, first=first, last=block.last))
    return found
