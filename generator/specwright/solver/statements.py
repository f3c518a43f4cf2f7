"""What rules say of whole numbers, as statements about boxes."""

from collections.abc import Sequence
from dataclasses import dataclass

from specwright.solver.whole_numbers import Box, NumberRange, NumberStatement, turned, with_side


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
    bounds: NumberRange
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

    def _outside(self, box: Box) -> Sequence[NumberRange]:
        """Where the sum lies if it does not lie between the bounds, as far as there is one way."""
        low, high = self._ends(box)
        minimum, maximum = self.bounds
        if maximum is None or (high is not None and high <= maximum):
            return [] if minimum is None else [NumberRange(None, minimum - 1)]
        if minimum is None or (low is not None and low >= minimum):
            return [NumberRange(maximum + 1, None)]
        return []

    def _bounded(self, box: Box, bounds: NumberRange) -> Box:
        sides = {place: box[place] for place in self.added}
        sides |= {place: turned(box[place]) for place in self.subtracted}
        for place in sides:
            others = [side for each, side in sides.items() if each != place]
            low, high = _added(others)
            smallest = None if bounds.low is None or high is None else bounds.low - high
            largest = None if bounds.high is None or low is None else bounds.high - low
            limits = (
                NumberRange(smallest, largest)
                if place in self.added
                else turned(NumberRange(smallest, largest))
            )
            box = with_side(box, place, box[place].within(limits.low, limits.high))
        return box

    def _ends(self, box: Box) -> NumberRange:
        sides = [box[place] for place in self.added] + [turned(box[place]) for place in self.subtracted]
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
            return with_side(
                box, self.place, side.within(inside[0], inside[-1]) if inside else NumberRange(1, 0)
            )
        while side.low in self.values and not side.is_empty:
            side = side.within(side.low + 1 if side.low is not None else None, None)
        while side.high in self.values and not side.is_empty:
            side = side.within(None, side.high - 1 if side.high is not None else None)
        return with_side(box, self.place, side)

    def _inside(self, side: NumberRange) -> list[int]:
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
        return with_side(box, self.place, side.within(low, high))


@dataclass(frozen=True, slots=True)
class Unless:
    """Another statement holds, or the number at the place is 0: what it is about is not given."""

    place: int
    of: NumberStatement

    def truth(self, box: Box) -> bool | None:
        low, high = box[self.place]
        if high == 0:
            return True
        of = self.of.truth(box)
        return True if of is True else of if low == 1 else None

    def narrowed(self, box: Box, holds: bool) -> Box:
        if not holds:
            box = with_side(box, self.place, box[self.place].within(1, 1))
        if box[self.place].low == 1:
            return self.of.narrowed(box, holds)
        return box if self.of.truth(box) is not False else with_side(box, self.place, NumberRange(0, 0))


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
                box = with_side(box, number, box[number].within(None, 0))
        elif holds and any((box[n].low or 0) > 0 for n in self.numbers):
            box = with_side(box, self.place, box[self.place].within(1, None))
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
            box = with_side(box, number, box[number].within(None, 1))
        return box


def _added(sides: Sequence[NumberRange]) -> NumberRange:
    """The numbers between which a sum lies."""
    lows = [side.low for side in sides if side.low is not None]
    highs = [side.high for side in sides if side.high is not None]
    is_low, is_high = len(lows) == len(sides), len(highs) == len(sides)
    return NumberRange(sum(lows) if is_low else None, sum(highs) if is_high else None)
