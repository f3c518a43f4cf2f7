"""Values as JavaScript source, and texts inside its comments."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

WIDTH = 100


def literal(value: Any) -> str:
    """The value as JavaScript source that means exactly it; texts in double quotes, ASCII only."""
    match value:
        case None | bool() | int() | float() | str():
            return json.dumps(value, allow_nan=False)
        case tuple() | list():
            return f"[{', '.join(literal(each) for each in value)}]"
        case dict():
            return f"{{{', '.join(f'{_key(key)}: {literal(each)}' for key, each in value.items())}}}"
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


def laid_out(value: Any, indent: int = 0, before: int = 0) -> str:
    """The value on one line where it fits behind so much room, else one part a line, all the way down."""
    line = literal(value)
    if not isinstance(value, tuple | list | dict) or len(line) + indent + before + 1 <= WIDTH:
        return line
    if isinstance(value, dict):
        parts = [
            f"{_key(key)}: {laid_out(each, indent + 2, len(_key(key)) + 2)}" for key, each in value.items()
        ]
        return spread("{", parts, "}", indent)
    return spread("[", [laid_out(each, indent + 2) for each in value], "]", indent)


def spread(opening: str, parts: Iterable[str], closing: str, indent: int = 0) -> str:
    """The parts between brackets, one a line."""
    margin = " " * (indent + 2)
    lines = "".join(f"{margin}{part},\n" for part in parts)
    return f"{opening}\n{lines}{' ' * indent}{closing}"


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
