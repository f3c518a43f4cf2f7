"""Regular expressions and formats as automata that read a text letter by letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import TypeAlias, assert_never

from specwright.ir.pattern_tree import LAST, CharSet, Choices, Edge, Piece, Repeat, Series, Span, letters

MOST_STATES = 8_000

_SURROGATES = (0xD800, 0xDFFF)
_PLAIN = "axbyz019ABXYZ-_ ./:,;+=#@!"
_ANY = CharSet(spans=((0, LAST),))


class TooLarge(Exception):
    """An automaton has more states than are looked at."""


class When(IntEnum):
    """Where in a text an automaton may go on without a letter."""

    ALWAYS = 0
    AT_START = 1
    AT_END = 2


Spans: TypeAlias = tuple[Span, ...]


class Automaton:
    """What an expression takes, as states: sets of these are what is known after some letters.

    `whole` tells whether the expression must be the whole text or is searched for in it. `automaton.start` is
    the first set, `follow` the next one behind a letter. Raises TooLarge.
    """

    def __init__(self, piece: Piece, *, whole: bool) -> None:
        self.steps: list[list[tuple[Spans, int]]] = []
        self._free: list[list[tuple[When, int]]] = []
        first = self._state()
        self._last = self._add(piece, first)
        if not whole:
            for state in (first, self._last):
                self._lead(state, _ANY, state)
        self.start = self._closed([first], (When.ALWAYS, When.AT_START))

    @property
    def spans(self) -> Iterator[Spans]:
        """The sets of letters that it asks for."""
        return (spans for steps in self.steps for spans, _ in steps)

    def follow(self, states: Iterable[int], has_letter: Mapping[Spans, bool]) -> frozenset[int]:
        """The states behind a letter, which is told by the sets of letters that have it."""
        targets = [target for state in states for spans, target in self.steps[state] if has_letter[spans]]
        return self._closed(targets, (When.ALWAYS,))

    def takes(self, states: Iterable[int], *, at_start: bool) -> bool:
        """Whether a text that ends there is one of its texts."""
        ways = (When.ALWAYS, When.AT_END, *((When.AT_START,) if at_start else ()))
        return self._last in self._closed(states, ways)

    def _state(self) -> int:
        if len(self.steps) >= MOST_STATES:
            raise TooLarge
        self.steps.append([])
        self._free.append([])
        return len(self.steps) - 1

    def _lead(self, start: int, chars: CharSet, end: int) -> None:
        self.steps[start].append((tuple(letters(chars)), end))

    def _add(self, piece: Piece, start: int) -> int:
        """Adds what the piece takes behind a state; returns the state behind it."""
        match piece:
            case Series(of=parts):
                for part in parts:
                    start = self._add(part, start)
                return start
            case Repeat(of=of, least=least, most=most):
                for _ in range(least):
                    start = self._add(of, start)
                return self._repeated(of, start, None if most is None else most - least)
            case Choices(of=parts):
                end = self._state()
                for part in parts:
                    fork = self._state()
                    self._free[start].append((When.ALWAYS, fork))
                    self._free[self._add(part, fork)].append((When.ALWAYS, end))
                return end
            case CharSet():
                end = self._state()
                self._lead(start, piece, end)
                return end
            case Edge(end=is_end):
                end = self._state()
                self._free[start].append((When.AT_END if is_end else When.AT_START, end))
                return end
            case _:
                assert_never(piece)

    def _repeated(self, of: Piece, start: int, most: int | None) -> int:
        """Adds what may be repeated so many times, or any number of times."""
        end = self._state()
        if most is None:
            loop = self._state()
            self._free[start].append((When.ALWAYS, loop))
            self._free[loop].append((When.ALWAYS, end))
            self._free[self._add(of, loop)].append((When.ALWAYS, loop))
            return end
        for _ in range(most):
            self._free[start].append((When.ALWAYS, end))
            start = self._add(of, start)
        self._free[start].append((When.ALWAYS, end))
        return end

    def _closed(self, states: Iterable[int], ways: Sequence[When]) -> frozenset[int]:
        waiting = [*states]
        closed = {*waiting}
        while waiting:
            for when, target in self._free[waiting.pop()]:
                if when in ways and target not in closed:
                    closed.add(target)
                    waiting.append(target)
        return frozenset(closed)


def alphabet(automata: Iterable[Automaton]) -> tuple[dict[str, dict[Spans, bool]], bool]:
    """One letter of each kind that the automata tell apart, with the sets that have it, plainest first.

    Also whether these are all: halves of surrogate pairs, which no text has alone, are left out.
    """
    asked = [*dict.fromkeys(spans for automaton in automata for spans in automaton.spans)]
    ends = {point for spans in asked for low, high in spans for point in (low, high + 1)}
    cuts = sorted({0, _SURROGATES[0], _SURROGATES[1] + 1, *ends} - {LAST + 1})
    plain = [ord(letter) for letter in _PLAIN]
    points = [*plain, *sorted({*cuts, *(cut + 1 for cut in cuts)} - {LAST + 1}, key=_plainness)]
    kinds: dict[tuple[bool, ...], int] = {}
    for point in points:
        kind = tuple(any(low <= point <= high for low, high in spans) for spans in asked)
        if kind not in kinds:
            kinds[kind] = point
    found = {chr(p): dict(zip(asked, kind, strict=True)) for kind, p in kinds.items() if not _is_half(p)}
    return found, len(found) == len(kinds)


def _plainness(point: int) -> tuple[bool, bool, int]:
    return _is_half(point), not chr(point).isprintable(), point


def _is_half(point: int) -> bool:
    return _SURROGATES[0] <= point <= _SURROGATES[1]
