"""Statements about whole numbers: which can be true together, decided by boxes that are narrowed and split.

A statement that a box settles is true, or false, of each point in it. What no bound of the work leaves open
is certain: for each way to make the statements true or false there is a point, or there is none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, Protocol, TypeAlias

MOST_WORK = 120_000
MOST_ROUNDS = 12
FAR = 1_000_003
FARTHEST = 10**12


class NumberRange(NamedTuple):
    """Whole numbers from `low` to `high`, both included; None is no bound."""

    low: int | None
    high: int | None

    @property
    def is_empty(self) -> bool:
        return self.low is not None and self.high is not None and self.low > self.high

    @property
    def only(self) -> int | None:
        """Its only number, if it has just one."""
        return self.low if self.low == self.high else None

    def within(self, low: "int | None", high: "int | None") -> "NumberRange":
        """The numbers that are between these bounds, too."""
        lows = [each for each in (self.low, low) if each is not None]
        highs = [each for each in (self.high, high) if each is not None]
        return NumberRange(max(lows, default=None), min(highs, default=None))


Box: TypeAlias = tuple[NumberRange, ...]
ANY = NumberRange(None, None)


def with_side(box: Box, place: int, side: NumberRange) -> Box:
    """The box with another side."""
    return box if box[place] == side else (*box[:place], side, *box[place + 1 :])


def turned(side: NumberRange) -> NumberRange:
    """The numbers with the other sign."""
    return NumberRange(None if side.high is None else -side.high, None if side.low is None else -side.low)


class NumberStatement(Protocol):
    """Something that is true of some points and false of all others."""

    def truth(self, box: Box) -> bool | None:
        """What it is of each point of the box; None where that is not the same, or not known."""

    def narrowed(self, box: Box, holds: bool) -> Box:
        """A box with all points of this one of which the statement is that."""


@dataclass(slots=True)
class Ways:
    """The ways in which statements are true and false together, each with a point; `complete` means all."""

    statements: Sequence[NumberStatement]
    known: Mapping[int, bool]
    work: int = MOST_WORK
    complete: bool = True

    def points(self, box: Box) -> Iterator[tuple[tuple[int, ...], Mapping[int, bool]]]:
        """A point in the box for each way that agrees with what is known, and what is true there."""
        yield from self._ways(box, dict(self.known))

    def _ways(self, box: Box, holds: dict[int, bool]) -> Iterator[tuple[tuple[int, ...], Mapping[int, bool]]]:
        narrow = self._narrow(box, holds)
        if narrow is None:
            return
        box, is_settled = narrow
        free = next((n for n in range(len(self.statements)) if n not in holds), None)
        if free is None:
            point = _corner(box) if is_settled else self._point(box, holds)
            if point is not None:
                yield point, holds
            return
        for truth in (True, False):
            yield from self._ways(box, {**holds, free: truth})

    def _narrow(self, box: Box, holds: dict[int, bool]) -> tuple[Box, bool] | None:
        """A smaller box with the same points, and whether all are right; None where there are none.

        Statements of which the box leaves one truth are added to `holds`.
        """
        for _ in range(MOST_ROUNDS):
            before, is_settled = box, True
            for number, statement in enumerate(self.statements):
                self.work -= 1
                truth = statement.truth(box)
                wanted = holds.setdefault(number, truth) if truth is not None else holds.get(number)
                if truth is None:
                    is_settled = False
                    if wanted is not None:
                        box = statement.narrowed(box, wanted)
                elif truth is not wanted:
                    return None
                if any(each.is_empty for each in box):
                    return None
            if box == before:
                break
        else:
            is_settled = False
        if self.work < 0:
            self.complete = False
            return None
        return box, is_settled

    def _point(self, box: Box, holds: dict[int, bool]) -> tuple[int, ...] | None:
        """A point of which the statements are what they shall be; the box is split until none is left."""
        boxes = [box]
        while boxes:
            narrow = self._narrow(boxes.pop(), holds)
            if narrow is None:
                continue
            box, is_settled = narrow
            for point in [_corner(box)] if is_settled else _tries(box):
                if is_settled or self._is_right(point, holds):
                    return point
            if _is_far(box):
                self.complete = False
            else:
                boxes += reversed(_halves(box))
        return None

    def _is_right(self, point: tuple[int, ...], holds: Mapping[int, bool]) -> bool:
        box = tuple(NumberRange(number, number) for number in point)
        self.work -= len(holds)
        return all(self.statements[number].truth(box) in (truth, None) for number, truth in holds.items())


def _is_far(box: Box) -> bool:
    """Whether a box has no end and nothing near: none is looked for there."""
    ends = (each.high if each.low is None else each.low for each in box if None in each)
    return any(abs(end or 0) > FARTHEST for end in ends)


def _corner(box: Box) -> tuple[int, ...]:
    """The point of the box next to nothing."""
    return tuple(_plain(each) for each in box)


def _plain(interval: NumberRange) -> int:
    if interval.low is not None and interval.low > 0:
        return interval.low
    return interval.high if interval.high is not None and interval.high < 0 else 0


def _tries(box: Box) -> Iterator[tuple[int, ...]]:
    """A few points of a box: its corners, and far ones where it has no end."""
    yield _corner(box)
    yield tuple(_lowest(each) for each in box)
    yield tuple(_highest(each) for each in box)
    for place, interval in enumerate(box):
        if interval.only is None:
            yield tuple((_highest if n == place else _lowest)(each) for n, each in enumerate(box))


def _lowest(interval: NumberRange) -> int:
    return interval.low if interval.low is not None else (interval.high or 0) - FAR


def _highest(interval: NumberRange) -> int:
    return interval.high if interval.high is not None else (interval.low or 0) + FAR


def _halves(box: Box) -> list[Box]:
    """The box in two along a side of several numbers, the half next to nothing first; nothing of a point.

    A side without an end is first, the one of them that begins nearest; then the widest.
    """
    places = [place for place, each in enumerate(box) if each.only is None]
    if not places:
        return []
    place = max(places, key=lambda each: _width(box[each]))
    low, high = box[place]
    if low is None:
        middle = -1 if high is None else high - max(abs(high), 1)
    else:
        middle = low + max(abs(low), 1) if high is None else (low + high) // 2
    halves = [NumberRange(low, middle), NumberRange(middle + 1, high)]
    halves.sort(key=lambda half: abs(_plain(half)))
    return [(*box[:place], half, *box[place + 1 :]) for half in halves]


def _width(side: NumberRange) -> tuple[bool, int]:
    """How wide a side is; of one without an end, how near it begins."""
    if side.low is not None and side.high is not None:
        return False, side.high - side.low
    return True, -abs((side.high if side.low is None else side.low) or 0)


def least(bound: Fraction | None) -> int | None:
    """The least whole number that is not below the bound."""
    return None if bound is None else ceil(bound)


def most(bound: Fraction | None) -> int | None:
    """The largest whole number that is not above the bound."""
    return None if bound is None else floor(bound)
