"""Carries out fixes: the JSON Patches (RFC 6902) of issues, suggestions and repairs."""

from typing import Any

from .plain import plain
from .record import document
from .values import class_name

_OPERATIONS = {"add": "value", "replace": "value", "remove": "path", "move": "from"}
"""The operations that fixes use, and what each needs beside its `path`."""


def apply_fix(request: object, fix: object) -> Any:
    """A copy of the request after a fix: a list of operations, or a suggestion or repair, which has a
    `patch`.

    The operations are `add`, `replace`, `remove` and `move`. The request is what `json.loads` gives, or a
    request dataclass, of which the copy is a dict; it is not changed. Raises ValueError, which names the
    operation, for what is no such patch, and for one that does not fit the request, as after another change.
    """
    operations: Any = getattr(fix, "patch", fix)
    if not isinstance(operations, list | tuple):
        raise ValueError(f"a fix is a list of operations, or has a patch; {class_name(fix)} is none")
    changed = plain(document(request))
    for number, operation in enumerate(operations):
        try:
            changed = _applied(changed, operation)
        except _Unfit as error:
            raise ValueError(f"operation {number} of the fix {error}") from None
    return changed


class _Unfit(Exception):
    """What keeps an operation from being carried out."""


def _applied(request: Any, operation: Any) -> Any:
    name = operation.get("op") if isinstance(operation, dict) else None
    if not isinstance(name, str) or name not in _OPERATIONS:
        raise _Unfit(f"is none of {', '.join(_OPERATIONS)}")
    for key in ("path", _OPERATIONS[name]):
        if key not in operation:
            raise _Unfit(f"({name}) has no '{key}'")
    place = _place(operation["path"])
    if name == "move":
        source = _place(operation["from"])
        if place[: len(source)] == source and place != source:
            raise _Unfit(f"moves '{operation['from']}' into itself")
        value = _at(request, source)
        return _changed(_changed(request, "remove", source, None), "add", place, value)
    return _changed(request, name, place, plain(operation.get("value")))


def _place(pointer: Any) -> tuple[str, ...]:
    """The parts of a JSON Pointer."""
    if not isinstance(pointer, str) or (pointer and not pointer.startswith("/")):
        raise _Unfit("has a path that is no JSON Pointer")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])


def _at(value: Any, place: tuple[str, ...]) -> Any:
    for depth, part in enumerate(place):
        value = value[_key(value, part, place[: depth + 1])]
    return value


def _changed(value: Any, name: str, place: tuple[str, ...], given: Any) -> Any:
    """The value with one change made in it."""
    if not place:
        if name == "remove":
            raise _Unfit("removes the request itself")
        return given
    *way, last = place
    holder = _at(value, tuple(way))
    if isinstance(holder, list) and name == "add":
        holder.insert(len(holder) if last == "-" else _index(last, len(holder), place), given)
    elif isinstance(holder, dict) and name == "add":
        holder[last] = given
    else:
        key = _key(holder, last, place)
        if name == "remove":
            del holder[key]
        else:
            holder[key] = given
    return value


def _key(holder: Any, part: str, place: tuple[str, ...]) -> Any:
    """The key or index of what is there."""
    if isinstance(holder, list):
        return _index(part, len(holder) - 1, place)
    if not isinstance(holder, dict) or part not in holder:
        raise _Unfit(f"is about '/{'/'.join(place)}', where there is nothing")
    return part


def _index(part: str, most: int, place: tuple[str, ...]) -> int:
    is_index = part.isascii() and part.isdigit() and (part == "0" or part[0] != "0") and len(part) < 10
    if not is_index or int(part) > most:
        raise _Unfit(f"is about '/{'/'.join(place)}', where there is nothing")
    return int(part)
