"""Tries values: whether a request can be completed with them."""

from collections.abc import Generator, Iterable
from typing import Any, NamedTuple, TypeAlias, TypeVar

from .check import UNKNOWN
from .checks import Budget, Checks, Exhausted, Fault
from .completion import additions, complete_request
from .edits import Place, apply_edits, at, changed_places, edits_to_set, place_of, size_of
from .nodes import Path, dotted
from .values import ABSENT

_T = TypeVar("_T")
Steps: TypeAlias = Generator[None, None, _T]
"""A search that pauses after each value that it tried."""

MOST_WORK = 600_000
MOST_FAULTS = 64
_MOST_FOR_ONE = 12_000
_FREE_VALUES, _WORK_OF_VALUE = 2_000, 4
"""Each value of a request beyond so many is so much work, for each request that is tried."""


class _Completion(NamedTuple):
    """A valid request that extends another, or ABSENT; whether it was not searched to the end; and whether an
    unknown key rules it out."""

    of: Any
    example: Any
    unsure: bool
    impossible: bool


class Possibilities:
    """The searches for one request; `incomplete` says that one ended before it had seen everything."""

    def __init__(self, checks: Checks, request: Any, work: Budget) -> None:
        self.checks = checks
        self.request = request
        self._work = work
        self._weight = _WORK_OF_VALUE * max(0, size_of(request, MOST_WORK) - _FREE_VALUES)
        self._known: _Completion | None = None
        self._settled: tuple[Any, Any, tuple[str, ...]] | None = None
        self.incomplete = False

    def completion(self, request: Any, *locked: Place) -> Any:
        """A valid request that extends this one without additions at the locked places, or ABSENT."""
        self._work.left -= self._weight
        budget = Budget(min(self._work.left, _MOST_FOR_ONE))
        before = budget.left
        try:
            budget.spend(0)
            return complete_request(self.checks, request, frozenset(locked), budget)
        except Exhausted:
            self.incomplete = True
            return ABSENT
        finally:
            self._work.left -= max(0, before) - max(0, budget.left)

    def is_allowed(self, request: Any, place: Place, value: Any) -> bool:
        """Whether the request can be completed with this value at the place."""
        known = self.known(request)
        if known.impossible:
            return False
        example = known.example
        edits = None if example is ABSENT else edits_to_set(example, place, value)
        if edits and self._work.left > 0:
            self._work.left -= self._weight
            after, budget = apply_edits(example, edits), Budget(MOST_WORK)
            if not self.checks.faults_near(after, changed_places(edits), budget):
                return True
        edits = edits_to_set(request, place, value)
        return edits is not None and self.completion(apply_edits(request, edits)) is not ABSENT

    def allowed(self, request: Any, place: Place, values: Iterable[Any]) -> Steps[list[Any]]:
        """Those of the values with which the request can be completed."""
        kept = []
        for value in values:
            if self.is_allowed(request, place, value):
                kept.append(value)
            yield
        return kept

    def is_any_allowed(self, request: Any, place: Place, values: Iterable[Any]) -> Steps[bool]:
        """Whether the request can be completed with one of the values."""
        for value in values:
            is_allowed = self.is_allowed(request, place, value)
            yield
            if is_allowed:
                return True
        return False

    def known(self, request: Any) -> _Completion:
        """What the last request comes to, worked out once."""
        if self._known is None or self._known.of is not request:
            before, self.incomplete = self.incomplete, False
            example = self.completion(request)
            impossible = example is ABSENT and self.checks.has_unknown_keys(request)
            self._known = _Completion(request, example, self.incomplete, impossible)
            self.incomplete = before
        return self._known

    def faults(self, request: Any) -> list[Fault]:
        """The first faults of a request; none, and an incomplete search, where no work is left for them."""
        self._work.left -= self._weight
        if self._work.left > 0:
            return self.checks.faults(request, MOST_FAULTS)
        self.incomplete = True
        return []

    def settled(self, request: Any) -> tuple[Any, tuple[str, ...]]:
        """The request without the values at fault that keep it from being completed, and their names."""
        if self._settled is None or self._settled[0] is not request:
            self._settled = (request, *self._without_faults(request))
        return self._settled[1:]

    def _without_faults(self, request: Any) -> tuple[Any, tuple[str, ...]]:
        """What no addition can help goes first; all that is at fault, where that is not enough."""
        known = self.known(request)
        if known.example is not ABSENT or known.unsure:
            return request, ()
        draft, names = request, dict[str, None]()
        for is_hopeless in (True, False):
            for fault in self.faults(draft):
                if is_hopeless and any(additions(self.checks, fault, draft, frozenset())):
                    continue
                for place in self._places(fault):
                    if not place:
                        return request, ()
                    if at(draft, place) is not ABSENT:
                        names[dotted(tuple(map(str, place)))] = None
                        draft = apply_edits(draft, [("remove", place)])
            if names and self.known(draft).example is not ABSENT:
                return draft, tuple(names)
        return request, ()

    def _places(self, fault: Fault) -> list[Place]:
        """The values that a fault is about; of parts of arrays and maps, the whole."""
        check = self.checks.checks[fault.number]
        if check.phase == UNKNOWN and not check.is_of_map and "[]" not in check.scope:
            return [(*place_of(check.scope, fault.bound), fault.key)]
        return [_outer(path) for path in (check.paths if check.phase != UNKNOWN else (check.scope,))]


def _outer(path: Path) -> Place:
    """The path as far as it is the same for all items."""
    end = min((path.index(part) for part in ("[]", "{}") if part in path), default=len(path))
    return path[:end]
