"""Lets keys pass that no parameter has: services grow faster than the specs of those who call them.

A request is judged as if these keys were not there, at any depth; all other rules stay. With `warning` what
they would be refused for is told as warnings, with `ignore` not at all.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from .easing import Easing, Unknown, check_word, easing_of
from .edits import apply_edits
from .given import is_json
from .issue import Issue
from .plain import plain
from .record import document
from .repair import Repair, counted, repaired

Validate: TypeAlias = Callable[[object], list[Issue]]


class _Document(dict[Any, Any]):
    """What stands for a request that is no dict: all of it is looked at."""


def eased(validate: Validate, module: str, request: object, unknown: Unknown) -> list[Issue]:
    """The faults of the request but for its unknown keys; raises ValueError for another word.

    `validate` lists those of all its keys, `module` is the name of the model's validator.
    """
    check_word(unknown)
    if unknown == "error":
        return validate(request)
    issues = _issues(validate, easing_of(module), request)
    for each in issues[:1]:
        each.source.unknown = unknown
    if unknown == "ignore":
        return issues
    told = {(each.rule, each.path) for each in issues}
    passed = [each for each in validate(request) if (each.rule, each.path) not in told]
    for each in passed:
        each.tolerated = True
    return [*passed, *issues]


def is_eased(validate: Validate, module: str, request: object, unknown: Unknown) -> bool:
    """Whether the request has no fault but unknown keys; raises as `eased` does."""
    check_word(unknown)
    silent: Unknown = "error" if unknown == "error" else "ignore"
    return all(each.severity != "error" for each in eased(validate, module, request, silent))


def repair_eased(
    validate: Validate, module: str, request: object, unknown: Unknown, *, destructive: bool = False
) -> Repair:
    """The request repaired with its unknown keys left as they are; raises as `eased` does."""
    issues = [each for each in eased(validate, module, request, unknown) if each.severity == "error"]
    if not issues:
        return Repair(document(request), [])
    try:
        given = next(each.source.given for each in validate(request) if each.source.module)
        repair = _repaired(easing_of(module), given, destructive)
        if type(request) is dict or is_json(repair.partial):
            return counted(repair, issues, lambda part: eased(validate, module, part, unknown))
    except Exception:
        pass
    return Repair(None, [], len(issues))


def _issues(validate: Validate, easing: Easing, request: object) -> list[Issue]:
    try:
        copy = plain(document(request))
        rest = easing.without(copy)
    except Exception:
        return validate(request)
    if rest is copy:
        issues = validate(request)
    else:
        issues = validate(rest if type(request) is dict else _Document(rest))
    if not easing.closing or all(each.rule not in easing.closing for each in issues):
        return issues
    faults = easing.faults(rest)
    return [each for each in issues if each.rule not in easing.closing or (each.rule, each.path) in faults]


def _repaired(easing: Easing, given: Any, destructive: bool) -> Repair:
    rest = easing.without(given)
    repair = repaired(easing.checks, rest, destructive)
    if rest is given:
        return repair
    after = apply_edits(given, [edit for fix in repair.edits for edit in fix])
    if not repair:
        return Repair(None, repair.edits, repair.remaining, after)
    left = len(easing.checks.faults(easing.without(after)))
    return Repair(None, [], left, given) if left else Repair(after, repair.edits)
