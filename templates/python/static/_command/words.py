"""Texts of the command: one line each, with names, numbers and JSON as both languages write them."""

import json
from collections.abc import Sequence
from typing import Any

_MOST_SHOWN = 80


def one_line(text: str) -> str:
    """The text with everything that is not printable written out: no text moves the cursor or ends a line."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text
    )


def counted(number: int, noun: str) -> str:
    """`1 request`, `2 requests`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def compact(value: Any) -> str:
    """JSON in one line; a number with no fraction is written without a point."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def indented(value: Any) -> str:
    """JSON for readers."""
    return json.dumps(_plain(value), ensure_ascii=False, indent=2)


def shown(value: Any) -> str:
    """A value as a line has room for it."""
    text = compact(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def dotted(path: Sequence[str | int]) -> str:
    """`shots[1].zoom`."""
    name = ""
    for part in path:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name


def located(parameter: str, path: Sequence[str | int]) -> str:
    """The parameter with the items that the path leads through: `shots[1].zoom` for `shots.zoom`."""
    name, found = "", parameter
    for length, part in enumerate(path, 1):
        if not isinstance(part, int):
            name = f"{name}.{part}" if name else part
        if parameter == name or parameter.startswith(f"{name}."):
            found = dotted(path[:length]) + parameter[len(name) :]
    return found


def columns(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines of aligned columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(part) for key, part in value.items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case float() if value.is_integer() and abs(value) < 1e16:
            return int(value)
        case _:
            return value
