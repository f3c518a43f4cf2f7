"""Lets keys pass that no parameter has: services grow faster than the specs of those who call them.

A request is judged as if these keys were not there, at any depth; all other rules stay. With `warning` they
are told as warnings, with `ignore` not at all.
"""

from collections.abc import Callable
from typing import Any, Literal, NamedTuple, TypeAlias

from .edits import apply_edits
from .issue import Issue
from .key_issue import ToleratedParameter, UnknownParameter
from .plain import plain
from .repair import Repair

Validate: TypeAlias = Callable[[object], list[Issue]]
Unknown: TypeAlias = Literal["error", "warning", "ignore"]

_WORDS = ("error", "warning", "ignore")


class _Judged(NamedTuple):
    """A request without its unknown keys, the issues about these, and all others; the request as it was."""

    request: Any
    unknown: list[Issue]
    issues: list[Issue]
    given: Any


def eased(validate: Validate, request: object, unknown: Unknown) -> list[Issue]:
    """The faults of the request but for its unknown keys; raises ValueError for another word."""
    judged = _judged(validate, request, unknown)
    return [*judged.unknown, *judged.issues] if unknown == "warning" else judged.issues


def is_eased(validate: Validate, request: object, unknown: Unknown) -> bool:
    """Whether the request has no fault but unknown keys; raises as `eased` does."""
    return all(each.severity != "error" for each in eased(validate, request, unknown))


def repair_eased(
    validate: Validate, repair: Callable[[object], Repair], request: object, unknown: Unknown
) -> Repair:
    """The request repaired with its unknown keys left as they are; raises as `eased` does."""
    judged = _judged(validate, request, unknown)
    if not judged.unknown:
        return repair(request)
    found = repair(judged.request)
    after = apply_edits(judged.given, [edit for fix in found.edits for edit in fix])
    if not found:
        return Repair(None, found.edits, found.remaining, after)
    is_valid = is_eased(validate, after, unknown)
    return Repair(after, found.edits) if is_valid else Repair(None, [], 1, judged.given)


def without_unknown(validate: Validate, request: object, unknown: Unknown) -> Any:
    """The request without its unknown keys; raises as `eased` does."""
    return _judged(validate, request, unknown).request


def check_word(unknown: object) -> None:
    """Raises ValueError for what is none of the three words."""
    if unknown not in _WORDS:
        raise ValueError(f"unknown is one of {', '.join(map(repr, _WORDS))}, not {unknown!r}")


def _judged(validate: Validate, request: object, unknown: Unknown) -> _Judged:
    check_word(unknown)
    issues = validate(request)
    if unknown == "error":
        return _Judged(request, [], issues, request)
    told: list[Issue] = []
    given = judged = request
    while keys := [each for each in issues if isinstance(each, UnknownParameter)]:
        copy = plain(keys[0].source.request)
        given = given if told else keys[0].source.request
        removed = [_removed(copy, each.path) for each in keys]
        if not all(removed):
            break
        told += [ToleratedParameter.of(each) for each in keys]
        judged = copy
        issues = validate(judged)
    return _Judged(judged, told, issues, given)


def _removed(request: Any, path: tuple[Any, ...]) -> bool:
    """Takes a key out of the request; False where it is not to be found."""
    try:
        for part in path[:-1]:
            request = request[part]
        del request[path[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True
