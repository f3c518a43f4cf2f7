"""Random conditions with every word about values, items and keys, for specs of all that specs can say."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeAlias

from small_parameters import Made
from specwright.ir.formats import FORMATS
from specwright.ir.predicate import JsonType

Condition: TypeAlias = Any
Maker: TypeAlias = Callable[[Sequence[Made]], Condition]
"""Makes another condition about some of these parameters."""

PATTERNS = ("^a", "b$", "^[a-z]{1,3}$", "p|q", r"\d", "^.$")


def worded(random: Random, made: Sequence[Made], condition: Maker) -> Condition:
    """A condition that begins with one of the words."""
    one = random.choice(made)
    options = [
        lambda: {"type": {one.name: random.choice([*map(str, JsonType)])}},
        lambda: {"one": [condition(made) for _ in range(random.randint(2, 3))]},
        lambda: {random.choice(("all", "any")): [condition(made), {"value": random.random() < 0.5}]},
        *_of_sort(random, one, condition),
        *_of_sort(random, one, condition),
    ]
    return random.choice(options)()


def _of_sort(random: Random, one: Made, condition: Maker) -> list[Callable[[], Condition]]:
    """Conditions that fit the parameter."""
    low, high = sorted((random.randint(0, 3), random.randint(0, 3)))
    name = one.name
    match one.sort:
        case "text" | "choice":
            return [
                lambda: {"pattern": {name: random.choice(PATTERNS)}},
                lambda: {"format": {name: random.choice(list(FORMATS))}},
                lambda: {"length": {name: {"minLength": low, "maxLength": high}}},
            ]
        case "number" | "fraction":
            return [lambda: {"step": {name: random.choice((2, 3, 0.5))}}]
        case "list" | "frames":
            return [lambda: {"unique": name}, lambda: _of_items(random, one, condition)]
        case "object":
            return [
                lambda: {"properties": {name: {"minProperties": low, "maxProperties": high}}},
                lambda: {"closed": {name: random.sample("klmn", random.randint(0, 2))}},
                lambda: {"every-value": {name: {"type": {".": _kind(random)}}}} | _keys(random),
            ]
        case _:
            return []


def _of_items(random: Random, one: Made, condition: Maker) -> Condition:
    where = condition(one.inside) if one.inside else {"type": {".": _kind(random)}}
    counts: dict[str, int] = random.choice(({}, {"minItems": 1}, {"maxItems": 1}))
    return random.choice(({"every": {one.name: where}}, {"some": {one.name: where}, **counts}))


def _keys(random: Random) -> dict[str, Any]:
    return random.choice(({}, {}, {"matching": "^[k-n]"}, {"without": ["k"]}))


def _kind(random: Random) -> str:
    return random.choice(["string", "integer", "number", "boolean", "object", "null"])
