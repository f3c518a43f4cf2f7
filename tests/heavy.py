"""Documents in the official form that are heavy for whoever searches: many alternatives, rules or levels."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from catalogue import INFO, air, task

TEXT, FLAG = {"type": "string"}, {"type": "boolean"}
SIDE = {"type": "integer", "minimum": 128, "maximum": 2048, "multipleOf": 16}


def document(name: str) -> dict[str, Any]:
    """The whole document of one of them."""
    request = task("imageInference", air(name), {"properties": {}, **DOCUMENTS[name]()})
    info = {**INFO, "title": f"Runware API - {name}", "x-model-id": name, "x-air-id": air(name)}
    return {
        "openapi": "3.1.0",
        "info": info,
        "externalDocs": {"url": f"https://example.com/docs/models/{name}"},
        "components": {"schemas": {"RequestBody": {"type": "array", "items": request}}},
        "paths": {},
    }


def one_key_of_twenty() -> dict[str, Any]:
    """Items that have exactly one of twenty keys."""
    keys = [f"key{number}" for number in range(20)]
    item = {
        "type": "object",
        "properties": dict.fromkeys(keys, TEXT),
        "oneOf": [{"required": [key]} for key in keys],
        "additionalProperties": False,
    }
    return {"properties": {"parts": {"type": "array", "items": item, "maxItems": 4}}}


def twenty_alternatives() -> dict[str, Any]:
    """A sum of twenty alternatives, each with a value of one parameter and bounds of another."""
    alternatives = [
        {"properties": {"mode": {"const": f"m{n}"}, "steps": {"minimum": n + 1, "maximum": 3 * n + 2}}}
        for n in range(20)
    ]
    steps = {"type": "integer", "minimum": 1, "maximum": 100}
    return {
        "properties": {"mode": TEXT, "steps": steps, "note": TEXT},
        "required": ["mode"],
        "oneOf": alternatives,
    }


def many_dependencies() -> dict[str, Any]:
    """Two hundred parameters of which each needs another one."""
    names = [f"p{number:03}" for number in range(201)]
    return {
        "properties": dict.fromkeys(names, TEXT),
        "dependentRequired": {one: [other] for one, other in pairwise(names)},
    }


def scattered_dependencies() -> dict[str, Any]:
    """Two hundred demands among sixty parameters, in circles."""
    names = [f"p{number:02}" for number in range(60)]
    needs: dict[str, list[str]] = {}
    for number in range(200):
        one, other = number % 60, (number * 7 + 3) % 60
        if one != other:
            needs.setdefault(names[one], []).append(names[other])
    unique = {one: list(dict.fromkeys(others)) for one, others in needs.items()}
    return {"properties": dict.fromkeys(names, TEXT), "dependentRequired": unique}


def pairwise_excludes() -> dict[str, Any]:
    """Twelve parameters no two of which stand together."""
    names = [f"p{number:02}" for number in range(12)]
    pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
    return {
        "properties": dict.fromkeys(names, TEXT),
        "allOf": [{"not": {"required": list(pair)}} for pair in pairs],
    }


def narrowing_table() -> dict[str, Any]:
    """A table of thirty rows, each of which narrows three parameters."""
    rows = [
        {
            "if": {"properties": {"preset": {"const": f"r{n}"}}, "required": ["preset"]},
            "then": {
                "properties": {
                    "width": {"enum": [128 + 16 * n, 256 + 16 * n, 512 + 16 * n]},
                    "steps": {"minimum": 1 + n, "maximum": 20 + 2 * n},
                    "style": {"enum": [f"s{(n + k) % 12}" for k in range(4)]},
                }
            },
        }
        for n in range(30)
    ]
    properties = {
        "preset": {"type": "string", "enum": [f"r{n}" for n in range(30)]},
        "width": SIDE,
        "steps": {"type": "integer", "minimum": 1, "maximum": 100},
        "style": {"type": "string", "enum": [f"s{n}" for n in range(12)]},
    }
    return {"properties": properties, "allOf": rows}


def sixty_rules() -> dict[str, Any]:
    """Sixty rules over the same thirty parameters."""
    sorts: list[dict[str, Any]] = [
        {"type": "string", "enum": list("abcd")},
        {"type": "integer", "minimum": 0, "maximum": 100},
        FLAG,
        TEXT,
    ]
    names = [f"p{number:02}" for number in range(30)]
    tests: list[dict[str, Any]] = [{"const": "b"}, {"minimum": 50}, {"const": True}, {"minLength": 3}]
    rules: list[dict[str, Any]] = []
    for number in range(60):
        one, two, three = ((number * step + shift) % 30 for step, shift in ((7, 1), (11, 5), (13, 8)))
        given = {"properties": {names[one]: tests[one % 4]}, "required": [names[one]]}
        if two == one or three in (one, two):
            two, three = (one + 1) % 30, (one + 2) % 30
        conclusions: list[dict[str, Any]] = [
            {"required": [names[two]]},
            {"properties": {names[two]: tests[two % 4]}},
            {"not": {"required": [names[two]]}},
            {"anyOf": [{"required": [names[two]]}, {"required": [names[three]]}]},
        ]
        rules.append({"if": given, "then": conclusions[number % 4]})
    return {"properties": {name: sorts[place % 4] for place, name in enumerate(names)}, "allOf": rules}


def deep_nesting() -> dict[str, Any]:
    """Objects in six levels, arrays in arrays, and a rule on each level."""
    inner = {"type": "array", "maxItems": 3, "items": SIDE}
    level: dict[str, Any] = {"type": "array", "maxItems": 2, "items": inner}
    for number in range(6):
        level = {
            "type": "object",
            "properties": {
                f"inner{number}": level,
                f"flag{number}": FLAG,
                f"size{number}": SIDE,
                f"list{number}": {
                    "type": "array",
                    "maxItems": 3,
                    "items": {
                        "type": "object",
                        "properties": {
                            "a": TEXT,
                            "b": FLAG,
                            "c": {"type": "array", "items": TEXT, "maxItems": 2},
                        },
                        "dependentRequired": {"a": ["b"]},
                        "additionalProperties": False,
                    },
                },
            },
            "dependentRequired": {f"flag{number}": [f"size{number}"]},
            "not": {"required": [f"list{number}", f"size{number}"]},
            "additionalProperties": False,
        }
    return {"properties": {"deep": level}}


DOCUMENTS: dict[str, Callable[[], dict[str, Any]]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        one_key_of_twenty,
        twenty_alternatives,
        many_dependencies,
        scattered_dependencies,
        pairwise_excludes,
        narrowing_table,
        sixty_rules,
        deep_nesting,
    )
}
