"""Makes a request valid with as little change as may be, or says that no way is known."""

from collections.abc import Callable, Iterator
from typing import Any

from .checks import Checks, Fault, Work, checks_of
from .edits import Edit, Place, patch, place_of
from .issue import Issue
from .search import Mended, allowance, mended

_MOST_FAULTS = 200
_MOST_TOGETHER = 6


class Repair:
    """What repairing a request gave.

    `request` is the valid request, or None where no way to one is known; parts that did not change are those
    of the request that was given. `fixes` lead from that to it, each a JSON Patch (RFC 6902), `patch` is all
    of them. True in a condition when there is a valid request.
    """

    __module__ = __name__.partition(".")[0]

    __slots__ = ("edits", "request")

    def __init__(self, request: Any, edits: list[list[Edit]]) -> None:
        self.request = request
        self.edits = edits

    @property
    def fixes(self) -> list[list[dict[str, Any]]]:
        """The fixes one by one, in their order."""
        return [patch(fix) for fix in self.edits]

    @property
    def patch(self) -> list[dict[str, Any]]:
        """All fixes as one patch; empty where nothing had to change, or no way is known."""
        return [operation for fix in self.fixes for operation in fix]

    def __bool__(self) -> bool:
        return self.request is not None

    def __repr__(self) -> str:
        if self.request is None:
            return "<Repair: no way is known>"
        return f"<Repair: {len(self.edits)} fixes>"


def repair(validate: Callable[[object], list[Issue]], request: object) -> Repair:
    """The request made valid for the validator that gives these issues; never raises."""
    try:
        issues = [each for each in validate(request) if each.severity == "error"]
        if not issues:
            return Repair(request, [])
        source = issues[0].source
        found = repaired(checks_of(source.module), source.request) if source else None
        return Repair(*found) if found else Repair(None, [])
    except Exception:
        return Repair(None, [])


def repaired(checks: Checks, request: Any) -> tuple[Any, list[list[Edit]]] | None:
    """The request made valid and the fixes that did it; None where no way is known, or for 200 faults."""
    fixes: list[list[Edit]] = []
    faults = checks.faults(request, _MOST_FAULTS)
    if len(faults) >= _MOST_FAULTS:
        return None
    while faults:
        done = _step(checks, request, faults)
        if done is None:
            return None
        fixes += done.fixes
        request = done.request
        faults = [each for each in faults if _is_left(checks, each, request)]
    return None if checks.faults(request, 1) else (request, fixes)


def _is_left(checks: Checks, fault: Fault, request: Any) -> bool:
    return checks.still(fault, request, Work(10**6))


def _step(checks: Checks, request: Any, faults: list[Fault]) -> Mended | None:
    """The first fault mended, with those that lie near it where that costs less than one by one."""
    first = faults[0]
    group = [first, *(each for each in faults[1:] if _related(checks, first, each))][:_MOST_TOGETHER]
    return mended(checks, request, group, frozenset(faults) - {*group}, allowance())


def _related(checks: Checks, one: Fault, other: Fault) -> bool:
    """Whether the two faults speak of the same place, or of one that lies inside the other's."""
    return any(_same(a, b) for a in _places(checks, one) for b in _places(checks, other))


def _same(one: Place, other: Place) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _places(checks: Checks, fault: Fault) -> Iterator[Place]:
    check = checks.checks[fault.number]
    if fault.key is not None:
        yield (*place_of(check.scope, fault.bound), fault.key)
        return
    yield from (place_of(path, fault.bound) for path in check.paths)
