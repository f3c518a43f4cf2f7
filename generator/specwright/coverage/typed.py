"""What a type checker accepts: dataclasses built from a request by their annotations alone."""

import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal

_SCALARS: dict[Any, tuple[type, ...]] = {
    str: (str,),
    bool: (bool,),
    int: (int,),
    float: (int, float),
    NoneType: (NoneType,),
}


class Misfit(Exception):
    """A value is not of the type that is written there."""


def built(type_: Any, value: Any, named: Callable[[str], str]) -> Any:
    """An object of the dataclass, list or plain type that an annotation names, made of a JSON value.

    `named` gives the field of an API name. Raises Misfit where a type checker would complain.
    """
    origin = typing.get_origin(type_)
    if is_dataclass(type_):
        return _object(type_, value, named)
    if type_ is Any:
        return value
    if type_ in _SCALARS:
        return _checked(value, isinstance(value, _SCALARS[type_]))
    if origin is Literal:
        fits = any(value == each and type(value) is type(each) for each in typing.get_args(type_))
        return _checked(value, fits)
    if origin in (UnionType, typing.Union):
        return _first(typing.get_args(type_), value, named)
    if origin is Sequence:
        (item,) = typing.get_args(type_)
        return [built(item, each, named) for each in _checked(value, isinstance(value, list))]
    if origin is Mapping:
        return _checked(value, isinstance(value, dict))
    raise TypeError(f"no way to judge {type_}")


def _object(type_: Any, value: Any, named: Callable[[str], str]) -> Any:
    known, hints = _fields(type_), _hints(type_)
    given = {named(key): each for key, each in _checked(value, isinstance(value, dict)).items()}
    required = {name for name, field in known.items() if _is_required(field)}
    if not required <= given.keys() <= known.keys():
        raise Misfit
    return type_(**{name: built(hints[name], each, named) for name, each in given.items()})


def _first(options: Sequence[Any], value: Any, named: Callable[[str], str]) -> Any:
    for option in options:
        try:
            return built(option, value, named)
        except Misfit:
            continue
    raise Misfit


def _checked(value: Any, fits: bool) -> Any:
    if not fits:
        raise Misfit
    return value


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@cache
def _fields(type_: Any) -> dict[str, Field[Any]]:
    return {field.name: field for field in fields(type_)}


@cache
def _hints(type_: Any) -> dict[str, Any]:
    return typing.get_type_hints(type_)
