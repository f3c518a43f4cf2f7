"""Works out the suggestions of an issue: supported values, names and sizes, each with a JSON Patch."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any

from .advised import ONE_AT_A_TIME, Advised
from .attempt import Attempt
from .check import CROSS_FIELD, MISSING, UNKNOWN, VALUE
from .checks import Budget, Checks, Exhausted, Fault, checks_of
from .easing import easing_of
from .edits import Place, apply_edits, changed_places, fingerprint, patch, path_of, place_of
from .fixes import attempts
from .key_footprint import key_of
from .nodes import Path
from .predicates import Bound
from .recent import RECENT
from .search import cheapest_fixes, remaining_faults, search_budget
from .source import Source
from .steps import joined
from .suggestion import Suggestion

_MOST_SHOWN = 8
_FINDS_MODELS = "._dispatch.faults"


def advised(rule: str, path: tuple[Any, ...], source: Source) -> Advised:
    """What is known of an issue, which is to be added to: what was found out of the same fault before."""
    if not source.module or source.module.endswith(_FINDS_MODELS):
        return Advised()
    key = key_of(_checks_of(source), rule, path, source.request)
    if key is None:
        return Advised()
    known: Advised | None = RECENT.get(key)
    if known is None:
        known = Advised()
        RECENT.put(key, known)
    return known


def first_suggestion(
    known: Advised, rule: str, path: tuple[Any, ...], source: Source
) -> tuple[Suggestion, ...]:
    """The best thing that may be done about an issue, alone; nothing where nothing is known to help."""
    if known.first is None:
        first = tuple(islice(_suggestions(rule, path, source), 1))
        with ONE_AT_A_TIME:
            if known.first is None:
                known.first = first
    return known.first


def all_suggestions(
    known: Advised, rule: str, path: tuple[Any, ...], source: Source
) -> tuple[Suggestion, ...]:
    """What may be done about an issue, the best first: each removes its fault, a sure one causes no other."""
    if known.every is None:
        every = () if known.first == () else tuple(islice(_suggestions(rule, path, source), _MOST_SHOWN))
        with ONE_AT_A_TIME:
            known.first = every[:1] if known.first is None else known.first
            known.every = (*known.first, *every[1:])
    return known.every


def _suggestions(rule: str, path: tuple[Any, ...], source: Source) -> Iterator[Suggestion]:
    """Each as soon as it is worked out, those that change the same only once."""
    if not source.module:
        return
    checks, request = _checks_of(source), source.request
    fault = _fault_of(checks, rule, path, request)
    if fault is None:
        return
    told: set[object] = set()
    budget = search_budget()
    try:
        for attempt in attempts(checks, fault, request):
            whole = _with_consequences(checks, fault, attempt, request, budget, source.is_one_small_fault)
            if whole is not None and (change := fingerprint(whole.edits)) not in told:
                told.add(change)
                yield _suggestion(checks, whole, source)
    except Exhausted:
        pass


def _checks_of(source: Source) -> Checks:
    return checks_of(source.module) if source.unknown == "error" else easing_of(source.module).checks


def _suggestion(checks: Checks, attempt: Attempt, source: Source) -> Suggestion:
    edits = joined(attempt.edits) if len(attempt.edits) > 1 else attempt.edits
    uncovered: tuple[str, ...] = ()
    if source.module.endswith(_FINDS_MODELS) and not checks.faults(
        after := apply_edits(source.request, edits), 1
    ):
        uncovered = _messages(
            import_module(source.module.removesuffix(_FINDS_MODELS)).validate(after, unknown=source.unknown)
        )
    told = attempt.form, attempt.value, attempt.label, patch(edits), attempt.sure, attempt.destructive
    return Suggestion(*told, uncovered)


def _messages(issues: Iterable[Any]) -> tuple[str, ...]:
    """What is wrong with a request that comes to a model at last."""
    errors = (each for each in issues if each.severity == "error")
    return tuple(each.message for each in islice(errors, _MOST_SHOWN))


def _fault_of(checks: Checks, rule: str, path: tuple[Any, ...], request: Any) -> Fault | None:
    """The fault of the request that an issue is about, if there is one."""
    number = checks.numbers.get(rule)
    if number is None or checks.checks[number].advice:
        return None
    check = checks.checks[number]
    depth = len(check.scope)
    if check.phase == UNKNOWN and not check.is_of_map:
        key = path[-1]
        bound = tuple(each for each in path[:depth] if type(each) is int)
        return Fault(number, bound, 0, key) if type(key) is str else None
    if path_of(path[:depth]) == check.scope:
        keys = path[len(check.predicate["path"]) :][:1] if check.is_of_map else ()
        return Fault(number, (*(each for each in path[:depth] if type(each) is int), *keys))
    return next(checks.faults_of(number, request), None)


def _with_consequences(
    checks: Checks, fault: Fault, attempt: Attempt, request: Any, budget: Budget, alone: bool
) -> Attempt | None:
    """The attempt with the edits that fix what it uncovers, sure if it causes no other fault.

    None where it leads nowhere. A value that only cross-field rules refuse is advice. Where the fault is
    `alone`, the verdict on the whole request tells that none is left; else what is near is asked for faults.
    """
    if attempt.form == "remove" and not checks.is_in_whole(attempt.edits[0][1]):
        return attempt
    after = apply_edits(request, attempt.edits)
    if alone and checks.is_valid is not None and checks.is_valid(after):
        return attempt
    places = changed_places(attempt.edits)
    new = checks.faults_near(after, places, budget)
    if not new and not checks.persists(fault, after, budget):
        return attempt
    before = checks.faults_near(request, places, budget) - {fault}
    before = {each for each in before if not _is_hidden(checks, each, fault)}
    remaining = remaining_faults(checks, {fault}, new - before, after, budget)
    if not remaining:
        return attempt
    if attempt.form == "remove":
        return attempt._replace(sure=False)
    if attempt.form in ("rename", "move"):
        return _completed(checks, attempt, after, frozenset(remaining), frozenset(before), budget)
    refused = fault in remaining or any(checks.checks[each.number].phase != CROSS_FIELD for each in remaining)
    is_advice = not refused and attempt.form in ("value", "number")
    return attempt._replace(sure=False) if is_advice else None


def _completed(
    checks: Checks,
    attempt: Attempt,
    after: Any,
    faults: frozenset[Fault],
    accepted: frozenset[Fault],
    budget: Budget,
) -> Attempt | None:
    """The attempt, followed by the cheapest fixes of the faults that it brings, if there are such."""
    for destructive in (False, True):
        skipped: list[Attempt] = []
        done = cheapest_fixes(
            checks, after, faults, accepted, budget, destructive=destructive, skipped=skipped
        )
        if done:
            edits = [*attempt.edits, *done.edits]
            return attempt._replace(edits=edits, sure=True, destructive=attempt.destructive or destructive)
        if not skipped:
            return None
    return None


def _is_hidden(checks: Checks, one: Fault, behind: Fault) -> bool:
    """Whether this fault is not reported because of the other, and so must not be uncovered."""
    check, first = checks.checks[one.number], checks.checks[behind.number]
    place = _place(checks, behind)
    if check.phase == VALUE:
        return first.phase == VALUE and _place(checks, one) == place
    is_of_type = first.phase == MISSING or (first.phase == VALUE and checks.is_first(behind.number))
    return is_of_type and any(_is_at(path, one.bound, place) for path in check.dependencies)


def _is_at(path: Path, bound: Bound, place: Place) -> bool:
    """Whether a path of a rule leads to the place; inside the parts that it asks, to that of any part."""
    parts = iter(bound)
    return len(path) == len(place) and all(
        there == (next(parts, there) if name in ("[]", "{}") else name)
        for name, there in zip(path, place, strict=True)
    )


def _place(checks: Checks, fault: Fault) -> Place:
    """Where the value at fault stands: in a map, under its key."""
    check = checks.checks[fault.number]
    return (*place_of(check.subjects[0], fault.bound), *(fault.bound[-1:] if check.is_of_map else ()))
