"""Tells what is lost where a value is taken away."""

from typing import Any

from .check import VALUE
from .checks import Checks
from .edits import Place, at
from .values import ABSENT

_MOST_LOOKED_AT = 200


def is_lost(checks: Checks, request: Any, place: Place) -> bool:
    """Whether a known parameter there, or inside it, has a value that is valid by itself; null is no loss.

    What is too large to be looked through counts as lost.
    """
    waiting = [place]
    for _ in range(_MOST_LOOKED_AT):
        if not waiting:
            return False
        there = waiting.pop()
        value, path = at(request, there), checks.path_of(there)
        if value is None or value is ABSENT or path not in checks.parameters:
            continue
        parts: list[Any] = []
        if path in checks.children and type(value) in (dict, list):
            parts = list(value) if type(value) is dict else list(range(len(value)))
        if not parts and not _is_wrong(checks, request, there):
            return True
        waiting += [(*there, part) for part in parts[: _MOST_LOOKED_AT + 1]]
    return True


def _is_wrong(checks: Checks, request: Any, place: Place) -> bool:
    """Whether a rule about the value alone refuses it."""
    path = checks.path_of(place)
    numbers = (
        number
        for number in checks.checks_near(path)
        if checks.checks[number].phase == VALUE and checks.checks[number].subjects[0] == path
    )
    return any(True for number in numbers for _ in checks.faults_of(number, request, place))
