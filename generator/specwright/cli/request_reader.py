"""Requests out of a text: one JSON object, an array of them, or JSON Lines, each with its place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from json import JSONDecodeError
from typing import Any, NamedTuple

from specwright.cli.json_numbers import DECODER, EXACT_DECODER

_SPACE = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedRequest:
    """A request, the `index`-th of its file from 0; it starts on `line`, at `offset` of its document."""

    index: int
    request: dict[str, Any]
    line: int
    document: str = field(repr=False)
    offset: int
    column: int = 0

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of the value at a path, or of the nearest thing around it that is written."""
        if not path or "\n" not in self.document:
            return self.line
        end = _place(self.document, self.offset, path)
        return self.line + self.document.count("\n", self.offset, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class MalformedRequest:
    """A place where no request could be read, as an issue."""

    index: int
    line: int
    column: int
    message: str
    code: str = "malformed-json"
    parameter: str = ""
    path: tuple[str | int, ...] = ()
    severity: str = "error"

    def line_of(self, path: Sequence[str | int]) -> int:
        """Its line."""
        return self.line

    def to_dict(self) -> dict[str, Any]:
        """All that is known of it."""
        names = ("code", "message", "path", "severity", "column")
        return {name: getattr(self, name) for name in names}


def read(text: str) -> list[LocatedRequest | MalformedRequest]:
    """The requests of a text, in order.

    A text that is not one document is JSON Lines when one of its lines is a document, unindented. So a
    slip in a long document is reported once, and a slip in one line does not hide the others.
    """
    requests = list(_document(text, 1, 0))
    if _are_read(requests) or not _has_lines(text):
        return requests
    requests = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            requests += _document(line, number, len(requests))
    return requests or list(_document(text, 1, 0))


def lines(data: bytes, number: int) -> Iterator[LocatedRequest | MalformedRequest]:
    """The requests of lines of JSON, the first of which has this number; bad lines do not stop the others."""
    index = 0
    for at, line in enumerate(data.split(b"\n"), number):
        if not line or line.isspace():
            continue
        found: Iterable[LocatedRequest | MalformedRequest]
        try:
            text = line.decode()
            found = _document(text, at, index)
            request = DECODER.decode(text)
            if isinstance(request, dict):
                found = [LocatedRequest(index=index, request=request, line=at, document=text, offset=0)]
        except UnicodeDecodeError as error:
            reason = f"not UTF-8 text, at byte {error.start}"
            found = [MalformedRequest(index=index, line=at, column=error.start + 1, message=reason)]
        except (ValueError, RecursionError):
            pass  # told with its place
        for each in found:
            yield each
            index += 1


def _has_lines(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and any(line[0] in "{[" and _are_read(_document(line, 1, 0)) for line in lines)


def _are_read(requests: Iterable[object]) -> bool:
    return not any(isinstance(each, MalformedRequest) for each in requests)


def _document(text: str, line: int, index: int) -> Iterator[LocatedRequest | MalformedRequest]:
    """The tasks of one document that begins on this line, counted from index."""

    def malformed(reason: str, place: int) -> MalformedRequest:
        at = JSONDecodeError(reason, text, place)
        return MalformedRequest(index=index, line=line + at.lineno - 1, column=at.colno, message=reason)

    start = _skip(text, 0)
    try:
        for value, place in _values(text, start):
            if isinstance(value, dict):
                begins = line + text.count("\n", 0, place)
                yield LocatedRequest(index=index, request=value, line=begins, document=text, offset=place)
            else:
                yield malformed(f"a request is an object, here stands {_shown(value)}", place)
            index += 1
    except JSONDecodeError as error:
        yield malformed(error.msg[0].lower() + error.msg[1:], error.pos)


def _values(text: str, start: int) -> Iterator[tuple[Any, int]]:
    """The document's value, or its items if it is an array, each with its start."""
    if start == len(text):
        raise JSONDecodeError("no JSON here", text, 0)
    if text[start] == "[":
        end = start + 1
        for entry in _entries(text, start):
            yield entry.value, entry.begins
            end = entry.ends
        end = _skip(text, end) + 1
    else:
        value, end = _decoded(text, start)
        yield value, start
    end = _skip(text, end)
    if end != len(text):
        raise JSONDecodeError("extra data", text, end)


class _Entry(NamedTuple):
    """A value of an array or object: its index or key, and the offsets of that, the value and its end."""

    name: str | int
    place: int
    begins: int
    value: Any
    ends: int


def _place(text: str, start: int, path: Sequence[str | int]) -> int:
    """Where the value at a path begins: its key, where it has one."""
    place = start
    for part in path:
        if text[start] not in "{[":
            break
        found = [entry for entry in _entries(text, start) if entry.name == part]
        if not found:
            break
        place, start = found[-1].place, found[-1].begins  # the last of equal keys counts
    return place


def _entries(text: str, start: int) -> Iterator[_Entry]:
    """The values of an array or object, as far as they can be read."""
    closing = "]" if text[start] == "[" else "}"
    position = 0
    place = _skip(text, start + 1)
    while text[place : place + 1] != closing:
        name: str | int = position
        begins = place
        if closing == "}":
            name, end = _decoded(text, place)
            begins = _skip(text, _skip(text, end) + 1)
        value, end = _decoded(text, begins)
        yield _Entry(name, place, begins, value, end)
        end = _skip(text, end)
        position += 1
        place = end
        if text[end : end + 1] == ",":
            place = _skip(text, end + 1)
            if text[place : place + 1] == closing:
                raise JSONDecodeError("a comma too many", text, end)
        elif text[end : end + 1] != closing:
            raise JSONDecodeError(f"expecting ',' or '{closing}'", text, end)


def _decoded(text: str, place: int) -> tuple[Any, int]:
    try:
        try:
            return DECODER.raw_decode(text, place)
        except JSONDecodeError:
            raise
        except ValueError:  # a number of more digits than Python reads at once, or none of JSON's
            return EXACT_DECODER.raw_decode(text, place)
    except JSONDecodeError:
        raise
    except RecursionError:
        raise JSONDecodeError("nested too deeply", text, place) from None
    except ValueError as error:
        raise JSONDecodeError(str(error), text, place) from None


def _skip(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place


def _shown(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case str():
            return "a text"
        case list():
            return "an array"
        case _:
            return "a number"
