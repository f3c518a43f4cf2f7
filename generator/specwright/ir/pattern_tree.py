"""Regular expressions as trees that have no engine's habits left in them, and sets of code points."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""The first and last code point of a run of them."""

LAST = 0x10FFFF


class PatternError(ValueError):
    """The expression is none that every engine reads alike and in linear time; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CharSet:
    """One code point out of these, or out of all others."""

    spans: tuple[Span, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """The start or the end of the whole text."""

    end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """The same thing several times; no `most` is any number of times."""

    of: "Piece"
    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One piece after the other."""

    of: tuple["Piece", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """One of several."""

    of: tuple["Piece", ...]


Piece: TypeAlias = CharSet | Edge | Repeat | Series | Choices


def complement(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The code points that are not among these."""
    others: list[Span] = []
    start = 0
    for low, high in sorted(spans):
        if low > start:
            others.append((start, low - 1))
        start = max(start, high + 1)
    return (*others, (start, LAST)) if start <= LAST else tuple(others)


def shared(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    """Whether a code point is in both."""
    return any(low <= end and start <= high for low, high in one for start, end in other)


def letters(chars: CharSet) -> tuple[Span, ...]:
    """The code points that a set takes."""
    return complement(chars.spans) if chars.negated else chars.spans


def one_letter(piece: Piece) -> CharSet | None:
    """The piece as one letter out of several, None where it is more."""
    match piece:
        case CharSet():
            return piece
        case Choices(of=parts):
            options = [one_letter(part) for part in parts]
            spans = [span for option in options if option is not None for span in letters(option)]
            return None if None in options else CharSet(spans=tuple(dict.fromkeys(spans)))
        case _:
            return None


def held_letters(piece: Piece) -> Iterator[Span]:
    """The letters that the piece may hold; raises PatternError where an edge of the text is in it."""
    match piece:
        case CharSet():
            yield from letters(piece)
        case Repeat(of=of):
            yield from held_letters(of)
        case Series(of=parts) | Choices(of=parts):
            for part in parts:
                yield from held_letters(part)
        case Edge():
            raise PatternError("it repeats '^' or '$'")


def may_be_empty(piece: Piece) -> bool:
    """Whether the piece may hold no letter."""
    match piece:
        case CharSet():
            return False
        case Edge():
            return True
        case Repeat(of=of, least=least):
            return least == 0 or may_be_empty(of)
        case Series(of=parts):
            return all(map(may_be_empty, parts))
        case Choices(of=parts):
            return any(map(may_be_empty, parts))


def first_letters(piece: Piece) -> tuple[Span, ...]:
    """The letters that the piece may begin with."""
    match piece:
        case CharSet():
            return letters(piece)
        case Edge():
            return ()
        case Repeat(of=of):
            return first_letters(of)
        case Choices(of=parts):
            return tuple(span for part in parts for span in first_letters(part))
        case Series(of=parts):
            found: tuple[Span, ...] = ()
            for part in parts:
                found += first_letters(part)
                if not may_be_empty(part):
                    break
            return found
