"""Schemas as values: put at a path, joined without losing a keyword, keywords in one order, types stated."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from json import dumps
from typing import Any, TypeAlias

from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import JsonType

Schema: TypeAlias = dict[str, Any]

CONDITION = ("if", "then", "else")
_ORDER = (
    *("$comment", "title", "description", "type", "const", "enum", "$ref", "format", "pattern"),
    *("minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minItems", "maxItems", "uniqueItems", "items", "contains", "minContains", "maxContains"),
    *("minProperties", "maxProperties", "required", "properties", "patternProperties", "propertyNames"),
    *(
        "additionalProperties",
        "not",
        "anyOf",
        *CONDITION,
        "allOf",
        "default",
        "examples",
        "x-default",
        "x-rules",
        "$defs",
    ),
)
_RANKS = {keyword: rank for rank, keyword in enumerate(_ORDER)}
_HOLDING = {
    *("properties", "$defs", "allOf", "anyOf", "items", "contains", "patternProperties"),
    *("additionalProperties", "not", "propertyNames", *CONDITION),
}
"""The words that schemas stand in, as `inside` finds them."""

_NUMBER = ("exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minimum", "maximum")
_STRING = ("pattern", "minLength", "maxLength")
_ARRAY = ("minItems", "maxItems", "uniqueItems", "items", "contains", "minContains", "maxContains")
OF_OBJECTS = (
    *("minProperties", "maxProperties", "required", "properties", "patternProperties", "propertyNames"),
    "additionalProperties",
)
_TYPE_OF: dict[str, str] = {
    **dict.fromkeys(_NUMBER, "number"),
    **dict.fromkeys(_STRING, "string"),
    **dict.fromkeys(_ARRAY, "array"),
    **dict.fromkeys(OF_OBJECTS, "object"),
}
"""The words about values of one type, and that type."""


def nested(path: Path, schema: Schema) -> Schema:
    """The schema of a value whose part at `path` satisfies `schema`, where that part exists."""
    for name in reversed(path):
        if not schema:
            return {}
        if name == ITEM:
            schema = {"items": schema}
        else:
            schema = {"additionalProperties": schema} if name == VALUE else {"properties": {name: schema}}
    return schema


def part_at(path: Path, schema: Schema) -> Schema:
    """What the schema says of the value at a path."""
    for name in path:
        if name == ITEM:
            schema = schema.get("items", {})
        else:
            schema = schema.get("additionalProperties", {}) if name == VALUE else schema.get("properties", {})
            schema = schema if name == VALUE else schema.get(name, {})
    return schema


def with_options(schema: Schema, path: Path, options: Sequence[Schema]) -> Schema:
    """The schema in which an object at the path is one of these, beside other types that it may have."""
    if not path:
        listed = schema.get("anyOf", [{"type": "object"}])
        places = [place for place, each in enumerate(listed) if each.get("type") == "object"]
        kept = {word: value for word, value in schema.items() if word not in ("type", "anyOf")}
        return {**kept, "anyOf": [*listed[: places[0]], *options, *listed[places[0] + 1 :]]}
    name, rest = path[0], path[1:]
    if name == ITEM:
        return {**schema, "items": with_options(schema.get("items", {}), rest, options)}
    if name == VALUE:
        inner = schema.get("additionalProperties") or {}
        return {**schema, "additionalProperties": with_options(inner, rest, options)}
    parts = schema.get("properties", {})
    return {**schema, "properties": {**parts, name: with_options(parts.get(name, {}), rest, options)}}


def both(one: Schema, other: Schema) -> Schema:
    """A schema that says what the two say; where keywords cannot be joined, the other's go to `allOf`."""
    joined = dict(one)
    apart: Schema = {}
    conditions = "if" in one and "if" in other
    for keyword, value in other.items():
        if conditions and keyword in CONDITION:
            apart[keyword] = value
        elif keyword not in joined:
            joined[keyword] = value
        elif keyword == "required":
            joined[keyword] = list(dict.fromkeys([*joined[keyword], *value]))
        elif keyword == "properties":
            parts = {name: both(joined[keyword].get(name, {}), part) for name, part in value.items()}
            joined[keyword] = {**joined[keyword], **parts}
        elif keyword == "items" or (keyword == "additionalProperties" and joined[keyword] and value):
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
    schema = _declared(_apart(schema))
    return {
        keyword: inside(keyword, schema[keyword], _ordered) if keyword in _HOLDING else schema[keyword]
        for keyword in (sorted(schema, key=_RANKS.__getitem__) if len(schema) > 1 else schema)
    }


