"""What constructors of requests are given, as the API takes it."""

from enum import Enum
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin
from uuid import UUID

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def alias(name: str, field: FieldInfo) -> str:
    """The API's name of a field, which may be empty."""
    return name if field.validation_alias is None else str(field.validation_alias)


def api_values(model: Any, values: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a constructor under the API's names."""
    aliases = {name: alias(name, field) for name, field in model.model_fields.items()}
    absent = {key for name, alias in aliases.items() if name not in model._nullable for key in (name, alias)}
    if model.model_config.get("extra") != "allow":
        absent |= values.keys() - {*aliases, *aliases.values()}
    given = {key: value for key, value in values.items() if value is not None or key not in absent}
    by_field = {aliases[key]: value for key, value in given.items() if key in aliases}
    given = {key: value for key, value in given.items() if key not in aliases} | by_field
    for name, known_as in aliases.items():
        if name in model._sent and known_as not in given:
            given[known_as] = model.model_fields[name].get_default(call_default_factory=True)
    due = _due(model)
    return {name: _api_value(value, due.get(name, ())) for name, value in given.items()}


@cache
def _due(model: Any) -> dict[str, tuple[Any, ...]]:
    """What values of a field may be, by the API's names: the options of its type."""
    fields = model.model_fields.items()
    return {alias(name, field): _options(field.annotation) for name, field in fields}


def _options(type_: Any) -> tuple[Any, ...]:
    return get_args(type_) if get_origin(type_) in (Union, UnionType) else (type_,)


def _inside(due: tuple[Any, ...], kind: type) -> tuple[Any, ...]:
    """What may stand in a list, or be a value of a dict."""
    return tuple(
        option for each in due if get_origin(each) is kind for option in _options(get_args(each)[-1])
    )


def _api_value(value: Any, due: tuple[Any, ...]) -> Any:
    """The value in JSON's types, as far as it is plain what that is; a model that is not due stays one."""
    kind = type(value)
    if issubclass(kind, BaseModel):
        models = tuple(each for each in due if isinstance(each, type))
        return value.to_dict() if issubclass(kind, models) else value
    if issubclass(kind, list):
        return [_api_value(item, _inside(due, list)) for item in list.__iter__(value)]
    if issubclass(kind, tuple):
        return [_api_value(item, _inside(due, list)) for item in tuple.__iter__(value)]
    if issubclass(kind, dict):
        return _api_object(value, due)
    if issubclass(kind, MappingProxyType):
        return _api_object(dict(value), due)
    if issubclass(kind, Enum) and not issubclass(kind, str | int | float):
        return _api_value(value.value, due)
    return str(value) if issubclass(kind, UUID) else value


def _api_object(values: dict[Any, Any], due: tuple[Any, ...]) -> dict[Any, Any]:
    """The object under the API's names, where its keys are those of one that is due, in Python or the API."""
    inside = _inside(due, dict)
    if not inside:
        for model in due:
            names = _names(model)
            if names and names.keys() >= dict.keys(values):
                fields = _due(model)
                called = ((names[key], value) for key, value in dict.items(values))
                return {name: _api_value(value, fields[name]) for name, value in called}
    return {key: _api_value(value, inside) for key, value in dict.items(values)}


@cache
def _names(model: Any) -> dict[str, str]:
    """The API's names by these and by Python's; none of what is no model, or where one name means two."""
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return {}
    aliases = {name: alias(name, field) for name, field in model.model_fields.items()}
    if any(aliases.get(name, name) != name for name in aliases.values()):
        return {}
    return aliases | {name: name for name in aliases.values()}
