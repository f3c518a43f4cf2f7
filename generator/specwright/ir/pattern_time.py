"""Whether an expression takes linear time in engines that go back and try again.

An expression is seen as the series that its choices come to. In each, a repeat is a danger where as many
texts lead into it as there are letters: where an earlier repeat, or the search's own start, may end at any
of its letters. What separates the two is a letter that must stand between and that the later one cannot
hold; a repeat that the next letter ends for sure does not come into it.
"""

from dataclasses import dataclass
from itertools import product
from math import prod

from specwright.ir.pattern_syntax import MOST_REPEATS
from specwright.ir.pattern_tree import (
    CharSet,
    Choices,
    Edge,
    PatternError,
    Piece,
    Repeat,
    Series,
    Span,
    first_letters,
    held_letters,
    letters,
    may_be_empty,
    one_letter,
    shared,
)

MOST_SERIES = 1000
MOST_WAYS = 1000
_LINE_FEED = ((0x0A, 0x0A),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A piece of a series: the letters it may hold, those it may begin with, how often."""

    letters: tuple[Span, ...]
    first: tuple[Span, ...]
    least: int
    most: int | None
    loop: Piece | None = None

    @property
    def varies(self) -> bool:
        return self.loop is not None or self.least != self.most


def check_time(piece: Piece) -> None:
    """Raise PatternError where some texts would take more than linear time."""
    _check_counts(piece, 1)
    for series in _series(piece):
        anchored, steps, ended = _without_edges(series)
        _check_series(steps, anchored=anchored, ended=ended)


def last_before_end(piece: Piece) -> tuple[bool, bool]:
    """Whether the end of the text is asked for wherever the piece matches, and may follow a line feed there.

    Where only some of the piece's choices ask for it, it may follow a line feed.
    """
    ends = [_without_edges(series) for series in _series(piece)]
    if not any(ended for _, _, ended in ends):
        return False, False
    return True, not all(ended and _refuses_line_end(steps, anchored) for anchored, steps, ended in ends)


def _refuses_line_end(steps: list[_Step], anchored: bool) -> bool:
    """Whether the last letter that is found, if there is one, is no line feed."""
    for step in reversed(steps):
        if shared(step.letters, _LINE_FEED):
            return False
        if step.least:
            return True
    return anchored


def _check_counts(piece: Piece, times: int) -> None:
    match piece:
        case Repeat(of=of, least=least, most=most):
            times *= max(least, most or 0, 1)
            if times > MOST_REPEATS:
                raise PatternError(f"its counts come to more than {MOST_REPEATS}")
            _check_counts(of, times)
        case Series(of=parts) | Choices(of=parts):
            for part in parts:
                _check_counts(part, times)
        case CharSet() | Edge():
            pass


def _series(piece: Piece) -> list[tuple[_Step | Edge, ...]]:
    """The series that the piece comes to, its choices made."""
    match piece:
        case CharSet():
            return [(_step(piece, 1, 1),)]
        case Edge():
            return [(piece,)]
        case Series(of=parts):
            found: list[tuple[_Step | Edge, ...]] = [()]
            for part in parts:
                found = [(*one, *other) for one, other in product(found, _few(_series(part), len(found)))]
            return found
        case Choices(of=parts):
            return [series for part in parts for series in _few(_series(part), 1)]
        case Repeat(of=of, least=least, most=most):
            chars = one_letter(of)
            if chars is not None:
                if most is None or most > 1:
                    _check_clear(of, ())
                return [(_step(chars, least, most),)]
            if most == 1:
                return [*([()] if least == 0 else []), *_series(of)]
            return [] if most == 0 else [(_loop(of, least, most),)]


def _few(series: list[tuple[_Step | Edge, ...]], times: int) -> list[tuple[_Step | Edge, ...]]:
    if len(series) * times > MOST_SERIES:
        raise PatternError(f"it may be read in more than {MOST_SERIES} ways")
    return series


def _step(chars: CharSet, least: int, most: int | None) -> _Step:
    held = letters(chars)
    return _Step(letters=held, first=held, least=least, most=most)


def _loop(of: Piece, least: int, most: int | None) -> _Step:
    return _Step(letters=tuple(held_letters(of)), first=first_letters(of), least=least, most=most, loop=of)


def _without_edges(series: tuple[_Step | Edge, ...]) -> tuple[bool, list[_Step], bool]:
    """Whether '^' begins it, the steps between, and whether '$' ends it."""
    inner = list(series)
    anchored = ended = False
    while inner and inner[0] == Edge(end=False):
        anchored = True
        inner.pop(0)
    while inner and inner[-1] == Edge(end=True):
        ended = True
        inner.pop()
    steps = [step for step in inner if isinstance(step, _Step)]
    if len(steps) < len(inner):
        raise PatternError("'^' or '$' stands in its middle")
    return anchored, steps, ended


def _check_series(steps: list[_Step], *, anchored: bool, ended: bool) -> None:
    charged: set[int] = set()
    for place, step in enumerate(steps):
        rest = steps[place + 1 :]
        if step.loop is not None:
            _check_loop(step, _follow(rest))
        fails = ended or step.loop is not None or any(later.least for later in rest)
        if step.varies and fails:
            charged |= _conflicts(steps, place, anchored=anchored)
            ways = prod((steps[at].most or 0) - steps[at].least + 1 for at in charged)
            if ways > MOST_WAYS:
                raise PatternError(f"neighbouring repeats share letters in more than {MOST_WAYS} ways")


def _follow(steps: list[_Step]) -> tuple[Span, ...]:
    """The letters that may come next."""
    found: tuple[Span, ...] = ()
    for step in steps:
        found += step.first
        if step.least and not (step.loop is not None and may_be_empty(step.loop)):
            break
    return found


def _conflicts(steps: list[_Step], place: int, *, anchored: bool) -> set[int]:
    """The bounded repeats that share letters with this one; refuses a pair of repeats without bounds."""
    charged: set[int] = set()
    step = steps[place]
    for before in range(place - 1, -1, -1):
        earlier = steps[before]
        if not shared(earlier.letters, step.letters):
            if earlier.least:
                return charged
        elif earlier.varies and shared(earlier.letters, _follow(steps[before + 1 :])):
            charged.add(_bounded(steps, place, before))
    if not anchored:
        charged.add(_bounded(steps, place, None))
    return charged


def _bounded(steps: list[_Step], place: int, before: int | None) -> int:
    """Which of two repeats that share letters has bounds; no `before` is the search's start."""
    for at in (place, before):
        if at is not None and steps[at].loop is None and steps[at].most is not None:
            return at
    if before is None:
        raise PatternError("it looks for a repeat from every place of the text: let it begin with '^'")
    raise PatternError("two of its repeats can share letters, so that some texts take very long")


def _check_loop(step: _Step, follow: tuple[Span, ...]) -> None:
    """Raise PatternError unless the next letter always tells how a repeated group goes on."""
    assert step.loop is not None
    if may_be_empty(step.loop):
        raise PatternError("it repeats what may be empty")
    if step.least != step.most and shared(step.first, follow):
        raise _unclear()
    _check_clear(step.loop, (*step.first, *follow))


def _unclear() -> PatternError:
    return PatternError("a repeat holds a repeat or choices that the next letter does not decide")


def _check_clear(piece: Piece, follow: tuple[Span, ...]) -> None:
    match piece:
        case CharSet() | Edge():
            return
        case Series(of=parts):
            for place, part in enumerate(parts):
                rest = Series(of=parts[place + 1 :])
                after = follow if may_be_empty(rest) else ()
                _check_clear(part, (*first_letters(rest), *after))
        case Choices(of=parts):
            firsts = [
                first_letters(part) if not may_be_empty(part) else (*first_letters(part), *follow)
                for part in parts
            ]
            if any(shared(one, other) for place, one in enumerate(firsts) for other in firsts[:place]):
                raise _unclear()
            for part in parts:
                _check_clear(part, follow)
        case Repeat(of=of, least=least, most=most):
            if least != most and (may_be_empty(of) or shared(first_letters(of), follow)):
                raise _unclear()
            _check_clear(of, (*first_letters(of), *follow))
