"""Where the values of a JSON text stand, and what is wrong with a text that is not JSON."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

DEEPEST = 200
_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")
_IN_TEXT = re.compile(r'["\\\x00-\x1f]')
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})')
_FOREIGN = re.compile(r"-?(?:NaN|Infinity)")


class Malformed(Exception):
    """Raised for a text that is not JSON: why, and at which offset."""

    def __init__(self, reason: str, offset: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.offset = offset


@dataclass(slots=True)
class Node:
    """A value from `start` to `end`; `begins` is where its key stands, or the value where it has none."""

    begins: int
    start: int
    end: int
    parts: "dict[str | int, Node]" = field(default_factory=dict)


def parse(text: str, unquote: Callable[[str], str]) -> Node:
    """The places of the values of a text that is one JSON document; raises Malformed."""
    start = skip(text, 0)
    if start == len(text):
        raise Malformed("no JSON here", 0)
    node = _value(text, start, start, 0, unquote)
    end = skip(text, node.end)
    if end != len(text):
        raise Malformed("extra data", end)
    return node


def malformed_in(text: str, start: int, depth: int, unquote: Callable[[str], str]) -> int:
    """Where the value ends that begins here, in so many others; raises Malformed where it is none."""
    return _value(text, start, start, depth, unquote).end


def skip(text: str, offset: int) -> int:
    """Where the white space ends that begins here."""
    match = _SPACE.match(text, offset)
    return match.end() if match else offset


def _value(text: str, begins: int, start: int, depth: int, unquote: Callable[[str], str]) -> Node:
    first = text[start : start + 1]
    if first in ("{", "["):
        if depth == DEEPEST:
            raise Malformed("nested too deeply", start)
        return _container(text, begins, start, depth, unquote)
    if first == '"':
        return Node(begins, start, _end_of_text(text, start))
    match = _SCALAR.match(text, start)
    if match:
        return Node(begins, start, match.end())
    foreign = _FOREIGN.match(text, start)
    raise Malformed(f"JSON has no {foreign[0]}" if foreign else "a value is due here", start)


def _container(text: str, begins: int, start: int, depth: int, unquote: Callable[[str], str]) -> Node:
    node = Node(begins, start, start)
    closing = "}" if text[start] == "{" else "]"
    place = skip(text, start + 1)
    while text[place : place + 1] != closing:
        name: str | int = len(node.parts)
        value_at = place
        if closing == "}":
            if text[place : place + 1] != '"':
                raise Malformed("a key in double quotes is due here", place)
            end = _end_of_text(text, place)
            name = unquote(text[place:end])
            colon = skip(text, end)
            if text[colon : colon + 1] != ":":
                raise Malformed("a colon is due here", colon)
            value_at = skip(text, colon + 1)
        part = _value(text, place, value_at, depth + 1, unquote)
        node.parts.pop(name, None)  # the last of equal keys counts, and stands last
        node.parts[name] = part
        comma = skip(text, part.end)
        place = comma
        if text[comma : comma + 1] == ",":
            place = skip(text, comma + 1)
            if text[place : place + 1] == closing:
                raise Malformed("a comma too many", comma)
        elif text[comma : comma + 1] != closing:
            raise Malformed(f"',' or '{closing}' is due here", comma)
    node.end = place + 1
    return node


def _end_of_text(text: str, start: int) -> int:
    place = start + 1
    while match := _IN_TEXT.search(text, place):
        if match[0] == '"':
            return match.end()
        if match[0] != "\\":
            raise Malformed("a control character in a text", match.start())
        escape = _ESCAPE.match(text, match.start())
        if escape is None:
            raise Malformed("an escape that JSON does not have", match.start())
        place = escape.end()
    raise Malformed("a text that does not end", start)
