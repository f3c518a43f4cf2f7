"""The base classes of all models: the API's names, validation before anything is built, the way to JSON."""

from contextvars import ContextVar
from importlib import import_module
from inspect import get_annotations
from typing import Any, ClassVar, Literal, Self, get_args, get_origin
from uuid import uuid4

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_serializer,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ._arguments import alias, api_values
from ._errors import refusal
from ._given_fields import given_fields
from ._json_schemas import exact_schema, structure

_accepted: ContextVar[bool] = ContextVar("accepted", default=False)


class Message(BaseModel):
    """An object of the API: fields have Python's names, JSON has the API's.

    It is dumped as it was given: under the API's names, unless `by_alias=False` asks for Python's, and
    without what was not set. `_schema` names the JSON Schema of a whole request or response.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        protected_namespaces=(),
        frozen=True,
        serialize_by_alias=True,
    )

    _schema: ClassVar[tuple[str, str] | None] = None

    def to_dict(self) -> dict[str, Any]:
        """The API's names and values; what was not set is left out."""
        return self.model_dump(by_alias=True, exclude_unset=True, warnings=False)

    @model_serializer(mode="wrap")
    def _given(self, dump: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        """What was given alone, whatever asks for the dump: a default is the API's to fill in."""
        names = {
            name: name if info.by_alias is False else str(field.serialization_alias)
            for name, field in type(self).model_fields.items()
        }
        extra, own = self.model_extra or {}, given_fields(self)
        filters = (info.include, info.exclude, info.exclude_defaults, info.exclude_none)
        if not any(filters) and type(self).__module__.rpartition(".")[0] == __package__:
            # By its own type alone: that of the field would say 1e30 for 10**30.
            given = {names[name]: getattr(self, name) for name in names if name in own}
            return {**given, **extra}
        values: dict[str, Any] = dump(self)
        unset = {key for name, key in names.items() if name not in own}
        return {key: value for key, value in values.items() if key not in unset or key in extra}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema that judges as the API does, of a whole message; the structure of what stands in one."""
        if cls._schema is not None:
            return exact_schema(*cls._schema, handler)
        return structure(core_schema, handler)


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
        super().__init__(**api_values(type(self), values))

    # pydantic calls this for `Model(...)` only, not whenever it builds a model.
    __init__.__dict__["__pydantic_base_init__"] = True

    @model_validator(mode="before")
    @classmethod
    def _named(cls, values: Any) -> Any:
        """Gives the names as plain texts, also where keys of another class stand for them."""
        if not _accepted.get() or type(values) is not dict or all(type(key) is str for key in values):
            return values
        names = (alias(name, field) for name, field in cls.model_fields.items())
        known = {name: values[name] for name in names if name in values}
        return {**{key: value for key, value in values.items() if key not in known}, **known}

    def __init_subclass__(cls, **config: Any) -> None:
        """Puts `_kept` around the class's own fields, but for constant texts, by which a union chooses."""
        super().__init_subclass__(**config)
        own = get_annotations(cls).items()
        names = [name for name, type_ in own if not name.startswith("_") and not _is_text(type_)]
        if names:
            validator: Any = field_validator(*names, mode="wrap")
            setattr(cls, f"_kept_{len(cls.__mro__)}", validator(_kept))


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
            raise refusal(cls.__name__, module.validate(values))
        token = _accepted.set(True)
        try:
            return build(values)
        finally:
            _accepted.reset(token)


def _kept(value: Any, build: ValidatorFunctionWrapHandler) -> Any:
    """Keeps a value that the API accepts but pydantic cannot convert, or would change: 1 is not true."""
    if not _accepted.get():
        return build(value)
    try:
        built = build(value)
    except ValidationError:
        return _kept(int(value), build) if type(value) is float and value.is_integer() else value
    is_other = built != value or (type(built) is bool) is not (type(value) is bool)
    return value if isinstance(value, int | float) and is_other else built


def _is_text(type_: Any) -> bool:
    """Whether a field's type is one text, which pydantic takes as it is."""
    options = get_args(type_) if get_origin(type_) is Literal else ()
    return len(options) == 1 and isinstance(options[0], str)


def new_uuid4() -> str:
    """A random version 4 UUID, as the API writes it."""
    return str(uuid4())
