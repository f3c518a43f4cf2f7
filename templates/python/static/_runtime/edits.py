"""Edits of a request: copies in which something else stands at a place, and JSON Patches that say so.

A place is a tuple of keys and indexes, an edit a tuple: `("add", place, value)`, `("replace", place, value)`,
`("remove", place)` or `("move", from, to)`. Parts of a request that do not change are shared, never copied.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from .values import ABSENT

Place: TypeAlias = tuple[Any, ...]
Edit: TypeAlias = tuple[Any, ...]
_MOST_COUNTED = 100


def at(request: Any, place: Place) -> Any:
    """The value at the place, or ABSENT."""
    for name in place:
        if type(request) is dict:
            if name not in request:
                return ABSENT
        elif type(request) is not list or type(name) is not int or not 0 <= name < len(request):
            return ABSENT
        request = request[name]
    return request


def place_of(path: tuple[str, ...], bound: tuple[int, ...]) -> Place:
    """Where a parameter stands: `bound` numbers the items of its `[]`, 0 those that it does not."""
    numbers = iter(bound)
    return tuple(next(numbers, 0) if name == "[]" else name for name in path)


def path_of(place: Place) -> tuple[str, ...]:
    """The path of the parameter that stands at a place."""
    return tuple("[]" if type(name) is int else name for name in place)


def putting(request: Any, place: Place, value: Any) -> list[Edit] | None:
    """The edits that put a value at a place, with the objects on the way made; None where one cannot be."""
    if at(request, place) is not ABSENT:
        return [("replace", place, value)]
    edits: list[Edit] = []
    for length, name in enumerate(place):
        found = at(request, place[:length])
        if found is ABSENT and type(name) is str:
            edits.append(("add", place[:length], {}))
        elif type(found) is list and type(name) is int and name < len(found):
            continue
        elif type(found) is not dict or type(name) is int:
            return None
    return [*edits, ("add", place, value)]


def applied(request: Any, edits: Iterable[Edit]) -> Any:
    """The request after the edits, in their order."""
    for edit in edits:
        if edit[0] == "move":
            value = at(request, edit[1])
            request = _set(_set(request, edit[1], ABSENT), edit[2], value)
        else:
            request = _set(request, edit[1], ABSENT if edit[0] == "remove" else edit[2])
    return request


def touched(edits: Iterable[Edit]) -> list[Place]:
    """The places that the edits change."""
    return [place for edit in edits for place in edit[1 : 3 if edit[0] == "move" else 2]]


def cost(edits: Iterable[Edit], request: Any) -> int:
    """What one fix takes from a request: 1, and for what is lost 1 more and 1 a value, or an item cut off.

    Values are counted up to a hundred.
    """
    total = 1
    for edit in edits:
        before = at(request, edit[1])
        if edit[0] == "remove":
            total += 1 + _values(before)
        elif edit[0] == "replace" and type(before) is list and type(edit[2]) is list:
            total += max(0, len(before) - len(edit[2]))
        request = applied(request, [edit])
    return total


def patch(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """The edits as a JSON Patch (RFC 6902)."""
    made: list[dict[str, Any]] = []
    for edit in edits:
        if edit[0] == "move":
            made.append({"op": "move", "from": pointer(edit[1]), "path": pointer(edit[2])})
        elif edit[0] == "remove":
            made.append({"op": "remove", "path": pointer(edit[1])})
        else:
            made.append({"op": edit[0], "path": pointer(edit[1]), "value": edit[2]})
    return made


def pointer(place: Place) -> str:
    """A JSON Pointer (RFC 6901)."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in place)


def fingerprint(edits: Iterable[Edit]) -> tuple[Any, ...]:
    """What tells edits apart: texts and numbers by what they are, other values by identity."""
    return tuple((*each[:2], *map(_print, each[2:])) for each in edits)


def _print(value: Any) -> Any:
    plain = type(value) in (str, int, float, bool, tuple)
    return (type(value), value) if plain else (id(value), None)


def _set(request: Any, place: Place, value: Any) -> Any:
    """The request with the value there; without what stands there for ABSENT."""
    if not place:
        return value
    name, rest = place[0], place[1:]
    if type(request) is list:
        items = list(request)
        items[name] = _set(items[name], rest, value)
        return items
    changed = _set(request[name], rest, value) if rest else value
    if changed is ABSENT:
        return {key: each for key, each in request.items() if key is not name and key != name}
    return {**request, name: changed}


def _values(value: Any) -> int:
    """How many values something holds that are no array or object; at most a hundred."""
    found, waiting, seen = 0, [value], 0
    while waiting and seen < _MOST_COUNTED:
        each = waiting.pop()
        seen += 1
        if type(each) is dict:
            waiting += list(each.values())[:_MOST_COUNTED]
        elif type(each) is list:
            waiting += each[:_MOST_COUNTED]
        else:
            found += 1
    return found
