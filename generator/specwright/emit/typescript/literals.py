"""Values as JavaScript source, and texts inside its comments."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from specwright.codegen.doc import Doc, bracketed
from specwright.emit.render import flat_json

WIDTH = 100


def literal(value: Any) -> str:
    """The value as JavaScript source that means exactly it; texts in double quotes, ASCII only."""
    match value:
        case None | bool() | int() | float() | str():
            return flat_json(value)
        case tuple() | list() | dict():
            return _nested(value).flat
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


def laid_out(value: Any, indent: int = 0, before: int = 0) -> str:
    """The value on one line where it fits behind so much room, else one part a line, all the way down."""
    return _laid_out(_nested(value), indent, before)


def spread(opening: str, parts: Iterable[str], closing: str, indent: int = 0) -> str:
    """The parts between brackets, one a line."""
    margin = " " * (indent + 2)
    lines = "".join(f"{margin}{part},\n" for part in parts)
    return f"{opening}\n{lines}{' ' * indent}{closing}"


def _nested(value: Any) -> Doc:
    match value:
        case str():
            return Doc(flat_json(value))
        case tuple() | list():
            return bracketed("[", [("", _nested(each)) for each in value], "]")
        case dict():
            return bracketed("{", [(f"{_key(key)}: ", _nested(each)) for key, each in value.items()], "}")
        case _:
            return Doc(literal(value))


def _laid_out(value: Doc, indent: int, before: int) -> str:
    if not value.opening or len(value.flat) + indent + before + 1 <= WIDTH:
        return value.flat
    parts = [key + _laid_out(each, indent + 2, len(key)) for key, each in value.parts]
    return spread(value.opening, parts, value.closing, indent)


def joined(word: str, parts: Iterable[str], indent: int, before: int = 0) -> str:
    """Parts with an operator between them: on one line where they fit, else one a line."""
    parts = list(parts)
    line = f" {word} ".join(parts)
    if len(line) + indent + before <= WIDTH or len(parts) == 1:
        return line
    margin = " " * (indent + 2)
    return f"\n{margin}" + f" {word}\n{margin}".join(parts) + "\n" + " " * indent


def comment(text: str) -> str:
    """A text that can stand in a comment of either form, on one line: it ends none."""
    shown = " ".join(text.split()).replace("*/", "*\\/")
    return "".join(each if each.isprintable() else f"\\u{{{ord(each):x}}}" for each in shown)


def _key(key: str) -> str:
    """A key of an object literal; computed where the plain form would set the prototype."""
    return '["__proto__"]' if key == "__proto__" else literal(key)


FILTERS: Mapping[str, Callable[..., str]] = {"literal": literal, "comment": comment, "laid_out": laid_out}
