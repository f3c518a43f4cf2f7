"""JSON laid out for reading: what fits on a line stands on one."""

from collections.abc import Callable, Mapping
from typing import Any

from specwright.codegen.doc import Doc, doc
from specwright.emit.render import flat_json

WIDTH = 100


def compact_json(value: Any, depth: int = 0, taken: int = 0) -> str:
    """JSON in a stable form, `depth` levels in; `taken` columns of its first line are in use.

    Only lists and mappings that do not fit into `WIDTH` columns are broken.
    """
    return _laid_out(doc(value, flat_json, flat_json), depth, taken)


def entries_json(values: Mapping[str, Any], depth: int) -> str:
    """The entries of a mapping on lines of their own, `depth` levels in: what stands between its braces."""
    texts = {flat_json(key) + ": ": doc(each, flat_json, flat_json) for key, each in values.items()}
    return _lines([key + _laid_out(each, depth, len(key)) for key, each in texts.items()], depth)


def _laid_out(value: Doc, depth: int, taken: int) -> str:
    if not value.parts or 2 * depth + taken + len(value.flat) < WIDTH:
        return value.flat
    if value.opening == "[" and not any(each.opening for _, each in value.parts):
        lines = _filled([each.flat for _, each in value.parts], 2 * depth + 2)
    else:
        lines = [key + _laid_out(each, depth + 1, len(key)) for key, each in value.parts]
    return f"{value.opening}\n{_lines(lines, depth + 1)}\n{'  ' * depth}{value.closing}"


def _lines(lines: list[str], depth: int) -> str:
    margin = "  " * depth
    return ",\n".join([margin + line for line in lines])


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
