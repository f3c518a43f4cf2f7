"""Tells on which values the answers to an unknown key depend: where its value may go, and what is there."""

from collections.abc import Hashable
from typing import Any, NamedTuple

from .check import VALUE, Check
from .checks import Checks
from .edits import at
from .footprint import changed_by, key_of_fault, key_with, near_to, objects_above, read_by
from .nodes import Path
from .predicates import value_at
from .unknown_keys import meant, required_meant
from .values import ABSENT

_LONGEST = 200
_MOST_CHANGED = 12


class _Move(NamedTuple):
    """Where a value may be moved from an object at `scope`: which objects above are there, and which not."""

    scope: Path
    targets: tuple[Path, ...]
    present: tuple[Path, ...]
    absent: tuple[Path, ...]
    is_object: bool

    def concerns(self, check: Check, path: Path) -> bool:
        """Whether a check near the path can fail after the move: absent values have no faults."""
        if path in self.absent:
            return check.phase != VALUE
        if path not in self.targets or self.is_object or not check.is_of_object:
            return True
        return check.scope[: len(path)] != path or check.scope[len(path) :][:1] == ("[]",)


def key_of(checks: Checks, rule: str, path: tuple[Any, ...], request: Any) -> Hashable | None:
    """All that the answers to a fault depend on; None where this is too much to be remembered."""
    number = checks.numbers.get(rule)
    check = None if number is None else checks.checks[number]
    if check is None or not check.is_of_keys:
        return key_of_fault(checks, rule, path, request)
    value, key = at(request, path), path[-1]
    if type(key) is not str or len(key) > _LONGEST or checks.is_in_whole(path):
        return None
    if type(value) is dict and value:
        return None
    move = _move(checks, check.scope, path, request, type(value) is dict)
    if not move.targets:
        return checks, rule, path
    if move not in checks.footprints:
        checks.footprints[move] = _footprint(checks, move)
    footprint = checks.footprints[move]
    if footprint is None:
        return None
    bound = tuple(part for part in path if type(part) is int)
    kinds = tuple(type(value_at(each, request, bound)) is dict for each in move.present)
    values = (value, *(value_at(each, request, bound) for each in footprint))
    return key_with((checks, rule, path, move, kinds), values)


def _move(checks: Checks, scope: Path, path: tuple[Any, ...], request: Any, is_object: bool) -> _Move:
    """Where the value at the path may be moved: to parameters that are meant, and absent."""
    there, key = at(request, path[:-1]), path[-1]
    bound = tuple(part for part in path if type(part) is int)
    sibling, elsewhere = meant(checks, scope, key)
    sibling = required_meant(checks, scope, there, key) if sibling is None else sibling
    targets: list[Path] = [(*scope, sibling)] if sibling is not None and sibling not in there else []
    targets += [each.path for each in elsewhere if value_at(each.path, request, bound) is ABSENT]
    above = dict.fromkeys(target[:depth] for target in targets for depth in range(1, len(target)))
    holders = [each for each in above if scope[: len(each)] != each]
    absent = tuple(each for each in holders if value_at(each, request, bound) is ABSENT)
    present = tuple(each for each in holders if each not in absent)
    return _Move(scope, tuple(targets), present, absent, is_object)


def _footprint(checks: Checks, move: _Move) -> tuple[Path, ...] | None:
    """The paths that decide what becomes of a value that is moved, and of what that brings."""
    changed = [*move.targets, *move.absent]
    for path in changed:  # grows by what the fixes of what is near may change
        for near in near_to(checks, [path]):
            if near.is_of_keys or not move.concerns(near, path):
                continue
            more = changed_by(checks, near)
            if more is None or len(changed) > _MOST_CHANGED:
                return None
            changed += [each for each in more if each not in changed]
    return read_by(checks, [], tuple(changed), [*move.present, *objects_above(move.scope)])
