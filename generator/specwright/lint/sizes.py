"""The rows of a table as sizes: what their labels say, and the grid that they lie on."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

STEPS = (64, 32, 16, 8)
_PARTS = re.compile(r"(?P<tier>.+?) \((?P<shape>[^()]*)\)")
_RATIO = re.compile(r"(?P<near>~?)(?P<one>[1-9]\d{0,3}(?:\.\d{1,3})?):(?P<other>[1-9]\d{0,3}(?:\.\d{1,3})?)")
_MOSTLY = Fraction(9, 10)
_SLACK = Fraction(1, 40)
_CLOSE = Fraction(1, 50)


@dataclass(frozen=True)
class Size:
    """A row: its label, the two numbers, and what the label says of them."""

    label: str
    width: int
    height: int

    @property
    def text(self) -> str:
        """The row as specs write it."""
        return f"{self.width}x{self.height}"

    @property
    def shown(self) -> str:
        """The row as findings show it."""
        return f"{self.text} '{self.label}'" if self.label else self.text

    @cached_property
    def tier(self) -> str:
        """The tier that the label names; the whole label where it names nothing else."""
        parts = _PARTS.fullmatch(self.label)
        return parts["tier"] if parts else "" if _RATIO.fullmatch(self.label) else self.label

    @cached_property
    def shape(self) -> str:
        """What the label says besides the tier."""
        parts = _PARTS.fullmatch(self.label)
        return parts["shape"] if parts else self.label if _RATIO.fullmatch(self.label) else ""

    @cached_property
    def ratio(self) -> Fraction | None:
        """The ratio that the label says, width divided by height."""
        parts = _RATIO.fullmatch(self.shape)
        return Fraction(parts["one"]) / Fraction(parts["other"]) if parts else None

    @property
    def near(self) -> bool:
        """Whether the label marks the ratio as approximate."""
        return self.shape.startswith("~")

    @property
    def transposed(self) -> tuple[int, int]:
        """The size with width and height exchanged."""
        return self.height, self.width

    @property
    def area(self) -> int:
        """Width times height."""
        return self.width * self.height

    @property
    def misfit(self) -> Fraction:
        """The deviation from the labelled ratio: 0 for none, 1/10 for a tenth wider or narrower."""
        if self.ratio is None:
            return Fraction(0)
        actual = Fraction(self.width, self.height)
        return max(actual, self.ratio) / min(actual, self.ratio) - 1


def tiers(rows: Iterable[Size]) -> dict[str, list[Size]]:
    """The rows by tier, tiers and rows in the table's order."""
    by_tier: dict[str, list[Size]] = {}
    for row in rows:
        by_tier.setdefault(row.tier, []).append(row)
    return by_tier


def step(rows: Sequence[Size]) -> int:
    """The largest power of two up to 64 of which nearly all numbers of the rows are multiples; else 1."""
    numbers = [number for row in rows for number in (row.width, row.height)]
    for each in STEPS:
        if sum(number % each == 0 for number in numbers) >= _MOSTLY * len(numbers):
            return each
    return 1


def fits(row: Size, unit: int) -> bool:
    """Whether one of the numbers is as near to what the other one asks for as sizes in whole steps come."""
    if row.ratio is None or row.near:
        return True
    off_width = abs(row.width - row.height * row.ratio)
    off_height = abs(row.height - row.width / row.ratio)
    return _is_slight(off_width, row.width, unit) or _is_slight(off_height, row.height, unit)


class Tier:
    """The rows of a tier, ready to be asked what the label of one of them most likely means."""

    def __init__(self, rows: Sequence[Size]) -> None:
        self.rows = rows
        self.step = step(rows)

    def fitting(self, row: Size, unit: int = 0) -> Size:
        """The size that this row's label most likely means: one on its side, or the nearest on the grid.

        The grid is that of the tier unless another `unit` is given.
        """
        assert row.ratio is not None
        unit = unit or self.step
        options = [Size(row.label, *each) for each in self._turned_near(row)]
        if near := [each for each in options if each.misfit <= _CLOSE]:
            return min(near, key=lambda each: each.misfit)
        width = max(round(row.height * row.ratio / unit), 1) * unit
        height = max(round(row.width / row.ratio / unit), 1) * unit
        options = [Size(row.label, width, row.height), Size(row.label, row.width, height)]
        return min(options, key=lambda each: (each.misfit, each.width != row.width))

    def _turned_near(self, row: Size) -> Iterator[tuple[int, int]]:
        """Sizes on their side that are no rows: this row's, and those nearest to the ratio that it is due."""
        if row.transposed not in self._numbers:
            yield row.transposed
        assert row.ratio is not None
        ratios, turned = self._turned
        place = bisect_left(ratios, row.ratio)
        near = (turned[ratio] for ratio in ratios[max(0, place - 1) : place + 1])
        yield from sorted(near, key=lambda each: self._numbers[each[1], each[0]])

    @cached_property
    def _numbers(self) -> dict[tuple[int, int], int]:
        """The rows, each with its position."""
        return {(row.width, row.height): number for number, row in enumerate(self.rows)}

    @cached_property
    def _turned(self) -> tuple[list[Fraction], dict[Fraction, tuple[int, int]]]:
        """The ratios of rows on their side, in order, and the first size of each; rows are left out."""
        turned: dict[Fraction, tuple[int, int]] = {}
        for row in self.rows:
            if row.transposed not in self._numbers:
                turned.setdefault(Fraction(*row.transposed), row.transposed)
        return sorted(turned), turned


def _is_slight(off: Fraction, length: int, unit: int) -> bool:
    return off <= unit or off <= length * _SLACK
