"""The target `spec-schema`: the format of specs as a JSON Schema, so that editors complete and check it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.emit.schema.keywords import Schema
from specwright.emit.schema.layout import FILTERS
from specwright.emit.target import Overview, Target
from specwright.load.decoder import NULL
from specwright.load.excuses import ExcusesRecord
from specwright.load.field_types import (
    AnyType,
    ConditionType,
    DateType,
    EnumType,
    FieldType,
    FlagType,
    ListType,
    MapType,
    NumberType,
    OneOfType,
    RecordType,
    RuleType,
    ScalarType,
    TextType,
    keys,
    records_in,
)
from specwright.load.records import ModelRecord, SharedRecord
from specwright.load.service_records import ApiRecord
from specwright.lowering.rules import RULE_KINDS, RuleKind

_FILE = "spec.schema.json"
_SCALAR = ["string", "number", "boolean"]


def of_all(overview: Overview, names: Names, renderer: Renderer) -> Iterator[Output]:
    """`spec.schema.json`: the root is a model's file, `$defs` has the other files of specs, too."""
    values = {
        "id": names.schema_base + _FILE,
        "comment": "Made by 'specwright generate' from the records of generator/specwright/load",
        "title": "Spec of an AI model",
        "description": _purpose(ModelRecord),
        "keywords": spec_schema(RULE_KINDS),
    }
    text = renderer.render("json-schema/schema.json.j2", values, FILTERS)
    yield Output(path=_FILE, text=text)


def spec_schema(kinds: Iterable[RuleKind[Any]]) -> Schema:
    """The schema of a model's file, `kinds` being the rules that it may state."""
    kinds = tuple(kinds)
    roots: list[type] = [ModelRecord, SharedRecord, ApiRecord, ExcusesRecord]
    found: dict[str, Schema] = {"rule": _rule(kinds)}
    waiting = [*roots, *(each for kind in kinds for each in records_in(kind.argument))]
    while waiting:
        record = waiting.pop(0)
        if _name(record) not in found:
            found[_name(record)] = _record(record)
            waiting += [each for key in keys(record) for each in records_in(key.type)]
    return {"$ref": f"#/$defs/{_name(ModelRecord)}", "$defs": found}


def _record(record: type) -> Schema:
    """A closed mapping; a parameter that `use`s another may leave out what that one states, or undo it."""
    every = list(keys(record))
    schema: Schema = {
        "description": _purpose(record),
        "type": "object",
        "properties": {key.name: {"description": key.about, **_form(key.type)} for key in every},
        "additionalProperties": False,
    }
    required = [key.name for key in every if key.required]
    if any(key.name == "use" and isinstance(key.type, TextType) for key in every):
        for name, part in schema["properties"].items():
            schema["properties"][name] = part if name == "use" else _or_null(part)
        own_nulls: Schema = {key.name: {} for key in every if _takes_null(key.type)}
        whole: Schema = {
            "required": required,
            "properties": own_nulls,
            "additionalProperties": {"not": {"type": "null"}},
        }
        if {"type", "anyOf"} <= schema["properties"].keys():
            whole["anyOf"] = [{"required": ["type"]}, {"required": ["anyOf"]}]
        return {**schema, "if": {"not": {"required": ["use"]}}, "then": whole}
    if {"model", "task"} <= schema["properties"].keys():
        schema["oneOf"] = [{"required": [name]} for name in ("model", "task")]
    return {**schema, "required": required} if required else schema


def _rule(kinds: tuple[RuleKind[Any], ...]) -> Schema:
    stated = {kind.key: {"description": kind.purpose, **_form(kind.argument)} for kind in kinds}
    because = {"description": "who vouches for a rule that the page does not state", **_form(TextType())}
    own = {"description": "name that tells it from a like rule", **_form(TextType())}
    return {
        "description": "One kind of rule with its argument.",
        "type": "object",
        "properties": {**stated, "id": own, "because": because},
        "additionalProperties": False,
        "oneOf": [{"required": [kind.key]} for kind in kinds],
    }


def _form(form: FieldType) -> Schema:
    match form:
        case TextType(pattern=pattern, example=example, null=null):
            shape: Schema = {"pattern": f"^(?:{_portable(pattern)})$"} if pattern else {"minLength": 1}
            shape |= {"examples": [example]} if example else {}
            return {"type": [*_SCALAR, "null"] if null else _SCALAR, **shape}
        case FlagType():
            return {"type": "boolean"}
        case NumberType(integer=integer, minimum=minimum, maximum=maximum):
            bounds = {"minimum": minimum, "maximum": maximum}
            stated = {name: bound for name, bound in bounds.items() if bound is not None}
            return {"type": "integer" if integer else "number", **stated}
        case DateType():
            return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        case AnyType():
            return {}
        case ScalarType(null=null):
            return {"type": [*_SCALAR, "null"] if null else _SCALAR}
        case EnumType(words=words):
            known: list[str | None] = [str(word) for word in words]
            if NULL not in words:
                return {"type": "string", "enum": known}
            return {"type": ["string", "null"], "enum": [*known, None]}
        case ListType(item=item, minimum=minimum):
            return {"type": "array", "minItems": minimum, "items": _form(item)}
        case MapType(item=item, minimum=minimum, names=names):
            named: Schema = {"propertyNames": {"pattern": f"^(?:{_portable(names)})$"}} if names else {}
            return {"type": "object", "minProperties": minimum, **named, "additionalProperties": _form(item)}
        case RecordType(of=of):
            return {"$ref": f"#/$defs/{_name(of())}"}
        case ConditionType():
            return {"type": ["string", "object"]}
        case RuleType():
            return {"$ref": "#/$defs/rule"}
        case OneOfType(options=options):
            return {"anyOf": [_form(each) for each in options]}
        case _:
            assert_never(form)


def _takes_null(form: FieldType) -> bool:
    """Whether null is a value of the key, even where there is nothing to take back."""
    match form:
        case ScalarType(null=null):
            return null
        case EnumType(words=words):
            return NULL in words
        case OneOfType(options=options):
            return any(map(_takes_null, options))
        case _:
            return False


def _or_null(schema: Schema) -> Schema:
    """The same, or null: the schema of a key by which a parameter takes back what it has from another."""
    if not schema.keys() - {"description"}:
        return schema
    rest = dict(schema)
    about = rest.pop("description", "")
    return {"description": about, "anyOf": [*rest.get("anyOf", [rest]), {"type": "null"}]}


def _name(record: type) -> str:
    name = record.__name__.removesuffix("Record")
    return name[:1].lower() + name[1:]


def _purpose(record: type) -> str:
    return (record.__doc__ or "").splitlines()[0].strip()


def _portable(pattern: str) -> str:
    """The expression without the names that Python alone lets groups have."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


TARGET = Target(name="spec-schema", purpose="JSON Schema of the spec format, for editors", of_all=of_all)
