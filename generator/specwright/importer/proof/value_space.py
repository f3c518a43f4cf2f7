"""Which values, keys and items a schema speaks of, and with what boundaries: read without the translator."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from specwright.importer.proof.pairs import products, quotients
from specwright.importer.proof.samples import keys_around, matching_texts
from specwright.importer.proof.scalars import KIND_VALUES, around, kind_of

SURPLUS = "surplusKey"
DEEPEST = 12
"""How deep a schema is followed: one that holds itself has no end."""
ASSERTED, BESIDE, MAPPED = ("allOf",), ("anyOf", "oneOf"), ("dependentSchemas",)
SINGLE = ("if", "then", "else", "not")
_ITEM_COUNTS = ("minItems", "maxItems", "minContains", "maxContains")
_KEY_COUNTS = ("minProperties", "maxProperties")
_MOST_ITEMS = 64
_BOTH = 2
_PAIRED = {"area": products, "ratio": quotients}
_KIND_OF_KEYWORD = {
    "string": ("minLength", "maxLength", "pattern", "format"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("items", "contains", "uniqueItems", "unevaluatedItems", *_ITEM_COUNTS),
    "object": (
        *("properties", "required", "additionalProperties", "dependentRequired", *_KEY_COUNTS),
        *("patternProperties", "propertyNames", "unevaluatedProperties"),
    ),
}


@dataclass(slots=True, eq=False)
class ValueSpace:
    """What is said of the values at one place, wherever in a schema it is said.

    `mentioned` are values by their JSON text, `contested` those of them that the logic tells apart, not the
    facts; `kinds` the types that are spoken of; `asserted` the schemas that hold there whatever else does;
    `branches` those of the logic, whose cases are worth a request each; `required` names the keys that are.
    `pairs` are two names and two numbers that a constraint tells apart. A property is `declared` where an
    asserted schema lists it.
    """

    mentioned: dict[str, Any] = field(default_factory=dict)
    contested: set[str] = field(default_factory=set)
    kinds: dict[str, None] = field(default_factory=dict)
    asserted: list[Any] = field(default_factory=list)
    branches: list[Any] = field(default_factory=list)
    properties: dict[str, "ValueSpace"] = field(default_factory=dict)
    required: set[str] = field(default_factory=set)
    items: "ValueSpace | None" = None
    item_counts: set[int] = field(default_factory=set)
    key_counts: set[int] = field(default_factory=set)
    pairs: list[tuple[str, str, int, int]] = field(default_factory=list)
    declared: bool = False

    def child(self, name: str) -> "ValueSpace":
        return self.properties.setdefault(name, ValueSpace())

    def item(self) -> "ValueSpace":
        self.items = self.items or ValueSpace()
        return self.items

    def mention(self, values: tuple[Any, ...], *, asserted: bool) -> None:
        named = {json.dumps(value, sort_keys=True): value for value in values}
        self.mentioned |= {text: value for text, value in named.items() if text not in self.mentioned}
        self.contested |= set() if asserted else named.keys()


class SpaceReader:
    """Reads schemas of one document."""

    def __init__(self, document: Any) -> None:
        self.document = document

    def read(self, schema: Any) -> ValueSpace:
        """What the schema says of the value that it stands for, and of the parts of it."""
        space = ValueSpace()
        self._read(schema, space, asserted=True, depth=0)
        return space

    def resolved(self, schema: Any) -> Any:
        """What the schema's own `$ref` names; None where that is nothing of this document."""
        reference = schema.get("$ref") if isinstance(schema, dict) else None
        if not isinstance(reference, str) or not reference.startswith("#"):
            return None
        target = self.document
        for step in reference.split("/")[1:]:
            key = step.replace("~1", "/").replace("~0", "~")
            if isinstance(target, list) and key.isdigit() and int(key) < len(target):
                target = target[int(key)]
            elif isinstance(target, dict) and key in target:
                target = target[key]
            else:
                return None
        return target

    def _read(self, schema: Any, space: ValueSpace, *, asserted: bool, depth: int) -> None:
        if asserted:
            space.asserted.append(schema)
        if not isinstance(schema, dict) or depth > DEEPEST:
            return
        self._read_values(schema, space, asserted=asserted)
        self._read_parts(schema, space, asserted=asserted, depth=depth + 1)
        target = self.resolved(schema)
        if target is not None:
            self._read(target, space, asserted=asserted, depth=depth + 1)
        for keyword in ASSERTED:
            for part in _listed(schema, keyword):
                space.branches.append(part)
                self._read(part, space, asserted=asserted, depth=depth + 1)
        for part in cases(schema):
            space.branches.append(part)
            self._read(part, space, asserted=False, depth=depth + 1)

    def _read_values(self, schema: dict[str, Any], space: ValueSpace, *, asserted: bool) -> None:
        types = schema.get("type", ())
        for kind in [types] if isinstance(types, str) else types:
            space.kinds[kind] = None
            space.mention(KIND_VALUES.get(kind, ()), asserted=asserted)
        for keyword, stated in schema.items():
            values = tuple(around(keyword, stated))
            space.mention(values, asserted=asserted)
            if keyword in ("const", "enum"):
                space.kinds |= dict.fromkeys(map(kind_of, values))
        if not types:
            for kind, keywords in _KIND_OF_KEYWORD.items():
                if any(keyword in schema for keyword in keywords):
                    space.kinds[kind] = None
                    space.mention(KIND_VALUES[kind], asserted=asserted)

    def _read_parts(self, schema: dict[str, Any], space: ValueSpace, *, asserted: bool, depth: int) -> None:
        for name, part in _mapped(schema, "properties"):
            child = space.child(name)
            child.declared = child.declared or asserted
            self._read(part, child, asserted=asserted, depth=depth)
        for pattern, part in _mapped(schema, "patternProperties"):
            for key in matching_texts(pattern)[:2]:
                self._read(part, space.child(key), asserted=False, depth=depth)
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if isinstance(schema.get(keyword), dict):
                self._read(schema[keyword], space.child(SURPLUS), asserted=False, depth=depth)
        for name in (*_names(schema), *keys_around(schema.get("propertyNames"))):
            space.child(name)
        if asserted:
            space.required.update(_listed(schema, "required"))
        for keyword in ("items", "contains", "unevaluatedItems"):
            if keyword in schema:
                is_fact = asserted and keyword == "items"
                self._read(schema[keyword], space.item(), asserted=is_fact, depth=depth)
        for part in _listed(schema, "prefixItems"):
            self._read(part, space.item(), asserted=False, depth=depth)
        for entry in _listed(schema, "x-constraints"):
            space.pairs += _pairs(entry) if isinstance(entry, dict) else ()
        space.item_counts |= _counts(schema, _ITEM_COUNTS, _MOST_ITEMS)
        space.key_counts |= _counts(schema, _KEY_COUNTS, _MOST_ITEMS)


