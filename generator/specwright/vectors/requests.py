"""Requests that tell a model's rules apart, each with the verdict and the issues that are due."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from specwright.ir.evaluate import ABSENT, standing
from specwright.ir.json_text import writer
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Json, Parameter
from specwright.ir.path import ITEM, Path, dotted
from specwright.ir.predicate import Not, Predicate
from specwright.ir.same import Same
from specwright.ir.tree import walk
from specwright.ir.visitors import free_paths
from specwright.solver.witness import given, item_of, somewhere
from specwright.vectors.drafts import RequestDraft, draft_subject
from specwright.vectors.goal import Content
from specwright.vectors.goals import goals
from specwright.vectors.issues import ListedIssue, issues
from specwright.vectors.places import Place, at, place_of
from specwright.vectors.reaching import edited, reached
from specwright.vectors.witnesses import Witnesses

MOST_KEPT = 4

as_json = writer(",", ":")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """A request: its `id` tells what is special about it, `about` the rule or the parameter that it tries.

    `text` is the request as JSON without spaces, `broken` are the rules that it breaks, advice left out: more
    than its issues name, which tell no fault twice.
    """

    id: str
    about: str
    request: Any
    text: str
    broken: frozenset[str]
    issues: tuple[ListedIssue, ...]

    @property
    def valid(self) -> bool:
        """Whether it breaks none."""
        return not self.broken


def vectors(message: Message) -> tuple[Vector, ...]:
    """The requests for a message; none at all where not a single one is valid.

    An id says what a vector is about: those of one parameter or rule stay as they are when others change.
    """
    return _vectors(Same(of=message))


@lru_cache(maxsize=MOST_KEPT)
def _vectors(message: Same[Message]) -> tuple[Vector, ...]:
    """The vectors of a message, which the cases and the ledger ask for one after the other."""
    return tuple(_Vectors(message.of).all())


class _Vectors:
    """The vectors of one message."""

    def __init__(self, message: Message) -> None:
        self.subject = draft_subject(message)
        self.root = message.root
        self.witnesses = Witnesses(self.subject)

    def all(self) -> Iterator[Vector]:
        """Those of each parameter, then those of each rule, then those that are about several at once."""
        base = self.witnesses.given(())
        if base is None:
            return
        yield _vector("required parameters alone", "request", base)
        turned = dict(reversed(base.request.items()))
        yield _vector("the same in another order", "request", base.put((), turned))
        for parameter in walk(self.root):
            yield from self._values(parameter)
        for number, check in enumerate(self.subject.checks):
            if check.phase is not Phase.VALUE:
                yield from self._rule(number, check)
        yield from self._together(base)

    def _values(self, parameter: Parameter) -> Iterator[Vector]:
        """The parameter with each boundary value, other parameters as they have to be."""
        context = self.witnesses.given(parameter.path)
        if context is None:
            return
        name = dotted(parameter.path) or "request"
        near = [context]
        for boundary in self.subject.values(parameter.path):
            draft = None if boundary.tabled else self._with(parameter.path, boundary.value, near)
            if draft is not None:
                yield _vector(f"{name} {boundary.why}", name, draft)
                if not boundary.fits and parameter.path[-1:] == (ITEM,):
                    place = _first(parameter.path, context)
                    yield from _later(f"{name} {boundary.why}", name, context, boundary.value, place)

    def _with(self, path: Path, value: Json, near: list[RequestDraft]) -> RequestDraft | None:
        """A request with the value that breaks, if possible, no rule but those about the value alone.

        It is one of `near` with the value put in, or a new witness, which joins `near`.
        """
        drafts = [edit for each in near if (edit := each.put(_first(path, each), value)) is not None]
        for draft in drafts:
            broken = [self.subject.checks[number] for number in draft.broken]
            own = {check.rule for check in broken if _is_own(check, path)}
            if len(own) == len(broken):
                return draft
        if drafts and isinstance(value, str | bool | int | float | list | None):
            wanted = somewhere(item_of(path), Content(value).demand(path))
            witness = self.witnesses.request(wanted, without=frozenset(own))
            if witness is not None:
                near.append(witness)
                return witness
        return next(iter(drafts), None)

    def _rule(self, number: int, check: Check) -> Iterator[Vector]:
        """The rule true and false, for each of its conditions; and with a parameter that silences it."""
        if check.phase is Phase.CROSS_FIELD:
            for words, draft in reached(self.witnesses, number, holding=True):
                yield _vector(f"{check.rule} holds: {words}", check.rule, draft)
        for position, (words, draft) in enumerate(reached(self.witnesses, number, holding=False)):
            yield _vector(f"{check.rule} broken: {words}", check.rule, draft)
            if not position:
                yield from self._beside(number, check, draft)

    def _beside(self, number: int, check: Check, broken: RequestDraft) -> Iterator[Vector]:
        """The broken rule once more: for a later item only, and with parameters of a wrong type."""
        bound = broken.faults[number][0]
        place = place_of(check.scope, bound)
        context = self.witnesses.inside(check.scope)
        if check.scope[-1:] == (ITEM,) and context is not None:
            yield from _later(f"{check.rule} broken", check.rule, context, at(broken.request, place), place)
        for path in dict.fromkeys((*check.subjects, *free_paths(check.predicate))):
            draft = broken.put(place_of(path, bound), None) if check.phase is Phase.CROSS_FIELD else None
            if draft is not None and number in draft.faults:
                yield _vector(f"{check.rule} broken and {dotted(path)} null", check.rule, draft)

    def _together(self, base: RequestDraft) -> Iterator[Vector]:
        """All that may be given at once, and many faults at once."""
        full = self._full(base)
        yield _vector("as much as may be given", "request", full)
        yield _vector("nothing", "request", full.put((), {}))
        wrong = self._wrong(full)
        yield _vector("every value wrong", "request", wrong)
        broken = self._broken(full)
        yield _vector("every relation broken that can be", "request", broken)
        for draft, words in ((full, "all else"), (wrong, "wrong values"), (broken, "broken relations")):
            strange = draft.put(("zebra",), 1)
            for parameter in self.root.children:
                if parameter.required and strange is not None:
                    without = strange.put((parameter.name,), ABSENT)
                    what = f"without {parameter.name}, with a stranger and {words}"
                    yield _vector(what, "request", without)

    def _full(self, draft: RequestDraft) -> RequestDraft:
        """A valid request with as many parameters as can be: one after the other is taken from a witness."""
        there: list[Predicate] = []
        for parameter in walk(self.root):
            witness = self.witnesses.given(parameter.path)
            if not parameter.path or witness is None:
                continue
            if not standing(parameter.path, draft.request):
                place = _first(parameter.path, witness)
                extended = draft.put(place, at(witness.request, place))
                if extended is None or extended.broken:
                    extended = self.witnesses.request(*there, given(parameter.path))
                draft = extended or draft
            if standing(parameter.path, draft.request):
                there.append(given(parameter.path))
        return draft

    def _wrong(self, draft: RequestDraft) -> RequestDraft:
        """The draft with every scalar replaced by one that its own checks refuse."""
        for parameter in walk(self.root):
            unfit = [each.value for each in self.subject.values(parameter.path) if not each.fits]
            place = place_of(parameter.path, ())
            if unfit and not parameter.children and at(draft.request, place) is not ABSENT:
                draft = draft.put(place, unfit[-1]) or draft
        return draft

    def _broken(self, draft: RequestDraft) -> RequestDraft:
        """The draft with as many rules between parameters broken as can be, one after the other."""
        for number, check in enumerate(self.subject.checks):
            if check.phase is Phase.CROSS_FIELD:
                for goal in goals(Not(of=check.predicate), self.subject):
                    candidate = edited(draft, goal, check)
                    if candidate is not None and {*draft.faults, number} <= candidate.faults.keys():
                        draft = candidate
                        break
        return draft


def _first(path: Path, draft: RequestDraft) -> Place:
    """Where the parameter stands in the request for the first time."""
    return place_of(path, standing(path, draft.request)[0][0])


def _is_own(check: Check, path: Path) -> bool:
    """Whether the check is about the value at the path, or inside it, alone."""
    return check.subjects[0][: len(path)] == path and check.phase is not Phase.CROSS_FIELD


def _vector(words: str, about: str, draft: RequestDraft | None) -> Vector:
    assert draft is not None, words
    return Vector(
        id=words,
        about=about,
        request=draft.request,
        text=as_json(draft.request),
        broken=frozenset(draft.subject.checks[number].rule for number in draft.broken),
        issues=issues(draft),
    )


def _later(words: str, about: str, context: RequestDraft, value: Any, place: Place) -> Iterator[Vector]:
    """An array with a good item, and behind it the value, which did not stand behind another one before."""
    good = at(context.request, place)
    draft = context.put(place[:-1], [good, value]) if good is not ABSENT else None
    if draft is not None:
        yield _vector(f"{words}, in the second item", about, draft)
