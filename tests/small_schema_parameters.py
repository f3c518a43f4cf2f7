"""Parameters of small random specs with the facts that schemas state, and conditions on them."""

from collections.abc import Callable, Sequence
from itertools import permutations, product
from random import Random
from typing import Any

from small_parameters import Made, choice, flag, number, objects
from small_rules import condition as plain_condition


def _nullable(random: Random, name: str) -> Made:
    facts = {"type": ["string", "null"], "enum": ["p", "q", None]}
    return Made(name, "nullable", facts, ["p", "q", None], {"enum": ["p"]})


def _exclusive(random: Random, name: str) -> Made:
    facts = {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "multipleOf": 0.25}
    return Made(name, "fraction", facts, [0.25, 0.5, 0.75], {"exclusiveMaximum": 0.5})


def _patterned(random: Random, name: str) -> Made:
    facts = {"type": "string", "pattern": "^[pq]z?$"}
    return Made(name, "patterned", facts, ["p", "q", "pz", "qz"], {"maxLength": 1})


def _different(random: Random, name: str) -> Made:
    least = random.randint(0, 2)
    values = [list(each) for count in range(least, 3) for each in permutations("pqr", count)]
    items = {"type": "string", "enum": ["p", "q", "r"]}
    facts = {"type": "array", "items": items, "uniqueItems": True, "minItems": least, "maxItems": 2}
    return Made(name, "different", facts, values, {"maxItems": 1})


def _repeating(random: Random, name: str) -> Made:
    values = [list(each) for count in range(3) for each in product((0, 1), repeat=count)]
    items = {"type": "integer", "minimum": 0, "maximum": 1}
    return Made(name, "repeating", {"type": "array", "items": items, "maxItems": 2}, values, {"maxItems": 1})


def _counted(random: Random, name: str) -> Made:
    inside = (choice(random, "k"), number(random, "n"))
    facts = {"type": "object", "minProperties": 1, "properties": {each.name: each.facts for each in inside}}
    return Made(name, "object", facts, [each for each in objects(inside) if each], {"required": True}, inside)


def _map(random: Random, name: str) -> Made:
    facts = {
        "type": "object",
        "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 1},
        "maxProperties": 2,
    }
    values = [dict(zip("yz", each, strict=False)) for n in range(3) for each in product((0, 1), repeat=n)]
    return Made(name, "map", facts, values, {"required": True})


SCHEMA_SORTS: tuple[Callable[[Random, str], Made], ...] = (
    *(choice, flag, _nullable, _exclusive, _patterned, _different, _repeating, _counted, _map),
)

_OWN: dict[str, Callable[[Random, str], dict[str, Any]]] = {
    "nullable": lambda random, name: random.choice(
        (
            {"type": {name: "null"}},
            {"is": {name: None}},
            {"is": {name: ["p", None]}},
            {"pattern": {name: "^p"}},
        )
    ),
    "patterned": lambda random, name: random.choice(
        ({"pattern": {name: "z$"}}, {"length": {name: {"minLength": 2}}}, {"pattern": {name: "^q"}})
    ),
    "different": lambda random, name: random.choice(
        ({"some": {name: {".": "p"}}}, {"every": {name: {".": ["p", "q"]}}}, {"items": {name: 2}})
    ),
    "repeating": lambda random, name: random.choice(
        ({"unique": name}, {"every": {name: {".": 1}}}, {"some": {name: {".": 0}}, "minItems": 2})
    ),
    "object": lambda random, name: {"properties": {name: {"minProperties": 2}}},
    "map": lambda random, name: random.choice(
        ({"every-value": {name: {".": 1}}}, {"properties": {name: {"minProperties": 1, "maxProperties": 1}}})
    ),
}


def schema_condition(random: Random, made: Sequence[Made], depth: int = 0) -> Any:
    """A condition of any depth about some of the parameters, with the words for what schemas state."""
    if depth < 3 and random.random() < 0.4:
        word = random.choice(("all", "any", "one", "not"))
        inner = [schema_condition(random, made, depth + 1) for _ in range(2)]
        return {word: inner[0] if word == "not" else inner}
    one = random.choice(made)
    if one.sort in _OWN and random.random() < 0.7:
        return _OWN[one.sort](random, one.name)
    return plain_condition(random, [one], depth=1)


def schema_rules(random: Random, made: Sequence[Made], most: int) -> list[dict[str, Any]]:
    """General rules between the parameters, some of them under a condition."""
    rules: list[dict[str, Any]] = []
    for _ in range(random.randint(0, most)):
        rule = {"that": schema_condition(random, made)}
        if random.random() < 0.5:
            rule["when"] = schema_condition(random, made)
        rules.append({"demands": rule})
    return rules
