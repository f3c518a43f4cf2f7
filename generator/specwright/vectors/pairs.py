"""Pairs of whole numbers on and beside what a predicate about two parameters allows."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from math import ceil, floor, isqrt
from typing import TypeAlias

from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact, plain
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import InTable, Number, Product, Ratio
from specwright.ir.tree import variants
from specwright.solver.regions import breakpoints

Pair: TypeAlias = tuple[Number, Number]

MOST_MIXED = 16
_FAR = 10**4


def pairs(
    atom: InTable | Product | Ratio | Compare, parameters: Mapping[Path, Parameter], wanted: bool
) -> Iterator[tuple[str, Pair]]:
    """Pairs near the limits of the predicate, on either side, each with what is special about it."""
    match atom:
        case InTable(rows=rows) if wanted:
            yield from ((_row(row), row) for row in rows)
            yield f"{_row(rows[0])} as floats", (float(rows[0][0]), float(rows[0][1]))
        case InTable(rows=rows):
            yield from _beside_rows(rows)
        case Product() | Ratio():
            one, other = (_Scale(parameters[column]) for column in atom.columns)
            yield from ((_row(pair), pair) for pair in dict.fromkeys(_on_limits(atom, one, other)))

        case Compare(columns=columns):
            found = dict.fromkeys(_in_order(*(_Grid(parameters[column]) for column in columns)))
            yield from ((f"{pair[0]} beside {pair[1]}", pair) for pair in found)
            for first, second in islice(found, 1):
                yield f"{first} beside {second} as floats", (float(first), float(second))


def _row(pair: Pair) -> str:
    return f"{pair[0]}x{pair[1]}"


def _beside_rows(rows: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, Pair]]:
    """Rows turned round, numbers of two rows mixed, and rows with a number beside theirs."""
    known = set(rows)
    for first, second in rows:
        if (second, first) not in known:
            yield f"{_row((second, first))}, a row turned round", (second, first)
    mixed = ((one[0], other[1]) for one, other in zip(rows, (*rows[1:], rows[0]), strict=True))
    free = [pair for pair in dict.fromkeys(mixed) if pair not in known]
    for pair in free[:: max(1, len(free) // MOST_MIXED)]:
        yield f"{_row(pair)}, of two rows", pair
    first, second = rows[0]
    for pair in ((first + 1, second), (first, second - 1), (second, second), (first, first)):
        if pair not in known:
            yield f"{_row(pair)}, beside a row", pair


class _Scale:
    """The whole numbers that one parameter may be: multiples of a step between two ends."""

    def __init__(self, parameter: Parameter) -> None:
        """The scale of a parameter; where nothing bounds it, it ends somewhere far off."""
        numeric = parameter.type if isinstance(parameter.type, Numeric) else Numeric(integer=True)
        low = 1 if numeric.minimum is None else numeric.minimum
        high = low + _FAR if numeric.maximum is None else numeric.maximum
        self.step = max(1, ceil(numeric.step or 1))
        self.low = ceil(exact(low) / self.step) * self.step
        self.high = floor(exact(high) / self.step) * self.step

    def around(self, value: Fraction) -> Iterator[int]:
        """The numbers of the scale nearest to a value, from both sides, and the next ones beyond."""
        below = floor(value / self.step) * self.step
        above = ceil(value / self.step) * self.step
        for each in dict.fromkeys((below, above, below - self.step, above + self.step)):
            if self.low <= each <= self.high:
                yield each


class _Grid:
    """The numbers that one of two compared parameters may be; without a step those that are one apart."""

    def __init__(self, parameter: Parameter) -> None:
        """The grid of a parameter; where nothing bounds it, it ends somewhere far off."""
        numbers = (form.type for form in variants(parameter) if isinstance(form.type, Numeric))
        numeric = next(numbers, Numeric(integer=True))  # or it may be anything
        self.unit = exact(numeric.step or 1)
        low = Fraction(1) if numeric.minimum is None else exact(numeric.minimum)
        high = low + _FAR * self.unit if numeric.maximum is None else exact(numeric.maximum)
        self.ends = ceil(low / self.unit) * self.unit, floor(high / self.unit) * self.unit
        values = (choice.value for choice in parameter.choices)
        self.values = [exact(value) for value in values if isinstance(value, int | float)]

    def around(self, value: Fraction) -> Iterator[Fraction]:
        """The numbers nearest to a value, from both sides, and the next ones beyond."""
        if self.values:
            yield from sorted(self.values, key=lambda each: abs(each - value))[:3]
            return
        value = min(max(value, self.ends[0]), self.ends[1])
        below, above = floor(value / self.unit) * self.unit, ceil(value / self.unit) * self.unit
        for each in dict.fromkeys((below, above, below - self.unit, above + self.unit)):
            if self.ends[0] <= each <= self.ends[1]:
                yield each


def _in_order(one: _Grid, other: _Grid) -> Iterator[Pair]:
    """Equal numbers and those just below and above each other, at the ends that both reach and between."""
    low, high = max(one.ends[0], other.ends[0]), min(one.ends[1], other.ends[1])
    for centre in dict.fromkeys((low, high, (low + high) / 2)):
        for first in islice(one.around(centre), 2):
            for second in other.around(first):
                yield plain(first), plain(second)


def _on_limits(atom: Product | Ratio, one: _Scale, other: _Scale) -> Iterator[Pair]:
    """For some first numbers the second ones at which the limits lie."""
    for bound in (atom.minimum, atom.maximum):
        if bound is not None:
            limit = replace(atom, minimum=bound, maximum=None)
            for first in _firsts(atom, exact(bound), one, other):
                for second in breakpoints(limit, 1, first):
                    yield from ((first, each) for each in other.around(second))


def _firsts(atom: Product | Ratio, limit: Fraction, one: _Scale, other: _Scale) -> Iterator[int]:
    """First numbers worth trying: the ends, and those at which the limit may be hit exactly."""
    hit = Fraction(isqrt(max(0, floor(limit)))) if isinstance(atom, Product) else other.low * limit
    middle = Fraction(one.low + one.high, 2)
    wanted = [one.low, one.high, *list(one.around(hit))[:2], *list(one.around(middle))[:1]]
    yield from dict.fromkeys(each for each in wanted if each > 0)
