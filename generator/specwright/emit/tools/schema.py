"""A tree of parameters as the schema of a function's arguments: structure, and limits of single values."""

from collections.abc import Iterable, Iterator
from json import dumps

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

_MANY = 250
_JSON_TEXT = "Given as JSON text."


class ToolSchemas:
    """The schemas of one form, made in order; `rules` are told where they belong.

    Enums are written as long as the form has room for their values; the others are told.
    """

    def __init__(self, form: ToolForm, rules: Rules) -> None:
        self._form = form
        self._rules = rules
        self._room = form.most_values
        self._untold: list[Constant] = []  # of the parameter that is being written

    def property(self, parameter: Parameter, level: int) -> Schema:
        """A named value with its description; null stands for what is left out, where a form wants that."""
        schema = self._value(parameter, level)
        told = [*self._lost(parameter, level), *self._rules.get(parameter.path, ())]
        if self._form.strict and not parameter.required:
            schema = _any_of([*schema.get("anyOf", [schema]), {"type": "null"}])
        text = description(parameter, self._form, told)
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
        some = [*values]
        self._room -= len(some)
        return {"type": self._type("string"), "enum": some}

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
        text = description(parameter, self._form, self._lost(parameter, level))
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
        """Any value, in words that no reader takes for a schema of nothing."""
        kinds = ("string", "number", "boolean", *(("null", "object", "array") if self._form.maps else ()))
        return _any_of([{"type": self._type(each)} for each in kinds])

    def _one_of(self, values: list[Constant]) -> Schema:
        return _any_of([*self._by_type(values)])

    def _by_type(self, values: list[Constant]) -> Iterator[Schema]:
        by_type: dict[str, list[Constant]] = {}
        for value in values:
            by_type.setdefault(_type_of(value), []).append(value)
        for kind, some in by_type.items():
            schema: Schema = {"type": self._type(kind)}
            if self._has_room(kind, some):
                self._room -= len(some)
                schema["enum"] = some
            elif kind != "null":
                self._untold += some
            yield schema

    def _has_room(self, kind: str, values: list[Constant]) -> bool:
        """Whether the form takes one more enum of these values."""
        numbers = ("integer", "number") if self._form.number_enums else ()
        if kind not in ("string", *numbers, *(("boolean",) if self._form.boolean_enums else ())):
            return False
        letters = sum(len(value) for value in values if isinstance(value, str))
        is_long = len(values) > _MANY and letters > self._form.most_letters
        return len(values) <= self._room and not is_long

    def _lost(self, parameter: Parameter, level: int) -> Iterator[str]:
        """What the schema just written does not say of its values."""
        lost, self._untold = self._untold, []
        if lost:
            shown = [dumps(value, ensure_ascii=False) for value in lost[:_MANY]]
            more = f" and {len(lost) - _MANY} more" if len(lost) > _MANY else ""
            yield f"One of: {', '.join(shown)}{more}."
        if self._is_text(parameter, level):
            yield _JSON_TEXT

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
