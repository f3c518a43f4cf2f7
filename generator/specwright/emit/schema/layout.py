"""JSON laid out for reading: what fits on a line stands on one."""

from collections.abc import Callable, Mapping
from typing import Any

from specwright.emit.render import flat_json

WIDTH = 100
MOST_ON_A_LINE = WIDTH // len('"a": 0')
MOST_KEPT = 2_048
LONGEST_KEPT = 10_000


def compact_json(value: Any, depth: int = 0, taken: int = 0) -> str:
    """JSON in a stable form, `depth` levels in; `taken` columns of its first line are in use.

    Only lists and mappings that do not fit into `WIDTH` columns are broken.
    """
    if isinstance(value, dict) and len(value) > MOST_ON_A_LINE:
        return _broken(value, depth)
    text = flat_json(value)
    if not isinstance(value, dict | list | tuple) or not value or 2 * depth + taken + len(text) < WIDTH:
        return text
    known = _KNOWN.get((text, depth))
    if known is None:
        known = _broken(value, depth)
        if len(known) < LONGEST_KEPT:
            if len(_KNOWN) >= MOST_KEPT:
                del _KNOWN[next(iter(_KNOWN))]
            _KNOWN[text, depth] = known
    return known


_KNOWN: dict[tuple[str, int], str] = {}
"""Values laid out before, by what they are on one line: models share parameters, and files repeat them."""


def _broken(value: Any, depth: int) -> str:
    """A list or mapping on several lines."""
    if isinstance(value, dict):
        keys = [f"{flat_json(key)}: " for key in value]
        parts = zip(keys, value.values(), strict=True)
        lines = [key + compact_json(each, depth + 1, len(key)) for key, each in parts]
        opening, closing = "{}"
    else:
        is_flat = not any(isinstance(each, dict | list | tuple) for each in value)
        words = map(flat_json, value) if is_flat else ()
        lines = _filled([*words], 2 * depth + 2) or [compact_json(each, depth + 1) for each in value]
        opening, closing = "[]"
    return f"{opening}\n{_lines(lines, depth + 1)}\n{'  ' * depth}{closing}"


def entries_json(values: Mapping[str, Any], depth: int) -> str:
    """The entries of a mapping on lines of their own, `depth` levels in: what stands between its braces."""
    texts = {flat_json(key) + ": ": each for key, each in values.items()}
    return _lines([key + compact_json(each, depth, len(key)) for key, each in texts.items()], depth)


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
