"""Places in a request, and copies of it with something else there."""

from typing import Any, TypeAlias

from specwright.ir.evaluate import ABSENT, Bound
from specwright.ir.path import ITEM, PARTS, VALUE, Path
from specwright.ir.plain_request import A_KEY

Place: TypeAlias = tuple[str | int, ...]


def place_of(path: Path, bound: Bound) -> Place:
    """Where the parameter stands: `bound` says what its `[]` and `{}` are; beyond it they are the first."""
    if ITEM not in path and VALUE not in path:  # as most are
        return path
    parts = iter((*bound, *first_bound(path)[len(bound) :]))
    return tuple(next(parts) if name in PARTS else name for name in path)


def first_bound(path: Path) -> Bound:
    """The first item for each `[]` of the path, and a key for each `{}`."""
    return tuple(0 if name == ITEM else A_KEY for name in path if name in PARTS)


def path_of(place: Place) -> Path:
    """The path of the parameter that stands at a place."""
    return tuple(ITEM if isinstance(name, int) else name for name in place)


def at(request: Any, place: Place) -> Any:
    """The value at the place, or ABSENT."""
    for name in place:
        if isinstance(request, dict):
            if name not in request:
                return ABSENT
        elif not (isinstance(request, list) and isinstance(name, int) and name < len(request)):
            return ABSENT
        request = request[name]
    return request


def replaced(request: Any, place: Place, value: Any, order: tuple[str, ...] = ()) -> Any:
    """The request with a value at a place whose holder is there; parts that do not change are shared.

    ABSENT takes away what stands there. A new key stands where `order` has it, unknown ones at the end.
    """
    if not place:
        return value
    name, rest = place[0], place[1:]
    if isinstance(name, int):
        items = list(request)
        item = replaced(items[name], rest, value, order) if rest else value
        items[name : name + 1] = [] if item is ABSENT else [item]
        return items
    changed = replaced(request[name], rest, value, order) if rest else value
    if changed is ABSENT:
        return {key: each for key, each in request.items() if key != name}
    fields = {**request, name: changed}
    if name in request or name not in order:
        return fields
    known = {key: fields[key] for key in order if key in fields}
    return known | fields
