"""What rules say of whole numbers, as statements about boxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from specwright.solver.whole_numbers import Box, Interval, Statement, least, most


@dataclass(frozen=True, slots=True)
class Certain:
    """What is so of all points."""

    holds: bool

    def truth(self, box: Box) -> bool:
        return self.holds

    def narrowed(self, box: Box, holds: bool) -> Box:
        return box


@dataclass(frozen=True, slots=True)
class SumWithin:
    """Numbers, some of them subtracted, add up to one between the bounds."""

    added: tuple[int, ...]
    bounds: Interval
    subtracted: tuple[int, ...] = ()

    def truth(self, box: Box) -> bool | None:
        low, high = self._ends(box)
        minimum, maximum = self.bounds
        is_above = minimum is None or (low is not None and low >= minimum)
        is_below = maximum is None or (high is not None and high <= maximum)
        if is_above and is_below:
            return True
        is_under = minimum is not None and high is not None and high < minimum
        is_over = maximum is not None and low is not None and low > maximum
        return False if is_under or is_over else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        for bounds in [self.bounds] if holds else self._outside(box):
            box = self._bounded(box, bounds)
        return box

    def _outside(self, box: Box) -> Sequence[Interval]:
        """Where the sum lies if it does not lie between the bounds, as far as there is one way."""
        low, high = self._ends(box)
        minimum, maximum = self.bounds
        if maximum is None or (high is not None and high <= maximum):
            return [] if minimum is None else [Interval(None, minimum - 1)]
        if minimum is None or (low is not None and low >= minimum):
            return [Interval(maximum + 1, None)]
        return []

    def _bounded(self, box: Box, bounds: Interval) -> Box:
        sides = {place: box[place] for place in self.added}
        sides |= {place: _turned(box[place]) for place in self.subtracted}
        for place in sides:
            others = [side for each, side in sides.items() if each != place]
            low, high = _added(others)
            smallest = None if bounds.low is None or high is None else bounds.low - high
            largest = None if bounds.high is None or low is None else bounds.high - low
            limits = (
                Interval(smallest, largest) if place in self.added else _turned(Interval(smallest, largest))
            )
            box = _with(box, place, box[place].within(limits.low, limits.high))
        return box

    def _ends(self, box: Box) -> Interval:
        sides = [box[place] for place in self.added] + [_turned(box[place]) for place in self.subtracted]
        return _added(sides)


@dataclass(frozen=True, slots=True)
class Among:
    """The number is one of these, which are sorted."""

    place: int
    values: tuple[int, ...]

    def truth(self, box: Box) -> bool | None:
        side = box[self.place]
        inside = self._inside(side)
        if not inside:
            return False
        is_all = side.low is not None and side.high is not None and len(inside) == side.high - side.low + 1
        return True if is_all else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        side = box[self.place]
        if holds:
            inside = self._inside(side)
            return _with(box, self.place, side.within(inside[0], inside[-1]) if inside else Interval(1, 0))
        while side.low in self.values and not side.is_empty:
            side = side.within(side.low + 1 if side.low is not None else None, None)
        while side.high in self.values and not side.is_empty:
            side = side.within(None, side.high - 1 if side.high is not None else None)
        return _with(box, self.place, side)

    def _inside(self, side: Interval) -> list[int]:
        low, high = side
        return [v for v in self.values if (low is None or v >= low) and (high is None or v <= high)]


@dataclass(frozen=True, slots=True)
class Multiple:
    """The number is so many times another one, or nothing."""

    place: int
    step: int

    def truth(self, box: Box) -> bool | None:
        low, high = box[self.place]
        if self.step == 1:
            return True
        if low is None or high is None:
            return None
        first = -(-low // self.step) * self.step
        if first > high:
            return False
        return True if low == high else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        side = box[self.place]
        low, high = side
        if holds:
            low = None if low is None else -(-low // self.step) * self.step
            high = None if high is None else high // self.step * self.step
        else:
            low = low + 1 if low is not None and low % self.step == 0 else low
            high = high - 1 if high is not None and high % self.step == 0 else high
        return _with(box, self.place, side.within(low, high))


@dataclass(frozen=True, slots=True)
class ProductWithin:
    """Two numbers, multiplied, lie between the bounds."""

    one: int
    other: int
    bounds: Interval

    def truth(self, box: Box) -> bool | None:
        low, high = _product(box[self.one], box[self.other])
        return _compared(low, high, self.bounds)

    def narrowed(self, box: Box, holds: bool) -> Box:
        bounds = self.bounds if holds else _beyond(_product(box[self.one], box[self.other]), self.bounds)
        if bounds is not None:
            for place, divisor in ((self.one, self.other), (self.other, self.one)):
                box = _with(box, place, _divided(box[place], box[divisor], bounds))
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

    def _least(self, first: Interval, low: int | None, high: int | None) -> bool | None:
        """Whether the first number is large enough for all second ones, for none, or for some."""
        if self.minimum is None:
            return True
        limits = _scaled(self.minimum, low, high)
        if first.low is not None and limits[1] is not None and first.low >= limits[1]:
            return True
        return False if first.high is not None and limits[0] is not None and first.high < limits[0] else None

    def _most(self, first: Interval, low: int | None, high: int | None) -> bool | None:
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
            return _with(box, self.other, second)
        if second.low is None or second.low <= 0:
            return box
        low = None if self.minimum is None else _scaled(self.minimum, second.low, second.high)[0]
        high = None if self.maximum is None else _scaled(self.maximum, second.low, second.high)[1]
        box = _with(box, self.one, first.within(least(low), most(high)))
        if self.maximum is not None and self.maximum > 0 and first.low is not None:
            second = second.within(least(first.low / self.maximum), None)
        if self.minimum is not None and self.minimum > 0 and first.high is not None:
            second = second.within(None, most(first.high / self.minimum))
        return _with(box, self.other, second)


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
            return _with(box, self.one, Interval(1, 0))
        ones, others = [row[0] for row in inside], [row[1] for row in inside]
        box = _with(box, self.one, box[self.one].within(min(ones), max(ones)))
        return _with(box, self.other, box[self.other].within(min(others), max(others)))

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


@dataclass(frozen=True, slots=True)
class Unless:
    """Another statement holds, or the number at the place is 0: what it is about is not given."""

    place: int
    of: Statement

    def truth(self, box: Box) -> bool | None:
        low, high = box[self.place]
        if high == 0:
            return True
        of = self.of.truth(box)
        return True if of is True else of if low == 1 else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        if not holds:
            box = _with(box, self.place, box[self.place].within(1, 1))
        if box[self.place].low == 1:
            return self.of.narrowed(box, holds)
        return box if self.of.truth(box) is not False else _with(box, self.place, Interval(0, 0))


@dataclass(frozen=True, slots=True)
class NothingWithout:
    """The numbers are 0 where the one at the place is."""

    place: int
    numbers: tuple[int, ...]

    def truth(self, box: Box) -> bool | None:
        if box[self.place].low == 1 or all(box[n].high == 0 for n in self.numbers):
            return True
        is_left = any((box[n].low or 0) > 0 for n in self.numbers)
        return False if box[self.place].high == 0 and is_left else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        if holds and box[self.place].high == 0:
            for number in self.numbers:
                box = _with(box, number, box[number].within(None, 0))
        elif holds and any((box[n].low or 0) > 0 for n in self.numbers):
            box = _with(box, self.place, box[self.place].within(1, None))
        return box


@dataclass(frozen=True, slots=True)
class Different:
    """Nothing is held twice: `numbers` count what is held of each class, `single` of those of one value.

    Of a class of several values two may be different or the same: then this is neither true nor false.
    """

    numbers: tuple[int, ...]
    single: tuple[int, ...]

    def truth(self, box: Box) -> bool | None:
        if any((box[n].low or 0) > 1 for n in self.single):
            return False
        highs = [box[n].high for n in self.numbers]
        return True if all(high is not None and high < 2 for high in highs) else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        for number in self.single if holds else ():
            box = _with(box, number, box[number].within(None, 1))
        return box


def _with(box: Box, place: int, side: Interval) -> Box:
    return box if box[place] == side else (*box[:place], side, *box[place + 1 :])


def _turned(side: Interval) -> Interval:
    """The numbers with the other sign."""
    return Interval(None if side.high is None else -side.high, None if side.low is None else -side.low)


def _added(sides: Sequence[Interval]) -> Interval:
    """The numbers between which a sum lies."""
    lows = [side.low for side in sides if side.low is not None]
    highs = [side.high for side in sides if side.high is not None]
    is_low, is_high = len(lows) == len(sides), len(highs) == len(sides)
    return Interval(sum(lows) if is_low else None, sum(highs) if is_high else None)


def _product(one: Interval, other: Interval) -> Interval:
    """The numbers between which a product lies."""
    ends = [_times(a, b) for a in _ends(one) for b in _ends(other)]
    low, high = min(ends), max(ends)
    return Interval(None if low == -_FAR else int(low), None if high == _FAR else int(high))


_FAR = float("inf")


def _ends(side: Interval) -> tuple[int | float, int | float]:
    return -_FAR if side.low is None else side.low, _FAR if side.high is None else side.high


def _times(one: int | float, other: int | float) -> int | float:
    return 0 if one == 0 or other == 0 else one * other


def _compared(low: int | None, high: int | None, bounds: Interval) -> bool | None:
    is_above = bounds.low is None or (low is not None and low >= bounds.low)
    is_below = bounds.high is None or (high is not None and high <= bounds.high)
    if is_above and is_below:
        return True
    is_under = bounds.low is not None and high is not None and high < bounds.low
    is_over = bounds.high is not None and low is not None and low > bounds.high
    return False if is_under or is_over else None


def _beyond(reached: Interval, bounds: Interval) -> Interval | None:
    """Where something lies that does not lie between the bounds; None where there are two ways."""
    if bounds.high is None or (reached.high is not None and reached.high <= bounds.high):
        return None if bounds.low is None else Interval(None, bounds.low - 1)
    if bounds.low is None or (reached.low is not None and reached.low >= bounds.low):
        return Interval(bounds.high + 1, None)
    return None


def _divided(side: Interval, divisor: Interval, product: Interval) -> Interval:
    """The numbers of a side that, times one that is not 0, may give a product between the bounds."""
    if divisor.high is not None and divisor.high < 0:
        divisor, product = _turned(divisor), _turned(product)
    if divisor.low is None or divisor.low <= 0:
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
