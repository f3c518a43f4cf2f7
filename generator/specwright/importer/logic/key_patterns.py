"""Keys that a regular expression is not found in, said by another one: patterns have no "not".

The expressions become one automaton that ends where none of them is found; it is spelt as an expression
again. What comes out in a form that not every engine reads in linear time is refused.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, assert_never

from specwright.importer.logic.automata import Edges, as_piece
from specwright.importer.logic.values import refuse
from specwright.importer.schema.document import Node
from specwright.ir import patterns
from specwright.ir.pattern_tree import (
    LAST,
    CharSet,
    Choices,
    Edge,
    PatternError,
    Piece,
    Repeat,
    Series,
    complement,
    letters,
)

MOST_STATES = 40
LONGEST = 400
"""How many characters the expression may have: each state that is taken out joins all around it."""

_Rest: TypeAlias = tuple[Piece, ...]
"""What is still to be found of an expression, piece by piece."""
_State: TypeAlias = frozenset[_Rest]
_FOUND: _Rest = ()


def checked_pattern(node: Node, pattern: str) -> str:
    """A regular expression that every engine reads alike; raises Refused for another one."""
    reason = patterns.fault(pattern)
    if reason:
        refuse(node, f"the pattern {pattern!r} is outside of the language: {reason}")
    return pattern


def found_in_none(node: Node, expressions: Sequence[str]) -> str | None:
    """An expression that is found in the texts that none of these is found in; None where one is in all.

    Raises Refused.
    """
    trees = [patterns.tree(checked_pattern(node, each)) for each in expressions]
    if _FOUND in _expanded_all([(tree,) for tree in trees], at_start=True):
        return None
    try:
        return _opposite(trees)
    except PatternError as error:
        shown = " and ".join(map(repr, expressions))
        refuse(node, f"no pattern says which keys {shown} is not found in: {error}")


def found_in_others(expressions: Sequence[str], names: Sequence[str]) -> str | None:
    """The same that is not found in some names either; None where that has no plain form."""
    letters_of = ([CharSet(spans=((ord(each), ord(each)),)) for each in name] for name in names)
    whole = [Series(of=(Edge(end=False), *each, Edge(end=True))) for each in letters_of]
    try:
        return _opposite([*map(patterns.tree, expressions), *whole])
    except PatternError:
        return None


def _opposite(trees: Sequence[Piece]) -> str:
    """The expression of the texts that no tree is found in; raises PatternError where none is plain."""
    edges = _edges(trees)
    text = patterns.spelled(as_piece(edges)) if edges else ""
    if not edges or len(text) > LONGEST:
        raise PatternError("it would be too long")
    patterns.tree(text)
    return text


def _edges(trees: Sequence[Piece]) -> Edges | None:
    """The automaton of the texts that no tree is found in; None where it has too many states.

    State 0 is where it starts, -1 where it ends. Where nothing can be found any more every text ends.
    """
    classes = _classes(trees)
    states: dict[_State, int] = {_expanded_all([(tree,) for tree in trees], at_start=True): 0}
    waiting = [*states]
    edges: Edges = {}
    while waiting:
        state = waiting.pop()
        number = states[state]
        if not state:
            edges[number, -1] = Series(of=())
            continue
        if not any(_may_end(rest) for rest in state):
            edges[number, -1] = Edge(end=True)
        for low, high in classes:
            below = _after(state, low, trees)
            if _FOUND in below:
                continue
            if below not in states:
                states[below] = len(states)
                waiting.append(below)
            known = edges.get((number, states[below]))
            spans = known.spans if isinstance(known, CharSet) else ()
            edges[number, states[below]] = CharSet(spans=(*spans, (low, high)))
        if len(states) > MOST_STATES:
            return None
    return {ends: _short(piece) for ends, piece in edges.items()}


def _classes(trees: Sequence[Piece]) -> list[tuple[int, int]]:
    """Spans of letters that no set of the trees tells apart."""
    starts = {0}
    for low, high in (span for tree in trees for span in _spans(tree)):
        starts |= {low, high + 1}
    ordered = sorted(start for start in starts if start <= LAST)
    return [(start, end - 1) for start, end in zip(ordered, [*ordered[1:], LAST + 1], strict=True)]


def _spans(piece: Piece) -> Iterator[tuple[int, int]]:
    match piece:
        case CharSet():
            yield from letters(piece)
        case Edge():
            return
        case Repeat(of=of):
            yield from _spans(of)
        case Series(of=parts) | Choices(of=parts):
            for part in parts:
                yield from _spans(part)
        case _:
            assert_never(piece)


def _after(state: _State, letter: int, trees: Sequence[Piece]) -> _State:
    """What is still to be found behind a letter; the search may begin there, too."""
    rests = [rest[1:] for rest in state if rest and _takes(rest[0], letter)]
    return _expanded_all([*rests, *((tree,) for tree in trees)], at_start=False)


def _takes(piece: Piece, letter: int) -> bool:
    return isinstance(piece, CharSet) and any(low <= letter <= high for low, high in letters(piece))


def _expanded_all(rests: Sequence[_Rest], *, at_start: bool) -> _State:
    return frozenset(each for rest in rests for each in _expanded(rest, at_start))


def _expanded(rest: _Rest, at_start: bool) -> Iterator[_Rest]:
    """The rest with its choices made, so that a letter, the end of the text, or nothing stands first."""
    if not rest:
        yield rest
        return
    first, tail = rest[0], rest[1:]
    match first:
        case CharSet():
            yield rest
        case Edge(end=ends):
            if ends:
                yield rest
            elif at_start:
                yield from _expanded(tail, at_start)
        case Series(of=parts):
            yield from _expanded((*parts, *tail), at_start)
        case Choices(of=parts):
            for part in parts:
                yield from _expanded((part, *tail), at_start)
        case Repeat(of=of, least=least, most=most):
            if most != 0:
                again = Repeat(of=of, least=max(least - 1, 0), most=None if most is None else most - 1)
                yield from _expanded((of, again, *tail), at_start)
            if least == 0:
                yield from _expanded(tail, at_start)
        case _:
            assert_never(first)


def _may_end(rest: _Rest) -> bool:
    """Whether it is found where the text ends here."""
    return not rest or (isinstance(rest[0], Edge) and any(map(_may_end, _expanded(rest[1:], False))))


def _short(piece: Piece) -> Piece:
    """A set of letters as the letters that are not in it, where it has the last one."""
    if not isinstance(piece, CharSet):
        return piece
    spans = _united(piece.spans)
    others = complement(spans)
    return CharSet(spans=others, negated=True) if spans[-1][1] == LAST and others else CharSet(spans=spans)


def _united(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    united: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if united and united[-1][1] + 1 == low:
            united[-1] = (united[-1][0], high)
        else:
            united.append((low, high))
    return tuple(united)
