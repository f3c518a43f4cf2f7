"""The numbers that bounds and a decimal step leave, where they are few: one look-up stands for two tests."""

from specwright.ir.decimals import as_units, counts
from specwright.ir.predicate import Number

_MOST = 1001
_EXACT = 2**50


def allowed_steps(step: Number, low: Number | None, high: Number | None) -> str | None:
    """A generator of all numbers between the bounds that are on the step; None where they are whole or many.

    `57 / 100` is the double nearest to 0.57, as every decimal form of it is.
    """
    if low is None or high is None:
        return None
    whole, scale = as_units(step)
    multiples = counts(step, low, high)
    first, last = multiples.start, multiples.stop - 1
    if scale == 1 or last - first >= _MOST or max(abs(first), abs(last)) * whole > _EXACT:
        return None
    numbers = [str(last * whole + 1)]
    if first or whole > 1:
        numbers.insert(0, str(first * whole))
    if whole > 1:
        numbers.append(str(whole))
    return f"number / {scale} for number in range({', '.join(numbers)})"
