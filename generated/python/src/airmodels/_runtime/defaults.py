"""Completes a request with the documented defaults."""

from typing import Any


class Inside:
    """What an object or an array holds: defaults by key, and what its own objects hold.

    `made` says that an object of these defaults alone may be added where there is none.
    """

    __slots__ = ("inside", "made", "values")

    def __init__(self, values: dict[str, Any], inside: "dict[str, Inside]", *, made: bool = False) -> None:
        self.values = values
        self.inside = inside
        self.made = made


def completed(value: Any, defaults: Inside) -> Any:
    """A copy of an object or array with the defaults filled in; any other value as it is."""
    if isinstance(value, list):
        item = defaults.inside.get("[]")
        return [completed(each, item) if item else copied(each) for each in value]
    if not isinstance(value, dict):
        return value
    result = {key: copied(each) for key, each in value.items()}
    for key, default in defaults.values.items():
        if key not in result:
            result[key] = copied(default)
    for key, inside in defaults.inside.items():
        if key in result:
            result[key] = completed(result[key], inside)
        elif inside.made:
            result[key] = completed({}, inside)
    return result


def copied(value: Any) -> Any:
    """A copy of lists and objects all the way down, however deep; other values are shared.

    What occurs several times is copied once, so that the work is linear in what there is.
    """
    copies: dict[int, Any] = {}
    waiting: list[Any] = []

    def begun(each: Any) -> Any:
        if not isinstance(each, list | dict):
            return each
        if id(each) not in copies:
            copies[id(each)] = [] if isinstance(each, list) else {}
            waiting.append(each)
        return copies[id(each)]

    result = begun(value)
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            copies[id(each)] += [begun(item) for item in each]
        else:
            copies[id(each)].update({key: begun(item) for key, item in each.items()})
    return result
