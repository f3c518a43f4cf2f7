"""The base classes of all models: the API's names, validation before anything is built, the way to JSON."""

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from enum import Enum
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, ClassVar, Self, get_args
from uuid import UUID, uuid4

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import InitErrorDetails, PydanticCustomError

_LARGEST_INDEX = 2**31

_accepted: ContextVar[bool] = ContextVar("accepted", default=False)


class Message(BaseModel):
    """An object of the API: fields have Python's names, JSON has the API's."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, protected_namespaces=(), frozen=True
    )

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        return self.model_dump(by_alias=True, exclude_unset=True, warnings=False)


class Response(Message):
    """A response, or an object in one; unknown fields are kept."""

    model_config = ConfigDict(extra="allow")


class Part(Message):
    """An object in a request.

    An argument None counts as absent, but for `_nullable` fields and keys that have no field: there it is
    JSON's null. `_sent` are the fields that are sent even if no value is given: constants and identifiers.
    """

    model_config = ConfigDict(extra="forbid")

    _sent: ClassVar[tuple[str, ...]] = ()
    _nullable: ClassVar[tuple[str, ...]] = ()

    def __init__(self, /, **values: Any) -> None:
        super().__init__(**_api_values(type(self), values))

    # pydantic calls this for `Model(...)` only, not whenever it builds a model.
    __init__.__dict__["__pydantic_base_init__"] = True

    @model_validator(mode="before")
    @classmethod
    def _named(cls, values: Any) -> Any:
        """Gives the names as plain texts, also where keys of another class stand for them."""
        if not _accepted.get() or type(values) is not dict or all(type(key) is str for key in values):
            return values
        names = (field.validation_alias or name for name, field in cls.model_fields.items())
        known = {name: values[name] for name in names if name in values}
        return {**{key: value for key, value in values.items() if key not in known}, **known}

    @model_validator(mode="after")
    def _unset(self) -> Self:
        """A key that has no field sets none, though one may be called so."""
        fields = type(self).model_fields
        for name in self.__pydantic_extra__ or ():
            if name in fields and getattr(self, name) is fields[name].default:
                self.model_fields_set.discard(name)
        return self

    @field_validator("*", mode="wrap")
    @classmethod
    def _kept(cls, value: Any, build: ValidatorFunctionWrapHandler) -> Any:
        """Keeps a value that the API accepts but pydantic cannot convert, or would change: 1 is not true."""
        if not _accepted.get():
            return build(value)
        try:
            built = build(value)
        except ValidationError:
            return value
        is_other = built != value or (type(built) is bool) is not (type(value) is bool)
        return value if isinstance(value, int | float) and is_other else built


class Request(Part):
    """A request, built from exactly the values that the module named by `_validator` accepts."""

    _validator: ClassVar[str] = ""

    @model_validator(mode="wrap")
    @classmethod
    def _checked(cls, values: Any, build: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(values, cls):
            return build(values)
        module = import_module(cls._validator)
        if not module.is_valid(values):
            raise ValidationError.from_exception_data(cls.__name__, list(_errors(module.validate(values))))
        token = _accepted.set(True)
        try:
            return build(values)
        finally:
            _accepted.reset(token)


def new_uuid4() -> str:
    """A random version 4 UUID, as the API writes it."""
    return str(uuid4())


def _api_values(model: type[Part], values: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a constructor under the API's names."""
    aliases = {name: str(field.validation_alias or name) for name, field in model.model_fields.items()}
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
def _due(model: type[Part]) -> dict[str, tuple[type[Message], ...]]:
    """The models that values of a field may be, or hold, by the API's names."""
    fields = model.model_fields.items()
    return {str(field.validation_alias or name): tuple(_models(field.annotation)) for name, field in fields}


def _models(annotation: Any) -> Iterator[type[Message]]:
    if isinstance(annotation, type) and issubclass(annotation, Message):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _api_value(value: Any, due: tuple[type[Message], ...]) -> Any:
    """The value in JSON's types, as far as it is plain what that is; a model that is not due stays one."""
    kind = type(value)
    if issubclass(kind, Message):
        return value.to_dict() if issubclass(kind, due) else value
    if issubclass(kind, list):
        return [_api_value(item, due) for item in list.__iter__(value)]
    if issubclass(kind, tuple):
        return [_api_value(item, due) for item in tuple.__iter__(value)]
    if issubclass(kind, dict):
        return {key: _api_value(item, due) for key, item in dict.items(value)}
    if issubclass(kind, MappingProxyType):
        return _api_value(dict(value), due)
    if issubclass(kind, Enum) and not issubclass(kind, str | int | float):
        return _api_value(value.value, due)
    return str(value) if issubclass(kind, UUID) else value


def _errors(issues: Iterable[Any]) -> Iterable[InitErrorDetails]:
    """The errors among the issues in pydantic's form."""
    for issue in issues:
        if issue.severity == "error":
            yield InitErrorDetails(
                type=PydanticCustomError(_text(issue.code), _text(issue.message)),
                loc=tuple(map(_location, issue.path)),
                input=issue.value,
            )


def _location(part: Any) -> int | str:
    return part if type(part) is int and 0 <= part < _LARGEST_INDEX else _text(str(part))


def _text(text: str) -> Any:
    """The text with lone surrogates escaped, which pydantic cannot hold; its annotations ask for literals."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
