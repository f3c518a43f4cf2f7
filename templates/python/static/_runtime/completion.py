"""Completes a request: adds what is missing, changes and removes nothing."""

from collections.abc import Iterator
from typing import Any

from .candidates import candidates
from .check import UNKNOWN
from .checks import Budget, Checks, Fault
from .edits import Place, apply_edits, at, changed_places, edits_to_set, place_of
from .nodes import Node, Path, atoms, paths
from .predicates import Bound, leading, value_at
from .values import ABSENT

_DEEPEST = 60
_MOST_ITEMS = 16


def complete_request(checks: Checks, request: Any, locked: frozenset[Place], budget: Budget) -> Any:
    """A valid request that extends this one, without additions at locked places; ABSENT if none is found.

    Raises Exhausted when the budget is spent.
    """
    budget.spend(len(checks.checks))
    faults = frozenset(checks.faults(request, _DEEPEST + 1))
    return _extend(checks, request, faults, locked, budget, 0)


def _extend(
    checks: Checks,
    request: Any,
    faults: frozenset[Fault],
    locked: frozenset[Place],
    budget: Budget,
    depth: int,
) -> Any:
    if not faults:
        return request
    open_ = [list(additions(checks, fault, request, locked)) for fault in sorted(faults)]
    if depth > _DEEPEST or not all(open_):
        return ABSENT
    for path, bound in open_[0]:
        place = place_of(path, bound)
        for value in candidates(checks, path, request, bound):
            edits = edits_to_set(request, place, value)
            if edits is None:
                continue
            budget.spend(1)
            after = apply_edits(request, edits)
            new = checks.faults_near(after, changed_places(edits), budget)
            still = {each for each in faults if each not in new and checks.persists(each, after, budget)}
            found = _extend(checks, after, frozenset(still | new), locked, budget, depth + 1)
            if found is not ABSENT:
                return found
    return ABSENT


def additions(
    checks: Checks, fault: Fault, request: Any, locked: frozenset[Place]
) -> Iterator[tuple[Path, Bound]]:
    """The absent parameters that the broken check reads: only adding one of them can make it hold."""
    check = checks.checks[fault.number]
    if check.phase == UNKNOWN:
        return
    node = check.predicate["where"] if check.is_of_map else check.predicate
    for path, bound in _reads(node, request, fault.bound):
        place = place_of(path, bound)
        open_ = not any(place[: len(each)] == each for each in locked)
        absent = path in checks.parameters and at(request, place) is ABSENT
        if open_ and absent and edits_to_set(request, place, None) is not None:
            yield path, bound


def _reads(node: Node, request: Any, bound: Bound) -> Iterator[tuple[Path, Bound]]:
    """The parameters that a predicate reads, also in the items that it counts."""
    for atom in atoms(node):
        yield from ((path, bound) for path in paths(atom))
        if "where" in atom:
            items = value_at(atom["path"], request, bound)
            for number in range(min(len(items), _MOST_ITEMS) if type(items) is list else 0):
                yield from _reads(atom["where"], request, (*leading(atom["path"], bound), number))
