"""Requests that tell a model's rules apart, each with the verdict and the issues that are due."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from specwright.ir.evaluate import ABSENT
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import ITEM, Path, dotted
from specwright.ir.tree import walk
from specwright.ir.visitors import free_paths
from specwright.vectors.boundaries import sample
from specwright.vectors.drafts import DraftSubject, RequestDraft
from specwright.vectors.listing import Listed, issues
from specwright.vectors.places import Place, at, place_of
from specwright.vectors.repair import base, mended, with_parameter
from specwright.vectors.ways import ways

_MOST = 40

as_json = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Vector:
    """A request: its `id` tells what is special about it, `about` the rule or the parameter that it tries.

    `text` is the request as JSON without spaces.
    """

    id: str
    about: str
    request: Any
    text: str
    valid: bool
    issues: tuple[Listed, ...]


def vectors(message: Message) -> tuple[Vector, ...]:
    """The requests for a message, none twice; none at all where not a single one is valid."""
    found: dict[str, Vector] = {}
    for each in _Search(message).all():
        found.setdefault(each.text, each)
    by_id = {each.id: each for each in reversed(found.values())}
    return tuple(reversed(by_id.values()))


class _Search:
    """The search of one message; requests with a parameter are found once."""

    def __init__(self, message: Message) -> None:
        self.subject = DraftSubject(message)
        self.root = message.root
        self._with: dict[Path, RequestDraft | None] = {}

    @cached_property
    def base(self) -> RequestDraft | None:
        found = base(self.subject)
        return found.free() if found else None

    def all(self) -> Iterator[Vector]:
        if self.base is None:
            return
        yield _vector("required parameters alone", "request", self.base)
        turned = dict(reversed(self.base.request.items()))
        yield _vector("the same in another order", "request", self.base.put((), turned))
        for parameter in walk(self.root):
            yield from self._values(parameter)
        for number, check in enumerate(self.subject.checks):
            if check.phase is not Phase.VALUE:
                yield from self._rule(number, check)
        yield from self._together()

    def given(self, path: Path) -> RequestDraft | None:
        """A valid request with the parameter in it."""
        if path not in self._with:
            holder = self.given(path[:-1]) if path else self.base
            self._with[path] = with_parameter(path, holder) if holder else None
        return self._with[path]

    def _inside(self, path: Path) -> RequestDraft | None:
        """A valid request with an object at the path, which may also be something else."""
        context, place = self.given(path), place_of(path, ())
        if context is None or isinstance(at(context.request, place), dict):
            return context
        objects = [form for form in self.subject.forms(path) if isinstance(form.type, Object)]
        made = context.put(place, sample(objects[0])) if objects else None
        found = mended(made.keep(place)) if made else None
        return found.free() if found else None

    def _values(self, parameter: Parameter) -> Iterator[Vector]:
        """The parameter with each value that matters, other parameters as they have to be."""
        context = self.given(parameter.path)
        name = dotted(parameter.path) or "request"
        place = place_of(parameter.path, ())
        for boundary in self.subject.values(parameter.path):
            made = context.put(place, boundary.value) if context and not boundary.tabled else None
            if context is not None and made is not None:
                draft = self._settled(made.keep(place) if boundary.fits else made.pin(place), parameter.path)
                yield _vector(f"{name} {boundary.why}", name, draft)
                if not boundary.fits and place[-1:] == (0,):
                    yield from _later(f"{name} {boundary.why}", name, context, boundary.value, place)

    def _settled(self, draft: RequestDraft, path: Path) -> RequestDraft:
        own = {n for n in draft.broken if self.subject.checks[n].subjects[0][: len(path)] == path}
        accepted = frozenset(n for n in own if self.subject.checks[n].phase is not Phase.CROSS_FIELD)
        return mended(draft, accepted, _MOST) or draft

    def _rule(self, number: int, check: Check) -> Iterator[Vector]:
        """The rule true and false, for each of its conditions; and with a parameter that silences it."""
        context = self._inside(check.scope)
        bound = (0,) * check.scope.count(ITEM)
        if context is None:
            return
        if check.phase is Phase.CROSS_FIELD:
            for way in ways((check.predicate, True), context, bound):
                made = mended(way.draft, most=_MOST)
                if made is not None:
                    yield _vector(f"{check.rule} holds: {way.words}", check.rule, made)
        for position, way in enumerate(ways((check.predicate, False), context, bound)):
            made = mended(way.draft, frozenset({number}), _MOST) or way.draft
            yield _vector(f"{check.rule} broken: {way.words}", check.rule, made)
            if not position:
                yield from self._beside(number, check, made, context)

    def _beside(
        self, number: int, check: Check, broken: RequestDraft, context: RequestDraft
    ) -> Iterator[Vector]:
        """The broken rule once more: for a later item only, and with parameters of a wrong type."""
        place = place_of(check.scope, ())
        if place[-1:] == (0,) and at(broken.request, place) is not ABSENT:
            yield from _later(f"{check.rule} broken", check.rule, context, at(broken.request, place), place)
        for path in dict.fromkeys((*check.subjects, *free_paths(check.predicate))):
            made = broken.free().put(place_of(path, ()), None) if check.phase is Phase.CROSS_FIELD else None
            if made is not None and number in made.faults:
                yield _vector(f"{check.rule} broken and {dotted(path)} null", check.rule, made)

    def _together(self) -> Iterator[Vector]:
        """All that may be given at once, and many faults at once."""
        assert self.base is not None
        full = self._full(self.base)
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
                    yield _vector(
                        f"without {parameter.name}, with a stranger and {words}", "request", without
                    )

    def _full(self, draft: RequestDraft) -> RequestDraft:
        """A valid request with as many parameters as the search can add."""
        for parameter in walk(self.root):
            made = with_parameter(parameter.path, draft)
            if made is not None and _size(made.request) > _size(draft.request):
                draft = made
        return draft

    def _wrong(self, draft: RequestDraft) -> RequestDraft:
        """The draft with every value that has no parts replaced by one that its own checks refuse."""
        for parameter in walk(self.root):
            unfit = [each.value for each in self.subject.values(parameter.path) if not each.fits]
            place = place_of(parameter.path, ())
            if unfit and not parameter.children and at(draft.request, place) is not ABSENT:
                draft = draft.put(place, unfit[-1]) or draft
        return draft

    def _broken(self, draft: RequestDraft) -> RequestDraft:
        """The draft with relation after relation broken, where that leaves the earlier ones broken."""
        for check in self.subject.checks:
            if check.phase is Phase.CROSS_FIELD:
                way = next(ways((check.predicate, False), draft, (0,) * check.scope.count(ITEM)), None)
                draft = way.draft if way else draft
        return draft.free()


def _vector(words: str, about: str, draft: RequestDraft | None) -> Vector:
    assert draft is not None, words
    return Vector(
        id=words,
        about=about,
        request=draft.request,
        text=as_json(draft.request),
        valid=not draft.broken,
        issues=issues(draft),
    )


def _later(words: str, about: str, context: RequestDraft, value: Any, place: Place) -> Iterator[Vector]:
    """An array with a good item, and behind it the value."""
    array = place[:-1]
    made = context.put(array, [at(context.request, place), value])
    if made is not None:
        yield _vector(f"{words}, in the second item", about, made)


def _size(value: Any) -> int:
    """How many values a request holds, all the way down."""
    match value:
        case dict():
            return 1 + sum(map(_size, value.values()))
        case list():
            return 1 + sum(map(_size, value))
        case _:
            return 1
