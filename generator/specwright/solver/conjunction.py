"""The formulas that a search still has to satisfy: each decision looks only at those that it bears on."""

from bisect import bisect_left, insort
from collections.abc import Mapping
from typing import TypeAlias

from specwright.solver.formula import FALSE, Formula, joined, numbers, simplify, size

Key: TypeAlias = tuple[int, ...]
"""Where a part stands among the others; what it falls into stands in its place."""


class Conjunction:
    """Formulas that must all hold, in their order; the smallest of them is the first to be looked at.

    `ordered` has the size, place and formula of each; an equal one is kept once, where it stood first.
    """

    __slots__ = ("_last", "_places", "_touching", "is_false", "ordered")

    def __init__(self, formula: Formula) -> None:
        self.is_false = False
        self.ordered: list[tuple[int, Key, Formula]] = []
        self._places: dict[Formula, Key] = {}
        self._touching: dict[int, dict[Formula, None]] = {}
        self._last = 0
        self._append(formula)

    def with_truths(self, truths: Mapping[int, bool], demand: Formula) -> "Conjunction":
        """What is left of it once some atoms are known, and the demand behind it."""
        left = Conjunction.__new__(Conjunction)
        left.is_false, left._last, left._touching = self.is_false, self._last, self._touching
        left.ordered, left._places = self.ordered.copy(), self._places.copy()
        touched = {each for atom in truths for each in self._touching.get(atom, ()) if each in self._places}
        for part in sorted(touched, key=self._places.__getitem__):
            place = left._places.get(part)
            if place is not None:
                left._remove(part, place)
                left._add(simplify(part, truths), place)
        left._append(demand)
        return left

    @property
    def mark(self) -> frozenset[Formula]:
        """What tells it from others."""
        return frozenset(self._places)

    @property
    def formula(self) -> Formula:
        """The whole as one formula."""
        if self.is_false:
            return FALSE
        return joined(True, sorted(self._places, key=self._places.__getitem__))

    def _append(self, formula: Formula) -> None:
        self._last += 1
        self._add(formula, (self._last,))

    def _add(self, formula: Formula, place: Key) -> None:
        if not isinstance(formula, int) and formula.every:
            for number, part in enumerate(formula.parts):
                self._add(part, (*place, number))
            return
        if formula is FALSE or (isinstance(formula, int) and -formula in self._places):
            self.is_false = True
        before = self._places.get(formula)
        if before is not None and before < place:
            return
        if before is not None:
            self._remove(formula, before)
        self._places[formula] = place
        insort(self.ordered, (size(formula), place, formula))
        for atom in numbers(formula):
            self._touching.setdefault(atom, {}).setdefault(formula)

    def _remove(self, formula: Formula, place: Key) -> None:
        del self._places[formula]
        del self.ordered[bisect_left(self.ordered, (size(formula), place))]
