"""JSON laid out for reading: what fits on a line stands on one."""

from collections.abc import Callable, Mapping
from typing import Any

from specwright.emit.render import pretty_json

WIDTH = 100


def compact_json(value: Any, depth: int = 0, taken: int = 0) -> str:
    """JSON in a stable form, `depth` levels in; `taken` columns of its first line are in use.

    Only lists and mappings that do not fit into `WIDTH` columns are broken.
    """
    flat = pretty_json(value, indent=None)
    if not value or not isinstance(value, list | dict) or 2 * depth + taken + len(flat) < WIDTH:
        return flat
    if isinstance(value, dict):
        keys = {pretty_json(key) + ": ": each for key, each in value.items()}
        parts = [key + compact_json(each, depth + 1, len(key)) for key, each in keys.items()]
        return _broken("{", parts, "}", depth)
    if any(isinstance(each, list | dict) for each in value):
        return _broken("[", [compact_json(each, depth + 1) for each in value], "]", depth)
    return _broken("[", _filled([pretty_json(each) for each in value], 2 * depth + 2), "]", depth)


def _broken(opening: str, lines: list[str], closing: str, depth: int) -> str:
    inner = ",\n".join("  " * (depth + 1) + line for line in lines)
    return f"{opening}\n{inner}\n{'  ' * depth}{closing}"


def _filled(values: list[str], indent: int) -> list[str]:
    """The values, as many on a line as fit."""
    lines = values[:1]
    for value in values[1:]:
        if indent + len(lines[-1]) + len(value) + 3 > WIDTH:
            lines.append(value)
        else:
            lines[-1] += f", {value}"
    return lines


FILTERS: Mapping[str, Callable[..., str]] = {"json": compact_json}
