"""Finds what is nearest to an unsupported value, by measures that are the same in every language."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Any, TypeAlias

from .predicates import exact
from .values import is_integer, is_number

Row: TypeAlias = tuple[str, int, int]
"""A label and two numbers."""

_LONGEST = 64
_LARGEST = 10**9
_LARGEST_INTEGER = 2**64
_LARGEST_DOUBLE = 2**1023
_FINE = _LARGEST**4
"""Ratios of products of two sides, multiplied by this, differ in their whole parts where they differ."""
_ROUNDED = 1 + 1e-9
"""Two equal ratios of doubles differ by less."""
_MOST_ROWS = 3
_MOST_NAMES = 3
_FEWEST_CONTAINED = 4
_SEPARATORS = dict.fromkeys(map(ord, "_- "))
_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def folded(text: str) -> str:
    """The text without `_`, `-` and spaces, its letters A to Z in lower case."""
    return text.translate(_SEPARATORS).translate(_LOWER)


def edit_distance(one: str, other: str, most: int) -> int:
    """The optimal string alignment distance in code points, or `most` + 1 where it is larger than `most`.

    Insertions, deletions, replacements and swaps of neighbours count 1; no part is edited twice.
    """
    if abs(len(one) - len(other)) > most or _differing_letters(one, other) > most:
        return most + 1
    one, other = _without_start(one, other)
    one, other = _without_start(one[::-1], other[::-1])  # the distance is the same from both ends
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
    return min(last[-1], most + 1)


def _without_start(one: str, other: str) -> tuple[str, str]:
    """The texts without the letters at the start that are the same."""
    same = 0
    for letter, against in zip(one, other, strict=False):
        if letter != against:
            break
        same += 1
    return one[same:], other[same:]


def _differing_letters(one: str, other: str) -> int:
    """How many different letters one text has and the other lacks: each costs an edit."""
    here, there = set(one), set(other)
    return max(len(here - there), len(there - here))


def similar_texts(text: Any, known: Sequence[str]) -> list[tuple[int, int]]:
    """Distance and position of the known texts that the text may mean, the nearest first.

    Texts are compared as `folded`. At most a third of the longer one may differ, or one code point, but not
    the whole text and no digit: `v2` is not `v3`. A text of more than 64 code points has no similar ones.
    """
    if type(text) is not str or not 0 < len(text) <= _LONGEST:
        return []
    wanted, digits, letters = _spelling(text)
    size = len(wanted)
    found = []
    for position, each in enumerate(known):
        against, own_digits, own_letters = _spelling(each[: 2 * _LONGEST])
        longer = max(size, len(against))
        most = max(1, longer // 3) if longer > 1 else 0
        if own_digits != digits or abs(size - len(against)) > most or len(letters - own_letters) > most:
            continue
        far = edit_distance(wanted, against, most)
        if far <= most:
            found.append((far, position))
    return sorted(found)


@lru_cache(maxsize=4096)
def _spelling(text: str) -> tuple[str, str, frozenset[str]]:
    """The text as `folded`, the digits in it, and its different letters."""
    short = folded(text)
    return short, "".join(letter for letter in short if letter in "0123456789"), frozenset(short)


def nearest_names(text: object, names: Iterable[str]) -> list[str]:
    """At most three names, none of them more than one edit farther from the text than the nearest.

    At most a third of a name differs; equally near ones keep their order. Digits may differ as well: who asks
    for `paint-4` is shown `paint-3`.
    """
    if type(text) is not str or not 0 < len(text) <= _LONGEST:
        return []
    wanted = folded(text)
    near: list[tuple[int, int, str]] = []
    for position, name in enumerate(names):
        against = folded(name[: 2 * _LONGEST])
        most = max(1, max(len(wanted), len(against)) // 3)
        far = edit_distance(wanted, against, most)
        if far <= most:
            near.append((far, position, name))
    nearest = min(near, default=(0, 0, ""))[0]
    return [name for far, _, name in sorted(near)[:_MOST_NAMES] if far <= nearest + 1]


def nearest_text(text: Any, known: Sequence[str]) -> str | None:
    """The most similar known text, or the first of them.

    Where none is similar: the only one that contains the text, if this has four code points or more.
    """
    return _nearest_text(text, tuple(known)) if type(text) is str and len(text) <= _LONGEST else None


@lru_cache(maxsize=2048)
def _nearest_text(text: str, known: tuple[str, ...]) -> str | None:
    found = similar_texts(text, known)
    if found:
        return known[found[0][1]]
    if len(text) < _FEWEST_CONTAINED:
        return None
    wanted = folded(text)
    containing = [each for each in known if wanted in _spelling(each[: 2 * _LONGEST])[0]]
    return containing[0] if len(containing) == 1 else None


def nearest_value(value: Any, allowed: Sequence[Any]) -> Any:
    """The allowed text of the most similar spelling, or the nearest allowed number; the first of equals."""
    if type(value) is str:
        return nearest_text(value, [each for each in allowed if type(each) is str])
    numbers = [each for each in allowed if is_number(each)]
    if is_number(value) and numbers:
        return min(numbers, key=lambda each: abs(exact(each) - exact(value)))
    return None


def nearest_number(value: Any, least: Any, most: Any, step: Any, *, integer: bool) -> Any:
    """The nearest number within the bounds and on the step, or the smaller of two."""
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
    return to_number(number)


def to_number(number: Fraction) -> Any:
    """The number as an int where it is whole and has at most 64 bits, or is beyond doubles; else a float."""
    if number.denominator == 1 and not _LARGEST_INTEGER < abs(number) <= _LARGEST_DOUBLE:
        return int(number)
    return float(number)


def nearest_rows(rows: Iterable[Row], first: Any, second: Any) -> list[Row]:
    """At most three rows, those of the nearest ratio of sides first, then those of the nearest area.

    The distance of two ratios is the larger divided by the smaller, that of two areas their difference; both
    are exact. Equally near rows keep their order. No rows where a side is not above 0 and below 10^9.
    """
    if not all(is_integer(side) and 0 < side < _LARGEST for side in (first, second)):
        return []
    width, height = int(first), int(second)

    def measures(row: Row) -> tuple[int, int]:
        one, other = row[1] * height, row[2] * width
        return max(one, other) * _FINE // min(one, other), abs(row[1] * row[2] - width * height)

    ratio = width / height
    ratios = [(max(here := row[1] / row[2] / ratio, 1 / here), row) for row in rows if row[1] > 0 < row[2]]
    most = sorted(far for far, _ in ratios)[:_MOST_ROWS][-1] * _ROUNDED if ratios else 0
    return sorted((row for far, row in ratios if far <= most), key=measures)[:_MOST_ROWS]


def rows_with(rows: Iterable[Row], column: int, value: Any, other: Any) -> list[Row]:
    """The rows with the value in a column, the nearest in the other column first."""
    found = [row for row in rows if is_integer(value) and row[1:][column] == value]
    if is_integer(other):
        found.sort(key=lambda row: abs(row[1:][1 - column] - int(other)))
    return found
