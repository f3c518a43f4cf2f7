"""Makes a request valid with as few changes as possible."""

from collections.abc import Callable, Iterator
from typing import Any

from .checks import Budget, Checks, Fault, checks_of
from .edits import Edit, Place, patch, place_of
from .given import is_json
from .issue import Issue
from .record import document
from .search import Solution, cheapest_fixes, search_budget

_MOST_FAULTS = 200
_MOST_TOGETHER = 6


class Repair:
    """The result of repairing a request; true in a condition if there is a valid request.

    `request` is the valid request, or None if no way to one is known; it shares unchanged parts with the
    given request, and is a dict where that is a dataclass. `fixes` lead to it, each a JSON Patch (RFC 6902);
    `patch` is all of them in one.
    """

    __module__ = __name__.partition(".")[0]

    __slots__ = ("edits", "request")

    def __init__(self, request: Any, edits: list[list[Edit]]) -> None:
        self.request = request
        self.edits = edits

    @property
    def fixes(self) -> list[list[dict[str, Any]]]:
        """The fixes in order, each as a patch."""
        return [patch(fix) for fix in self.edits]

    @property
    def patch(self) -> list[dict[str, Any]]:
        """All fixes as one patch; empty if nothing had to change or no way is known."""
        return [operation for fix in self.fixes for operation in fix]

    def __bool__(self) -> bool:
        return self.request is not None

    def __repr__(self) -> str:
        if self.request is None:
            return "<Repair: no way is known>"
        return f"<Repair: {len(self.edits)} fixes>"


def repair_request(validate: Callable[[object], list[Issue]], request: object) -> Repair:
    """The request made valid for a validator, which lists issues; never raises."""
    try:
        issues = [each for each in validate(request) if each.severity == "error"]
        if not issues:
            return Repair(document(request), [])
        source = issues[0].source
        found = _repaired(checks_of(source.module), source.given) if source.module else None
        return Repair(*found) if found and (type(request) is dict or is_json(found[0])) else Repair(None, [])
    except Exception:
        return Repair(None, [])


def _repaired(checks: Checks, request: Any) -> tuple[Any, list[list[Edit]]] | None:
    """The valid request and the fixes that lead to it; None if no way is known, or for 200 faults."""
    fixes: list[list[Edit]] = []
    faults = checks.faults(request, _MOST_FAULTS)
    if len(faults) >= _MOST_FAULTS:
        return None
    while faults:
        solution = _solution(checks, request, faults)
        if solution is None:
            return None
        fixes += solution.fixes
        request = solution.request
        faults = [each for each in faults if _remains(checks, each, request)]
    return None if checks.faults(request, 1) else (request, fixes)


def _remains(checks: Checks, fault: Fault, request: Any) -> bool:
    return checks.persists(fault, request, Budget(10**6))


def _solution(checks: Checks, request: Any, faults: list[Fault]) -> Solution | None:
    """A solution for the first fault and those of related places, which may cost less together."""
    first = faults[0]
    group = [first, *(each for each in faults[1:] if _is_related(checks, first, each))][:_MOST_TOGETHER]
    return cheapest_fixes(checks, request, group, frozenset(faults) - {*group}, search_budget())


def _is_related(checks: Checks, one: Fault, other: Fault) -> bool:
    """Whether the faults concern the same place, or one inside the other."""
    return any(_overlap(a, b) for a in _places(checks, one) for b in _places(checks, other))


def _overlap(one: Place, other: Place) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _places(checks: Checks, fault: Fault) -> Iterator[Place]:
    check = checks.checks[fault.number]
    if fault.key is not None:
        yield (*place_of(check.scope, fault.bound), fault.key)
        return
    yield from (place_of(path, fault.bound) for path in check.paths)
