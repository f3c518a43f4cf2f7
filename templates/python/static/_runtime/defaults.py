"""Completes a request with the documented defaults."""

from typing import Any

from .construction import new_uuid4
from .plain import plain
from .record import document


class Defaults:
    """The defaults of an object by key, and those of its objects and arrays; `[]` is the key for items.

    A `creatable` object may be added, with its defaults, where it is absent. `constants` and `uuids` are
    filled in where they are asked for, in objects that are there.
    """

    __slots__ = ("children", "constants", "creatable", "uuids", "values")

    def __init__(
        self,
        values: dict[str, Any],
        children: "dict[str, Defaults]",
        *,
        creatable: bool = False,
        constants: dict[str, Any] | None = None,
        uuids: tuple[str, ...] = (),
    ) -> None:
        self.values = values
        self.children = children
        self.creatable = creatable
        self.constants = constants or {}
        self.uuids = uuids


def completed(request: Any, defaults: Defaults, constants: bool, uuids: bool) -> dict[str, Any] | None:
    """A copy of a request, or of a dataclass, with the defaults filled in; None for what cannot be read."""
    try:
        values = request if issubclass(type(request), dict) else plain(document(request))
        return apply_defaults(values, defaults, constants, uuids) if isinstance(values, dict) else None
    except Exception:  # what its keys and values raise
        return None


def apply_defaults(value: Any, defaults: Defaults, constants: bool = False, uuids: bool = False) -> Any:
    """A copy of an object or array with the defaults filled in; any other value as it is.

    With `constants` what can only have one value is filled in too, with `uuids` a new UUID where a client
    makes one. Subclasses are read by the methods of dict and list, whatever they override. What keys raise,
    it raises.
    """
    if issubclass(type(value), list):
        item = defaults.children.get("[]")
        return [
            apply_defaults(each, item, constants, uuids) if item else deep_copy(each)
            for each in list.__iter__(value)
        ]
    if not issubclass(type(value), dict):
        return value
    result = {key: deep_copy(each) for key, each in dict.items(value)}
    for key, constant in defaults.constants.items() if constants else ():
        result.setdefault(key, constant)
    for key in defaults.uuids if uuids else ():
        result[key] = result[key] if key in result else new_uuid4()
    for key, default in defaults.values.items():
        if key not in result:
            result[key] = deep_copy(default)
    for key, child in defaults.children.items():
        if key in result:
            result[key] = apply_defaults(result[key], child, constants, uuids)
        elif child.creatable:
            result[key] = apply_defaults({}, child, constants, uuids)
    return result


def deep_copy(value: Any) -> Any:
    """A copy of lists and dicts at any depth; other values are shared.

    What occurs several times is copied once, so the work is linear.
    """
    copies: dict[int, Any] = {}
    waiting: list[Any] = []

    def copy_of(each: Any) -> Any:
        kind = list if issubclass(type(each), list) else dict if issubclass(type(each), dict) else None
        if kind is None:
            return each
        if id(each) not in copies:
            copies[id(each)] = kind()
            waiting.append(each)
        return copies[id(each)]

    result = copy_of(value)
    while waiting:
        each = waiting.pop()
        if issubclass(type(each), list):
            copies[id(each)] += [copy_of(item) for item in list.__iter__(each)]
        else:
            copies[id(each)].update({key: copy_of(item) for key, item in dict.items(each)})
    return result
