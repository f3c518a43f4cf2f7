"""Tells on which values the answers to a fault depend, so that a fault met before is not looked into again."""

from collections.abc import Hashable, Iterable
from typing import Any

from .check import UNKNOWN, Check
from .checks import Checks, Fault
from .fixes import options_of
from .nodes import Node, Path, free_paths, paths
from .predicates import value_at
from .values import ABSENT

_LONGEST = 200
_LARGEST = 2**63
_FILLING = ("add", "nearest-row")
"""The fixes that set what is absent: they ask for the object above it."""


def key_of(checks: Checks, fault: Fault, request: Any) -> Hashable | None:
    """All that the answers to a fault depend on; None where this is too much to be remembered."""
    footprint = checks.footprints.get(fault.number, ())
    if footprint == ():
        footprint = checks.footprints[fault.number] = _footprint(checks, checks.checks[fault.number])
    if footprint is None:
        return None
    key: list[Any] = [checks, fault.number, fault.bound]
    for path in footprint:
        value = value_at(path, request, fault.bound)
        kind = type(value)
        if kind is str:
            if len(value) > _LONGEST:
                return None
        elif kind is int:
            if not -_LARGEST < value < _LARGEST:
                return None
        elif kind is float or kind is bool:
            value = kind, repr(value)  # neither 1.0 nor True is 1 here, and -0.0 is not 0.0
        elif value is not None and value is not ABSENT:
            return None
        key.append(value)
    return tuple(key)


def _footprint(checks: Checks, check: Check) -> tuple[Path, ...] | None:
    """The paths of all values that decide what is said of a fault; None where others may, too."""
    if check.phase == UNKNOWN or check.is_of_map:
        return None
    fixes = [fix for option in options_of(checks, check) for fix in option]
    if any(fix["fix"] == "generate" or not _has_holder(fix, check) for fix in fixes):
        return None
    changed = tuple(dict.fromkeys(path for fix in fixes for path in paths(fix)))
    numbers = dict.fromkeys(number for path in changed for number in checks.checks_near(path))
    near = [checks.checks[number] for number in numbers if not checks.checks[number].advice]
    if not all(_is_decided(each, check, changed) for each in near):
        return None
    reads = [*check.subjects, *_reads(check), *changed, *(path for each in near for path in _reads(each))]
    outside = tuple(path for path in dict.fromkeys(reads) if path in changed or not _is_below(path, changed))
    return outside if outside and all(_is_led_to(path, check.scope) for path in outside) else None


def _reads(check: Check) -> Iterable[Path]:
    return () if check.phase == UNKNOWN else free_paths(check.predicate, deep=True)


def _has_holder(fix: Node, check: Check) -> bool:
    """Whether the object above what a fix sets is there: the one that the check is about."""
    return fix["fix"] not in _FILLING or all(path[:-1] == check.scope for path in paths(fix))


def _is_decided(near: Check, check: Check, changed: tuple[Path, ...]) -> bool:
    """Whether what a check near the changes asks is known from the values that it reads."""
    if _is_below(near.scope, changed):
        return True
    if near.phase == UNKNOWN:
        names: tuple[str, ...] = near.predicate["names"]
        return all(path[-1] in names for path in changed if path[:-1] == near.scope)
    return check.scope[: len(near.scope)] == near.scope


def _is_below(path: Path, changed: tuple[Path, ...]) -> bool:
    """Whether a path leads to what is changed, or into it."""
    return any(path[: len(each)] == each for each in changed)


def _is_led_to(path: Path, scope: Path) -> bool:
    """Whether the indexes of the scope lead to the one value at the path."""
    depth = max((number + 1 for number, name in enumerate(path) if name == "[]"), default=0)
    return "{}" not in path and path[:depth] == scope[:depth]
