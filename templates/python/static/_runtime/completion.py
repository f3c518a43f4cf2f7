"""Completes a request: adds what rules ask for, changes and removes nothing."""

from collections.abc import Iterator
from typing import Any

from .candidates import candidates
from .checks import UNKNOWN, Checks, Fault, Path, Work
from .edits import Place, applied, at, place_of, putting, touched
from .predicates import Bound, Node, atoms, paths, value_at
from .values import ABSENT

_DEEPEST = 60
_MOST_ITEMS = 16


def completed(checks: Checks, request: Any, locked: frozenset[Place], left: Work) -> Any:
    """A valid request that holds all of this one; ABSENT where the search finds none.

    Nothing is added at a locked place. Raises Exhausted when it has looked at as much as it may.
    """
    left.spend(len(checks.checks))
    faults = frozenset(checks.faults(request, _DEEPEST + 1))
    return _extended(checks, request, faults, locked, left, 0)


def _extended(
    checks: Checks, request: Any, faults: frozenset[Fault], locked: frozenset[Place], left: Work, depth: int
) -> Any:
    if not faults:
        return request
    openings = [(fault, list(_openings(checks, fault, request, locked))) for fault in sorted(faults)]
    if depth > _DEEPEST or not all(places for _, places in openings):
        return ABSENT
    _, places = openings[0]
    for path, bound in places:
        place = place_of(path, bound)
        for value in candidates(checks, path, request, bound):
            edits = putting(request, place, value)
            if edits is None:
                continue
            left.spend(1)
            after = applied(request, edits)
            new = checks.near(after, touched(edits), left)
            still = {each for each in faults if each not in new and checks.still(each, after, left)}
            made = _extended(checks, after, frozenset(still | new), locked, left, depth + 1)
            if made is not ABSENT:
                return made
    return ABSENT


def _openings(
    checks: Checks, fault: Fault, request: Any, locked: frozenset[Place]
) -> Iterator[tuple[Path, Bound]]:
    """The absent parameters that the broken check speaks of: only one of them can mend it."""
    check = checks.checks[fault.number]
    if check.stage == UNKNOWN:
        return
    for path, bound in _spoken_of(check.holds, request, fault.bound):
        place = place_of(path, bound)
        open_ = not any(place[: len(each)] == each for each in locked)
        absent = path in checks.parameters and at(request, place) is ABSENT
        if open_ and absent and putting(request, place, None) is not None:
            yield path, bound


def _spoken_of(node: Node, request: Any, bound: Bound) -> Iterator[tuple[Path, Bound]]:
    """The parameters that a predicate looks at, those in the items that it counts among them."""
    for atom in atoms(node):
        yield from ((path, bound) for path in paths(atom))
        if atom[0] == "count-where":
            items = value_at(atom[1], request, bound)
            for number in range(min(len(items), _MOST_ITEMS) if type(items) is list else 0):
                yield from _spoken_of(atom[2], request, (*bound, number))
