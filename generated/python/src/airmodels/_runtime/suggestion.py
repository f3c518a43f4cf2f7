"""What would put a fault right: values, names and sizes that are supported, each as a JSON Patch."""

from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from .checks import MISSING, RELATION, UNKNOWN, VALUE, Checks, Exhausted, Fault, Work
from .edits import Edit, applied, fingerprint, patch, path_of, place_of, touched
from .issue import Source
from .remedies import Attempt, attempts
from .search import allowance, mended, remains

_MOST_SHOWN = 8


class Suggestion(NamedTuple):
    """One thing that may be done: `value` is what to give, a name, a size (`1024x768`) or a value.

    `label` is what the model's page calls a size. `form` says what is done: `value`, `number`, `row`,
    `rename`, `move`, `remove`, `drop`, `cut`, `add` or `fill`; `patch` does it (RFC 6902). `sure` is False
    for what is advice and no fix: a value of another type, one of several that would do, one that another
    rule refuses.
    """

    form: str
    value: Any
    label: str | None
    patch: list[dict[str, Any]]
    sure: bool


def checks_of(module: str) -> Checks:
    """The checks of the model that a module belongs to."""
    return _checks(f"{module.rpartition('.')[0]}.checks")


@lru_cache(maxsize=64)
def _checks(module: str) -> Checks:
    found: Checks = import_module(module).CHECKS
    return found


def suggestions(rule: str, path: tuple[Any, ...], source: Source | None) -> tuple[Suggestion, ...]:
    """What may be done about an issue, the best first: each removes its fault, a sure one brings no other.

    Nothing where nothing is known.
    """
    if source is None:
        return ()
    checks = checks_of(source.module)
    fault = fault_of(checks, rule, path, source.request)
    if fault is None:
        return ()
    found: dict[object, Suggestion] = {}
    left = allowance()
    try:
        for attempt in attempts(checks, fault, source.request):
            edits, sure = _whole(checks, fault, attempt, source.request, left)
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
