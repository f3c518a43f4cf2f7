"""JSON laid out for reading: what fits on a line stands on one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from specwright.emit.render import flat_json

WIDTH = 100


def compact_json(value: Any, depth: int = 0, taken: int = 0) -> str:
    """JSON in a stable form, `depth` levels in; `taken` columns of its first line are in use.

    Only lists and mappings that do not fit into `WIDTH` columns are broken.
    """
    return _laid_out(_read(value), depth, taken)


def entries_json(values: Mapping[str, Any], depth: int) -> str:
    """The entries of a mapping on lines of their own, `depth` levels in: what stands between its braces."""
    texts = {flat_json(key) + ": ": _read(each) for key, each in values.items()}
    return _lines([key + _laid_out(each, depth, len(key)) for key, each in texts.items()], depth)


@dataclass(frozen=True, slots=True)
class _Text:
    """A value on one line, and what it breaks into: texts, each behind its key, or words that fill lines."""

    flat: str
    ends: str = ""
    parts: tuple[tuple[str, "_Text"], ...] = ()
    words: tuple[str, ...] = ()


def _read(value: Any) -> _Text:
    """Every value is written once, from the inside out."""
    if isinstance(value, dict) and value:
        parts = tuple((flat_json(key) + ": ", _read(each)) for key, each in value.items())
        flat = ", ".join([key + each.flat for key, each in parts])
        return _Text(f"{{{flat}}}", ends="{}", parts=parts)
    if isinstance(value, list) and any(isinstance(each, list | dict) for each in value):
        parts = tuple(("", _read(each)) for each in value)
        return _Text(f"[{', '.join([each.flat for _, each in parts])}]", ends="[]", parts=parts)
    if isinstance(value, list) and value:
        words = tuple(map(flat_json, value))
        return _Text(f"[{', '.join(words)}]", ends="[]", words=words)
    return _Text(flat_json(value))


def _laid_out(text: _Text, depth: int, taken: int) -> str:
    if not text.ends or 2 * depth + taken + len(text.flat) < WIDTH:
        return text.flat
    lines = [key + _laid_out(each, depth + 1, len(key)) for key, each in text.parts]
    inner = _lines(lines or _filled(text.words, 2 * depth + 2), depth + 1)
    return f"{text.ends[0]}\n{inner}\n{'  ' * depth}{text.ends[1]}"


def _lines(lines: list[str], depth: int) -> str:
    margin = "  " * depth
    return ",\n".join([margin + line for line in lines])


def _filled(words: tuple[str, ...], indent: int) -> list[str]:
    """The words, as many on a line as fit."""
    lines = [*words[:1]]
    for word in words[1:]:
        if indent + len(lines[-1]) + len(word) + 3 > WIDTH:
            lines.append(word)
        else:
            lines[-1] += f", {word}"
    return lines


FILTERS: Mapping[str, Callable[..., str]] = {"json": compact_json}
