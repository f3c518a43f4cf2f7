"""Requests out of a text: one JSON object, an array of them, or JSON Lines, each with its place."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from .._bulk.rows import no_object
from .._runtime.json_text import InvalidJson, exactly
from .json_tree import Malformed, malformed_in, skip

LINES = (".jsonl", ".ndjson")


class Document(NamedTuple):
    """A text that holds one JSON document and begins on a line of its file."""

    text: str
    line: int


class Located(NamedTuple):
    """A request, the `number`-th of its file from 0; it begins on a line, at a path of its document."""

    number: int
    request: dict[str, Any]
    document: Document
    path: tuple[int, ...]
    line: int
    offset: int

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of the value at a path of the request, or of the nearest thing around it."""
        text = self.document.text
        if not path or "\n" not in text:
            return self.line
        return self.line + text.count("\n", self.offset, _place(text, self.offset, path))


class Unread(NamedTuple):
    """A place where no request could be read; `is_end` where nothing behind it can be."""

    number: int
    line: int
    column: int
    message: str
    is_end: bool = False


Entry = Located | Unread


def read(text: str, name: str) -> tuple[list[Entry], bool]:
    """The requests of a file's text in order, and whether it is JSON Lines.

    A text that is not one document is JSON Lines when one of its lines is a document, unindented: a slip in
    a long document is told once, and a slip in one line does not hide the others.
    """
    if not name.endswith(LINES):
        entries = list(document(text, 1, 0))
        if _are_read(entries) or not has_lines(text):
            return entries, False
    entries = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            entries += document(line, number, len(entries))
    return entries or list(document(text, 1, 0)), True


def has_lines(text: str) -> bool:
    """Whether one of several lines is a document, unindented."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and any(line[0] in "{[" and _are_read([*document(line, 1, 0)]) for line in lines)


def _are_read(entries: Sequence[Entry]) -> bool:
    return not any(isinstance(entry, Unread) for entry in entries)


def document(text: str, line: int, index: int) -> Iterator[Entry]:
    """The requests of one document that begins on a line, counted from an index."""
    start = skip(text, 0)
    if text[start : start + 1] == "[":
        yield from items(text, line, 1, index, is_first=True, is_last=True)
        return
    whole = Document(text, line)
    begins = line + text.count("\n", 0, start)
    try:
        value = _parsed(text, start)
    except Malformed as error:
        yield _unread(whole, 1, index, error)
        return
    if isinstance(value, dict):
        yield Located(index, value, whole, (), begins, start)
    else:
        yield _unread(whole, 1, index, Malformed(no_object(value), start))


def items(text: str, line: int, column: int, index: int, *, is_first: bool, is_last: bool) -> Iterator[Entry]:
    """The requests of a piece of an array, as far as they can be read; what stops this is the last entry.

    The first piece begins with the bracket, every other one with a comma; the last ends the document. `line`
    and `column` are where the piece begins, `index` is that of its first item.
    """
    whole = Document(text, line)
    position, begins, opens, counted = 0, line, 0, 0
    try:
        for value, offset in _items(text, is_first, is_last):
            begins += text.count("\n", counted, offset)
            opens = text.rfind("\n", counted, offset) + 1 or opens
            counted = offset
            if isinstance(value, dict):
                yield Located(index, value, whole, (position,), begins, offset)
            else:
                yield Unread(index, begins, offset - opens + (1 if opens else column), no_object(value))
            index += 1
            position += 1
    except Malformed as error:
        yield _unread(whole, column, index, error)._replace(is_end=True)


def _items(text: str, is_first: bool, is_last: bool) -> Iterator[tuple[Any, int]]:
    """The items of a piece of an array, each with its offset; raises Malformed."""
    place = skip(text, 0)
    comma = -1 if is_first else place
    place = skip(text, place + 1) if text[place : place + 1] in ("[", ",") else place
    while text[place : place + 1] != "]":
        value, end = _decoded(text, place, 1)
        yield value, place
        place = comma = skip(text, end)
        if text[place : place + 1] == ",":
            place = skip(text, place + 1)
        elif place == len(text) and not is_last:
            return
        elif text[place : place + 1] != "]":
            raise Malformed("',' or ']' is due here", place)
        else:
            comma = -1
    if comma >= 0:
        raise Malformed("a comma too many", comma)
    end = skip(text, place + 1)
    if end != len(text):
        raise Malformed("extra data", end)


def _parsed(text: str, start: int) -> Any:
    """The value of a document; raises Malformed."""
    if start == len(text):
        raise Malformed("no JSON here", 0)
    value, end = _decoded(text, start, 0)
    end = skip(text, end)
    if end != len(text):
        raise Malformed("extra data", end)
    return value


def _decoded(text: str, start: int, depth: int) -> tuple[Any, int]:
    """The value that begins here, and where it ends; raises Malformed."""
    try:
        return _DECODER.raw_decode(text, start)
    except (RecursionError, ValueError):
        end = malformed_in(text, start, depth, json.loads)
    try:
        return exactly(text[start:end]), end  # a number of more digits than Python reads at once
    except InvalidJson as error:
        raise Malformed(str(error), start) from None


def _unread(whole: Document, column: int, index: int, error: Malformed) -> Unread:
    """Where a request could not be read; the document begins at a column of its line."""
    begins = whole.text.rfind("\n", 0, error.offset) + 1
    at = error.offset - begins + (1 if begins else column)
    return Unread(index, whole.line + whole.text.count("\n", 0, error.offset), at, error.reason)


class _Part(NamedTuple):
    """A value of an array or object: its index or key, the offsets of that and of the value."""

    name: str | int
    place: int
    begins: int


def _place(text: str, start: int, path: Sequence[str | int]) -> int:
    """Where the value at a path begins: its key, where it has one."""
    place = start
    for part in path:
        if text[start] not in "{[":
            break
        same = [each for each in _parts(text, start) if each.name == part]
        if not same:
            break
        _, place, start = same[-1]  # the last of equal keys counts
    return place


def _parts(text: str, start: int) -> Iterator[_Part]:
    """The values of an array or object that has been read."""
    closing = "]" if text[start] == "[" else "}"
    position = 0
    place = skip(text, start + 1)
    while text[place] != closing:
        name: str | int = position
        begins = place
        if closing == "}":
            name, end = _DECODER.raw_decode(text, place)
            begins = skip(text, skip(text, end) + 1)
        yield _Part(name, place, begins)
        place = skip(text, _decoded(text, begins, 0)[1])
        position += 1
        if text[place] == ",":
            place = skip(text, place + 1)


def _refused(name: str) -> Any:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_refused)
