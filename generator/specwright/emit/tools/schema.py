"""A tree of parameters as the schema of a function's arguments: structure, and limits of single values."""

from collections.abc import Iterable, Iterator
from typing import Any

from specwright.emit.schema import Schema
from specwright.emit.tools.forms import ToolForm
from specwright.emit.tools.telling import Rules, description, said_limits
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.predicate import Constant

_JSON_TEXT = "Given as JSON text."


class ToolSchemas:
    """The schemas of one form; `rules` are told where they belong."""

    def __init__(self, form: ToolForm, rules: Rules) -> None:
        self._form = form
        self._rules = rules

    def property(self, parameter: Parameter, level: int) -> Schema:
        """A named value with its description; null stands for what is left out, where a form wants that."""
        schema = self._value(parameter, level)
        told = [
            *self._rules.get(parameter.path, ()),
            *([_JSON_TEXT] if self._is_text(parameter, level) else ()),
        ]
        if self._form.strict and not parameter.required:
            schema = _any_of([*schema.get("anyOf", [schema]), {"type": "null"}])
        text = description(parameter, self._form, [*_lost_values(parameter, self._form), *told])
        return {"description": text, **schema} if text else schema

    def object(self, named: dict[str, Schema], required: Iterable[str]) -> Schema:
        """An object of these properties."""
        asked = [*named] if self._form.strict else [*required]
        schema: Schema = {"type": self._type("object"), "properties": named}
        if asked or self._form.strict:
            schema["required"] = asked
        return {**schema, "additionalProperties": False} if self._form.closed else schema

    def enum(self, values: Iterable[str]) -> Schema:
        """A text that is one of these."""
        return {"type": self._type("string"), "enum": [*values]}

    def _type(self, name: str) -> str:
        return name.upper() if self._form.capitals else name

    def _value(self, parameter: Parameter, level: int) -> Schema:
        if self._is_text(parameter, level):
            return {"type": self._type("string")}
        if parameter.choices or parameter.const is not None:
            return self._one_of(_values(parameter))
        match parameter.type:
            case String() | Numeric() | Boolean() | Null():
                kind = str(parameter.kinds[0])
                return {"type": self._type(kind), **said_limits(parameter, self._form)}
            case Array(items=items):
                limits = said_limits(parameter, self._form)
                return {"type": self._type("array"), "items": self._item(items, level + 1), **limits}
            case Object() as stated:
                return self._object(parameter, stated, level)
            case Union(options=options):
                return _any_of([self._value(option, level) for option in options])
            case AnyValue():
                return self._anything()

    def _item(self, parameter: Parameter, level: int) -> Schema:
        schema = self._value(parameter, level)
        told = [_JSON_TEXT] if self._is_text(parameter, level) else []
        text = description(parameter, self._form, [*_lost_values(parameter, self._form), *told])
        return {"description": text, **schema} if text else schema

    def _object(self, parameter: Parameter, stated: Object, level: int) -> Schema:
        named = {each.name: self.property(each, level + 1) for each in stated.properties}
        schema = self.object(named, [each.name for each in stated.properties if each.required])
        schema |= said_limits(parameter, self._form)
        if stated.open and self._form.maps:
            del schema["additionalProperties"]
            if stated.values is not None:
                schema["additionalProperties"] = self._item(stated.values, level + 1)
        return schema

    def _anything(self) -> Schema:
        if self._form.maps:
            return {}
        kinds = ("string", "number", "boolean")
        return _any_of([{"type": self._type(each)} for each in kinds])

    def _one_of(self, values: list[Constant]) -> Schema:
        return _any_of([*self._by_type(values)])

    def _by_type(self, values: list[Constant]) -> Iterator[Schema]:
        by_type: dict[str, list[Constant]] = {}
        for value in values:
            by_type.setdefault(_type_of(value), []).append(value)
        for kind, some in by_type.items():
            schema: Schema = {"type": self._type(kind)}
            if kind == "string" or (kind in ("integer", "number") and self._form.number_enums):
                schema["enum"] = some
            yield schema

    def _is_text(self, parameter: Parameter, level: int) -> bool:
        """Whether the value is written as JSON text: an object of any keys, or one too deep, for the form."""
        match parameter.type:
            case Object(properties=()):
                return not self._form.maps
            case Object() | Array():
                return level >= self._form.levels - 1
            case String() | Numeric() | Boolean() | Null() | AnyValue() | Union():
                return False


def _any_of(options: list[Schema]) -> Schema:
    """One of the schemas, each once."""
    different = [each for place, each in enumerate(options) if each not in options[:place]]
    flat: list[Schema] = [part for each in different for part in each.get("anyOf", [each])]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _values(parameter: Parameter) -> list[Constant]:
    return [choice.value for choice in parameter.choices] if parameter.choices else [parameter.const]


def _type_of(value: Constant) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"


def _lost_values(parameter: Parameter, form: ToolForm) -> Iterator[str]:
    """The numbers of an enum that the form has no word for."""
    values: list[Any] = _values(parameter) if parameter.choices or parameter.const is not None else []
    booleans = any(isinstance(value, bool) for value in values)
    numbers = any(isinstance(value, int | float) for value in values)
    if booleans or (numbers and not form.number_enums):
        yield f"One of: {', '.join(str(value) for value in values)}."
