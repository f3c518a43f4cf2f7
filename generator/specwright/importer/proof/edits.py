"""Requests changed at a few places, the original left as it is."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from specwright.ir.evaluate import ABSENT

Step: TypeAlias = str | int
Route: TypeAlias = tuple[Step, ...]
"""The way to a value: keys, and numbers of items."""
Edits: TypeAlias = tuple[tuple[Route, Any], ...]
"""What to put where; ABSENT takes the key or the item away."""


def edited(value: Any, edits: Edits | Iterable[tuple[Route, Any]]) -> Any:
    """The value after the edits; what is missing on the way to a new value is put there."""
    for route, new in edits:
        value = _replaced(value, route, new)
    return value


def _replaced(value: Any, route: Route, new: Any) -> Any:
    if not route:
        return new
    head, rest = route[0], route[1:]
    if isinstance(head, int):
        items = value if isinstance(value, list) else []
        if head < len(items) and new is ABSENT and not rest:
            return [*items[:head], *items[head + 1 :]]
        if head < len(items):
            return [*items[:head], _replaced(items[head], rest, new), *items[head + 1 :]]
        return value if new is ABSENT else [*items, _replaced(ABSENT, rest, new)]
    if new is ABSENT:
        if not isinstance(value, dict) or head not in value:
            return value
        if not rest:
            return {key: part for key, part in value.items() if key != head}
    below = value if isinstance(value, dict) else {}
    return {**below, head: _replaced(below.get(head, ABSENT), rest, new)}
