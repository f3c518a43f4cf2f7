"""Draws values near everything that a schema mentions."""

import random
from collections.abc import Iterator
from typing import Any

SOME = ["", "a", "ab", "abc", "x1", 0, 1, 2, 3, -1, 1.5, 2.0, True, False, None, [], {}, ["a"], ["a", "a"]]
UUID = "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6"
TEXTS = [UUID, "https://a.example/x", "data:image/png;base64,AAAA", "AAAA", "#1b4965", "no, none"]


def values(schema: Any, count: int, seed: int) -> list[Any]:
    """Values of every type, of the constants, names and bounds that the schema mentions."""
    draw = random.Random(seed)
    names, leaves = sorted(_names(schema)), [*SOME, *TEXTS, *_near(schema)]
    return [_value(draw, names, leaves, 3) for _ in range(count)]


def _value(draw: random.Random, names: list[str], leaves: list[Any], depth: int) -> Any:
    kind = draw.choices(("leaf", "object", "array"), (3, 4 if names else 1, 2))[0] if depth else "leaf"
    if kind == "object":
        chosen = draw.sample(names, draw.randint(0, min(len(names), 4)))
        surplus = ["other"] if draw.random() < 0.15 else []
        return {name: _value(draw, names, leaves, depth - 1) for name in (*chosen, *surplus)}
    if kind == "array":
        return [_value(draw, names, leaves, depth - 1) for _ in range(draw.randint(0, 4))]
    return draw.choice(leaves)


def _names(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return {name for each in schema for name in _names(each)}
    if not isinstance(schema, dict):
        return set()
    own = {*schema.get("properties", {}), *schema.get("dependentSchemas", {})}
    own |= set(schema["required"]) if isinstance(schema.get("required"), list) else set()
    for name, others in schema.get("dependentRequired", {}).items():
        own |= {name, *others}
    return own | {name for each in schema.values() for name in _names(each)}


def _near(schema: Any) -> Iterator[Any]:
    match schema:
        case bool() | None:
            return
        case int() | float():
            yield from (schema, schema + 1, schema - 1, schema + 0.5)
        case str():
            yield schema
        case list():
            for each in schema:
                yield from _near(each)
        case dict():
            for key, each in schema.items():
                yield from _near(each) if key not in ("type", "format", "pattern", "$ref", "required") else ()
