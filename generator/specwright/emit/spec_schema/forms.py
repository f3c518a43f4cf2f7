"""What a key of a spec may hold, as JSON Schema: the records of the loader, and the rules."""

import re
from collections.abc import Sequence
from typing import Any, assert_never

from specwright.emit.schema.keywords import Schema
from specwright.emit.spec_schema.fitting import conditions_on_type
from specwright.load.decoder import NULL
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
)
from specwright.load.rule_records import RULE_ID
from specwright.lowering.rules import RuleKind
from specwright.lowering.rules.operators import OPERATORS

_SCALAR = ["string", "number", "boolean"]
_DAY = (
    "^[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))$"
)


def record_schema(record: type) -> Schema:
    """A closed mapping; a parameter that `use`s another may leave out what that one states, or undo it."""
    every = list(keys(record))
    schema: Schema = {
        "description": purpose(record),
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
            schema["allOf"] = conditions_on_type(schema["properties"])
        return {**schema, "if": {"not": {"required": ["use"]}}, "then": whole}
    if {"model", "task"} <= schema["properties"].keys():
        schema["oneOf"] = [{"required": [name]} for name in ("model", "task")]
    return {**schema, "required": required} if required else schema


def rule_schema(kinds: Sequence[RuleKind[Any]]) -> Schema:
    """A mapping with one of the kinds of rule."""
    stated = {kind.key: {"description": kind.purpose, **_form(kind.argument)} for kind in kinds}
    because = {"description": "who vouches for a rule that the page does not state", **_form(TextType())}
    own = {"description": "name that tells it from a like rule", **_form(RULE_ID)}
    return {
        "description": "One kind of rule with its argument.",
        "type": "object",
        "properties": {**stated, "id": own, "because": because},
        "additionalProperties": False,
        "oneOf": [{"required": [kind.key]} for kind in kinds],
    }


def condition_schema() -> Schema:
    """A parameter's name, or a mapping of words of conditions, or of parameters and their values."""
    value: Schema = {"type": [*_SCALAR, "null", "array"], "items": {"type": [*_SCALAR, "null"]}}
    return {
        "description": "A condition: a parameter's name, a word of conditions, or parameters with values.",
        "type": ["string", "object"],
        "minProperties": 1,
        "properties": {word: {} for word in OPERATORS},
        "additionalProperties": value,
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
            return {"type": "string", "pattern": _DAY}
        case AnyType():
            return {}
        case ScalarType(null=null):
            return {"type": [*_SCALAR, "null"] if null else _SCALAR}
        case EnumType(words=words):
            known: list[str | None] = [str(word) for word in words]
            if NULL not in words:
                return {"type": "string", "enum": known}
            return {"type": ["string", "null"], "enum": [*known, None]}
        case ListType(item=item, minimum=minimum, distinct=distinct):
            unlike: Schema = {"uniqueItems": True} if distinct else {}
            return {"type": "array", "minItems": minimum, **unlike, "items": _form(item)}
        case MapType(item=item, minimum=minimum, names=names):
            named: Schema = {"propertyNames": {"pattern": f"^(?:{_portable(names)})$"}} if names else {}
            return {"type": "object", "minProperties": minimum, **named, "additionalProperties": _form(item)}
        case RecordType(of=of):
            return {"$ref": f"#/$defs/{record_name(of())}"}
        case ConditionType():
            return {"$ref": "#/$defs/condition"}
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


def record_name(record: type) -> str:
    """What a record's definition is called."""
    name = record.__name__.removesuffix("Record")
    return name[:1].lower() + name[1:]


def purpose(record: type) -> str:
    """What a record is for, as its class says it."""
    return (record.__doc__ or "").splitlines()[0].strip()


def _portable(pattern: str) -> str:
    """The expression without the names that Python alone lets groups have."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
