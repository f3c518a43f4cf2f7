"""Copies any Python object into values of JSON's types."""

from __future__ import annotations

from .values import TYPE_CHECKING, Opaque, class_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_DEEPEST = 200


class OpaqueKey(Opaque):
    """Stands for a key that its own text does not find: look-ups find it where they found the key itself."""

    __slots__ = ("_hash", "_key")

    def __init__(self, text: str, key: Any) -> None:
        super().__init__(text)
        self._hash = hash(key)
        self._key = key

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        try:
            return self is other or bool(self._key == other)
        except Exception:
            return False

    def __reduce__(self) -> tuple[type[Opaque], tuple[str]]:
        return Opaque, (self.text,)


def plain(value: object) -> Any:
    """A copy whose every part has exactly one of JSON's types, or is `Opaque`.

    Objects of subclasses of str, int, float, list and dict are read by the methods of these types, whatever
    the subclass overrides; `__class__` is not trusted. A key stands for the parameter by whose name a look-up
    finds it, as in verdicts on plain dicts. Values and keys that JSON lacks become opaque, and so does what
    lies deeper than 200 levels. Each object is copied once, so the work is linear, also for an object that
    contains itself.
    """
    return _copy(value, 0, {})


def on_plain_copy(verdict: Callable[[Any], bool], request: object) -> bool:
    """The verdict on a plain copy of the request; False if it cannot be copied."""
    try:
        return verdict(plain(request))
    except Exception:
        return False


def _copy(value: Any, depth: int, copies: dict[int, Any]) -> Any:
    if value is None or value is True or value is False:
        return value
    kind = type(value)
    if issubclass(kind, str):
        return str.__str__(value)
    if issubclass(kind, int):
        return int.__int__(value)
    if issubclass(kind, float):
        return float.__float__(value)
    if id(value) in copies:
        return copies[id(value)]
    if depth >= _DEEPEST:
        return Opaque("...")
    if issubclass(kind, list):
        items: list[Any] = []
        copies[id(value)] = items
        items.extend(_copy(item, depth + 1, copies) for item in list.__iter__(value))
        return items
    if issubclass(kind, dict):
        fields: dict[Any, Any] = {}
        copies[id(value)] = fields
        for key, item in dict.items(value):
            fields[_key(key)] = _copy(item, depth + 1, copies)
        return fields
    return Opaque(f"a value of type {class_name(value)}")


def _key(key: Any) -> Any:
    kind = type(key)
    if kind is str or key is None or kind in (bool, int, float):
        return key
    try:
        if issubclass(kind, str) and {key: True}.get(str.__str__(key)) is True:
            return str.__str__(key)
        return OpaqueKey(f"a key of type {class_name(key)}", key)
    except Exception:
        return Opaque(f"a key of type {class_name(key)}")
