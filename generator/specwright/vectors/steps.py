"""Numbers on and beside the limits and the steps of a parameter, in decimal."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import inf, nextafter

from specwright.ir.decimals import decimal_places, exact, plain
from specwright.ir.json_values import between
from specwright.ir.parameter import Numeric
from specwright.ir.predicate import Number

_EXACT = 2**53


def beside(numeric: Numeric, value: Number) -> Iterator[tuple[str, Number]]:
    """The numbers one step below and above a number, or 1 where there is no step."""
    unit = exact(numeric.step or 1)
    yield f"just below {value}", plain(exact(value) - unit)
    yield f"just above {value}", plain(exact(value) + unit)


def next_double(value: Number, outward: float) -> Iterator[tuple[str, Number]]:
    """The double next to a number; none where doubles are sparse."""
    if abs(value) < _EXACT:
        yield f"the next double {'above' if outward > 0 else 'below'} {value}", nextafter(value, outward)


def stepped(numeric: Numeric) -> Iterator[tuple[str, Number]]:
    """Numbers that the facts make interesting, in several forms; some are refused."""
    least = exact(plainest(numeric))
    yield "in its plainest form", plain(least)
    if numeric.maximum is None:
        yield "beyond what a double tells apart", _EXACT + 1
    if numeric.minimum is None:
        yield "far below zero", -_EXACT - 1
    if abs(least) >= _EXACT:
        return
    yield "as a float", float(least)
    if numeric.integer:
        yield "half a number more", float(least + Fraction(1, 2))
    if numeric.step is not None:
        unit = exact(numeric.step)
        yield "half a step more", plain(least + unit / 2)
        yield from _traps(numeric, [plain(least + unit * count) for count in range(1, 100)])


def plainest(numeric: Numeric) -> Number:
    """The smallest number that the facts allow; where nothing bounds it below, one near 1."""
    unit = exact(numeric.step or 1)
    least = exact(numeric.minimum) if numeric.minimum is not None else unit
    if numeric.minimum is None and numeric.maximum is not None:
        least = min(least, exact(numeric.maximum) // unit * unit)
    rest = least % unit if numeric.step is not None else Fraction(0)
    return plain(least + (unit - rest if rest > 0 else -rest))


def _traps(numeric: Numeric, steps: Sequence[Number]) -> Iterator[tuple[str, Number]]:
    """Multiples that binary arithmetic misses, and the doubles next to them, which are no multiples."""
    step = numeric.step or 1
    scale = 10 ** decimal_places(step)
    allowed = [each for each in steps if between(each, numeric.minimum, numeric.maximum)]
    tests: tuple[Callable[[Number], bool], ...] = (
        lambda each: each % step != 0,
        lambda each: each / step != round(each / step),
        lambda each: each * scale != round(each * scale),
    )
    for refuses in tests:
        trap = next(filter(refuses, allowed), None)
        if trap is not None:
            yield f"{trap}, which binary reckoning refuses", trap
            yield from next_double(trap, inf)
