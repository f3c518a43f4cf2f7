"""Steps counted in decimal, for readers that count in binary."""

from fractions import Fraction
from math import ceil, floor

from specwright.ir.predicate import Number, Range

MOST_VALUES = 1001


def is_binary(step: Number) -> bool:
    """Whether counting in binary finds the same multiples: 16 and 0.25 yes, 0.01 no."""
    return Fraction(step) == _decimal(step)


def multiples(step: Number, bounds: Range | None) -> list[Number] | None:
    """The multiples of the step within the bounds, exactly; None where they are unbounded or too many."""
    if bounds is None or bounds.minimum is None or bounds.maximum is None:
        return None
    unit = _decimal(step)
    first, last = ceil(_decimal(bounds.minimum) / unit), floor(_decimal(bounds.maximum) / unit)
    if last - first >= MOST_VALUES:
        return None
    return [_number(unit * count) for count in range(first, last + 1)]


def _decimal(number: Number) -> Fraction:
    return Fraction(repr(number))


def _number(value: Fraction) -> Number:
    return int(value) if value.denominator == 1 else float(value)
