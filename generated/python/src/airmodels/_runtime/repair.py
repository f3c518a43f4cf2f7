"""Makes a request valid with as few changes as possible."""

from collections.abc import Callable, Iterator
from typing import Any

from .check import VALUE
from .checks import Budget, Checks, Fault, checks_of
from .edits import Edit, Place, apply_edits, is_within, patch, place_of
from .given import is_json
from .issue import Issue
from .record import document
from .search import Solution, cheapest_fixes, search_budget
from .steps import least_steps

_MOST_FAULTS = 200
_MOST_TOGETHER = 6
_MOST_WORK_IN_VAIN = 200_000
"""The evaluations after which no way is looked for any more, if they found none."""


class Repair:
    """The result of repairing a request; true in a condition if there is a valid request.

    `request` is the valid request, or None if no way to one is known. `partial` is the request as far as it
    is repaired: then `remaining` faults are left in it, which somebody has to decide about, and `validate`
    tells them. Both share unchanged parts with the given request, and are dicts where that is a dataclass;
    `partial` is None for what is no JSON. `fixes` lead to `partial`, each a JSON Patch (RFC 6902); `patch` is
    all of them in one, and none of its operations is superfluous. Of more than 200 faults none is tried.
    """

    __module__ = __name__.partition(".")[0]

    __slots__ = ("edits", "partial", "remaining", "request")

    def __init__(
        self, request: Any, edits: list[list[Edit]], remaining: int = 0, partial: Any = None
    ) -> None:
        self.request = request
        self.partial = partial if request is None else request
        self.edits = edits
        self.remaining = remaining

    @property
    def fixes(self) -> list[list[dict[str, Any]]]:
        """The fixes in order, each as a patch."""
        return [patch(fix) for fix in self.edits]

    @property
    def patch(self) -> list[dict[str, Any]]:
        """All fixes as one patch; empty if nothing had to change or could be done."""
        return [operation for fix in self.fixes for operation in fix]

    def __bool__(self) -> bool:
        return self.request is not None

    def __repr__(self) -> str:
        if self.request is None:
            faults = "fault is" if self.remaining == 1 else "faults are"
            return f"<Repair: {len(self.edits)} fixes, {self.remaining} {faults} left>"
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
            if type(request) is dict or is_json(repair.partial):
                return counted(repair, issues, validate)
    except Exception:
        pass
    return Repair(None, [], len(issues) or 1)


def counted(repair: Repair, issues: list[Issue], validate: Callable[[object], list[Issue]]) -> Repair:
    """The repair with as many faults left as are told of it: a value that is refused hides others.

    `issues` are the errors of the request that was given.
    """
    if not repair:
        told = validate(repair.partial) if repair.edits else issues
        repair.remaining = sum(each.severity == "error" for each in told) or 1
    return repair


def repaired(checks: Checks, request: Any, destructive: bool) -> Repair:
    """The request without the faults to which a way is known; destructive ones if no others make it valid."""
    found = _searched(checks, request, False)
    return _searched(checks, request, True) if destructive and not found else found


def _searched(checks: Checks, request: Any, destructive: bool) -> Repair:
    """The request without the faults to which a way is known, and the fixes that lead to it."""
    faults = checks.faults(request)
    if len(faults) > _MOST_FAULTS:
        return Repair(None, [], len(faults), request)
    draft, fixes = _Search(checks, request, destructive).without(faults)
    left = frozenset(checks.faults(draft))
    least = least_steps(checks, request, fixes, left)
    repaired = apply_edits(request, [edit for fix in least for edit in fix])
    if left.issuperset(checks.faults(repaired)):
        draft, fixes = repaired, least
    return Repair(None, fixes, len(left), draft) if left else Repair(draft, fixes)


class _Search:
    """Looks for fixes of one fault after the other; those to which no way is known are put aside."""

    def __init__(self, checks: Checks, request: Any, destructive: bool) -> None:
        self._checks = checks
        self._draft = request
        self._destructive = destructive
        self._left_in_vain = _MOST_WORK_IN_VAIN

    def without(self, faults: list[Fault]) -> tuple[Any, list[list[Edit]]]:
        """The request without as many of the faults as can be, and the fixes that lead to it."""
        fixes: list[list[Edit]] = []
        aside: list[Fault] = []
        has_changed = False
        while (faults or (aside and has_changed)) and self._left_in_vain > 0:
            if not faults:  # what was put aside, once more: another fix may have shown a way
                faults, aside, has_changed = sorted(aside), [], False
            solution = self._solution(faults, aside)
            if solution is None:
                aside.append(faults.pop(0))
                continue
            has_changed = True
            fixes += solution.fixes
            self._draft = solution.request
            faults, aside = self._persisting(faults), self._persisting(aside)
        return self._draft, fixes

    def _persisting(self, faults: list[Fault]) -> list[Fault]:
        return [each for each in faults if self._checks.persists(each, self._draft, Budget(10**6))]

    def _solution(self, faults: list[Fault], aside: list[Fault]) -> Solution | None:
        """A solution for the first fault and those of related places, which may cost less together."""
        first = faults[0]
        related = [each for each in faults[1:] if _is_related(self._checks, first, each)]
        known = frozenset((*faults, *aside))
        together = self._searched([first, *related][:_MOST_TOGETHER], known)
        if together is not None:
            return together
        alone = [first, *(each for each in related if _is_of_same_value(self._checks, first, each))]
        return self._searched(alone, known) if len(alone) <= len(related) else None

    def _searched(self, group: list[Fault], known: frozenset[Fault]) -> Solution | None:
        for destructive in (False, True) if self._destructive else (False,):
            budget = search_budget()
            before, accepted = budget.left, known - {*group}
            solution = cheapest_fixes(
                self._checks, self._draft, group, accepted, budget, destructive=destructive
            )
            if solution is not None:
                return solution
            self._left_in_vain -= before - budget.left
        return None


def _is_related(checks: Checks, one: Fault, other: Fault) -> bool:
    """Whether the faults concern the same place, or one inside the other."""
    others = [*_places(checks, other)]
    return any(is_within(a, b) or is_within(b, a) for a in _places(checks, one) for b in others)


def _is_of_same_value(checks: Checks, one: Fault, other: Fault) -> bool:
    """Whether both are about one value alone: to be of the right type does not help it if it stays wrong."""
    are_of_values = all(checks.checks[each.number].phase == VALUE for each in (one, other))
    return are_of_values and {*_places(checks, one)} == {*_places(checks, other)}


def _places(checks: Checks, fault: Fault) -> Iterator[Place]:
    check = checks.checks[fault.number]
    if fault.key is not None:
        yield (*place_of(check.scope, fault.bound), fault.key)
        return
    yield from (place_of(path, fault.bound) for path in check.paths)
