"""What Python's values mean that a dataclass was given: JSON's, or nothing that JSON can hold."""

import sys
from collections.abc import Iterator
from enum import Enum
from types import MappingProxyType, NoneType
from typing import Any

from .unset import Unset
from .values import INF, Opaque, Path, class_name

SCALARS = frozenset({str, int, float, bool, NoneType})

_DEEPEST = 200
_BUSY = Opaque("a value that holds itself")


def plain_scalar(value: Any) -> Any:
    """The text or number that the value stands for; any other value as it is."""
    kind = type(value)
    if kind is str or kind is int or kind is bool or kind is float or value is None:
        return value
    if kind is list or kind is tuple or kind is dict:
        return value
    if issubclass(kind, str):
        return str.__str__(value)
    if issubclass(kind, int):
        return int.__int__(value)
    if issubclass(kind, float):
        return float.__float__(value)
    if issubclass(kind, Enum) and kind is not Unset:
        return plain_scalar(value._value_)
    uuid = sys.modules.get("uuid")  # where it is not imported, nothing is one
    return uuid.UUID.__str__(value) if uuid and issubclass(kind, uuid.UUID) else value


def plain_key(key: Any) -> str:
    """The text that a key stands for; raises TypeError for any other."""
    text = plain_scalar(key)
    if type(text) is not str:
        raise TypeError
    return text


def opaque(value: object) -> Opaque:
    """What stands for a value that JSON cannot hold."""
    return value if type(value) is Opaque else Opaque(f"a value of type {class_name(value)}")


def is_array(kind: type) -> bool:
    """Whether objects of the class stand for arrays."""
    return issubclass(kind, (list, tuple))


def is_mapping(kind: type) -> bool:
    """Whether objects of the class stand for objects of JSON."""
    return issubclass(kind, (dict, MappingProxyType))


def items(value: Any) -> list[Any]:
    """The items of a list or tuple, whatever its class overrides."""
    of: Any = list if issubclass(type(value), list) else tuple
    return list(of.__iter__(value))


def entries(value: Any) -> list[tuple[Any, Any]]:
    """The keys and values of a mapping, whatever the class of a dict overrides."""
    return list(dict.items(value if issubclass(type(value), dict) else dict(value)))


def any_value(value: Any) -> Any:
    """A copy of the value in JSON's types, in which all else is `Opaque`; each object is copied once."""
    return _copy(value, 0, {})


def _copy(value: Any, depth: int, copies: dict[int, Any]) -> Any:
    try:
        plain = plain_scalar(value)
        kind = type(plain)
        if kind is float:
            return plain if -INF < plain < INF else Opaque(f"the number {plain}")
        if kind in SCALARS:
            return plain
        if id(plain) in copies:
            return copies[id(plain)][0]
        if depth >= _DEEPEST or not (is_array(kind) or is_mapping(kind)):
            return opaque(plain)
        copies[id(plain)] = _BUSY, plain
        if is_array(kind):
            copy: Any = [_copy(item, depth + 1, copies) for item in items(plain)]
        else:
            copy = {plain_key(key): _copy(part, depth + 1, copies) for key, part in entries(plain)}
        copies[id(plain)] = copy, plain
        return copy
    except Exception:
        return opaque(value)


def strays(document: Any) -> Iterator[tuple[Path, Opaque]]:
    """What JSON cannot hold and the paths to it, in order; each object is looked at once."""
    waiting: list[tuple[Path, Any]] = [((), document)]
    seen: set[int] = set()
    while waiting:
        path, value = waiting.pop()
        kind = type(value)
        if kind is Opaque:
            yield path, value
        elif (kind is dict or kind is list) and id(value) not in seen:
            seen.add(id(value))
            parts = [*(value.items() if kind is dict else enumerate(value))]
            waiting += [((*path, key), part) for key, part in reversed(parts)]


def is_json(document: Any) -> bool:
    """Whether a document holds nothing that JSON cannot."""
    waiting = [document]
    seen: set[int] = set()
    for value in waiting:
        kind = type(value)
        if kind is Opaque:
            return False
        if (kind is dict or kind is list) and id(value) not in seen:
            seen.add(id(value))
            waiting += value.values() if kind is dict else value
    return True
