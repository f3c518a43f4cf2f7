"""The JSON Schemas of messages, as pydantic, and who asks it, puts them into documents."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

from pydantic import GetJsonSchemaHandler, RootModel, create_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

_INSIDE = "#/$defs/"


def exact_schema(module: str, direction: str, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """The schema of a model's `request` or `response`; its definitions become some of the document."""
    schema = _read(module)[direction]
    definitions = schema.get("$defs", {})
    known = json.dumps(definitions)
    return _referring({word: each for word, each in schema.items() if word != "$defs"}, known, handler)


def structure(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """The schema that pydantic derives from a model's fields, for what is dumped as well."""
    inner: Any = schema
    while inner["type"] != "model":
        inner = inner["schema"]
    plain: Any = {word: each for word, each in inner.items() if word != "serialization"}
    return handler(plain)


def reference(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """What refers to the schema of a class, which becomes one of the document's definitions."""
    # The handler knows the class that it is made for alone; what is inside others is asked of all.
    referring: JsonSchemaValue = handler(core_schema.list_schema(schema))["items"]
    return referring


@cache
def _read(module: str) -> dict[str, Any]:
    text = (files(__name__.rpartition(".")[0]) / "_schemas" / f"{module}.json").read_text(encoding="utf-8")
    schemas: dict[str, Any] = json.loads(text)
    return schemas


class _Definition(RootModel[Any]):
    """What schemas refer to; a class of its own for each name and all that it may refer to."""

    _known: ClassVar[str] = "{}"

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return _referring(json.loads(cls._known)[cls.__name__], cls._known, handler)


@cache
def _definition(name: str, known: str) -> CoreSchema:
    made = create_model(name, __base__=_Definition, __module__=__name__)
    made._known = known
    return made.__pydantic_core_schema__


def _referring(schema: Mapping[str, Any], known: str, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
    """A copy of the schema that refers to definitions of the document in place of its own."""

    def copy(value: Any) -> Any:
        if isinstance(value, list):
            return [*map(copy, value)]
        return _referring(value, known, handler) if isinstance(value, Mapping) else value

    copied = {word: copy(each) for word, each in schema.items()}
    named = schema.get("$ref")
    if isinstance(named, str) and named.startswith(_INSIDE):
        copied |= reference(_definition(named.removeprefix(_INSIDE), known), handler)
    return copied
