"""Numbers as they are meant: the shortest decimal form of a double, reckoned with exactly."""

from fractions import Fraction
from math import ceil, floor
from typing import Final

from specwright.ir.predicate import Number

WHOLE: Final = 2**53
"""From here on every double is a whole number."""


def exact(number: Number | Fraction) -> Fraction:
    """What the shortest decimal form of a finite number says: a tenth for 0.1."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


def plain(value: Fraction) -> Number:
    """The number that means the value: whole, or the double nearest to it."""
    return int(value) if value.denominator == 1 else float(value)


def is_written(value: Fraction) -> bool:
    """Whether the number stands in JSON as it is: whole, or as some double is written."""
    return exact(plain(value)) == value


def decimal_places(step: Number) -> int:
    """How many digits stand behind the decimal point of a step: 2 for 0.01, 0 for 16."""
    bottom, places = exact(step).denominator, 0
    while 10**places % bottom:
        places += 1
    return places


def as_units(number: Number) -> tuple[int, int]:
    """The number in units of its last decimal place, and how many of them are 1: 7 and 100 for 0.07."""
    scale = 10 ** decimal_places(number)
    return int(exact(number) * scale), scale


def is_multiple(number: Number, step: Number) -> bool:
    """Whether the number is a whole number of steps."""
    return exact(number) % exact(step) == 0


def is_binary(step: Number) -> bool:
    """Whether counting in binary finds the same multiples: 16 and 0.25 yes, 0.01 no."""
    return Fraction(step) == exact(step)


def counts(step: Number, minimum: Number, maximum: Number) -> range:
    """How many steps the multiples within the bounds are: 1 to 3 for the step 0.5 from 0.5 to 1.7."""
    return range(ceil(exact(minimum) / exact(step)), floor(exact(maximum) / exact(step)) + 1)
