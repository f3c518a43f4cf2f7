"""Tells on which values the answers to a fault depend, so that one met before is not looked into again.

A fix changes the values of a few parameters. What becomes of it is decided by the checks that depend on
these, and so by all that these checks read. Faults of unknown keys: `key_footprint.py`.
"""

from collections.abc import Collection, Hashable, Iterable
from typing import Any

from .check import UNKNOWN, Check
from .checks import Checks
from .fixes import options_of
from .nodes import Node, Path, free_paths, paths
from .predicates import value_at
from .values import ABSENT

_LONGEST = 200
_LARGEST = 2**63
_MOST_PARTS, _DEEPEST = 4, 2
_FILLING = ("add", "nearest-row")
"""The fixes that set what is absent: they ask for the object above it."""


def key_of_fault(checks: Checks, rule: str, path: tuple[Any, ...], request: Any) -> Hashable | None:
    """All that the answers to a fault depend on; None where this is too much or not known."""
    if rule not in checks.footprints:
        number = checks.numbers.get(rule)
        checks.footprints[rule] = None if number is None else _footprint(checks, checks.checks[number])
    footprint = checks.footprints[rule]
    if footprint is None:
        return None
    bound = tuple(part for part in path if type(part) is int)
    return key_with((checks, rule, path), (value_at(each, request, bound) for each in footprint))


def key_with(start: tuple[Any, ...], values: Iterable[Any]) -> Hashable | None:
    """The start and the values, told apart as JSON tells them; None where one is large."""
    key = [*start]
    for value in values:
        kind = type(value)
        if kind is str:
            if len(value) > _LONGEST:
                return None
        elif kind is int:
            if not -_LARGEST < value < _LARGEST:
                return None
        elif kind is float or kind is bool:
            value = kind, repr(value)  # neither 1.0 nor True is 1 here, and -0.0 is not 0.0
        elif kind is list or kind is dict:
            if not _is_small(value, _DEEPEST):
                return None
            value = kind, repr(value)
        elif value is not None and value is not ABSENT:
            return None
        key.append(value)
    return tuple(key)


def _is_small(value: Any, depth: int) -> bool:
    """Whether a value has few parts, short ones, all of JSON's types."""
    kind = type(value)
    if kind is str:
        return len(value) <= _LONGEST
    if kind is int:
        return bool(-_LARGEST < value < _LARGEST)
    if kind is list or kind is dict:
        parts = value if kind is list else [*value, *value.values()]
        return depth > 0 and len(value) <= _MOST_PARTS and all(_is_small(part, depth - 1) for part in parts)
    return value is None or kind is float or kind is bool


def _footprint(checks: Checks, check: Check) -> tuple[Path, ...] | None:
    """The paths of all values that decide what is said of a fault; None where others may, too."""
    if check.phase == UNKNOWN or check.is_of_map or check.advice:
        return None
    if check.subjects[0][: len(check.scope)] != check.scope:
        return None
    changed = changed_by(checks, check)
    return None if changed is None else read_by(checks, [check], changed, objects_above(check.scope))


def read_by(
    checks: Checks, broken: list[Check], changed: tuple[Path, ...], objects: Collection[Path]
) -> tuple[Path, ...] | None:
    """The paths of all that decides how changes end; None where that is not known from values alone.

    `objects` are known to be there; the last one is that of the fault.
    """
    near = near_to(checks, changed)
    if not all(_is_decided(each, objects, changed) for each in near):
        return None
    subjects = (path for each in broken for path in each.subjects)
    reading = (each for each in (*broken, *near) if not each.is_of_keys)
    reads = (path for each in reading for path in free_paths(each.predicate, deep=True))
    every = dict.fromkeys((*subjects, *changed, *reads))
    outside = tuple(path for path in every if path in changed or not _is_below(path, changed))
    return outside if all(_is_led_to(path, objects) for path in outside) else None


def near_to(checks: Checks, changed: Iterable[Path]) -> list[Check]:
    """What a change at the paths may turn."""
    numbers = dict.fromkeys(number for path in changed for number in checks.checks_near(path))
    return [checks.checks[number] for number in numbers if not checks.checks[number].advice]


def changed_by(checks: Checks, check: Check) -> tuple[Path, ...] | None:
    """What the fixes of a check may change; None where they do more than that."""
    fixes = [fix for option in options_of(checks, check) for fix in option]
    if any(fix["fix"] == "generate" or not _has_holder(fix, check) for fix in fixes):
        return None
    return tuple(dict.fromkeys(path for fix in fixes for path in paths(fix)))


def _has_holder(fix: Node, check: Check) -> bool:
    """Whether the object above what a fix sets is there: the one that the check is about."""
    return fix["fix"] not in _FILLING or all(path[:-1] == check.scope for path in paths(fix))


def _is_decided(near: Check, objects: Collection[Path], changed: tuple[Path, ...]) -> bool:
    """Whether what a check near the changes asks is known from the values that it reads."""
    if _is_below(near.scope, changed):
        return True
    if near.is_of_keys:
        names: tuple[str, ...] = near.predicate["names"]
        return all(path[-1] in names for path in changed if path[:-1] == near.scope)
    return near.scope in objects


def objects_above(scope: Path) -> list[Path]:
    """The paths that lead to a scope and to all above it."""
    return [scope[:depth] for depth in range(len(scope) + 1)]


def _is_below(path: Path, changed: tuple[Path, ...]) -> bool:
    """Whether a path leads to what is changed, or into it."""
    return any(path[: len(each)] == each for each in changed)


def _is_led_to(path: Path, objects: Collection[Path]) -> bool:
    """Whether the indexes of a fault lead to the one value at the path."""
    depth = max((number + 1 for number, name in enumerate(path) if name == "[]"), default=0)
    return "{}" not in path and path[:depth] in objects
