"""Cuts numbers, lengths and item counts into regions in which no rule tells two of them apart."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil, floor, lcm, nextafter
from typing import Any, NamedTuple

from .checks import Checks
from .nearest import to_number
from .nodes import Node, Path, atoms, paths
from .predicates import exact


class Region(NamedTuple):
    """The numbers from `low` to `high`, both included unless `open`; None is no bound.

    `samples` are members, each behind whether it is a multiple of every step that a rule may ask for.
    """

    low: Fraction | None
    high: Fraction | None
    open: bool
    samples: tuple[tuple[bool, Fraction], ...]


def atoms_about(checks: Checks, path: Path) -> Iterator[Node]:
    """The atoms about a parameter, also those inside `count-where`."""
    for check in checks.checks:
        if path in check.dependencies:
            yield from _atoms(check.predicate, path)


def _atoms(node: Node, path: Path) -> Iterator[Node]:
    for atom in atoms(node):
        if path in paths(atom):
            yield atom
        if "where" in atom:
            yield from _atoms(atom["where"], path)


def common_step(steps: Iterable[Any]) -> Fraction | None:
    """The smallest common multiple of the steps; None where there are none."""
    found = [exact(each) for each in steps if each is not None]
    if not found:
        return None
    below = lcm(*(each.denominator for each in found))
    return Fraction(lcm(*(int(each * below) for each in found)), below)


def regions(
    least: Any, most: Any, unit: Fraction | None, cuts: Iterable[tuple[Any, Any]], every: Fraction | None
) -> list[Region]:
    """The regions between two bounds; `unit` is the step of all members, None where they are dense.

    `cuts` are the pairs of bounds in rules, both included; `every` is a step that a rule may ask for.
    """
    low, high = (None if each is None else exact(each) for each in (least, most))
    if unit is None:
        return _dense(low, high, cuts)
    low = None if low is None else ceil(low / unit) * unit
    high = None if high is None else floor(high / unit) * unit
    starts = set()
    for one, other in cuts:
        if one is not None:
            starts.add(ceil(exact(one) / unit) * unit)
        if other is not None:
            starts.add(floor(exact(other) / unit) * unit + unit)
    inside = sorted(each for each in starts if (low is None or each > low) and (high is None or each <= high))
    ends: list[Fraction | None] = [*(each - unit for each in inside), high]
    return [
        Region(start, end, False, tuple(_samples(start, end, unit, every)))
        for start, end in zip([low, *inside], ends, strict=True)
        if start is None or end is None or start <= end
    ]


def _samples(
    low: Fraction | None, high: Fraction | None, unit: Fraction, every: Fraction | None
) -> Iterator[tuple[bool, Fraction]]:
    """A member that is a multiple of every step, and one that is not."""
    start = low if low is not None else high if high is not None else Fraction(0)
    toward = 1 if low is not None or high is None else -1
    wide = every or unit
    first = (ceil(start / wide) if toward > 0 else floor(start / wide)) * wide
    if (low is None or first >= low) and (high is None or first <= high):
        yield True, first
    if wide != unit:
        other = start if start % wide else start + toward * unit
        if other % wide and (low is None or other >= low) and (high is None or other <= high):
            yield False, other


def _dense(low: Fraction | None, high: Fraction | None, cuts: Iterable[tuple[Any, Any]]) -> list[Region]:
    """The cuts, and the regions between them."""
    points = {exact(each) for cut in cuts for each in cut if each is not None}
    points |= {each for each in (low, high) if each is not None}
    inside = sorted(
        each for each in points if (low is None or each >= low) and (high is None or each <= high)
    )
    found: list[Region] = []
    before: Fraction | None = None
    for number, point in enumerate(inside):
        if number or low is None:
            found.append(_between(before, point))
        found.append(Region(point, point, False, ((True, point),)))
        before = point
    return [*found, _between(before, None)] if high is None else found


def _between(low: Fraction | None, high: Fraction | None) -> Region:
    if low is None:
        sample = Fraction(0) if high is None else high - _apart(high)
    else:
        sample = low + _apart(low) if high is None else (low + high) / 2
    return Region(low, high, True, ((True, sample),))


def _apart(number: Fraction) -> Fraction:
    """How far another number is that is surely another double."""
    return max(Fraction(1), abs(number) / 1024)


def ends(run: list[Region]) -> tuple[Any, Any]:
    """The bounds of neighbouring regions, both included; for an open end, the double next to it."""
    first, last = run[0], run[-1]
    low = None if first.low is None else to_number(first.low)
    high = None if last.high is None else to_number(last.high)
    if first.open and low is not None:
        low = nextafter(low, float("inf"))
    if last.open and high is not None:
        high = nextafter(high, float("-inf"))
    return low, high
