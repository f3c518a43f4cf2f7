"""What the numbers of the items of an array come to, exact in decimal."""

from __future__ import annotations

from .values import TYPE_CHECKING, is_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction
    from typing import Any


def is_total_between(
    items: list[Any], names: tuple[str, ...], absent: float, low: float | None, high: float | None
) -> bool:
    """Whether the numbers at a path inside the items come to such a sum, or one of them is none."""
    total = item_total(items, names, absent)
    return total is None or (
        (low is None or total >= _in_decimal(low)) and (high is None or total <= _in_decimal(high))
    )


def item_total(items: Iterable[Any], names: Sequence[str], absent: float) -> Fraction | None:
    """What the numbers at a path inside the items come to in decimal; None where one is no number."""
    total = _in_decimal(0)
    for item in items:
        value: Any = item
        for name in names:
            if type(value) is not dict or name not in value:
                value = absent
                break
            value = value[name]
        if not is_number(value):
            return None
        total += _in_decimal(value)
    return total


def _in_decimal(number: float) -> Fraction:
    """What the shortest decimal form of a finite number says."""
    from fractions import Fraction

    return Fraction(repr(number)) if type(number) is float else Fraction(number)
