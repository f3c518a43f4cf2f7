"""One direction of a comparison: which messages of one side the other refuses, and for which fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from specwright.compare.questions import Questions, Reply
from specwright.compare.smallest import smallest
from specwright.compare.trying import Trials
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Check, Message
from specwright.ir.predicate import AnyOf, Predicate
from specwright.ir.visitors import every_path, negate
from specwright.solver.space import UNKNOWN, Request


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one fact of theirs means for the messages of ours.

    `message` is one that is refused because of it, None where it is proved that none is. `together` are the
    facts that refuse every such message as well. A fact that is `total` refuses every message.
    """

    message: Reply
    together: tuple[int, ...] = ()
    total: bool = False

    @property
    def request(self) -> Request | None:
        """The message, where there is one."""
        return self.message if isinstance(self.message, dict) else None


class Direction:
    """The messages of ours, and the facts of theirs by number: for each the checks that it makes."""

    def __init__(self, ours: Message, theirs: Message, facts: Mapping[int, Sequence[Check]]) -> None:
        self.questions = Questions(ours, theirs)
        self.ours = ours
        self.theirs = theirs
        self.facts = facts
        self._broken: dict[int, Predicate] = {}
        for number, checks in facts.items():
            ways = self.questions.broken(checks)
            if ways:
                self._broken[number] = ways[0] if len(ways) == 1 else AnyOf(of=ways)

    @cached_property
    def _trials(self) -> Trials:
        return Trials(self.ours, self.theirs)

    def judgements(self) -> dict[int, Judgement]:
        """What each fact means; those not listed refuse nothing."""
        alone = {number: self._tried(number) for number in self._broken}
        self._broken = {
            number: self._broken[number] for number, answer in alone.items() if answer is not None
        }
        total = self._total()
        found: dict[int, Judgement] = {}
        later: list[int] = []
        for number in self._broken:
            answer = self._isolated(number, alone[number], total)
            if answer is None:
                later.append(number)
            else:
                found[number] = Judgement(answer, total=number in total)
        for number in later:
            before = [each for each in found if each not in total]
            answer, message = self._request(number, before), alone[number]
            together = self._breaking(message, before) if answer is None else ()
            shown = answer if isinstance(answer, dict) else message
            found[number] = Judgement(shown, together, total=number in total)
        return {number: self._smaller(number, found[number]) for number in sorted(found)}

    def _smaller(self, number: int, judgement: Judgement) -> Judgement:
        """The same with the smallest message that shows as much: it breaks no other fact than before."""
        message = judgement.message
        if not isinstance(message, dict):
            return judgement
        untouched = [each for each in self._broken if each != number and not self.breaks(each, message)]

        def shows(smaller: Request) -> bool:
            return (
                self.breaks(number, smaller)
                and is_valid(self.ours.checks, smaller)
                and not self._breaking(smaller, untouched)
            )

        return replace(judgement, message=smallest(message, shows))

    def breaks(self, number: int, message: Request) -> bool:
        """Whether the message breaks the fact."""
        return not is_valid(self.facts[number], message)

    def _total(self) -> frozenset[int]:
        """The facts that every message breaks."""
        kept = {number: negate(broken) for number, broken in self._broken.items()}
        if not kept or self.questions.request(kept.values()) is not None:
            return frozenset()
        return frozenset(number for number, each in kept.items() if self.questions.request([each]) is None)

    def _isolated(self, number: int, alone: Reply, total: frozenset[int]) -> Reply:
        """A message that breaks this fact and no other, but for those that every message breaks."""
        others = [each for each in self._broken if each != number and each not in total]
        if not isinstance(alone, dict) or not self._breaking(alone, others):
            return alone
        answer = self._request(number, others)
        return alone if answer is UNKNOWN else answer

    def _breaking(self, message: Reply, numbers: Sequence[int]) -> tuple[int, ...]:
        if not isinstance(message, dict):
            return ()
        return tuple(each for each in numbers if self.breaks(each, message))

    def _request(self, number: int, kept: Sequence[int] = ()) -> Reply:
        wanted = [self._broken[number], *(negate(self._broken[each]) for each in kept)]
        answer = self.questions.request(wanted)
        if isinstance(answer, dict) and self.breaks(number, answer):
            return answer
        return None if answer is None else UNKNOWN

    def _tried(self, number: int) -> Reply:
        """What the solver says of a fact by itself; where that is nothing, what trying shows."""
        answer = self._request(number)
        if answer is not UNKNOWN:
            return answer
        paths = sorted({path for check in self.facts[number] for path in every_path(check.predicate)})

        def breaks(message: Request) -> bool:
            return self.breaks(number, message)

        return self._trials.first(paths, self.questions.request, breaks) or UNKNOWN
