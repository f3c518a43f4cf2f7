"""What rules say of two whole numbers that are multiplied, divided, or looked up in a table."""

from dataclasses import dataclass
from fractions import Fraction

from specwright.solver.whole_numbers import Box, NumberRange, least, most, turned, with_side


@dataclass(frozen=True, slots=True)
class ProductWithin:
    """Two numbers, multiplied, lie between the bounds."""

    one: int
    other: int
    bounds: NumberRange

    def truth(self, box: Box) -> bool | None:
        low, high = _product(box[self.one], box[self.other])
        return _compared(low, high, self.bounds)

    def narrowed(self, box: Box, holds: bool) -> Box:
        bounds = self.bounds if holds else _beyond(_product(box[self.one], box[self.other]), self.bounds)
        if bounds is not None:
            for place, divisor in ((self.one, self.other), (self.other, self.one)):
                box = with_side(box, place, _divided(box[place], box[divisor], bounds))
        return box


@dataclass(frozen=True, slots=True)
class RatioWithin:
    """The first number, divided by the second, lies between the bounds, or the second is not above 0."""

    one: int
    other: int
    minimum: Fraction | None
    maximum: Fraction | None

    def truth(self, box: Box) -> bool | None:
        first, second = box[self.one], box[self.other]
        if second.high is not None and second.high <= 0:
            return True
        low, high = second.within(1, None)
        least_way = self._least(first, low, high)
        most_way = self._most(first, low, high)
        if least_way is True and most_way is True:
            return True
        is_never = least_way is False or most_way is False
        return False if is_never and second.low is not None and second.low > 0 else None

    def _least(self, first: NumberRange, low: int | None, high: int | None) -> bool | None:
        """Whether the first number is large enough for all second ones, for none, or for some."""
        if self.minimum is None:
            return True
        limits = _scaled(self.minimum, low, high)
        if first.low is not None and limits[1] is not None and first.low >= limits[1]:
            return True
        return False if first.high is not None and limits[0] is not None and first.high < limits[0] else None

    def _most(self, first: NumberRange, low: int | None, high: int | None) -> bool | None:
        if self.maximum is None:
            return True
        limits = _scaled(self.maximum, low, high)
        if first.high is not None and limits[0] is not None and first.high <= limits[0]:
            return True
        return False if first.low is not None and limits[1] is not None and first.low > limits[1] else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        first, second = box[self.one], box[self.other]
        if not holds:
            second = second.within(1, None)
            return with_side(box, self.other, second)
        if second.low is None or second.low <= 0:
            return box
        low = None if self.minimum is None else _scaled(self.minimum, second.low, second.high)[0]
        high = None if self.maximum is None else _scaled(self.maximum, second.low, second.high)[1]
        box = with_side(box, self.one, first.within(least(low), most(high)))
        if self.maximum is not None and self.maximum > 0 and first.low is not None:
            second = second.within(least(first.low / self.maximum), None)
        if self.minimum is not None and self.minimum > 0 and first.high is not None:
            second = second.within(None, most(first.high / self.minimum))
        return with_side(box, self.other, second)


@dataclass(frozen=True, slots=True)
class OneOfRows:
    """The two numbers are one of the rows."""

    one: int
    other: int
    rows: frozenset[tuple[int, int]]

    def truth(self, box: Box) -> bool | None:
        first, second = box[self.one].only, box[self.other].only
        if first is not None and second is not None:
            return (first, second) in self.rows
        return None if self._inside(box) else False

    def narrowed(self, box: Box, holds: bool) -> Box:
        if not holds:
            return box
        inside = self._inside(box)
        if not inside:
            return with_side(box, self.one, NumberRange(1, 0))
        ones, others = [row[0] for row in inside], [row[1] for row in inside]
        box = with_side(box, self.one, box[self.one].within(min(ones), max(ones)))
        return with_side(box, self.other, box[self.other].within(min(others), max(others)))

    def _inside(self, box: Box) -> list[tuple[int, int]]:
        (low, high), (bottom, top) = box[self.one], box[self.other]
        return [
            (one, other)
            for one, other in self.rows
            if (low is None or one >= low)
            and (high is None or one <= high)
            and (bottom is None or other >= bottom)
            and (top is None or other <= top)
        ]


def _product(one: NumberRange, other: NumberRange) -> NumberRange:
    """The numbers between which a product lies."""
    ends = [_times(a, b) for a in _ends(one) for b in _ends(other)]
    low, high = min(ends), max(ends)
    return NumberRange(None if low == -_FAR else int(low), None if high == _FAR else int(high))


_FAR = float("inf")


def _ends(side: NumberRange) -> tuple[int | float, int | float]:
    return -_FAR if side.low is None else side.low, _FAR if side.high is None else side.high


def _times(one: int | float, other: int | float) -> int | float:
    return 0 if one == 0 or other == 0 else one * other


def _compared(low: int | None, high: int | None, bounds: NumberRange) -> bool | None:
    is_above = bounds.low is None or (low is not None and low >= bounds.low)
    is_below = bounds.high is None or (high is not None and high <= bounds.high)
    if is_above and is_below:
        return True
    is_under = bounds.low is not None and high is not None and high < bounds.low
    is_over = bounds.high is not None and low is not None and low > bounds.high
    return False if is_under or is_over else None


def _beyond(reached: NumberRange, bounds: NumberRange) -> NumberRange | None:
    """Where something lies that does not lie between the bounds; None where there are two ways."""
    if bounds.high is None or (reached.high is not None and reached.high <= bounds.high):
        return None if bounds.low is None else NumberRange(None, bounds.low - 1)
    if bounds.low is None or (reached.low is not None and reached.low >= bounds.low):
        return NumberRange(bounds.high + 1, None)
    return None


def _divided(side: NumberRange, divisor: NumberRange, product: NumberRange) -> NumberRange:
    """The numbers of a side that, times one that is not 0, may give a product between the bounds."""
    if divisor.high is not None and divisor.high < 0:
        divisor, product = turned(divisor), turned(product)
    if divisor.low is None or divisor.low <= 0 or divisor.is_empty:
        return side
    low, high = product
    if low is not None and low > 0:
        side = side.within(1 if divisor.high is None else -(-low // divisor.high), None)
    elif low is not None:
        side = side.within(-(-low // divisor.low), None)
    if high is not None and high >= 0:
        side = side.within(None, high // divisor.low)
    elif high is not None:
        side = side.within(None, -1 if divisor.high is None else high // divisor.high)
    return side


def _scaled(ratio: Fraction, low: int | None, high: int | None) -> tuple[Fraction | None, Fraction | None]:
    """The ends between which the ratio times a number above 0 lies."""
    ends = (None if low is None else ratio * low, None if high is None else ratio * high)
    return ends if ratio >= 0 else (ends[1], ends[0])
