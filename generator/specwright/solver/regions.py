"""Values that stand for all others: predicates tell no two values of one region apart."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, count, islice
from math import floor, lcm
from typing import assert_never

from specwright.ir.comparison import Compare
from specwright.ir.decimals import WHOLE, exact, is_written, plain
from specwright.ir.json_values import is_number
from specwright.ir.predicate import (
    Atom,
    Enum,
    ExclusiveRange,
    HasType,
    InTable,
    JsonType,
    MultipleOf,
    Number,
    Product,
    Range,
    Ratio,
)
from specwright.ir.table_rows import row_index
from specwright.solver.states import Covering

MOST_STEPS = 3
TRIES = 64


def of_numbers(atoms: Sequence[Atom], *, integer: bool, beside: Iterable[Fraction] = ()) -> Covering[Number]:
    """A number for each region that the atoms, and more numbers to look beside, cut out."""
    cuts = sorted({*_cuts(atoms), *beside}) or [Fraction(0)]
    steps = sorted({exact(atom.step) for atom in atoms if isinstance(atom, MultipleOf)})
    if not integer and any(isinstance(atom, HasType) and atom.kind is JsonType.INTEGER for atom in atoms):
        steps = sorted({*steps, Fraction(1)})
    found, complete = _cut_out(tuple(cuts), tuple(steps[:MOST_STEPS]), integer)
    return Covering(found, complete and len(steps) <= MOST_STEPS)


@lru_cache(maxsize=4096)
def _cut_out(
    cuts: tuple[Fraction, ...], steps: tuple[Fraction, ...], integer: bool
) -> tuple[tuple[Number, ...], bool]:
    """The cuts and numbers between them, cached since the same bounds recur, and whether none is missing."""
    found: dict[Number, None] = {}
    complete = True
    for low, high in zip([None, *cuts], [*cuts, None], strict=True):
        end = [high] if high is not None and (not integer or high.denominator == 1) else []
        for value in (*_between(low, high, steps, integer), *end):
            if is_written(value):
                found.setdefault(plain(value))
            else:
                complete = complete and _is_beyond_fractions(low, high)
    return tuple(found), complete


def _is_beyond_fractions(low: Fraction | None, high: Fraction | None) -> bool:
    """Whether the doubles between two numbers are all whole."""
    return (low is not None and low >= WHOLE) or (high is not None and high <= -WHOLE)


def around(atoms: Sequence[Atom], count: int) -> tuple[Fraction, ...]:
    """Numbers on both sides of those that the atoms name, so many that such parameters find others beside.

    For of two that are compared, each needs room for the other: the first and the last number of a region.
    """
    cuts = {*_cuts(atoms)} or {Fraction(0)}
    steps = {Fraction(1), *(exact(atom.step) for atom in atoms if isinstance(atom, MultipleOf))}
    units = {*steps, common(sorted(steps))}
    return tuple(sorted({cut + unit * n for cut in cuts for unit in units for n in range(1 - count, count)}))


def breakpoints(atom: InTable | Product | Ratio | Compare, column: int, number: Number) -> Iterator[Fraction]:
    """The numbers at which a predicate about two columns changes, given the number in the other one."""
    other = exact(number)
    match atom:
        case Compare():
            yield other
        case InTable(rows=rows):
            yield from map(Fraction, row_index(rows).beside(column, number))
        case Product(minimum=least, maximum=most):
            yield from (exact(limit) / other for limit in (least, most) if limit is not None and other)
        case Ratio(minimum=least, maximum=most):
            yield Fraction(0)
            for limit in (least, most):
                if limit is not None and column == 0:
                    yield exact(limit) * other
                elif limit:
                    yield other / exact(limit)
        case _:
            assert_never(atom)


def _cuts(atoms: Sequence[Atom]) -> Iterator[Fraction]:
    ranges = (atom for atom in atoms if isinstance(atom, Range | ExclusiveRange))
    bounds = (bound for each in ranges for bound in (each.minimum, each.maximum) if bound is not None)
    values = (value for atom in atoms if isinstance(atom, Enum) for value in atom.values)
    numbers = filter(is_number, values)
    for number in (*bounds, *numbers):
        yield exact(number)
        if isinstance(number, float) and abs(number) >= WHOLE:
            yield Fraction(number)  # which it is compared as with integers of any size


def _between(
    low: Fraction | None, high: Fraction | None, steps: Sequence[Fraction], integer: bool
) -> Iterator[Fraction]:
    """A number strictly between two others for each set of steps that it can be a multiple of alone."""
    for size in range(len(steps) + 1):
        for on in combinations(steps, size):
            off = [step for step in steps if step not in on]
            base = [*on, Fraction(1)] if integer else on
            unit = common(base) if base else _fine(low, high, steps)
            if any(not unit % step for step in off):
                continue
            fitting = (each for each in _candidates(unit, low, high) if all(each % step for step in off))
            first = next(fitting, None)
            if first is not None:
                yield first if is_written(first) else next(filter(is_written, fitting), first)


def _candidates(unit: Fraction, low: Fraction | None, high: Fraction | None) -> Iterator[Fraction]:
    """Some multiples strictly between two numbers; next to 0 there are doubles that are not whole."""
    yield from islice(_multiples(unit, low, high), TRIES)
    if high is not None and high > WHOLE:
        yield from islice(_multiples(unit, max(low or Fraction(0), Fraction(0)), high), TRIES)
    if low is not None and low < -WHOLE:
        below = islice(_multiples(unit, None, Fraction(0) if high is None else min(high, Fraction(0))), TRIES)
        yield from (each for each in below if each > low)


def _multiples(unit: Fraction, low: Fraction | None, high: Fraction | None) -> Iterator[Fraction]:
    """The multiples strictly between two numbers, from one of them onward."""
    if low is None:
        assert high is not None
        start = -floor(-high / unit) - 1
        yield from (unit * (start - each) for each in count())
    elif high is None:
        start = floor(low / unit) + 1
        yield from (unit * (start + each) for each in count())
    else:
        first, last = floor(low / unit) + 1, -floor(-high / unit)
        yield from (unit * each for each in range(first, last))


def _fine(low: Fraction | None, high: Fraction | None, steps: Sequence[Fraction]) -> Fraction:
    """A decimal unit with several multiples in the region, most of them on none of the steps."""
    widths = [*steps, *([high - low] if low is not None and high is not None else []), Fraction(1)]
    unit = Fraction(1)
    while unit * 10 > min(widths):
        unit /= 10
    return unit


def common(steps: Sequence[Fraction]) -> Fraction:
    """The smallest number that is a multiple of all of them."""
    bottom = lcm(*(step.denominator for step in steps))
    return Fraction(lcm(*(int(step * bottom) for step in steps)), bottom)
