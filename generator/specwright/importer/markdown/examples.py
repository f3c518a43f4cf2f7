"""The examples of a page: requests and answers as JSON, which never state a rule."""

import json
import re
from typing import Any

from specwright.importer.codes import PageCode
from specwright.importer.facts import ExampleFacts
from specwright.importer.line_account import LineAccount
from specwright.importer.markdown.blocks import MarkdownBlock, MarkdownSection, sections
from specwright.pageform.wording import plain

_IMAGE = re.compile(r"!\[(?P<title>.*)\]\((?P<url>\S*)\)")
_LABEL = re.compile(r"\*\*(?P<what>Request|Response)\*\*:")
_CAPABILITY = re.compile(r" \([^()]+\)$")


def examples(account: LineAccount, section: MarkdownSection) -> tuple[ExampleFacts, ...]:
    """Each heading below `## Examples`, with its picture, its request and its answer."""
    before, parts = sections(list(section.blocks), 3)
    for block in before:
        account.unexplained(block.first, "an example's heading is due", last=block.last)
    found = [_example(account, part, number == len(parts)) for number, part in enumerate(parts, start=1)]
    sizes = [sum(each is not None for each in (one.request, one.response)) for one in found]
    if len(found) > 1 and sizes[-1] < sizes[0]:
        message = "the page ends before the last example does: it has less than the first"
        account.report(len(account.source.lines), PageCode.TRUNCATED, message)
    return tuple(found)


def _example(account: LineAccount, section: MarkdownSection, is_last: bool) -> ExampleFacts:
    location = account.fact(section.heading.first, "example")
    title = section.heading.text
    image = ""
    bodies: dict[str, dict[str, Any]] = {}
    label = ""
    blocks = list(section.blocks)
    if blocks and blocks[-1].kind == "line" and not is_last:
        account.prose(blocks[-1].first, blocks[-1].last, "separator")
        blocks.pop()
    elif not is_last:
        account.report(location, PageCode.UNEXPLAINED, f"a line '---' is due behind the example '{title}'")
    for block in blocks:
        text = account.text(block.first)
        picture = _IMAGE.fullmatch(text) if block.kind == "paragraph" else None
        heading = _LABEL.fullmatch(text) if block.kind == "paragraph" else None
        if picture and block is blocks[0] and picture["title"] == _CAPABILITY.sub("", title):
            image = picture["url"]
            account.fact(block.first, "example")
        elif heading and not label and heading["what"] not in bodies:
            label = heading["what"]
            account.fact(block.first, "example")
        elif block.kind == "fence" and label:
            bodies[label] = _body(account, block)
            label = ""
        else:
            account.unexplained(block.first, f"this is no part of the example '{title}'", last=block.last)
    if label or not blocks:
        account.report(section.last, PageCode.TRUNCATED, f"the example '{title}' has no end")
    return ExampleFacts(
        title=plain(title),
        request=bodies.get("Request"),
        response=bodies.get("Response"),
        image=image,
        location=location,
    )


def _body(account: LineAccount, block: MarkdownBlock) -> dict[str, Any]:
    """The JSON of a fence; its lines are facts about the example alone."""
    account.facts(block.first, block.last, "example")
    if account.text(block.first) != "```json" or account.text(block.last) != "```":
        account.report(block.first, PageCode.TRUNCATED, "a block of JSON, '```json' to '```', is due")
        return {}
    text = "\n".join(account.text(line) for line in range(block.first + 1, block.last))
    try:
        found = json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        line = block.first + getattr(error, "lineno", 1)
        account.report(line, PageCode.JSON, f"the example is no JSON: {error}")
        return {}
    if not isinstance(found, dict):
        account.report(block.first + 1, PageCode.JSON, "the example is no JSON object")
        return {}
    return found


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice")
    return found
