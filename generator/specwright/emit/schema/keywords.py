"""Schemas as values: put at a path, joined without losing a keyword, keywords in one order."""

from collections.abc import Callable, Sequence
from json import dumps
from typing import Any, TypeAlias

from specwright.ir.path import ITEM, Path

Schema: TypeAlias = dict[str, Any]

_CONDITION = ("if", "then", "else")
_ORDER = (
    *("$comment", "title", "description", "type", "const", "enum", "$ref", "format", "pattern"),
    *("minLength", "maxLength", "minimum", "maximum", "multipleOf", "minItems", "maxItems", "items"),
    *("contains", "minContains", "maxContains"),
    *("required", "properties", "propertyNames", "additionalProperties"),
    *("not", "anyOf", *_CONDITION, "allOf", "default", "$defs"),
)


def nested(path: Path, schema: Schema) -> Schema:
    """The schema of a value whose part at `path` satisfies `schema`, where that part exists."""
    for name in reversed(path):
        if not schema:
            return {}
        schema = {"items": schema} if name == ITEM else {"properties": {name: schema}}
    return schema


def both(one: Schema, other: Schema) -> Schema:
    """A schema that says what the two say; where keywords cannot be joined, the other's go to `allOf`."""
    joined = dict(one)
    apart: Schema = {}
    conditions = "if" in one and "if" in other
    for keyword, value in other.items():
        if conditions and keyword in _CONDITION:
            apart[keyword] = value
        elif keyword not in joined:
            joined[keyword] = value
        elif keyword == "required":
            joined[keyword] = list(dict.fromkeys([*joined[keyword], *value]))
        elif keyword == "properties":
            parts = {name: both(joined[keyword].get(name, {}), part) for name, part in value.items()}
            joined[keyword] = {**joined[keyword], **parts}
        elif keyword == "items":
            joined[keyword] = both(joined[keyword], value)
        elif keyword == "allOf":
            joined[keyword] = [*joined[keyword], *value]
        elif dumps(joined[keyword]) != dumps(value):
            apart[keyword] = value
    return {**joined, "allOf": [*joined.get("allOf", []), apart]} if apart else joined


def all_of(schemas: Sequence[Schema]) -> Schema:
    """What all the schemas say: plain keywords side by side, conditions and choices as a list."""
    joined: Schema = {}
    listed: list[Schema] = []
    for schema in schemas:
        if {"if", "not", "anyOf", "allOf"} & schema.keys():
            listed.append(schema)
        else:
            joined = both(joined, schema)
    if not listed:
        return joined
    if not joined and len(listed) == 1:
        return listed[0]
    return both(joined, {"allOf": listed})


def in_order(schema: Schema) -> Schema:
    """The schema with its keywords, and those of all schemas inside, in one order."""
    return {
        keyword: inside(keyword, schema[keyword], lambda part, _: in_order(part))
        for keyword in sorted(schema, key=_ORDER.index)
    }


def inside(keyword: str, value: Any, change: Callable[[Schema, Path], Schema]) -> Any:
    """What a keyword says with the schemas in it changed, each told the path from the value to its own."""
    match keyword:
        case "properties" | "$defs":
            return {name: change(part, (name,)) for name, part in value.items()}
        case "allOf" | "anyOf":
            return [change(part, ()) for part in value]
        case "items" | "contains":
            return change(value, (ITEM,))
        case "not" | "if" | "then" | "else" | "propertyNames":
            return change(value, ())
        case _:
            return value
