"""Plain JSON of the catalog to the classes of the IR, as strictly as specs are read."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from specwright.diagnostics import Location
from specwright.emit.catalog import LISTS_OF_PATHS, NODES, PATHS
from specwright.ir.parameter import Parameter
from specwright.ir.path import parse
from specwright.ir.predicate import Predicate
from specwright.ir.stated import StatedFact, StatedRule

_NODES = {node.__name__: node for node in NODES}
_PLAIN = (dict, list, str, bool, int, float, type(None))


class CatalogFault(Exception):
    """What keeps a catalog from being read; the message says where."""


def decoded(value: object, of: type, place: Location, at: str = "") -> Any:
    """An object of a class of the IR, with that place as its location. Raises CatalogFault."""
    if not isinstance(value, dict):
        raise CatalogFault(f"{at or 'the file'} is no object")
    if of in _NODES.values() and value.get("is") != of.__name__:
        raise CatalogFault(f"{at} is no {of.__name__}")
    known = {field.name: field for field in fields(of)}
    hints = _hints(of)
    given: dict[str, Any] = {"location": place} if "location" in known else {}
    for key, each in value.items():
        if key == "is" and of in _NODES.values():
            continue
        if key not in known or key == "location":
            raise CatalogFault(f"{at} has the unknown key '{key}'")
        given[key] = _field(key, each, hints[key], place, f"{at}.{key}".removeprefix("."))
    if of is Parameter and "path" in given:
        given.setdefault("name", given["path"][-1] if given["path"] else "")
    for key, hint in hints.items():
        if key not in given and (empty := _left_out(hint)) is not ...:
            given.setdefault(key, known[key].default if _has_default(known[key]) else empty)
    try:
        return of(**given)
    except TypeError as error:
        raise CatalogFault(f"{at or 'the file'} lacks a key: {error}") from error


@cache
def _hints(of: type) -> dict[str, Any]:
    named = {"Constant": object, "Json": object, "Predicate": Predicate, "Parameter": Parameter}
    return get_type_hints(of, localns=named)


def _has_default(field: Any) -> bool:
    return type(field.default).__name__ != "_MISSING_TYPE"


def _left_out(hint: Any) -> Any:
    """What a field is where the catalog does not have it; `...` where it must."""
    if hint is bool:
        return False
    if get_origin(hint) is tuple:
        return ()
    return None if type(None) in get_args(hint) else ...


def _field(name: str, value: object, hint: Any, place: Location, at: str) -> Any:
    if name in PATHS:
        return _path(value, at)
    if name in LISTS_OF_PATHS:
        return tuple(_path(each, at) for each in _list(value, at))
    return _value(value, hint, place, at)


def _path(value: object, at: str) -> tuple[str, ...]:
    if not isinstance(value, str):
        raise CatalogFault(f"{at} is no path")
    return parse(value) if value else ()


def _list(value: object, at: str) -> list[Any]:
    if not isinstance(value, list):
        raise CatalogFault(f"{at} is no list")
    return value


def _value(value: object, hint: Any, place: Location, at: str) -> Any:
    """A value of a type as annotations state it."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        items = _list(value, at)
        kinds = [arguments[0]] * len(items) if arguments[-1] is ... else [*arguments]
        if len(kinds) != len(items):
            raise CatalogFault(f"{at} has {len(items)} items, not {len(kinds)}")
        pairs = enumerate(zip(items, kinds, strict=True))
        return tuple(_value(each, kind, place, f"{at}[{number}]") for number, (each, kind) in pairs)
    if origin in (Union, types.UnionType):
        return _one_of(value, arguments, place, at)
    if origin is Literal:
        return _checked(value, lambda: value in arguments, at)
    if isinstance(hint, type) and is_dataclass(hint):
        return decoded(value, hint, place, at)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(_checked(value, lambda: value in [*map(str, hint)], at))
    if isinstance(hint, type) and hint in _PLAIN:
        return _checked(value, lambda: type(value) is hint or (hint is float and type(value) is int), at)
    return _checked(value, lambda: isinstance(value, _PLAIN), at)


def _one_of(value: object, options: tuple[Any, ...], place: Location, at: str) -> Any:
    """A value of one of several types: nodes are known by their name, plain values by themselves."""
    if value is None and type(None) in options:
        return None
    classes = [each for each in options if is_dataclass(each)]
    if isinstance(value, dict) and {StatedFact, StatedRule} <= {*options}:
        return decoded(value, StatedRule if "kind" in value else StatedFact, place, at)
    if isinstance(value, dict) and classes:
        node = classes[0] if len(classes) == 1 else _NODES.get(str(value.get("is")))
        if node not in classes:
            raise CatalogFault(f"{at} is of an unknown kind")
        return decoded(value, cast("type", node), place, at)
    structured = [each for each in options if isinstance(each, type) and issubclass(each, StrEnum)]
    for each in structured:
        if value in [*map(str, each)]:
            return each(str(value))
    return _checked(value, lambda: isinstance(value, _PLAIN), at)


def _checked(value: object, is_fit: Callable[[], bool], at: str) -> Any:
    if not is_fit():
        raise CatalogFault(f"{at} is not what it must be")
    return value
