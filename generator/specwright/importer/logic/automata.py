"""An automaton as one regular expression: its states are taken out one after the other."""

from typing import TypeAlias

from specwright.ir.pattern_tree import Choices, Edge, Piece, Repeat, Series

Edges: TypeAlias = dict[tuple[int, int], Piece]
"""What leads from one state to another; 0 is where it starts, -1 where it ends."""

_START, _END = -2, -1
_NOTHING = Series(of=())


def as_piece(edges: Edges) -> Piece:
    """What leads from the start to the end, from the start of a text on."""
    left = dict(edges) | {(_START, 0): _NOTHING}
    while states := {state for ends in left for state in ends} - {_START, _END}:
        least = min(states, key=lambda state: (_degree(left, state), -state))
        left = _without(left, least)
    whole = left.get((_START, _END), None)
    parts = (Edge(end=False), *(whole.of if isinstance(whole, Series) else (whole,))) if whole else ()
    return Series(of=parts)


def _degree(edges: Edges, state: int) -> int:
    into = sum(end == state for _, end in edges)
    return into * sum(start == state for start, _ in edges)


def _without(edges: Edges, state: int) -> Edges:
    """The automaton without a state: what led through it leads past it."""
    loop = edges.get((state, state))
    again = () if loop is None else (Repeat(of=loop, least=0, most=None),)
    kept = {ends: piece for ends, piece in edges.items() if state not in ends}
    into = [(start, piece) for (start, end), piece in edges.items() if end == state != start]
    out = [(end, piece) for (start, end), piece in edges.items() if start == state != end]
    for start, before in into:
        for end, after in out:
            way = _series(before, *again, after)
            known = kept.get((start, end))
            kept[start, end] = way if known is None else _either(known, way)
    return kept


def _series(*pieces: Piece) -> Piece:
    parts = [part for piece in pieces for part in (piece.of if isinstance(piece, Series) else (piece,))]
    return parts[0] if len(parts) == 1 else Series(of=tuple(parts))


def _either(one: Piece, other: Piece) -> Piece:
    """One of both; what may be left out is repeated once at most."""
    if other == _NOTHING:
        one, other = other, one
    if one == _NOTHING:
        return other if isinstance(other, Repeat) and other.least == 0 else Repeat(of=other, least=0, most=1)
    parts = [
        part for piece in (one, other) for part in (piece.of if isinstance(piece, Choices) else (piece,))
    ]
    return Choices(of=tuple(dict.fromkeys(parts)))
