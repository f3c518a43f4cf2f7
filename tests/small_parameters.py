"""Parameters of small random specs: the facts of each, and all values that rules can tell apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Any

UNNAMED = ("z", "zz")  # no rule names these: they stand for all other texts of their length
ABSENT: Any = object()


@dataclass(frozen=True)
class Made:
    """A parameter: its facts as a spec states them, and all values that rules can tell apart.

    `tighter` are facts that narrow it, `inside` the parameters that it holds.
    """

    name: str
    sort: str
    facts: dict[str, Any]
    values: list[Any]
    tighter: dict[str, Any]
    inside: tuple["Made", ...] = ()


def choice(random: Random, name: str) -> Made:
    values = list("pqr")[: random.randint(2, 3)]
    return Made(name, "choice", {"type": "string", "enum": values}, list(values), {"enum": ["p"]})


def flag(random: Random, name: str) -> Made:
    return Made(name, "flag", {"type": "boolean"}, [False, True], {"const": True})


def number(random: Random, name: str) -> Made:
    low = random.randint(0, 1)
    high, step = random.randint(low, 3), random.choice((1, 1, 2))
    facts = {"type": "integer", "minimum": low, "maximum": high, "multipleOf": step}
    values = [each for each in range(low, high + 1) if each % step == 0]
    return Made(name, "number", facts, values, {"maximum": random.randint(0, 2)})


def _fraction(random: Random, name: str) -> Made:
    facts: dict[str, Any] = {"type": "number", "minimum": 0, "maximum": 1}
    if random.random() < 0.5:
        return Made(name, "fraction", facts | {"multipleOf": 0.5}, [0, 0.5, 1], {"minimum": 0.5})
    return Made(name, "fraction", facts, [0, 0.25, 0.5, 0.75, 1], {"minimum": 0.5})


def _text(random: Random, name: str) -> Made:
    low, high = random.randint(0, 1), random.randint(1, 2)
    values = [each for each in ("", "a", "b", "aa", "ab", *UNNAMED) if low <= len(each) <= high]
    facts = {"type": "string", "minLength": low, "maxLength": high}
    return Made(name, "text", facts, values, {"maxLength": 1})


def _list(random: Random, name: str) -> Made:
    low, high = random.randint(0, 1), random.randint(1, 2)
    items = {"type": "string", "enum": ["p", "q"]}
    values = [list(each) for count in range(low, high + 1) for each in product("pq", repeat=count)]
    facts = {"type": "array", "items": items, "minItems": low, "maxItems": high}
    return Made(name, "list", facts, values, {"maxItems": 1})


def _object(random: Random, name: str) -> Made:
    inside = (choice(random, "k"), number(random, "n"))
    if random.random() < 0.3:
        inside[0].facts["required"] = True
    facts = {"type": "object", "properties": {each.name: each.facts for each in inside}}
    return Made(name, "object", facts, objects(inside), {"required": True}, inside)


def objects(inside: Sequence[Made]) -> list[Any]:
    return [
        {made.name: value for made, value in zip(inside, values, strict=True) if value is not ABSENT}
        for values in product(*([ABSENT, *made.values] for made in inside))
    ]


def _frames(random: Random, name: str) -> Made:
    inside = (choice(random, "k"), random.choice((flag, _list))(random, "f"))
    items = {"type": "object", "properties": {each.name: each.facts for each in inside}}
    found = objects(inside)
    values = [list(each) for count in range(3) for each in product(found, repeat=count)]
    facts = {"type": "array", "items": items, "maxItems": 2}
    return Made(name, "frames", facts, values, {"minItems": 1}, inside)


def _mixed(random: Random, name: str) -> Made:
    options = [{"type": "string", "enum": ["p", "q"]}, {"type": "integer", "minimum": 0, "maximum": 1}]
    return Made(name, "mixed", {"anyOf": options}, ["p", "q", 0, 1], {"enum": ["p", 0]})


SORTS: tuple[Callable[[Random, str], Made], ...] = (
    *(choice, flag, number, number, _fraction, _text, _list, _object, _frames, _mixed),
)
