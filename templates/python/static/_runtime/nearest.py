"""What lies nearest to a value that is not supported, by measures that are the same in every language."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias

from .predicates import exact
from .values import is_integer, is_number

Row: TypeAlias = tuple[str, int, int]
"""A label and two numbers."""

_LONGEST = 64
_LARGEST = 10**9
_FINE = _LARGEST**4
"""Two quotients of products of two sides that differ at all, differ in a whole part of this."""
_MOST_ROWS = 3
_LEFT_OUT = dict.fromkeys(map(ord, "_- "))
_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def folded(text: str) -> str:
    """The text without `_`, `-` and spaces, its letters A to Z small."""
    return text.translate(_LEFT_OUT).translate(_LOWER)


def distance(one: str, other: str, most: int) -> int:
    """How many code points are inserted, deleted, replaced or swapped with a neighbour; `most` + 1 for more.

    The optimal string alignment distance: no part is edited twice.
    """
    if abs(len(one) - len(other)) > most or _strange_letters(one, other) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        this = [row]
        for column, against in enumerate(other, 1):
            best = min(last[column] + 1, this[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                best = min(best, before[column - 2] + 1)
            this.append(best)
        if min(this) > most:
            return most + 1
        before, last = last, this
    return last[-1]


def _strange_letters(one: str, other: str) -> int:
    """How many kinds of letters one text has and the other lacks: each takes an edit of its own."""
    here, there = set(one), set(other)
    return max(len(here - there), len(there - here))


def spelling(text: Any, known: Sequence[str]) -> list[tuple[int, int]]:
    """The known texts that the text may have meant: distance and position, the nearest first.

    Compared as `folded`; a third of the longer one's length may differ, at least one code point and never
    all, and no digit: `v2` is not `v3`. A text beyond 64 code points is near to nothing.
    """
    if type(text) is not str or not 0 < len(text) <= _LONGEST:
        return []
    wanted = folded(text)
    digits = _digits(wanted)
    found = []
    for position, each in enumerate(known):
        against = folded(each[: 2 * _LONGEST])
        if _digits(against) != digits:
            continue
        longer = max(len(wanted), len(against))
        most = max(1, longer // 3) if longer > 1 else 0
        far = distance(wanted, against, most)
        if far <= most:
            found.append((far, position))
    return sorted(found)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter in "0123456789")


def nearest_text(text: Any, known: Sequence[str]) -> str | None:
    """The known text most like it: equal when folded, or the nearest; of equal ones the first.

    Where none is near, the only one that contains it, of four code points or more.
    """
    found = spelling(text, known)
    if found:
        return known[found[0][1]]
    if type(text) is not str or not 4 <= len(text) <= _LONGEST:
        return None
    holding = [each for each in known if folded(text) in folded(each[: 2 * _LONGEST])]
    return holding[0] if len(holding) == 1 else None


def nearest_value(value: Any, allowed: Sequence[Any]) -> Any:
    """The allowed text of the nearest spelling, or the nearest allowed number; of two the first."""
    if type(value) is str:
        return nearest_text(value, [each for each in allowed if type(each) is str])
    numbers = [each for each in allowed if is_number(each)]
    if is_number(value) and numbers:
        return min(numbers, key=lambda each: abs(exact(each) - exact(value)))
    return None


def nearest_number(value: Any, least: Any, most: Any, step: Any, *, integer: bool) -> Any:
    """The number within the bounds and on the step that is nearest; of two the smaller."""
    number = exact(value)
    unit = exact(step) if step is not None else Fraction(1) if integer else None
    if integer and unit is not None and unit.denominator != 1:
        unit = Fraction(unit.numerator)
    low = exact(least) if least is not None else None
    high = exact(most) if most is not None else None
    if unit is not None:
        low = None if low is None else ceil(low / unit) * unit
        high = None if high is None else floor(high / unit) * unit
        below = floor(number / unit) * unit
        number = below if number - below <= unit / 2 else below + unit
    if low is not None and high is not None and low > high:
        return None
    number = low if low is not None and number < low else number
    number = high if high is not None and number > high else number
    return written(number)


def written(number: Fraction) -> Any:
    """The number as JSON has it: whole ones without a decimal point."""
    return int(number) if number.denominator == 1 else float(number)


def nearest_rows(rows: Iterable[Row], first: Any, second: Any) -> list[Row]:
    """The rows nearest to a pair: of the nearest ratio of sides, and of these those of the nearest area.

    Ratios are compared by how many times the larger holds the smaller, areas by their difference, all
    exactly; of two that are equally near the first comes first. Three at most; none for a pair that is not
    above 0 and below a thousand million.
    """
    if not all(is_integer(side) and 0 < side < _LARGEST for side in (first, second)):
        return []
    width, height = int(first), int(second)

    def measures(row: Row) -> tuple[int, int]:
        one, other = row[1] * height, row[2] * width
        return max(one, other) * _FINE // min(one, other), abs(row[1] * row[2] - width * height)

    return sorted((row for row in rows if row[1] > 0 and row[2] > 0), key=measures)[:_MOST_ROWS]


def beside(rows: Iterable[Row], column: int, value: Any, other: Any) -> list[Row]:
    """The rows that have the value in a column, the nearest in the other column first."""
    found = [row for row in rows if is_integer(value) and row[1:][column] == value]
    if is_integer(other):
        found.sort(key=lambda row: abs(row[1:][1 - column] - int(other)))
    return found
