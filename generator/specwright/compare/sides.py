"""The changes of one side of the exchange: each fact that differs, what that means, and who proves it."""

from collections.abc import Iterable
from dataclasses import dataclass

from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.differences import differences
from specwright.compare.direction import Direction, Judgement
from specwright.compare.fact_difference import FactDifference
from specwright.compare.fingerprint import fingerprint, told_by
from specwright.compare.folding import Folding
from specwright.compare.saying import listed, said
from specwright.compare.trees import Trees
from specwright.ir.model import Message
from specwright.ir.parameter import Json
from specwright.solver.space import UNKNOWN

NOTHING = Judgement(None)
HALVES = (Effect.NARROWED, Effect.WIDENED)
MOST_ASKED = 32
"""So many members of a list are asked about one by one; of more, all that are gone are called so."""


@dataclass(frozen=True, slots=True)
class SideChanges:
    """The changes of one side, and the facts that refuse every message that was valid."""

    changes: tuple[Change, ...] = ()
    total: tuple[FactName, ...] = ()


def compared_side(side: Side, old: Message, new: Message) -> SideChanges:
    """What differs between two messages of one direction."""
    trees = Trees(old, new)
    told = differences(old, new, trees)
    return _Comparison(side, old, new, trees, told).changes() if told else SideChanges()


class _Comparison:
    """The differences of two messages, judged in both directions."""

    def __init__(
        self, side: Side, old: Message, new: Message, trees: Trees, told: list[FactDifference]
    ) -> None:
        self.side = side
        self.messages = old, new
        self.trees = trees
        self.told = told
        asked = [(number, each) for number, each in enumerate(told) if not self._is_structural(each)]
        self.forth = Direction(old, new, {number: each.new for number, each in asked if each.new})
        self.back = Direction(new, old, {number: each.old for number, each in asked if each.old})

    def changes(self) -> SideChanges:
        """Each difference as a change, those apart that another one tells."""
        narrowed, widened = self.forth.judgements(), self.back.judgements()
        affecting = narrowed.keys() | widened.keys()
        idle = [
            each
            for number, each in enumerate(self.told)
            if number not in affecting and not self._is_structural(each)
        ]
        folding = Folding(self.told, idle, self.trees)
        changes = tuple(
            self._change(difference, narrowed.get(number, NOTHING), widened.get(number, NOTHING))
            for number, difference in enumerate(self.told)
            if not folding.hides(difference)
        )
        return SideChanges(changes, tuple(self.told[n].name for n, each in narrowed.items() if each.total))

    def _is_name_to_read(self, difference: FactDifference) -> bool:
        """Whether a name comes or goes where readers keep what they do not know."""
        return self.side is Side.RESPONSE and difference.name.kind is FactKind.PARAMETER

    def _is_structural(self, difference: FactDifference) -> bool:
        """Whether that is all: a name may come along with another object, and other values around it."""
        path = difference.name.paths[0] if difference.name.paths else ()
        subjects = (each for check in (*difference.old, *difference.new) for each in check.subjects)
        is_alone = path in self.trees.old or all(each[: len(path)] == path for each in subjects)
        return self._is_name_to_read(difference) and is_alone

    def _change(self, difference: FactDifference, narrowed: Judgement, widened: Judgement) -> Change:
        name = difference.name
        before, after = self._said(difference)
        lost, gained = listed(difference)
        together = (self.told[each].name for each in (*narrowed.together, *widened.together))
        return Change(
            side=self.side,
            fact=name,
            effect=self._effect(difference, narrowed, widened),
            old=before,
            new=after,
            lost=_accepted(self.forth, name, lost),
            gained=_accepted(self.back, name, gained),
            narrowed=narrowed.request,
            widened=widened.request,
            together=tuple(dict.fromkeys(together)),
            unknown=tuple(
                half
                for half, each in zip(HALVES, (narrowed, widened), strict=True)
                if each.message is UNKNOWN
            ),
            fingerprint=fingerprint(
                self.side, name, self._way(name), *told_by(difference, lost, gained, self.trees)
            ),
        )

    def _said(self, difference: FactDifference) -> tuple[Json, Json]:
        (old, new), name = self.messages, difference.name
        before = said(name, difference.old, old, self.trees.old)
        return before, said(name, difference.new, new, self.trees.new)

    def _way(self, name: FactName) -> str:
        if name.kind is FactKind.PARAMETER:
            return "new" if name.paths[0] in self.trees.new else "gone"
        return "changed"

    def _effect(self, difference: FactDifference, narrowed: Judgement, widened: Judgement) -> Effect:
        if self._is_name_to_read(difference) and widened.message is not UNKNOWN:
            is_gone = difference.name.paths[0] in self.trees.old
            return Effect.WIDENED if is_gone or widened.request is not None else Effect.NARROWED
        if narrowed.request is not None:
            return Effect.NARROWED if widened.request is None else Effect.BOTH
        if UNKNOWN in (narrowed.message, widened.message):
            return Effect.UNDECIDED
        return Effect.NONE if widened.request is None else Effect.WIDENED


def _accepted(direction: Direction, fact: FactName, members: Iterable[Json]) -> tuple[Json, ...]:
    """The members that some message has, each asked by itself; all of them where they are many."""
    every = tuple(members)
    if len(every) > MOST_ASKED:
        return every
    return tuple(each for each in every if direction.questions.accepts(fact, each))
