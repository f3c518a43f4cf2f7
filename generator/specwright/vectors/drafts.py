"""Requests edited step by step, with the checks that each of them breaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from specwright.ir.evaluate import ABSENT, Bound, standing
from specwright.ir.model import Check, Message, Phase
from specwright.ir.parameter import Array, Object, Parameter
from specwright.ir.path import ITEM, ROOT, VALUE, Path
from specwright.ir.predicate import EveryValue, ItemTotal, NoAdditionalProperties, PropertyCount, UniqueItems
from specwright.ir.prepared import Test, prepared
from specwright.ir.same import Same
from specwright.ir.tree import index, variants, walk
from specwright.ir.visitors import atoms, every_atom, every_path
from specwright.vectors.boundaries import Boundary, boundary_values
from specwright.vectors.parameter_checks import ParameterChecks
from specwright.vectors.places import Place, at, replaced
from specwright.vectors.samples import sample

MOST_KEPT = 4
"""Of messages that are prepared."""

_OF_WHOLE = (EveryValue, ItemTotal, PropertyCount, UniqueItems)
"""What a change anywhere inside the value may turn."""


class DraftSubject:
    """A message prepared for edits of its requests: its parameters, and which checks an edit can touch.

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
        self._below: dict[Path, list[int]] = {}
        self._closed: dict[Path, list[int]] = {}
        self._whole: dict[Path, list[int]] = {}
        for number, check in enumerate(self.checks):
            self._index(number, check)
        self._stated = ParameterChecks(message)
        self._tests: list[Test | None] = [None] * len(self.checks)
        self._touched: dict[Path, tuple[int, ...]] = {}
        self._values: dict[Path, tuple[Boundary, ...]] = {}

    def _index(self, number: int, check: Check) -> None:
        """Notes the paths at which a change can turn the check."""
        for seen in {check.scope, *every_path(check.predicate)}:
            for length in range(len(seen) + 1):
                self._below.setdefault(seen[:length], []).append(number)
        for atom in atoms(check.predicate):
            if isinstance(atom, NoAdditionalProperties):
                self._closed.setdefault(atom.path, []).append(number)
        for atom in every_atom(check.predicate):
            if isinstance(atom, _OF_WHOLE):
                self._whole.setdefault(atom.path, []).append(number)

    def values(self, path: Path) -> tuple[Boundary, ...]:
        """The boundary values of a parameter; none for an unknown path."""
        if path not in self._values:
            is_known = path in self.parameters or path[-1:] in ((ITEM,), (VALUE,))
            self._values[path] = boundary_values(self.parameters[path], self._stated) if is_known else ()
        return self._values[path]

    def path_of(self, place: Place) -> Path:
        """The path of the parameter that stands at a place; a key without a name of its own is a map's."""
        path: Path = ()
        for name in place:
            inner = (*path, name if isinstance(name, str) else ITEM)
            is_of_map = inner not in self.parameters and (*path, VALUE) in self.parameters
            path = (*path, VALUE) if is_of_map else inner
        return path

    def forms(self, path: Path) -> tuple[Parameter, ...]:
        """The variants of the parameter at the path; none for an unknown path."""
        return variants(self.parameters[path]) if path in self.parameters else ()

    def faults(self, number: int, request: Any) -> tuple[Bound, ...]:
        """The item indices and keys at which the request breaks a check, one tuple for each occurrence."""
        check, test = self.checks[number], self._test(number)
        if check.scope == ROOT:
            silent = self._inside[number] and not isinstance(request, dict)
            return () if silent or test(request, ()) else ((),)
        return tuple(
            bound
            for bound, value in standing(check.scope, request)
            if not self._inside[number] or isinstance(value, dict)
            if not test(request, bound)
        )

    def _test(self, number: int) -> Test:
        test = self._tests[number]
        if test is None:
            test = self._tests[number] = prepared(self.checks[number].predicate)
        return test

    def touched(self, path: Path) -> tuple[int, ...]:
        """The checks that a change at the path can affect."""
        if path not in self._touched:
            above = (self._whole.get(path[:length], ()) for length in range(len(path) + 1))
            numbers = {*self._below.get(path, ()), *self._closed.get(path[:-1], ()), *chain(*above)}
            self._touched[path] = tuple(sorted(numbers))
        return self._touched[path]


def draft_subject(message: Message) -> DraftSubject:
    """The message, prepared once for all who ask one after the other."""
    return _draft_subject(Same(of=message))


@lru_cache(maxsize=MOST_KEPT)
def _draft_subject(message: Same[Message]) -> DraftSubject:
    return DraftSubject(message.of)


@dataclass(kw_only=True, eq=False)
class RequestDraft:
    """A request, made from scratch or by one edit of another; never changed."""

    subject: DraftSubject
    request: Any
    before: "RequestDraft | None" = field(default=None, repr=False)
    changed: Path = ()

    @cached_property
    def faults(self) -> Mapping[int, tuple[Bound, ...]]:
        """Where each broken check is broken, by the number of the check."""
        for earlier in self._unasked():
            _ = earlier.faults  # the oldest first: a draft of hundreds of edits asks no deeper than one
        found = dict(self.before.faults) if self.before else {}
        for number in self.subject.touched(self.changed if self.before else ROOT):
            places = self.subject.faults(number, self.request)
            if places:
                found[number] = places
            else:
                found.pop(number, None)
        return dict(sorted(found.items()))

    def _unasked(self) -> list["RequestDraft"]:
        """The drafts before this one whose faults nobody has asked for, the oldest first."""
        found: list[RequestDraft] = []
        draft = self.before
        while draft is not None and "faults" not in vars(draft):
            found.append(draft)
            draft = draft.before
        return found[::-1]

    @property
    def broken(self) -> frozenset[int]:
        """The numbers of the checks that decide validity and that the request breaks."""
        return frozenset(self.faults) - self.subject.advice

    def put(self, place: Place, value: Any) -> "RequestDraft | None":
        """The draft with the value at the place, ABSENT to remove it; missing containers are created.

        None where a value of another type is in the way.
        """
        draft: RequestDraft = self
        for depth, inner in enumerate(place[1:], 1):
            holder = place[:depth]
            if _holds(at(draft.request, holder), inner):
                continue
            if value is ABSENT:
                return self
            kind = Object if isinstance(inner, str) else Array
            form = next(
                (f for f in draft.subject.forms(draft.subject.path_of(holder)) if isinstance(f.type, kind)),
                None,
            )
            extended = draft._set(holder, sample(form)) if form else None
            if extended is None:
                return None
            draft = extended
        return draft._set(place, value)

    def _set(self, place: Place, value: Any) -> "RequestDraft | None":
        if place and not _holds(at(self.request, place[:-1]), place[-1]):
            return None
        if value is ABSENT and place and isinstance(place[-1], int):
            return None  # an item is there as long as those behind it are
        if at(self.request, place) is ABSENT and value is ABSENT:
            return self
        path = self.subject.path_of(place)
        request = replaced(self.request, place, value, self.subject.orders.get(path[:-1], ()))
        return RequestDraft(subject=self.subject, request=request, before=self, changed=path)


def _holds(value: Any, inner: str | int) -> bool:
    """Whether the value can take the key, or has the item."""
    return (
        isinstance(value, dict) if isinstance(inner, str) else isinstance(value, list) and inner < len(value)
    )
