"""Makes a request valid with as few changes as possible."""

from collections.abc import Callable, Iterator
from typing import Any

from .checks import Budget, Checks, Fault, checks_of
from .edits import Edit, Place, apply_edits, is_within, patch, place_of
from .given import is_json
from .issue import Issue
from .record import document
from .search import Solution, cheapest_fixes, search_budget
from .steps import least_steps

_MOST_FAULTS = 200
_MOST_TOGETHER = 6


class Repair:
    """The result of repairing a request; true in a condition if there is a valid request.

    `request` is the valid request, or None if no way to one is known; it shares unchanged parts with the
    given request, and is a dict where that is a dataclass. `fixes` lead to it, each a JSON Patch (RFC 6902);
    `patch` is all of them in one, and none of its operations is superfluous. `remaining` is the number of
    faults that are left where no way is known: of more than 200 faults none is tried.
    """

    __module__ = __name__.partition(".")[0]

    __slots__ = ("edits", "remaining", "request")

    def __init__(self, request: Any, edits: list[list[Edit]], remaining: int = 0) -> None:
        self.request = request
        self.edits = edits
        self.remaining = remaining

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
            return f"<Repair: no way is known, {self.remaining} faults are left>"
        return f"<Repair: {len(self.edits)} fixes>"


def repair_request(
    validate: Callable[[object], list[Issue]], request: object, *, destructive: bool = False
) -> Repair:
    """The request made valid for a validator, which lists issues; never raises.

    Destructive fixes are carried out only if they are asked for, and where no others are known.
    """
    issues: list[Issue] = []
    try:
        issues = [each for each in validate(request) if each.severity == "error"]
        if not issues:
            return Repair(document(request), [])
        source = issues[0].source
        if source.module:
            repair = repaired(checks_of(source.module), source.given, destructive)
            if not repair or type(request) is dict or is_json(repair.request):
                return repair
    except Exception:
        pass
    return Repair(None, [], len(issues) or 1)


def repaired(checks: Checks, request: Any, destructive: bool) -> Repair:
    """The valid request and the fixes that lead to it, if a way is known."""
    fixes: list[list[Edit]] = []
    draft, faults = request, checks.faults(request)
    while 0 < len(faults) <= _MOST_FAULTS:
        solution = _solution(checks, draft, faults, destructive)
        if solution is None:
            break
        fixes += solution.fixes
        draft = solution.request
        faults = [each for each in faults if _remains(checks, each, draft)]
    if faults or (faults := checks.faults(draft)):
        return Repair(None, [], len(faults))
    return _least(checks, request, draft, fixes)


def _least(checks: Checks, request: Any, draft: Any, fixes: list[list[Edit]]) -> Repair:
    """The same without superfluous steps."""
    least = least_steps(checks, request, fixes)
    repaired = apply_edits(request, [edit for fix in least for edit in fix])
    return Repair(draft, fixes) if checks.faults(repaired, 1) else Repair(repaired, least)


def _remains(checks: Checks, fault: Fault, request: Any) -> bool:
    return checks.persists(fault, request, Budget(10**6))


def _solution(checks: Checks, request: Any, faults: list[Fault], destructive: bool) -> Solution | None:
    """A solution for the first fault and those of related places, which may cost less together."""
    first = faults[0]
    group = [first, *(each for each in faults[1:] if _is_related(checks, first, each))][:_MOST_TOGETHER]
    accepted = frozenset(faults) - {*group}
    solution = cheapest_fixes(checks, request, group, accepted, search_budget())
    if solution is None and destructive:
        return cheapest_fixes(checks, request, group, accepted, search_budget(), destructive=True)
    return solution


def _is_related(checks: Checks, one: Fault, other: Fault) -> bool:
    """Whether the faults concern the same place, or one inside the other."""
    others = [*_places(checks, other)]
    return any(is_within(a, b) or is_within(b, a) for a in _places(checks, one) for b in others)


def _places(checks: Checks, fault: Fault) -> Iterator[Place]:
    check = checks.checks[fault.number]
    if fault.key is not None:
        yield (*place_of(check.scope, fault.bound), fault.key)
        return
    yield from (place_of(path, fault.bound) for path in check.paths)
