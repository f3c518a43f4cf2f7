"""Copies any Python object into values of JSON's types."""

from __future__ import annotations

from .values import TYPE_CHECKING, WITHOUT_PARTS, Opaque, class_name

if TYPE_CHECKING:
    from collections.abc import Callable, Container
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


def plain(value: object, copies: dict[int, Any] | None = None) -> Any:
    """A copy whose every part has exactly one of JSON's types, or is `Opaque`.

    Objects of subclasses of str, int, float, list and dict are read by the methods of these types, whatever
    the subclass overrides; `__class__` is not trusted. A key stands for the parameter by whose name a look-up
    finds it, as in verdicts on plain dicts. Values and keys that JSON lacks become opaque, and so does what
    lies deeper than 200 levels. Each object is copied once, so the work is linear, also for an object that
    contains itself. `copies` is told the copies of lists and dicts by the ids of their originals.
    """
    copies = {} if copies is None else copies
    try:
        return _copy(value, 0, copies, WITHOUT_PARTS)
    except Exception:  # what the type of a value does when it is looked up
        copies.clear()
        return _copy(value, 0, copies, _ByIdentity())


class _ByIdentity:
    """The types of values without parts, found without asking the type that is looked for."""

    def __contains__(self, kind: object) -> bool:
        return any(kind is each for each in WITHOUT_PARTS)


def on_plain_copy(verdict: Callable[[Any], bool], request: object) -> bool:
    """The verdict on a plain copy of the request, or of what a dataclass writes; False if there is none."""
    try:
        if issubclass(type(request), dict):
            return verdict(plain(request))
        from .record import is_valid_document

        return is_valid_document(lambda values: verdict(plain(values)), request)
    except Exception:
        return False


def _copy(value: Any, depth: int, copies: dict[int, Any], whole: Container[object]) -> Any:
    kind = type(value)
    if kind in whole or kind is Opaque or kind is OpaqueKey:
        return value
    if kind is dict or kind is list:
        if id(value) in copies:
            return copies[id(value)]
        if depth >= _DEEPEST:
            return Opaque("...")
        return (_copy_of_dict if kind is dict else _copy_of_list)(value, depth, copies, whole)
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
        return _copy_of_list(value, depth, copies, whole)
    if issubclass(kind, dict):
        fields: dict[Any, Any] = {}
        copies[id(value)] = fields
        for key, item in dict.items(value):
            name = key if type(key) is str else _key(key)
            fields[name] = item if type(item) in whole else _copy(item, depth + 1, copies, whole)
        return fields
    return Opaque(f"a value of type {class_name(value)}")


def _copy_of_list(
    value: list[Any], depth: int, copies: dict[int, Any], whole: Container[object]
) -> list[Any]:
    items: list[Any] = []
    copies[id(value)] = items
    for item in list.__iter__(value):
        items.append(item if type(item) in whole else _copy(item, depth + 1, copies, whole))
    return items


def _copy_of_dict(
    value: dict[Any, Any], depth: int, copies: dict[int, Any], whole: Container[object]
) -> dict[Any, Any]:
    """The copy of an exact dict, most of which is made at once."""
    fields = dict(value)
    copies[id(value)] = fields
    for key, item in fields.items():
        if type(key) is not str:
            pairs = [(_key(each), _copy(held, depth + 1, copies, whole)) for each, held in fields.items()]
            fields.clear()
            fields.update(pairs)
            break
        if type(item) not in whole:
            fields[key] = _copy(item, depth + 1, copies, whole)
    return fields


def _key(key: Any) -> Any:
    kind = type(key)
    if kind is str or kind is Opaque or kind is OpaqueKey:
        return key
    try:
        if kind in WITHOUT_PARTS:
            return key
        if issubclass(kind, str) and {key: True}.get(str.__str__(key)) is True:
            return str.__str__(key)
        return OpaqueKey(f"a key of type {class_name(key)}", key)
    except Exception:
        return Opaque(f"a key of type {class_name(key)}")
