"""Bounds of a number, a length or a count, and the atoms that state them."""

from dataclasses import dataclass
from typing import TypeAlias

from specwright.ir.predicate import (
    ExclusiveRange,
    ItemCount,
    JsonType,
    Length,
    Number,
    PropertyCount,
    Range,
)

Measure: TypeAlias = Range | ExclusiveRange | Length | ItemCount | PropertyCount
MEASURES = (Range, ExclusiveRange, Length, ItemCount, PropertyCount)

NUMBERS = frozenset({JsonType.INTEGER, JsonType.NUMBER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """All numbers from `low` to `high`, None for no bound; an open end does not belong to it."""

    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no number lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def intersect(self, other: "Interval") -> "Interval":
        """What lies in both."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, 1)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, -1)
        return Interval(low=low, high=high, low_open=low_open, high_open=high_open)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        low, low_open = _looser(self.low, self.low_open, other.low, other.low_open, 1)
        high, high_open = _looser(self.high, self.high_open, other.high, other.high_open, -1)
        return Interval(low=low, high=high, low_open=low_open, high_open=high_open)

    def is_within(self, other: "Interval") -> bool:
        """Whether the other one holds all of it."""
        return self.intersect(other) == self

    def complement(self) -> "Interval | None":
        """What lies outside; None where that is no one interval."""
        if self.low is None and self.high is not None:
            return Interval(low=self.high, low_open=not self.high_open)
        if self.high is None and self.low is not None:
            return Interval(high=self.low, high_open=not self.low_open)
        return None


def _tighter(
    one: Number | None, one_open: bool, other: Number | None, other_open: bool, sign: int
) -> tuple[Number | None, bool]:
    if one is None or other is None:
        return (other, other_open) if one is None else (one, one_open)
    if one == other:
        return one, one_open or other_open
    return (one, one_open) if (one - other) * sign > 0 else (other, other_open)


def _looser(
    one: Number | None, one_open: bool, other: Number | None, other_open: bool, sign: int
) -> tuple[Number | None, bool]:
    if one is None or other is None:
        return None, False
    if one == other:
        return one, one_open and other_open
    return (one, one_open) if (one - other) * sign < 0 else (other, other_open)


def family(atom: Measure) -> frozenset[JsonType]:
    """The types of value that the atom measures; numbers are one family, whole or not."""
    match atom:
        case Range() | ExclusiveRange():
            return NUMBERS
        case Length():
            return frozenset({JsonType.STRING})
        case ItemCount():
            return frozenset({JsonType.ARRAY})
        case PropertyCount():
            return frozenset({JsonType.OBJECT})


def interval(atom: Measure) -> Interval:
    """The bounds that the atom states."""
    is_open = isinstance(atom, ExclusiveRange)
    return Interval(
        low=atom.minimum,
        high=atom.maximum,
        low_open=is_open and atom.minimum is not None,
        high_open=is_open and atom.maximum is not None,
    )


def opposite(atom: Measure) -> Measure | None:
    """The atom that holds of a measured value where this one does not; None where no one atom does."""
    low, high = atom.minimum, atom.maximum
    if (low is None) == (high is None):
        return None
    match atom:
        case Range(path=path):
            return ExclusiveRange(path=path, minimum=high, maximum=low)
        case ExclusiveRange(path=path):
            return Range(path=path, minimum=high, maximum=low)
        case Length() | ItemCount() | PropertyCount() if high is not None:
            return type(atom)(path=atom.path, minimum=int(high) + 1)
        case Length() | ItemCount() | PropertyCount() if low is not None and low > 0:
            return type(atom)(path=atom.path, maximum=int(low) - 1)
        case _:
            return None
