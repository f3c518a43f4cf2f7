"""Requests in the making: edited step by step, with the checks that each of them breaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from specwright.ir.evaluate import ABSENT, holds, standing
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Object, Parameter
from specwright.ir.path import ROOT, Path
from specwright.ir.predicate import CountWhere, NoAdditionalProperties, Predicate
from specwright.ir.tree import index, variants, walk
from specwright.ir.visitors import atoms, paths
from specwright.vectors.boundaries import Boundary, Spoken, interesting, sample
from specwright.vectors.places import Place, at, holders, path_of, related, replaced


class DraftSubject:
    """A message prepared for the search: its parameters by path, and which checks an edit can touch.

    `positions` counts a parameter among those of its object, `orders` names those of each object, and
    `type_checks` has for each parameter the check that settles its type: the first about its value. `advice`
    are the numbers of checks that decide nothing.
    """

    def __init__(self, message: Message) -> None:
        self.message = message
        self.checks = message.checks
        self.parameters = index(message.root)
        self.positions = {
            child.path: number for each in walk(message.root) for number, child in enumerate(each.children)
        }
        self.orders = {each.path: tuple(c.name for c in each.children) for each in walk(message.root)}
        self.type_checks: dict[Path, Check] = {}
        for check in self.checks:
            if check.phase is Phase.VALUE:
                self.type_checks.setdefault(check.subjects[0], check)
        self.advice = frozenset(number for number, check in enumerate(self.checks) if check.advice)
        self._inside = tuple(check.is_of_object for check in self.checks)
        self._seen = tuple(tuple(dict.fromkeys(_paths(check.predicate))) for check in self.checks)
        self._closed = tuple(
            {atom.path for atom in atoms(check.predicate) if isinstance(atom, NoAdditionalProperties)}
            for check in self.checks
        )
        self._spoken = Spoken(message)
        self._near: dict[Path, tuple[int, ...]] = {}
        self._values: dict[Path, tuple[Boundary, ...]] = {}

    def values(self, path: Path) -> tuple[Boundary, ...]:
        """The values that matter for a parameter."""
        if path not in self._values:
            self._values[path] = interesting(self.parameters[path], self._spoken)
        return self._values[path]

    def forms(self, path: Path) -> tuple[Parameter, ...]:
        """What the parameter at the path may be; nothing where none is known."""
        return variants(self.parameters[path]) if path in self.parameters else ()

    def faults(self, number: int, request: Any) -> tuple[tuple[int, ...], ...]:
        """The numbers of the items at which the request breaks a check: one entry for each place."""
        check = self.checks[number]
        if check.scope == ROOT:
            silent = self._inside[number] and not isinstance(request, dict)
            return () if silent or holds(check.predicate, request) else ((),)
        return tuple(
            bound
            for bound, value in standing(check.scope, request)
            if not self._inside[number] or isinstance(value, dict)
            if not holds(check.predicate, request, bound)
        )

    def touched(self, path: Path) -> tuple[int, ...]:
        """The checks whose outcome a change at the path may change."""
        if path not in self._near:
            self._near[path] = tuple(
                number
                for number, check in enumerate(self.checks)
                if any(path == seen[: len(path)] for seen in (check.scope, *self._seen[number]))
                or path[:-1] in self._closed[number]
            )
        return self._near[path]


@dataclass(kw_only=True, eq=False)
class RequestDraft:
    """A request, and the places in it that have to stay as they are; made by the thousand, never changed.

    A place that is `pinned` keeps its value; of one that is `sized` only the parts may change.
    """

    subject: DraftSubject
    request: Any
    pinned: frozenset[Place] = frozenset()
    sized: frozenset[Place] = frozenset()
    before: "RequestDraft | None" = field(default=None, repr=False)
    changed: Path = ()

    @cached_property
    def faults(self) -> Mapping[int, tuple[tuple[int, ...], ...]]:
        """The places at which each broken check is broken, by the check's number."""
        found = dict(self.before.faults) if self.before else {}
        for number in self.subject.touched(self.changed if self.before else ROOT):
            places = self.subject.faults(number, self.request)
            if places:
                found[number] = places
            else:
                found.pop(number, None)
        return dict(sorted(found.items()))

    @cached_property
    def broken(self) -> frozenset[int]:
        """The numbers of the checks that decide validity and that the request breaks."""
        return frozenset(self.faults) - self.subject.advice

    def may_change(self, place: Place) -> bool:
        """Whether nothing that has to stay lies at the place, above it or below it."""
        sized = any(each[: len(place)] == place for each in self.sized)
        return not sized and not any(related(each, place) for each in self.pinned)

    def put(self, place: Place, value: Any) -> "RequestDraft | None":
        """The draft with a value at the place, or without one for ABSENT; what holds it is made.

        None where something stands in the way.
        """
        draft: RequestDraft = self
        for holder in holders(place):
            found, inner = at(draft.request, holder), place[len(holder)]
            if _holds(found, inner):
                continue
            if value is ABSENT:
                return self
            form = next((f for f in draft.subject.forms(path_of(holder)) if _may_hold(f, inner)), None)
            made = draft._set(holder, sample(form)) if form and draft.may_change(holder) else None
            if made is None:
                return None
            draft = made
        return draft._set(place, value)

    def pin(self, *places: Place) -> "RequestDraft":
        """The draft in which these places have to stay as they are."""
        return self._with(pinned=self.pinned | {*places})

    def keep(self, *places: Place) -> "RequestDraft":
        """The draft in which these places keep what they have: arrays and objects may change inside."""
        made = self
        for place in places:
            if isinstance(at(self.request, place), dict | list):
                made = made._with(sized=made.sized | {place})
            else:
                made = made._with(pinned=made.pinned | {place})
        return made

    def kept_as_in(self, other: "RequestDraft") -> "RequestDraft":
        """The same request, in which just that has to stay which has to in the other."""
        return self._with(pinned=other.pinned, sized=other.sized)

    def free(self) -> "RequestDraft":
        """The same request with nothing that has to stay."""
        return self._with(pinned=frozenset(), sized=frozenset())

    def _with(self, **values: Any) -> "RequestDraft":
        known = {"pinned": self.pinned, "sized": self.sized, **values}
        made = RequestDraft(
            subject=self.subject, request=self.request, before=self.before, changed=self.changed, **known
        )
        made.__dict__.update({name: self.__dict__[name] for name in _WORKED_OUT if name in self.__dict__})
        return made

    def _set(self, place: Place, value: Any) -> "RequestDraft | None":
        if place and not _holds(at(self.request, place[:-1]), place[-1]):
            return None
        if value is ABSENT and place and isinstance(place[-1], int):
            return None  # an item is there as long as those behind it are
        if at(self.request, place) is ABSENT and value is ABSENT:
            return self
        path = path_of(place)
        request = replaced(self.request, place, value, self.subject.orders.get(path[:-1], ()))
        return RequestDraft(
            subject=self.subject,
            request=request,
            pinned=self.pinned,
            sized=self.sized,
            before=self,
            changed=path,
        )


# What depends on the request alone: the same of drafts that differ in what has to stay.
_WORKED_OUT = ("faults", "broken")


def _holds(found: Any, inner: str | int) -> bool:
    """Whether something may be put there: below an object, or over an item."""
    return (
        isinstance(found, dict) if isinstance(inner, str) else isinstance(found, list) and inner < len(found)
    )


def _may_hold(form: Parameter, inner: str | int) -> bool:
    return isinstance(form.type, Object if isinstance(inner, str) else Array)


def _paths(predicate: Predicate) -> list[Path]:
    """All that a predicate looks at, inside counted items too."""
    found: list[Path] = []
    for atom in atoms(predicate):
        found += paths(atom)
        if isinstance(atom, CountWhere):
            found += _paths(atom.where)
    return found
