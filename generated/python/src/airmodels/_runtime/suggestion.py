"""The nearest thing that is supported, for a value that is not."""

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from .rule import Rule
from .values import is_integer, is_number

_LONGEST = 100


def suggested(rule: Rule, values: tuple[Any, ...]) -> Any:
    """A value, spelling or size that the rule supports and that lies near; None when none does."""
    try:
        return _nearest(rule, values)
    except (ArithmeticError, ValueError):
        return None


def fixed(
    rule: Rule, values: tuple[Any, ...], path: tuple[Any, ...], near: Any
) -> list[dict[str, Any]] | None:
    """A JSON Patch (RFC 6902) that carries the suggestion out; None where there is no one thing to do."""
    place = _pointer(path)
    if rule.adds is not None:
        return [{"op": "add", "path": place, "value": rule.adds}]
    if near is None:
        return None
    if rule.rows:
        sides = [int(side) for side in near.split("x")]
        return [
            {"op": "replace", "path": _pointer((*path[: -len(rule.relative[0])], *below)), "value": side}
            for below, side in zip(rule.relative, sides, strict=True)
        ]
    return [{"op": "replace", "path": place, "value": near}]


def renamed(path: tuple[Any, ...], name: str | None) -> list[dict[str, Any]] | None:
    """A JSON Patch that gives a key another name, or removes it; None for a key that is no text."""
    if type(path[-1]) is not str:
        return None
    if name is None:
        return [{"op": "remove", "path": _pointer(path)}]
    return [{"op": "move", "from": _pointer(path), "path": _pointer((*path[:-1], name))}]


def _pointer(path: tuple[Any, ...]) -> str:
    """A JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def _nearest(rule: Rule, values: tuple[Any, ...]) -> Any:
    if rule.rows and len(values) == 2:
        return _nearest_row(rule.rows, values)
    value = values[0]
    if rule.allowed_values:
        return _nearest_value(value, rule.allowed_values)
    if rule.type is None and is_number(value):
        return _nearest_number(value, rule)
    return None


def _nearest_row(rows: Iterable[tuple[int, int]], values: tuple[Any, ...]) -> str | None:
    """The size whose ratio of sides is nearest, and of those the one whose area is."""
    width, height = values
    if not (is_integer(width) and is_integer(height) and 0 < width < 10**9 and 0 < height < 10**9):
        return None

    def distance(row: tuple[int, int]) -> tuple[float, float]:
        one, other = row[0] * height, row[1] * width
        return max(one, other) / min(one, other), abs(row[0] * row[1] - width * height)

    first, second = min((row for row in rows if 0 not in row), key=distance)
    return f"{first}x{second}"


def _nearest_value(value: Any, allowed: tuple[Any, ...]) -> Any:
    if type(value) is str:
        return nearest_text(value, tuple(each for each in allowed if type(each) is str))
    if is_number(value) and all(map(is_number, allowed)):
        return min(allowed, key=lambda each: abs(each - value))
    return None


def nearest_text(text: Any, known: tuple[str, ...]) -> str | None:
    """The known text that is the same but for case, or the one most like it."""
    if type(text) is not str or not 0 < len(text) <= _LONGEST:
        return None
    for each in known:
        if each.lower() == text.lower():
            return each
    from difflib import get_close_matches

    near = get_close_matches(text.lower(), [each.lower() for each in known], 1, 0.6)
    return next((each for each in known if near and each.lower() == near[0]), None)


def _nearest_number(value: float, rule: Rule) -> float | None:
    """The number within the bounds and on the step that is nearest."""
    if rule.min is None and rule.max is None and rule.step is None:
        return None
    number = Decimal(repr(value))
    low = Decimal(repr(rule.min)) if rule.min is not None else number
    high = Decimal(repr(rule.max)) if rule.max is not None else number
    number = min(max(number, low), max(high, low))
    if rule.step is not None:
        step = Decimal(repr(rule.step))
        number = (number / step).quantize(Decimal(1), ROUND_HALF_EVEN) * step
        number += step if number < low else -step if number > high else 0
    return int(number) if number == int(number) else float(number)
