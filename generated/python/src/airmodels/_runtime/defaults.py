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
    """A copy of lists and objects all the way down; other values are shared."""
    if isinstance(value, list):
        return [copied(each) for each in value]
    if isinstance(value, dict):
        return {key: copied(each) for key, each in value.items()}
    return value
