"""What would put a fault right: values, names and sizes that are supported, each as a JSON Patch."""

from typing import Any

from .checks import MISSING, RELATION, UNKNOWN, VALUE, Checks, Exhausted, Fault, Work, checks_of
from .edits import Edit, applied, fingerprint, patch, path_of, place_of, touched
from .remedies import Attempt, attempts
from .search import allowance, mended, remains
from .suggestion import Suggestion

_MOST_SHOWN = 8


def suggest(rule: str, path: tuple[Any, ...], module: str, request: Any) -> tuple[Suggestion, ...]:
    """What may be done about an issue, the best first: each removes its fault, a sure one brings no other.

    `module` is that of the model's validator.
    """
    checks = checks_of(module)
    fault = fault_of(checks, rule, path, request)
    if fault is None:
        return ()
    found: dict[object, Suggestion] = {}
    left = allowance()
    try:
        for attempt in attempts(checks, fault, request):
            edits, sure = _whole(checks, fault, attempt, request, left)
            if edits:
                made = Suggestion(attempt.form, attempt.value, attempt.label, patch(edits), sure)
                found.setdefault(fingerprint(edits), made)
            if len(found) >= _MOST_SHOWN:
                break
    except Exhausted:
        pass
    return tuple(found.values())


def fault_of(checks: Checks, rule: str, path: tuple[Any, ...], request: Any) -> Fault | None:
    """The issue about a rule and a place as a fault of the request, if it is one."""
    number = checks.numbers.get(rule)
    if number is None or checks.checks[number].advice:
        return None
    check = checks.checks[number]
    depth = len(check.scope)
    if check.stage == UNKNOWN:
        key = path[-1]
        bound = tuple(each for each in path[:depth] if type(each) is int)
        return Fault(number, bound, 0, key) if type(key) is str else None
    if path_of(path[:depth]) == check.scope:
        return Fault(number, tuple(each for each in path[:depth] if type(each) is int))
    return next(checks.of(number, request), None)


def _whole(
    checks: Checks, fault: Fault, attempt: Attempt, request: Any, left: Work
) -> tuple[list[Edit], bool]:
    """The edits of an attempt with those that what it uncovers takes, and whether they bring no other fault.

    No edits where it is no way out. A value that only rules between parameters refuse is advice.
    """
    if attempt.form == "remove":
        return attempt.edits, True
    after = applied(request, attempt.edits)
    before = checks.near(request, touched(attempt.edits), left) - {fault}
    before = {each for each in before if not _hidden(checks, each, fault)}
    remaining = remains(checks, frozenset({fault}), frozenset(before), attempt, after, left)
    if not remaining:
        return attempt.edits, attempt.sure
    if attempt.form in ("rename", "move"):
        done = mended(checks, after, remaining, frozenset(before), left)
        return ([*attempt.edits, *done.edits], True) if done else ([], False)
    refused = fault in remaining or any(checks.checks[each.number].stage != RELATION for each in remaining)
    return ([], False) if refused or attempt.form not in ("value", "number") else (attempt.edits, False)


def _hidden(checks: Checks, one: Fault, behind: Fault) -> bool:
    """Whether the other fault keeps this one from being reported: it must not come to light."""
    check, first = checks.checks[one.number], checks.checks[behind.number]
    place = place_of(first.about[0], behind.bound)
    if check.stage == VALUE:
        return first.stage == VALUE and place_of(check.about[0], one.bound) == place
    settles = first.stage == MISSING or (first.stage == VALUE and checks.is_first(behind.number))
    return settles and any(place_of(path, one.bound) == place for path in check.paths)
