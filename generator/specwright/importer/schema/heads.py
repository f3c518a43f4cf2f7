"""The head of a document: what `info` and `externalDocs` state of the model, every key read or reported."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, fact_at, unknown_status
from specwright.importer.schema.document import Node
from specwright.importer.schema.prices import prices
from specwright.load.records import SLUG, STATUSES
from specwright.pageform.capabilities import printed

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PREFIX = re.compile(r"^.+? API - (?=.)")

LONGEST_SLUG = 200
"""File systems take names of 255 bytes, and outputs add endings."""


@dataclass(slots=True, kw_only=True)
class Head:
    """What a document states of its model besides its schemas; `summary` is its wording."""

    slug: str = ""
    header: dict[str, Fact] = field(default_factory=dict)
    pricing: dict[str, Fact] = field(default_factory=dict)
    summary: str = ""


def head(root: Node) -> Head:
    """Reads `info` and `externalDocs`; a key that nobody reads is an error with its place."""
    found = Head()
    for key, node in root.get("info").entries():
        if key in _KEYS:
            _KEYS[key](node, found)
        else:
            unknown(node)
    for key, node in root.get("externalDocs").entries():
        if key == "url":
            _fact("documentation")(node, found)
        elif key != "description":
            unknown(node)
    title = found.header.get("title")
    if title and title.value == found.slug:
        del found.header["title"]  # the slug stands where a title is due
    return found


def unknown(node: Node) -> None:
    """Reports a key that nobody reads."""
    key = node.pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    node.report(PageCode.UNKNOWN_KEYWORD, f"the key '{key}' is not known here")


def wrong(node: Node, due: str) -> None:
    """Reports a value of another form than is due."""
    node.report(PageCode.WRONG_VALUE, f"{due} is due, not {str(node.value)[:60]}")


def _fact(word: str) -> Callable[[Node, Head], None]:
    def read(node: Node, found: Head) -> None:
        if isinstance(node.value, str) and node.value.strip():
            found.header[word] = fact_at(node.value, node.location)
        else:
            wrong(node, "a text")

    return read


def _title(node: Node, found: Head) -> None:
    _fact("title")(node, found)
    if "title" in found.header:
        found.header["title"] = fact_at(_PREFIX.sub("", str(node.value)), node.location)


def _slug(node: Node, found: Head) -> None:
    if isinstance(node.value, str) and len(node.value) <= LONGEST_SLUG and re.fullmatch(SLUG, node.value):
        found.slug = node.value
    else:
        wrong(node, f"a slug, at most {LONGEST_SLUG} small letters and digits with '-' between them,")


def _summary(node: Node, found: Head) -> None:
    found.summary = node.value if isinstance(node.value, str) else ""


def _creator(node: Node, found: Head) -> None:
    for key, each in node.entries():
        if key not in ("id", "name", "logo"):
            unknown(each)
    name = node.get("name") if node.get("name").value else node.get("id")
    _fact("creator")(node if isinstance(node.value, str) else name, found)


def _capabilities(node: Node, found: Head) -> None:
    if isinstance(node.value, list) and node.value and all(isinstance(each, str) for each in node.value):
        listed: list[Any] = list(dict.fromkeys(map(printed, node.value)))
        found.header["capabilities"] = fact_at(listed, node.location)
    elif node.value != []:
        wrong(node, "a list of capabilities")


def _released(node: Node, found: Head) -> None:
    day = _DAY.match(node.value) if isinstance(node.value, str) else None
    if day:
        found.header["released"] = fact_at(day[0], node.location)
    else:
        wrong(node, "a day such as 2025-12-11")


def _modes(node: Node, found: Head) -> None:
    """Which inputs go together: the rules of the request say it, too."""
    for mode in node.items():
        for key, each in mode.entries():
            if key not in ("id", "inputs", "frames"):
                unknown(each)
    kept(node, "the modes are a summary of the rules")


def _address(node: Node, found: Head) -> None:
    kept(node, f"no spec keeps this address: {node.value}")


def kept(node: Node, message: str) -> None:
    """Remarks on what is read and no fact of a spec."""
    node.report(PageCode.NOT_EXPRESSIBLE, message, "info")


def _status(node: Node, found: Head) -> None:
    """The status, in small letters as pages print it; one that specs do not know is no fact of theirs."""
    _fact("status")(node, found)
    if "status" in found.header:
        stated = "-".join(str(node.value).lower().split())
        found.header["status"] = fact_at(stated, node.location)
        if stated not in STATUSES:
            del found.header["status"]
            kept(node, unknown_status(str(node.value)))


def _pricing(node: Node, found: Head) -> None:
    found.pricing = prices(node, unknown, wrong)


def _silent(node: Node, found: Head) -> None:
    """The wording of a document, and its version."""


_KEYS: dict[str, Callable[[Node, Head], None]] = {
    "title": _title,
    "summary": _summary,
    "description": _silent,
    "version": _silent,
    "x-model-id": _slug,
    "x-air-id": _fact("model"),
    "x-status": _status,
    "x-creator": _creator,
    "x-capabilities": _capabilities,
    "x-modes": _modes,
    "x-released-at": _released,
    "x-pricing": _pricing,
    "x-cover-image": _address,
    "x-examples": _address,
}
