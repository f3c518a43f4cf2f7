"""Carries out a JSON Patch on a text: what does not change stays as it is written, numbers too."""

import json
import re
from collections.abc import Sequence
from typing import Any

from .json_tree import Node, parse
from .words import compact

_GAP = re.compile(r"[ \t\r\n]*$")
Path = tuple[str | int, ...]


class Unpatchable(Exception):
    """Raised where an operation has no place in the text."""


def patched(text: str, path: Path, operations: Sequence[dict[str, Any]]) -> str:
    """The text after the operations on the value at a path; raises Unpatchable and Malformed."""
    for operation in operations:
        target = (*path, *tokens(operation["path"]))
        match operation["op"]:
            case "remove":
                text = _without(text, target)
            case "move":
                source = (*path, *tokens(operation["from"]))
                node = _node(parse(text, json.loads), source)
                text = _with(_without(text, source), target, text[node.start : node.end])
            case _:
                text = _with(text, target, compact(operation["value"]), is_new=operation["op"] == "add")
    return text


def tokens(pointer: str) -> list[str]:
    """The parts of a JSON Pointer (RFC 6901)."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def _step(node: Node, part: str | int) -> str | int:
    """The part as the node names it: a number among items."""
    is_number = isinstance(part, str) and part.isascii() and part.isdigit()
    return int(part) if is_number and part not in node.parts else part


def _node(node: Node, path: Path) -> Node:
    for part in path:
        inner = node.parts.get(_step(node, part))
        if inner is None:
            raise Unpatchable
        node = inner
    return node


def _without(text: str, path: Path) -> str:
    parent = _node(parse(text, json.loads), path[:-1])
    name = _step(parent, path[-1])
    if name not in parent.parts:
        raise Unpatchable
    parts = list(parent.parts.values())
    place = list(parent.parts).index(name)
    part = parts[place]
    if place + 1 < len(parts):
        return text[: part.begins] + text[parts[place + 1].begins :]
    start = parts[place - 1].end if place else part.begins
    return text[:start] + text[part.end :]


def _with(text: str, path: Path, value: str, *, is_new: bool = True) -> str:
    root = parse(text, json.loads)
    parent = _node(root, path[:-1]) if path else root
    name = _step(parent, path[-1]) if path else ""
    part = parent.parts.get(name) if path else root
    is_array = text[parent.start] == "["
    if part and is_new and path and is_array:
        return f"{text[: part.begins]}{value}, {text[part.begins :]}"
    if part:
        return text[: part.start] + value + text[part.end :]
    if text[parent.start] not in "{[":
        raise Unpatchable
    return _appended(text, parent, "" if is_array else compact(name), value)


def _appended(text: str, parent: Node, key: str, value: str) -> str:
    """The text with a value behind the last one of an object or array, spaced as that is."""
    if not parent.parts:
        entry = f"{key}: {value}" if key else value
        return text[: parent.start + 1] + entry + text[parent.end - 1 :]
    last = list(parent.parts.values())[-1]
    gap = _GAP.search(text[: last.begins])
    space = gap[0] if gap else ""
    colon = ""
    if key:
        written = text[last.begins : last.start]
        colon = written[written.rindex(":") :]
        space = space or colon[1:]
    return f"{text[: last.end]},{space}{key}{colon}{value}{text[last.end :]}"
