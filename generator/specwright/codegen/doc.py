"""Values as texts within texts: written once, from the inside out, and laid out from the outside in."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple


class Doc(NamedTuple):
    """A value on one line; of one that can be broken, its brackets and the parts, each behind its key."""

    flat: str
    opening: str = ""
    parts: tuple[tuple[str, "Doc"], ...] = ()
    closing: str = ""


def doc(
    value: Any, literal: Callable[[Any], str], key: Callable[[Any], str], tuples: tuple[str, str] = ("[", "]")
) -> Doc:
    """The value as a language writes it, by its scalars, the keys of mappings and the brackets of tuples."""
    if isinstance(value, dict):
        entries = [(f"{key(name)}: ", doc(each, literal, key, tuples)) for name, each in value.items()]
        return _bracketed("{", entries, "}")
    if isinstance(value, tuple | list):
        opening, closing = tuples if isinstance(value, tuple) else ("[", "]")
        last = "," if opening == "(" and len(value) == 1 else ""
        return _bracketed(opening, [("", doc(each, literal, key, tuples)) for each in value], closing, last)
    return Doc(literal(value))


def laid_out(value: Doc, width: int, step: int, indent: int = 0, before: int = 0) -> str:
    """The value on one line where it fits behind `before` columns, else one part a line, all the way down."""
    if not value.opening or len(value.flat) + indent + before + 1 <= width:
        return value.flat
    inner = indent + step
    parts = [key + laid_out(each, width, step, inner, len(key)) for key, each in value.parts]
    return one_a_line(value.opening, parts, value.closing, indent, step)


def one_a_line(opening: str, parts: Iterable[str], closing: str, indent: int, step: int) -> str:
    """The parts between brackets, one a line, each with a comma behind it."""
    margin = " " * (indent + step)
    return f"{opening}\n{''.join([f'{margin}{part},' + chr(10) for part in parts])}{' ' * indent}{closing}"


def _bracketed(opening: str, parts: Iterable[tuple[str, Doc]], closing: str, last: str = "") -> Doc:
    """A list, a mapping …; `last` is what ends its line before the closing bracket."""
    parts = tuple(parts)
    inner = ", ".join([key + each.flat for key, each in parts])
    return Doc(f"{opening}{inner}{last}{closing}", opening, parts, closing)
