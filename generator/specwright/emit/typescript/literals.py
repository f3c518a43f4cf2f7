"""Values as JavaScript source, and texts inside its comments."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from specwright.codegen.doc import Doc, doc, laid_out, one_a_line
from specwright.emit.render import flat_json

WIDTH = 100
_PROTOTYPE = "__proto__"
_BARE = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


def literal(value: Any) -> str:
    """The value as JavaScript source that means exactly it; texts in double quotes, ASCII only."""
    match value:
        case None | bool() | int() | float() | str():
            return flat_json(value)
        case tuple() | list() | dict():
            return _doc(value).flat
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


def literal_behind(value: Any, start: str) -> str:
    """What a line starts with, and the value behind it: whole where it fits, else one part a line."""
    text = start.lstrip()
    return start + laid_out(_doc(value), WIDTH, 2, len(start) - len(text), len(text))


def spread(opening: str, parts: Iterable[str], closing: str, indent: int = 0) -> str:
    """The parts between brackets, one a line."""
    return one_a_line(opening, parts, closing, indent, 2)


def _doc(value: Any) -> Doc:
    return doc(value, literal, _key)


def comment(text: str) -> str:
    """A text that can stand in a comment of either form, on one line: it ends none."""
    shown = " ".join(text.split()).replace("*/", "*\\/")
    if shown.isprintable():
        return shown
    return "".join(each if each.isprintable() else f"\\u{{{ord(each):x}}}" for each in shown)


def _key(key: str) -> str:
    """A key of an object literal, bare where it may be."""
    return key if _BARE.fullmatch(key) and key != _PROTOTYPE else quoted_key(key)


def quoted_key(key: str) -> str:
    """A key of an object literal as a text; computed where a text would set the prototype."""
    return f"[{literal(key)}]" if key == _PROTOTYPE else literal(key)


def type_key(name: str) -> str:
    """A key of an interface or of another type, bare where it may be."""
    plain = name.replace("_", "a").replace("$", "a")
    return name if plain.isascii() and plain.isidentifier() else literal(name)


FILTERS: Mapping[str, Callable[..., str]] = {
    "literal": literal,
    "property": quoted_key,
    "comment": comment,
    "behind": literal_behind,
}
