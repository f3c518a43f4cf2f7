"""Texts in which a regular expression is found, and texts like them in which it is not."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, product
from typing import assert_never

from specwright.ir.limits import MOST_CHARACTERS
from specwright.ir.pattern_syntax import parse
from specwright.ir.pattern_tree import CharSet, Choices, Edge, Piece, Repeat, Series, letters
from specwright.ir.patterns import is_found

MOST_WAYS = 6
MOST_TEXTS = 8
MOST_REPEATED = 64
_PLAIN = "axbA1 -_./:"


@cache
def following(pattern: str) -> tuple[str, ...]:
    """Texts in which the expression is found: the plainest first; none where none is at hand."""
    texts = [*_texts(parse(pattern))]
    around = [f"{text}!" for text in texts[:1]] + [f"!{text}" for text in texts[:1]]
    found = (text for text in dict.fromkeys([*texts, *around]) if is_found(pattern, text))
    return tuple(islice(found, MOST_TEXTS))


@cache
def straying(pattern: str) -> tuple[str, ...]:
    """Texts that are nearly such: other case, a letter more or less, a line more, nothing."""
    near = [slip for text in following(pattern)[:3] for slip in _slips(text)]
    strange = (text for text in dict.fromkeys([*near, "", "!", "zebra"]) if not is_found(pattern, text))
    return tuple(islice(strange, MOST_TEXTS))


def of_length(pattern: str, least: int, most: int | None) -> str | None:
    """A text in which the expression is found with so many code points; None where none is at hand."""
    for text in following(pattern) if least <= MOST_CHARACTERS else ():
        for longer in _padded(text, least):
            if len(longer) >= least and (most is None or len(longer) <= most) and is_found(pattern, longer):
                return longer
    return None


def _padded(text: str, least: int) -> Iterator[str]:
    """The text, and longer ones: with letters behind it, before it, or with its own letters repeated."""
    missing = max(least - len(text), 0)
    yield text
    if missing:
        for letter in dict.fromkeys((text[-1:] or "x", "x", "0", "A")):
            yield text + letter * missing
            yield letter * missing + text
        if text:
            middle = len(text) // 2
            yield text[:middle] + text[middle] * missing + text[middle:]


def _slips(text: str) -> Iterator[str]:
    yield from (text[:-1], text[1:], f"{text}!", f"{text}\n", f"!{text}", text.swapcase())


def _texts(piece: Piece) -> Sequence[str]:
    """A few texts that the piece takes."""
    match piece:
        case CharSet():
            return _letters(piece)
        case Edge():
            return ("",)
        case Choices(of=parts):
            ways = [_texts(part) for part in parts]
            firsts = [way[0] for way in ways if way]
            return [*firsts, *(text for way in ways for text in way[1:])][:MOST_WAYS]
        case Series(of=parts):
            return _joined([_texts(part) for part in parts])
        case Repeat(of=of, least=least, most=most):
            last = least + 3 if most is None else min(most, max(least, MOST_REPEATED))
            counts = sorted({min(count, last) for count in (least, max(least, 1), least + 1, last)} - {0})
            times = [*counts, *([0] if least == 0 else [])]
            return [*dict.fromkeys(way * count for count in times for way in _texts(of))][:MOST_WAYS]
        case _:
            assert_never(piece)


def _joined(ways: Sequence[Sequence[str]]) -> list[str]:
    """One text after the other: the plainest of each, then others of all at once, then one by one."""
    if not all(ways):
        return []
    all_at_once = ("".join(way[min(number, len(way) - 1)] for way in ways) for number in range(3))
    one_by_one = map("".join, islice(product(*ways), MOST_WAYS))
    return [*dict.fromkeys([*all_at_once, *one_by_one])][:MOST_WAYS]


def _letters(chars: CharSet) -> list[str]:
    """A few letters of the set: plain ones if it has them, and the ends of its runs."""
    taken = letters(chars)
    plain = [letter for letter in _PLAIN if any(low <= ord(letter) <= high for low, high in taken)]
    ends = [chr(point) for low, high in taken for point in (low, high) if not 0xD800 <= point <= 0xDFFF]
    return [*dict.fromkeys([*plain[:2], *ends])][:MOST_WAYS]
