"""Completes a request with the documented defaults."""

from typing import Any


class Defaults:
    """The defaults of an object by key, and those of its objects and arrays; `[]` is the key for items.

    A `creatable` object may be added, with its defaults, where it is absent.
    """

    __slots__ = ("children", "creatable", "values")

    def __init__(
        self, values: dict[str, Any], children: "dict[str, Defaults]", *, creatable: bool = False
    ) -> None:
        self.values = values
        self.children = children
        self.creatable = creatable


def apply_defaults(value: Any, defaults: Defaults) -> Any:
    """A copy of an object or array with the defaults filled in; any other value as it is.

    Subclasses are read by the methods of dict and list, whatever they override. What keys raise, it raises.
    """
    if issubclass(type(value), list):
        item = defaults.children.get("[]")
        return [apply_defaults(each, item) if item else deep_copy(each) for each in list.__iter__(value)]
    if not issubclass(type(value), dict):
        return value
    result = {key: deep_copy(each) for key, each in dict.items(value)}
    for key, default in defaults.values.items():
        if key not in result:
            result[key] = deep_copy(default)
    for key, child in defaults.children.items():
        if key in result:
            result[key] = apply_defaults(result[key], child)
        elif child.creatable:
            result[key] = apply_defaults({}, child)
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
