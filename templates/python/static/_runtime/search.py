"""Searches for the cheapest fixes that remove faults and cause no others."""

import heapq
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .attempt import Attempt
from .checks import Budget, Checks, Exhausted, Fault
from .edits import Edit, apply_edits, at, changed_places, cost, fingerprint
from .fixes import attempts

_MOST_STATES = 300
_MOST_BRANCHES = 4
_MOST_WORK = 20_000


class Solution(NamedTuple):
    """A request without the faults, and the fixes that lead to it, each a list of edits."""

    fixes: list[list[Edit]]
    request: Any

    @property
    def edits(self) -> list[Edit]:
        """The edits of all fixes, in order."""
        return [edit for fix in self.fixes for edit in fix]


def search_budget() -> Budget:
    """The budget of one search."""
    return Budget(_MOST_WORK)


def cheapest_fixes(
    checks: Checks,
    request: Any,
    wanted: Iterable[Fault],
    accepted: frozenset[Fault],
    budget: Budget,
    *,
    destructive: bool = False,
    skipped: list[Attempt] | None = None,
) -> Solution | None:
    """The cheapest fixes after which the wanted faults are gone and only accepted ones are new.

    `destructive` ones are among them only if they are asked for; else `skipped` is told of them. Equally
    cheap ones are taken in the order of checks and of their fixes. None where there are none, or none within
    the budget and three hundred states.
    """
    start = frozenset(wanted)
    waiting: list[tuple[int, int, list[list[Edit]], Any, frozenset[Fault]]] = [(0, 0, [], request, start)]
    known: set[tuple[Any, ...]] = set()
    number = 0
    try:
        while waiting and number < _MOST_STATES:
            spent, _, fixes, draft, faults = heapq.heappop(waiting)
            if not faults:
                return Solution(fixes, draft)
            key = (faults, frozenset(fingerprint(edit for fix in fixes for edit in fix)))
            if key in known:
                continue
            known.add(key)
            for attempt in _branches(checks, faults, draft, destructive, skipped):
                number += 1
                budget.spend(1 + _copying_work(draft, attempt))
                after = apply_edits(draft, attempt.edits)
                new = checks.faults_near(after, changed_places(attempt.edits), budget) - accepted
                remaining = frozenset(remaining_faults(checks, faults, new, after, budget))
                price = spent + cost(attempt.edits, draft)
                heapq.heappush(waiting, (price, number, [*fixes, attempt.edits], after, remaining))
    except Exhausted:
        return None
    return None


def remaining_faults(
    checks: Checks, faults: Iterable[Fault], new: set[Fault], after: Any, budget: Budget
) -> set[Fault]:
    """The faults that remain after an attempt, and the new ones that it caused."""
    return new.union(each for each in faults if each not in new and checks.persists(each, after, budget))


def _branches(
    checks: Checks, faults: frozenset[Fault], draft: Any, destructive: bool, skipped: list[Attempt] | None
) -> Iterator[Attempt]:
    """What may be done about the first few faults."""
    for fault in sorted(faults)[:_MOST_BRANCHES]:
        for attempt in attempts(checks, fault, draft):
            if attempt.sure and (destructive or not attempt.destructive):
                yield attempt
            elif attempt.sure and skipped is not None:
                skipped.append(attempt)


def _copying_work(draft: Any, attempt: Attempt) -> int:
    """The work of copying the arrays and objects above what an attempt changes."""
    total = 0
    for place in changed_places(attempt.edits):
        for length in range(len(place)):
            holder = at(draft, place[:length])
            total += len(holder) // 64 if type(holder) in (dict, list) else 0
    return total
