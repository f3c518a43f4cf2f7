"""What a type checker accepts: dataclasses built from a request by their annotations alone."""

import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal

_SCALARS: tuple[Any, ...] = (str, bool, int, float, NoneType)


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
        return _checked(value, isinstance(value, (int, float) if type_ is float else type_))
    if origin is Literal:
        fits = any(value == each and type(value) is type(each) for each in typing.get_args(type_))
        return _checked(value, fits)
    if origin in (UnionType, typing.Union):
        return _first(typing.get_args(type_), value, named)
    if origin is tuple:
        raise Misfit  # the other form of an array: as a list it is judged
    if origin in (Sequence, list):
        (item,) = typing.get_args(type_)
        return [built(item, each, named) for each in _checked(value, isinstance(value, list))]
    if origin is Mapping:
        _, part = typing.get_args(type_)
        return {
            key: built(part, each, named) for key, each in _checked(value, isinstance(value, dict)).items()
        }
    if isinstance(type_, type) and issubclass(type_, Enum):
        raise Misfit  # the mark of what is not given: no JSON value is it
    raise TypeError(f"no way to judge {type_}")


def _object(type_: Any, value: Any, named: Callable[[str], str]) -> Any:
    hints, required = _fields(type_)
    given = {named(key): each for key, each in _checked(value, isinstance(value, dict)).items()}
    if not required <= given.keys() <= hints.keys():
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


@cache
def _fields(type_: Any) -> tuple[dict[str, Any], set[str]]:
    """The types of a dataclass's fields, and the names of those without a default."""
    required = {each.name for each in fields(type_) if each.default is each.default_factory is MISSING}
    hints = typing.get_type_hints(type_)
    return {each.name: hints[each.name] for each in fields(type_)}, required
