"""JSON laid out for reading: what fits on a line stands on one."""

from collections.abc import Callable, Mapping
from json.encoder import encode_basestring_ascii as quoted
from typing import Any

from specwright.emit.render import flat_json

WIDTH = 100


def compact_json(value: Any, depth: int = 0, taken: int = 0) -> str:
    """JSON in a stable form, `depth` levels in; `taken` columns of its first line are in use.

    Only lists and mappings that do not fit into `WIDTH` columns are broken. Their parts are laid out first:
    what has a broken part does not fit, so that nothing is written twice.
    """
    if isinstance(value, dict):
        opening, closing = "{}"
        parts = [_entry(key, each, depth + 1) for key, each in value.items()]
    elif isinstance(value, list | tuple):
        opening, closing = "[]"
        parts = [quoted(each) if type(each) is str else compact_json(each, depth + 1) for each in value]
    else:
        return flat_json(value)
    if 2 * depth + taken + sum(map(len, parts)) + 2 * len(parts) < WIDTH or not parts:
        return f"{opening}{', '.join(parts)}{closing}"
    if opening == "[" and not any(isinstance(each, dict | list | tuple) for each in value):
        parts = _filled(parts, 2 * depth + 2)
    return f"{opening}\n{_lines(parts, depth + 1)}\n{'  ' * depth}{closing}"


def _entry(key: str, value: Any, depth: int) -> str:
    """A key and what stands behind it; most of it is text, which needs no look at what it is."""
    start = f"{quoted(key)}: "
    return start + (quoted(value) if type(value) is str else compact_json(value, depth, len(start)))


def entries_json(values: Mapping[str, Any], depth: int) -> str:
    """The entries of a mapping on lines of their own, `depth` levels in: what stands between its braces."""
    return _lines([_entry(key, each, depth) for key, each in values.items()], depth)


def _lines(lines: list[str], depth: int) -> str:
    margin = "  " * depth
    return margin + f",\n{margin}".join(lines) if lines else ""


def _filled(words: list[str], indent: int) -> list[str]:
    """The words, as many on a line as fit."""
    lines = words[:1]
    for word in words[1:]:
        if indent + len(lines[-1]) + len(word) + 3 > WIDTH:
            lines.append(word)
        else:
            lines[-1] += f", {word}"
    return lines


def _behind(value: Any, start: str) -> str:
    """What a line starts with, and the JSON behind it."""
    text = start.lstrip()
    return start + compact_json(value, (len(start) - len(text)) // 2, len(text))


FILTERS: Mapping[str, Callable[..., str]] = {"json": compact_json, "behind": _behind}