def _ordered(schema: Schema, _: Path) -> Schema:
    return in_order(schema)


def _apart(schema: Schema) -> Schema:
    """The schema with its reference in `allOf` if limits stand beside it, which draft 7 would not see.

    All that is referred to are formats of strings: the type is stated there.
    """
    if "$ref" not in schema:
        return schema
    if not _TYPE_OF.keys() & schema.keys():
        return {keyword: value for keyword, value in schema.items() if keyword != "type"}
    rest = {keyword: value for keyword, value in schema.items() if keyword != "$ref"}
    return {**rest, "allOf": [*rest.get("allOf", []), {"$ref": schema["$ref"]}]}


def _declared(schema: Schema) -> Schema:
    """The schema that names what it requires among its properties, too, as strict readers ask."""
    if "required" not in schema:
        return schema
    stated = schema.get("properties", {})
    missing: Schema = {name: {} for name in schema["required"] if name not in stated}
    return {**schema, "properties": {**stated, **missing}} if missing else schema


def inside(keyword: str, value: Any, change: Callable[[Schema, Path], Schema]) -> Any:
    """What a keyword says with the schemas in it changed, each told the path from the value to its own."""
    match keyword:
        case "properties" | "$defs":
            return {name: change(part, (name,)) for name, part in value.items()}
        case "allOf" | "anyOf":
            return [change(part, ()) for part in value]
        case "items" | "contains":
            return change(value, (ITEM,))
        case "patternProperties":
            return {pattern: change(part, (VALUE,)) for pattern, part in value.items()}
        case "additionalProperties" if value:
            return change(value, (VALUE,))
        case "not" | "if" | "then" | "else" | "propertyNames":
            return change(value, ())
        case _:
            return value


def typed(schema: Schema, kinds: Mapping[Path, JsonType], path: Path = (), stated: bool = False) -> Schema:
    """The schema of the value at `path`, and all schemas inside, with types beside the words for one type.

    Strict readers ask for one type there. Verdicts stay: a value that is not of the kind known for its path
    is refused elsewhere, and where no kind is known, words for one type ask values of that type alone.
    `stated` says that a schema around this one gives the type of the same value.
    """
    if _TYPE_OF.keys() & schema.keys() and not stated and "type" not in schema:
        kind = kinds.get(path)
        schema = {"type": str(kind), **schema} if kind else _by_type(schema)
    stated = stated or "type" in schema
    changed: Schema = {}
    for keyword, value in schema.items():
        known = kinds
        if keyword == "then" and path not in kinds and schema["if"].keys() == {"type"}:
            known = {**kinds, path: JsonType(schema["if"]["type"])}
        is_holding = keyword in _HOLDING
        changed[keyword] = (
            inside(keyword, value, partial(_below, known, path, stated)) if is_holding else value
        )
    return changed


def _by_type(schema: Schema) -> Schema:
    """The schema whose words for one type stand under a condition, type by type."""
    by_type: dict[str, Schema] = {}
    for keyword, value in schema.items():
        if keyword in _TYPE_OF:
            by_type.setdefault(_TYPE_OF[keyword], {})[keyword] = value
    rest = {keyword: value for keyword, value in schema.items() if keyword not in _TYPE_OF}
    conditions = [{"if": {"type": name}, "then": said} for name, said in by_type.items()]
    if not rest and len(conditions) == 1:
        return conditions[0]
    return {**rest, "allOf": [*rest.get("allOf", []), *conditions]}


def _below(kinds: Mapping[Path, JsonType], path: Path, stated: bool, schema: Schema, step: Path) -> Schema:
    return typed(schema, kinds, (*path, *step), stated and not step)
