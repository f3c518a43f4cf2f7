"""Requests out of a text: one JSON object, an array of them, or JSON Lines, each with its place."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .json_tree import Malformed, Node, parse

LINES = (".jsonl", ".ndjson")
_KINDS = {str: "a text", list: "an array", int: "a number", float: "a number"}


class Document:
    """A text that holds one JSON document and begins on a line of its file."""

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line

    @cached_property
    def tree(self) -> Node | None:
        """The places of its values, or None where they cannot be told."""
        try:
            return parse(self.text, json.loads)
        except Malformed:
            return None

    def node(self, path: Sequence[str | int]) -> Node | None:
        """The value at a path, or the nearest thing around it that is written."""
        node = self.tree
        for part in path if node else ():
            inner = node.parts.get(part) if node else None
            if inner is None:
                break
            node = inner
        return node

    def line_at(self, offset: int) -> int:
        """The line of the file on which an offset of the text stands."""
        return self.line + self.text.count("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Located:
    """A request, the `index`-th of its file from 0, at a path of its document."""

    index: int
    request: dict[str, Any]
    document: Document
    path: tuple[int, ...]

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of the value at a path of the request."""
        node = self.document.node((*self.path, *path))
        return self.document.line_at(node.begins) if node else self.document.line


@dataclass(frozen=True, slots=True)
class Unread:
    """A place where no request could be read."""

    index: int
    line: int
    column: int
    message: str


Entry = Located | Unread


def read(text: str, name: str) -> tuple[list[Entry], bool]:
    """The requests of a file's text in order, and whether it is JSON Lines.

    A text that is not one document is JSON Lines when one of its lines is a document, unindented: a slip in
    a long document is told once, and a slip in one line does not hide the others.
    """
    if not name.endswith(LINES):
        entries = list(_document(text, 1, 0))
        if _are_read(entries) or not _has_lines(text):
            return entries, False
    entries = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            entries += _document(line, number, len(entries))
    return entries or list(_document(text, 1, 0)), True


def _has_lines(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and any(line[0] in "{[" and _are_read([*_document(line, 1, 0)]) for line in lines)


def _are_read(entries: Sequence[Entry]) -> bool:
    return not any(isinstance(entry, Unread) for entry in entries)


def _document(text: str, line: int, index: int) -> Iterator[Entry]:
    document = Document(text, line)
    try:
        value = _parsed(text)
    except Malformed as error:
        yield _unread(document, index, error.reason, error.offset)
        return
    is_array = isinstance(value, list)
    for position, item in enumerate(value if is_array else [value]):
        path = (position,) if is_array else ()
        if isinstance(item, dict):
            yield Located(index, item, document, path)
        else:
            node = document.node(path)
            reason = f"a request is an object, here stands {_KINDS.get(type(item)) or json.dumps(item)}"
            yield _unread(document, index, reason, node.begins if node else 0)
        index += 1


def _parsed(text: str) -> Any:
    """The value of a document; raises Malformed."""
    try:
        return _DECODER.decode(text)
    except (RecursionError, ValueError):
        parse(text, json.loads)
        raise Malformed("a number of too many digits", 0) from None


def _unread(document: Document, index: int, reason: str, offset: int) -> Unread:
    column = offset - (document.text.rfind("\n", 0, offset) + 1) + 1
    return Unread(index, document.line_at(offset), column, reason)


def _refused(name: str) -> Any:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_refused)
