"""The places of a schema: each part of it that can be asked alone, so that no other rule masks it."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from specwright.importer.logic.own_formats import without_own_format
from specwright.importer.logic.reading import Reading
from specwright.importer.logic.stated import Place
from specwright.importer.logic.translate import translated
from specwright.importer.logic.value_keywords import VALUE_KEYWORDS
from specwright.importer.logic.values import entries_of, names_of, schema_of, schemas_of
from specwright.importer.schema.document import Node
from specwright.ir.path import ITEM, VALUE, Path

_OBJECT = ("properties", "patternProperties", "required", "additionalProperties")
_LOGIC = (
    *(("not",), ("anyOf",), ("oneOf",), ("if", "then", "else"), ("dependentRequired",)),
    *(("dependentSchemas",), ("contains", "minContains", "maxContains"), ("x-constraints",)),
    ("propertyNames",),
)
"""The keywords that are asked together."""
_UNEVALUATED = ("unevaluatedProperties", "unevaluatedItems")
"""Keywords that depend on all that stands beside them."""

MOST_BESIDE = 300
"""How many properties of one object are asked beside each other; their schemas are asked alone as well."""
_LISTS = ("allOf", "anyOf", "oneOf")
_SINGLE = {
    **dict.fromkeys(("not", "if", "then", "else"), ()),
    **dict.fromkeys(("items", "contains", "unevaluatedItems"), (ITEM,)),
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties"), (VALUE,)),
}
"""Keywords whose value is a schema, and the path from the value at hand to its own."""


def places(schema: Node, path: Path) -> Iterator[Place]:
    """Every place of the schema of a value at `path`: its own keywords, each rule, each object and array.

    Raises Refused for what the language of specs cannot say.
    """
    return _places(schema, path, Reading(root=schema))


def _places(schema: Node, path: Path, reading: Reading) -> Iterator[Place]:
    if not isinstance(schema_of(schema).value, dict):
        return
    with reading.inside(schema):
        yield from _asked(schema, _own(schema), path, reading)
        for keywords in _LOGIC:
            yield from _asked(schema, [each for each in keywords if each in schema.value], path, reading)
        if "$ref" in schema.value:
            yield from _asked(schema, ["$ref", *_own(schema)], path, reading)
        if any(key in schema.value for key in _UNEVALUATED):
            yield from _asked(schema, [*schema.value], path, reading)
        yield from _with_children(schema, path, reading)
        for each, below in _below(schema, path, reading):
            yield from _places(each, below, reading)


def _own(schema: Node) -> list[str]:
    """The keywords about the value itself, those that spell a format together among them."""
    _, others = without_own_format(schema)
    return [key for key in schema.value if key in VALUE_KEYWORDS or key == "required" or key not in others]


def _asked(schema: Node, keywords: Sequence[str], path: Path, reading: Reading) -> Iterator[Place]:
    """The place that these keywords make, where there are any that were not read as a format."""
    plain = {key: schema.value[key] for key in keywords}
    if plain:
        yield _place(replace(schema, value=plain), path, reading)


def _place(schema: Node, path: Path, reading: Reading) -> Place:
    above = reading.trail.pop()
    try:
        predicate = translated(schema, path, reading)
    finally:
        reading.trail.append(above)
    return Place(pointer=schema.pointer, path=path, schema=schema.value, predicate=predicate)


def _with_children(schema: Node, path: Path, reading: Reading) -> Iterator[Place]:
    """An object or an array, whose parts have their own keywords alone."""
    plain: dict[str, Any] = {key: schema.value[key] for key in _OBJECT if key in schema.value}
    if "properties" in plain:
        stated = dict(entries_of(schema.get("properties")))
        names = some_of([*stated], set(names_of(schema.get("required"))) if "required" in plain else set())
        plain["properties"] = {name: _shallow(stated[name]) for name in names}
    if "patternProperties" in plain:
        forms = schema.get("patternProperties").entries()
        plain["patternProperties"] = {form: _shallow(each) for form, each in forms}
    if isinstance(plain.get("additionalProperties"), dict):
        plain["additionalProperties"] = _shallow(schema.get("additionalProperties"))
    if "items" in schema.value:
        plain["items"] = _shallow(schema_of(schema.get("items")))
    if plain.keys() - {"required"}:
        yield _place(replace(schema, value=plain), path, reading)


def some_of(names: Sequence[str], needed: Collection[str]) -> list[str]:
    """The names; of very many those that are needed and some others, the first and the last among them."""
    chosen = {*names[:: max(len(names) // MOST_BESIDE, 1)], *names[-1:]}
    return [name for name in names if name in needed or name in chosen]


def _shallow(schema: Node) -> Any:
    if not isinstance(schema.value, dict):
        return schema.value
    keys = [*_own(schema), *(("$ref",) if "$ref" in schema.value else ())]
    return {key: schema.value[key] for key in keys}


def _below(schema: Node, path: Path, reading: Reading) -> Iterator[tuple[Node, Path]]:
    """The schemas in the schema, and where their values stand."""
    _, keywords = without_own_format(schema)
    for key in keywords:
        node = schema.get(key)
        if key == "$ref":
            yield reading.target(node), path
        elif key in _LISTS:
            yield from ((each, path) for each in schemas_of(node))
        elif key in _SINGLE:
            yield node, (*path, *_SINGLE[key])
        elif key == "patternProperties":
            yield from ((each, (*path, VALUE)) for _, each in node.entries())
        elif key == "dependentSchemas":
            yield from ((each, path) for _, each in entries_of(node))
        elif key == "properties":
            yield from ((each, (*path, name)) for name, each in _different(entries_of(node)))


def _different(entries: Sequence[tuple[str, Node]]) -> Iterator[tuple[str, Node]]:
    """The properties; of very many those with different schemas, which are read alike under every name."""
    known: set[str] = set()
    for name, node in entries:
        text = json.dumps(node.value) if len(entries) > MOST_BESIDE else name
        if text not in known:
            known.add(text)
            yield name, node
