"""Leaves out of fixes what is superfluous: steps that another one does as well, and needless ones."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, TypeAlias

from .checks import Budget, Checks, Exhausted, Fault
from .edits import Edit, Place, apply_edits, at, changed_places, is_within
from .values import ABSENT

Step: TypeAlias = tuple[int, Edit]
"""An edit, with the number of its fix."""
_MOST_WORK = 200_000
_MOST_IN_PAIRS = 16


def least_steps(
    checks: Checks, request: Any, fixes: list[list[Edit]], accepted: frozenset[Fault]
) -> list[list[Edit]]:
    """The fixes with the edits that a request with no other faults than accepted ones needs, in their order.

    Fixes without any are left out.

    No edit can be left out of them, no two together where there are sixteen or fewer, and no two made one.
    """
    steps = _joined((number, edit) for number, fix in enumerate(fixes) for edit in fix)
    budget = Budget(_MOST_WORK)
    try:
        while len(fewer := _without_needless(checks, request, steps, accepted, budget)) < len(steps):
            steps = _joined(fewer)
    except Exhausted:
        pass
    kept: dict[int, list[Edit]] = {}
    for number, edit in steps:
        kept.setdefault(number, []).append(edit)
    return list(kept.values())


def joined(edits: Iterable[Edit]) -> list[Edit]:
    """The edits, in which no two can be made one."""
    return [edit for _, edit in _joined((0, edit) for edit in edits)]


def _joined(steps: Iterable[Step]) -> list[Step]:
    kept: list[Step] = []
    for step in steps:
        _put(kept, step)
    return kept


def _put(kept: list[Step], step: Step) -> None:
    """Adds a step behind others, or makes one of it and the last that is about the same place."""
    places = changed_places([step[1]])
    for position in reversed(range(len(kept))):
        number, edit = kept[position]
        own = changed_places([edit])
        if not _touch(own, places):
            continue
        later = kept[position + 1 :]
        both = _as_one(edit, step[1])
        if both is None or any(_touch(own, changed_places([each])) for _, each in later):
            break
        del kept[position:]
        for one in both:
            _put(kept, (number, one))
        kept += later
        return
    kept.append(step)


def _touch(some: list[Place], others: list[Place]) -> bool:
    """Whether a place is one of the others, or one lies inside the other."""
    return any(is_within(one, other) or is_within(other, one) for one in some for other in others)


def _as_one(first: Edit, second: Edit) -> list[Edit] | None:
    """One edit, or none, that does what the two do one after the other; None where there is no such."""
    how, place, *_ = first
    then, target, *value = second
    if how == "move":
        if target != first[2]:
            return None
        return {"remove": [("remove", place)], "move": [("move", place, *value)]}.get(then)
    if then == "move":
        return None
    if target == place and how == "remove":
        return [("replace", place, *value)]
    if target == place and then == "remove":
        return [("remove", place)] if how == "replace" else []
    if target == place:
        return [(how, place, *value)]
    if is_within(target, place):
        return [(how, place, apply_edits(first[2], [(then, target[len(place) :], *value)]))]
    return [second]


def _without_needless(
    checks: Checks, request: Any, steps: list[Step], accepted: frozenset[Fault], budget: Budget
) -> list[Step]:
    """The steps without those that a request with no other faults than accepted ones does not need."""
    final = apply_edits(request, [edit for _, edit in steps])
    for left_out in list(_groups(steps)):
        rest = [step for step in steps if not any(step is each for each in left_out)]
        if not rest or len(rest) + len(left_out) != len(steps):
            continue
        budget.spend(1 + len(steps) // 16)
        draft = _without(request, final, rest, left_out)
        if draft is not ABSENT:
            places = changed_places(edit for _, edit in left_out)
            if checks.faults_near(draft, places, budget) <= accepted:
                steps, final = rest, draft
    return steps


def _groups(steps: list[Step]) -> Iterator[list[Step]]:
    """What may be needless: whole fixes, single edits, and pairs of edits."""
    for number in dict.fromkeys(number for number, _ in steps):
        fix = [step for step in steps if step[0] == number]
        if len(fix) > 1:
            yield fix
    yield from ([step] for step in steps)
    if len(steps) <= _MOST_IN_PAIRS:
        yield from map(list, combinations(steps, 2))


def _without(request: Any, final: Any, rest: list[Step], left_out: list[Step]) -> Any:
    """The request after the rest of the steps; ABSENT where one of them needs what is left out."""
    own = [changed_places([edit]) for _, edit in left_out]
    others = changed_places(edit for _, edit in rest)
    if any(_touch(one, others) for one in own) or any(_touch(*two) for two in combinations(own, 2)):
        return _carried_out(request, [edit for _, edit in rest])
    return apply_edits(final, [_undone(edit, request) for _, edit in reversed(left_out)])


def _carried_out(request: Any, edits: list[Edit]) -> Any:
    """The request after the edits; ABSENT where one of them changes what is not there."""
    for edit in edits:
        target = edit[2] if edit[0] == "move" else edit[1]
        is_missing = edit[0] != "add" and at(request, edit[1]) is ABSENT
        if is_missing or (target and type(at(request, target[:-1])) not in (dict, list)):
            return ABSENT
        request = apply_edits(request, [edit])
    return request


def _undone(edit: Edit, request: Any) -> Edit:
    """The edit that brings back what the request had."""
    if edit[0] == "add":
        return ("remove", edit[1])
    if edit[0] == "move":
        return ("move", edit[2], edit[1])
    return ("add" if edit[0] == "remove" else "replace", edit[1], at(request, edit[1]))
