"""The smallest message like another one that still shows the same: what can be left out is left out."""

from collections.abc import Callable, Iterator
from typing import Any

from specwright.ir.evaluate import ABSENT
from specwright.solver.space import Request
from specwright.vectors.places import Place, at, replaced

MOST_TRIES = 400


def smallest(message: Request, shows: Callable[[Request], bool]) -> Request:
    """The message without the keys and items that it does not need: larger parts are tried first."""
    tries = MOST_TRIES
    waiting = list(_parts(message, ()))
    while waiting and tries > 0:
        place = waiting.pop(0)
        if at(message, place) is ABSENT:
            continue
        for smaller in _without(message, place):
            tries -= 1
            if shows(smaller):
                message = smaller
                break
        if at(message, place) is not ABSENT:
            waiting += _parts(at(message, place), place)
    return message


def _parts(value: Any, place: Place) -> Iterator[Place]:
    """The places directly below, the last first: an item that goes moves none of those that are left."""
    match value:
        case dict():
            yield from ((*place, name) for name in reversed(value))
        case list():
            yield from ((*place, number) for number in reversed(range(len(value))))


def _without(message: Request, place: Place) -> Iterator[Request]:
    """The message without what stands at the place; of an array also with half of the items."""
    yield replaced(message, place, ABSENT)
    value = at(message, place)
    while isinstance(value, list) and len(value) > 3:
        value = value[: len(value) // 2]
        yield replaced(message, place, value)
