"""Values that fit a JSON Schema, for parts of answers that nothing else says."""

import math
import re
from collections.abc import Mapping
from random import Random
from typing import Any
from uuid import UUID

MOST_DEPTH = 32

_SAMPLES = ("stand-in", "https://example.com/", "2026-01-01T00:00:00Z", "0", "a", "#808080", "")


class Unfitting(Exception):
    """No value is known to fit; the message names the place."""


def uuid4(random: Random) -> str:
    """A version 4 UUID of these random numbers."""
    return str(UUID(int=random.getrandbits(128), version=4))


def value_for(schema: Mapping[str, Any], root: Mapping[str, Any], random: Random, place: str) -> Any:
    """A value that fits the schema, as small as can be; raises Unfitting where none is found."""
    return _value([schema], root, random, place, 0)


def _value(
    schemas: list[Mapping[str, Any]], root: Mapping[str, Any], random: Random, place: str, depth: int
) -> Any:
    if depth > MOST_DEPTH:
        raise Unfitting(f"'{place}' is nested too deeply")
    stated: dict[str, Any] = {}
    for schema in _unfolded(schemas, root):
        stated = {**schema, **stated}
    if "const" in stated:
        return stated["const"]
    if stated.get("enum"):
        return stated["enum"][0]
    for choice in stated.get("anyOf", stated.get("oneOf", ())):
        return _value([choice, stated | {"anyOf": [], "oneOf": []}], root, random, place, depth + 1)
    kind = stated.get("type", "string")
    match kind[0] if isinstance(kind, list) else kind:
        case "string":
            return _text(stated, [*_unfolded(schemas, root)], random, place)
        case "integer" | "number":
            return _number(stated, place)
        case "boolean":
            return False
        case "null":
            return None
        case "array":
            item = [stated.get("items", {})]
            count = range(stated.get("minItems", 0))
            return [_value(item, root, random, f"{place}[{n}]", depth + 1) for n in count]
        case _:
            parts = stated.get("properties", {})
            names = stated.get("required", ())
            return {
                name: _value([parts.get(name, {})], root, random, f"{place}.{name}", depth + 1)
                for name in names
            }


def _unfolded(schemas: list[Mapping[str, Any]], root: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The schemas, and those that they refer to or are all of."""
    every: list[Mapping[str, Any]] = []
    for schema in schemas:
        every.append(schema)
        name = schema.get("$ref", "").removeprefix("#/$defs/")
        inner = [root["$defs"][name]] if name else []
        every += _unfolded([*inner, *schema.get("allOf", ())], root)
    return every


def _text(stated: Mapping[str, Any], schemas: list[Mapping[str, Any]], random: Random, place: str) -> str:
    """A text that all patterns and lengths allow."""
    patterns = [re.compile(schema["pattern"]) for schema in schemas if "pattern" in schema]
    least, most = stated.get("minLength", 0), stated.get("maxLength", 1_000_000)
    for sample in (*_SAMPLES, uuid4(random), "stand-in ".ljust(least, ".")):
        if least <= len(sample) <= most and all(pattern.search(sample) for pattern in patterns):
            return sample
    raise Unfitting(f"'{place}' must match a pattern for which the stand-in has no text")


def _number(stated: Mapping[str, Any], place: str) -> float:
    """A number within bounds, zero where that is."""
    least, most = stated.get("minimum", -math.inf), stated.get("maximum", math.inf)
    above, below = stated.get("exclusiveMinimum", -math.inf), stated.get("exclusiveMaximum", math.inf)
    step = stated.get("multipleOf", 1)
    stepped = math.ceil(least / step) * step if math.isfinite(least) else 0
    for number in (0, 1, step, stepped, stepped + step, least, most):
        if least <= number <= most and above < number < below and number % step == 0:
            return float(number) if isinstance(number, float) else int(number)
    raise Unfitting(f"'{place}' has bounds between which the stand-in knows no number")
