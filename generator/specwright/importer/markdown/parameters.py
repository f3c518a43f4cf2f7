"""The groups of a section and the parameters below them, as they are written: before paths are compared."""

import re
from dataclasses import dataclass, field

from specwright.diagnostics import Location
from specwright.importer.codes import PageCode
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, text_of
from specwright.importer.markdown.description import Description, description
from specwright.importer.markdown.keys import StatedKeys, keys
from specwright.pageform.headings import HEADING_NAME, read_name
from specwright.pageform.wording import plain

_GROUP = re.compile(r"\*\*(?P<title>[^*:]+)\*\*")
_NESTED = re.compile(
    r"(?:.* )?These must be nested inside the \\?`(?P<path>(?:[\w.$-]|"
    r'"(?:[^"\\]|\\.)*")+?)\\?` object\.'
)
_HEADING = re.compile(rf"#{{3,6}} \[(?P<name>{HEADING_NAME})\]\((?P<url>\S*)#(?P<anchor>[^\s()#]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownParameter:
    """A parameter as its heading, its keys and its description say; `level` counts from 3."""

    name: str
    level: int
    anchor: str
    keys: StatedKeys
    description: Description
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownGroup:
    """A bold line, the object that its sentence names, and the parameters below it."""

    title: str
    inside: str
    location: Location
    parameters: list[MarkdownParameter] = field(default_factory=list)


def groups(
    account: LineAccount, section: MarkdownSection, url: str, untitled: str | None
) -> list[MarkdownGroup]:
    """The groups of a section; parameters without one have the title `untitled`, where that is allowed."""
    found: list[MarkdownGroup] = []
    rest = list(section.blocks)
    if untitled and rest and rest[0].kind == "heading":
        found.append(MarkdownGroup(title=untitled, inside="", location=account.at(section.heading.first)))
    while rest:
        block = rest.pop(0)
        group = _opening(account, block, rest)
        if group is not None:
            found.append(group)
            rest.pop(0)
        elif block.kind == "heading" and found:
            below = _until_next(account, rest)
            found[-1].parameters.append(_written(account, block, below, url))
            del rest[: len(below)]
        else:
            due = "a group is due: '**Title**', then a sentence about it"
            account.unexplained(block.first, due, last=block.last)
    for group in found:
        if not group.parameters:
            message = f"the group '{group.title}' has no parameters"
            account.report(group.location, PageCode.TRUNCATED, message)
    return found


def _opening(account: LineAccount, block: MarkdownBlock, rest: list[MarkdownBlock]) -> MarkdownGroup | None:
    """A group that begins here, which names its object in a sentence."""
    title = _title(account, block, rest)
    if title is None:
        return None
    location = account.fact(block.first, "group")
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
    return MarkdownGroup(title=plain(title), inside=nested["path"] if nested else "", location=location)


def _until_next(account: LineAccount, rest: list[MarkdownBlock]) -> list[MarkdownBlock]:
    """The blocks that belong to a parameter: up to the next heading or group."""
    for at, block in enumerate(rest):
        if block.kind == "heading" or _title(account, block, rest[at + 1 :]) is not None:
            return rest[:at]
    return list(rest)


def _title(account: LineAccount, block: MarkdownBlock, rest: list[MarkdownBlock]) -> str | None:
    """The title of a group: a bold line, behind it one paragraph, then a parameter or the end."""
    is_line = block.kind == "paragraph" and block.first == block.last
    title = _GROUP.fullmatch(account.text(block.first)) if is_line else None
    followed = [each.kind for each in rest[:2]] in (["paragraph"], ["paragraph", "heading"])
    return title["title"] if title and followed else None


def _written(
    account: LineAccount, heading: MarkdownBlock, below: list[MarkdownBlock], url: str
) -> MarkdownParameter:
    parts = _HEADING.fullmatch(account.text(heading.first))
    name = read_name(parts["name"]) if parts else heading.text
    location = account.fact(heading.first, "parameter")
    if not parts:
        due = "a parameter's heading is due: '### [name](address#request-name)'"
        account.unexplained(heading.first, due)
    elif url and parts["url"] != url:
        message = f"the heading links to '{parts['url']}', the page is '{url}'"
        if all(problem.message != message for problem in account.problems):
            account.report(location, PageCode.WRONG_ANCHOR, message, name)
    stated = keys(account, heading.first, name)
    return MarkdownParameter(
        name=name,
        level=heading.level,
        anchor=parts["anchor"] if parts else "",
        keys=stated,
        description=description(account, _behind(account, below, stated.last), name),
        location=location,
    )


def _behind(account: LineAccount, below: list[MarkdownBlock], last: int) -> list[MarkdownBlock]:
    """The blocks behind the keys; a list that begins with the keys goes on behind the blank line."""
    found = []
    for block in (each for each in below if each.last > last):
        lines = range(max(block.first, last + 1), block.last + 1)
        first = next(line for line in lines if account.text(line).strip())
        found.append(MarkdownBlock(kind=block.kind, first=first, last=block.last))
    return found
