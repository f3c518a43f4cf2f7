"""The search for the cheapest edits that mend faults and bring no others."""

import heapq
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .checks import Checks, Exhausted, Fault, Work
from .edits import Edit, applied, at, cost, fingerprint, touched
from .remedies import Attempt, attempts

_MOST_STATES = 300
_MOST_BRANCHES = 4
_MOST_WORK = 20_000


class Mended(NamedTuple):
    """A request without the faults, the fixes that led to it, and what those cost; a fix is some edits."""

    cost: int
    fixes: list[list[Edit]]
    request: Any

    @property
    def edits(self) -> list[Edit]:
        """The edits of all fixes, in their order."""
        return [edit for fix in self.fixes for edit in fix]


def allowance() -> Work:
    """What one search may look at: so many checks at so many places."""
    return Work(_MOST_WORK)


def mended(
    checks: Checks, request: Any, wanted: Iterable[Fault], accepted: frozenset[Fault], left: Work
) -> Mended | None:
    """The cheapest edits after which none of the wanted faults is left and none but accepted ones are new.

    Of equally cheap ones those that come first in the order of checks and of their remedies. None where there
    are none, or none within `left` and three hundred requests looked at.
    """
    start = frozenset(wanted)
    waiting: list[tuple[int, int, list[list[Edit]], Any, frozenset[Fault]]] = [(0, 0, [], request, start)]
    known: set[tuple[Any, ...]] = set()
    number = 0
    try:
        while waiting and number < _MOST_STATES:
            spent, _, fixes, draft, faults = heapq.heappop(waiting)
            if not faults:
                return Mended(spent, fixes, draft)
            key = (faults, frozenset(fingerprint(edit for fix in fixes for edit in fix)))
            if key in known:
                continue
            known.add(key)
            for attempt in _branches(checks, faults, draft):
                number += 1
                left.spend(1 + _size(draft, attempt))
                after = applied(draft, attempt.edits)
                remaining = remains(checks, faults, accepted, attempt, after, left)
                price = spent + cost(attempt.edits, draft)
                heapq.heappush(waiting, (price, number, [*fixes, attempt.edits], after, remaining))
    except Exhausted:
        return None
    return None


def remains(
    checks: Checks,
    faults: frozenset[Fault],
    accepted: frozenset[Fault],
    attempt: Attempt,
    after: Any,
    left: Work,
) -> frozenset[Fault]:
    """The faults that are left after an attempt, and those that it brought."""
    new = checks.near(after, touched(attempt.edits), left) - accepted
    return frozenset({each for each in faults if each not in new and checks.still(each, after, left)} | new)


def _branches(checks: Checks, faults: frozenset[Fault], draft: Any) -> Iterator[Attempt]:
    """What may be done about the first few of the faults."""
    for fault in sorted(faults)[:_MOST_BRANCHES]:
        yield from (each for each in attempts(checks, fault, draft) if each.sure)


def _size(draft: Any, attempt: Attempt) -> int:
    """The work of copying the arrays and objects on the way to what an attempt changes."""
    total = 0
    for place in touched(attempt.edits):
        for length in range(len(place)):
            holder = at(draft, place[:length])
            total += len(holder) // 64 if type(holder) in (dict, list) else 0
    return total
