"""Values as JSON compares them: their types, their order, and which are equal."""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, TypeGuard

from specwright.ir.decimals import exact
from specwright.ir.predicate import JsonType, Number

_PLAIN: dict[JsonType, type] = {
    JsonType.STRING: str,
    JsonType.BOOLEAN: bool,
    JsonType.ARRAY: list,
    JsonType.OBJECT: dict,
    JsonType.NULL: type(None),
}
"""The types of JSON that are one type in Python; the others are numbers."""


def has_kind(value: Any, kind: JsonType) -> bool:
    """Whether a parsed JSON value has the type; 1024.0 is an integer, true and NaN are no numbers."""
    plain = _PLAIN.get(kind)
    if plain is not None:
        return isinstance(value, plain)
    return is_number(value) and (kind is JsonType.NUMBER or isinstance(value, int) or value.is_integer())


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether a parsed JSON value is a finite number; true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return isinstance(value, int) or math.isfinite(value)


def between(
    value: float | Fraction, minimum: float | Fraction | None, maximum: float | Fraction | None
) -> bool:
    """Whether a value lies between bounds, both included; those of a fraction are meant in decimal."""
    if isinstance(value, Fraction):
        minimum, maximum = (None if each is None else exact(each) for each in (minimum, maximum))
    return (minimum is None or minimum <= value) and (maximum is None or value <= maximum)


def strictly_between(value: float, minimum: float | None, maximum: float | None) -> bool:
    """Whether a value lies between bounds, neither included."""
    return (minimum is None or minimum < value) and (maximum is None or value < maximum)


def is_equal(one: Any, other: Any) -> bool:
    """Whether two values are one in JSON: 1 and 1.0 are, 1 and true are not, and so for all parts."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_equal(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_equal, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def item_total(items: Sequence[Any], names: Sequence[str], absent: Number) -> Fraction | None:
    """What the numbers at a path inside the items come to in decimal; None where one is no number.

    An item that has nothing there counts as `absent`.
    """
    total = Fraction(0)
    for item in items:
        value: Any = item
        for name in names:
            if not isinstance(value, dict) or name not in value:
                value = absent
                break
            value = value[name]
        if not is_number(value):
            return None
        total += exact(value)
    return total