def cases(schema: dict[str, Any]) -> Iterator[Any]:
    """The schemas of its logic that need not hold."""
    for keyword in BESIDE:
        yield from _listed(schema, keyword)
    for keyword in SINGLE:
        if keyword in schema:
            yield schema[keyword]
    for keyword in MAPPED:
        for name, part in _mapped(schema, keyword):
            yield {"required": [name]}
            yield {"required": [name], "allOf": [part]}


def _names(schema: dict[str, Any]) -> Iterator[str]:
    """The keys that the schema names without a schema of theirs."""
    yield from (name for name in _listed(schema, "required") if isinstance(name, str))
    for keyword in ("dependentRequired", "dependentSchemas"):
        for name, others in _mapped(schema, keyword):
            yield name
            yield from others if isinstance(others, list) else ()
    for entry in _listed(schema, "x-constraints"):
        names = entry.get("parameters", ()) if isinstance(entry, dict) else ()
        yield from (name for name in names if isinstance(name, str) and "." not in name)


def _listed(schema: dict[str, Any], keyword: str) -> list[Any]:
    value = schema.get(keyword)
    return value if isinstance(value, list) else []


def _mapped(schema: dict[str, Any], keyword: str) -> list[tuple[str, Any]]:
    value = schema.get(keyword)
    return list(value.items()) if isinstance(value, dict) else []


def _counts(schema: dict[str, Any], keywords: tuple[str, ...], most: int) -> set[int]:
    """How many parts are just enough, one too few, one too many."""
    stated = [schema[keyword] for keyword in keywords if isinstance(schema.get(keyword), int | float)]
    return {int(n) + step for n in stated for step in (-1, 0, 1) if 0 <= n + step <= most}


def _pairs(entry: dict[str, Any]) -> Iterator[tuple[str, str, int, int]]:
    names, make = entry.get("parameters"), _PAIRED.get(str(entry.get("operation")))
    if make is not None and isinstance(names, list) and len(names) == _BOTH:
        for one, other in make((entry.get("minimum"), entry.get("maximum"))):
            yield names[0], names[1], one, other
