"""Edits requests: makes changed copies of them, and the JSON Patches that describe the changes.

A place is a tuple of keys and indexes. An edit is one of `("add", place, value)`, `("remove", place)`,
`("replace", place, value)` and `("move", from, to)`. Parts that do not change are shared, not copied.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from .number_text import number_text
from .values import ABSENT

Place: TypeAlias = tuple[Any, ...]
Edit: TypeAlias = tuple[Any, ...]
_MOST_COUNTED = 100
_CODE_POINTS_COUNTED = 500


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


def place_of(path: tuple[str, ...], bound: tuple[int | str, ...]) -> Place:
    """The place of a parameter: `bound` holds what its `[]` and `{}` are, 0 and `{}` where it lacks them."""
    parts = iter(bound)
    return tuple(next(parts, 0 if name == "[]" else name) if name in ("[]", "{}") else name for name in path)


def path_of(place: Place) -> tuple[str, ...]:
    """The path of the parameter at a place."""
    return tuple("[]" if type(name) is int else name for name in place)


def is_within(place: Place, other: Place) -> bool:
    """Whether a place is the other one, or lies inside it."""
    return place[: len(other)] == other


def edits_to_set(request: Any, place: Place, value: Any) -> list[Edit] | None:
    """The edits that set a value at a place, adding the objects above it; None where that is impossible."""
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


def apply_edits(request: Any, edits: Iterable[Edit]) -> Any:
    """The request after the edits, made in their order."""
    for edit in edits:
        if edit[0] == "move":
            value = at(request, edit[1])
            request = _set(_set(request, edit[1], ABSENT), edit[2], value)
        else:
            request = _set(request, edit[1], ABSENT if edit[0] == "remove" else edit[2])
    return request


def changed_places(edits: Iterable[Edit]) -> list[Place]:
    """The places that the edits change."""
    return [place for edit in edits for place in edit[1 : 3 if edit[0] == "move" else 2]]


def cost(edits: Iterable[Edit], request: Any) -> int:
    """How much a fix changes: 1 for each edit, removal, value in what is removed, and item that is cut off.

    Values are counted up to a hundred. An object that is added to hold what comes next costs nothing.
    """
    total = 0
    for edit in edits:
        total += edit[0] != "add" or edit[2] != {}
        before = at(request, edit[1])
        if edit[0] == "remove":
            total += 1 + _count_values(before)
        elif edit[0] == "replace" and type(before) is list and type(edit[2]) is list:
            total += max(0, len(before) - len(edit[2]))
        request = apply_edits(request, [edit])
    return total


def patch(edits: Iterable[Edit]) -> list[dict[str, Any]]:
    """The edits as a JSON Patch (RFC 6902)."""
    operations: list[dict[str, Any]] = []
    for edit in edits:
        if edit[0] == "move":
            operations.append({"op": "move", "from": pointer(edit[1]), "path": pointer(edit[2])})
        elif edit[0] == "remove":
            operations.append({"op": "remove", "path": pointer(edit[1])})
        else:
            operations.append({"op": edit[0], "path": pointer(edit[1]), "value": edit[2]})
    return operations


def pointer(place: Place) -> str:
    """A JSON Pointer (RFC 6901)."""
    return "".join(f"/{_written(part).replace('~', '~0').replace('/', '~1')}" for part in place)


def _written(part: Any) -> str:
    """The key or index as text; a whole number as messages write it: Python does not write the largest."""
    return number_text(part) if type(part) is int else str(part)


def fingerprint(edits: Iterable[Edit]) -> tuple[Any, ...]:
    """A key that tells edits apart: strings and numbers by value, all else by identity."""
    return tuple((*each[:2], *map(_fingerprint, each[2:])) for each in edits)


def _fingerprint(value: Any) -> Any:
    plain = type(value) in (str, int, float, bool, tuple)
    return (type(value), value) if plain else (id(value), None)


def _set(request: Any, place: Place, value: Any) -> Any:
    """The request with the value at the place, or without any for ABSENT."""
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


def size_of(request: Any, most: int) -> int:
    """How many values it holds that are neither arrays nor objects; 500 code points of a text count as one.

    Only so many arrays, objects and values are looked at.
    """
    size, waiting, seen = 0, [request], 0
    while waiting and seen < most:
        each = waiting.pop()
        seen += 1
        room = most - seen - len(waiting)  # for those that will be looked at: an object may contain itself
        if type(each) is dict:
            waiting += list(each.values())[: max(0, room)]
        elif type(each) is list:
            waiting += each[: max(0, room)]
        else:
            size += 1 + (len(each) // _CODE_POINTS_COUNTED if type(each) is str else 0)
    return size


def _count_values(value: Any) -> int:
    """How many values it holds that are neither arrays nor objects; a hundred at most."""
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
