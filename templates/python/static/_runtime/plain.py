"""Copies of any Python object, made of JSON's types alone."""

from typing import Any

from .values import Opaque

_DEEPEST = 200


def plain(value: object) -> Any:
    """A copy in which every part has exactly one of JSON's types, or is opaque.

    Subclasses of str, int, float, list and dict become what they hold, by the built-in types' own
    methods. Whatever JSON lacks becomes opaque, keys too, and so does what lies deeper than 200 levels.
    Each object is copied once, however often it occurs: the work is linear, also for an object that
    holds itself.
    """
    return _copy(value, 0, {})


def _copy(value: object, depth: int, copies: dict[int, Any]) -> Any:
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if id(value) in copies:
        return copies[id(value)]
    if depth >= _DEEPEST:
        return Opaque("...")
    if isinstance(value, list):
        items: list[Any] = []
        copies[id(value)] = items
        items.extend(_copy(item, depth + 1, copies) for item in list.__iter__(value))
        return items
    if isinstance(value, dict):
        fields: dict[Any, Any] = {}
        copies[id(value)] = fields
        for key, item in dict.items(value):
            fields[_key(key)] = _copy(item, depth + 1, copies)
        return fields
    return Opaque(f"a value of type {type(value).__name__}")


def _key(key: object) -> Any:
    if isinstance(key, str):
        return str.__str__(key)
    if key is None or type(key) in (bool, int, float):
        return key
    return Opaque(f"a key of type {type(key).__name__}")
