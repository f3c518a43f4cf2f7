"""Small random specs, each with every request that can be made of its parameters' values."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from random import Random
from typing import Any

import yaml

from specwright.ir.model import Model
from specwright.load import nodes
from specwright.load.files import ModelFile, Specs
from specwright.load.reading import Reading
from specwright.load.records import ModelRecord
from specwright.passes.catalog import build

AIR = "acme:small@1"
MOST_REQUESTS = 2000
UNNAMED = ("z", "zz")  # no rule names these: they stand for all other texts of their length
ABSENT: Any = object()
Rule = dict[str, Any]


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


def spec(seed: int) -> tuple[list[Made], dict[str, Any]]:
    """Some parameters, and a spec of them with a few rules."""
    random = Random(seed)
    parameters: list[Made] = []
    count = 1
    for name in "abcde"[: random.randint(2, 5)]:
        made = random.choice(_SORTS)(random, name)
        if count * (len(made.values) + 1) <= MOST_REQUESTS:
            count *= len(made.values) + 1
            parameters.append(made)
    for made in parameters:
        if random.random() < 0.25:
            made.facts["required"] = True
        inner = [_named(rule, f"{made.name}{n}") for n, rule in enumerate(_inner(random, made, parameters))]
        if inner:
            made.facts.get("items", made.facts)["rules"] = inner
    rules = [_named(rule, f"r{n}") for n, rule in enumerate(_rules(random, parameters, 6))]
    known = {"model": {"type": "string", "required": True, "const": AIR}}
    facts = known | {made.name: made.facts for made in parameters}
    written = _HEAD | {"request": [{"title": "Core", "parameters": facts}]}
    return parameters, written | ({"rules": rules} if rules else {})


def model(written: dict[str, Any]) -> Model | None:
    """The model that a spec makes, or None where its rules do not fit its parameters."""
    node, _ = nodes.read(json.dumps(written, ensure_ascii=False), "small.yaml")
    assert node is not None
    reading = Reading()
    record = reading.record(node, ModelRecord)
    assert record is not None, reading.problems
    file = ModelFile(slug="small", folder="acme", record=record)
    catalog, problems = build(Specs(api=None, shared=(), models=(file,)))
    return None if problems or reading.problems else catalog.models[0]


def requests(parameters: Sequence[Made]) -> Iterator[dict[str, Any]]:
    """Every request of the parameters' values."""
    for values in product(*([ABSENT, *made.values] for made in parameters)):
        given = zip(parameters, values, strict=True)
        yield {"model": AIR} | {made.name: value for made, value in given if value is not ABSENT}


def _choice(random: Random, name: str) -> Made:
    values = list("pqr")[: random.randint(2, 3)]
    return Made(name, "choice", {"type": "string", "enum": values}, list(values), {"enum": ["p"]})


def _flag(random: Random, name: str) -> Made:
    return Made(name, "flag", {"type": "boolean"}, [False, True], {"const": True})


def _number(random: Random, name: str) -> Made:
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
    inside = (_choice(random, "k"), _number(random, "n"))
    if random.random() < 0.3:
        inside[0].facts["required"] = True
    facts = {"type": "object", "properties": {each.name: each.facts for each in inside}}
    return Made(name, "object", facts, _objects(inside), {"required": True}, inside)


def _objects(inside: Sequence[Made]) -> list[Any]:
    return [
        {made.name: value for made, value in zip(inside, values, strict=True) if value is not ABSENT}
        for values in product(*([ABSENT, *made.values] for made in inside))
    ]


def _frames(random: Random, name: str) -> Made:
    inside = (_choice(random, "k"), random.choice((_flag, _list))(random, "f"))
    items = {"type": "object", "properties": {each.name: each.facts for each in inside}}
    found = _objects(inside)
    values = [list(each) for count in range(3) for each in product(found, repeat=count)]
    facts = {"type": "array", "items": items, "maxItems": 2}
    return Made(name, "frames", facts, values, {"minItems": 1}, inside)


def _mixed(random: Random, name: str) -> Made:
    options = [{"type": "string", "enum": ["p", "q"]}, {"type": "integer", "minimum": 0, "maximum": 1}]
    return Made(name, "mixed", {"anyOf": options}, ["p", "q", 0, 1], {"enum": ["p", 0]})


_SORTS: tuple[Callable[[Random, str], Made], ...] = (
    *(_choice, _flag, _number, _number, _fraction, _text, _list, _object, _frames, _mixed),
)


def _inner(random: Random, made: Made, all_made: Sequence[Made]) -> list[Rule]:
    """Rules inside of an object, some of which look outside."""
    around = [
        replace(other, name=f"$.{other.name}")
        for other in all_made
        if other is not made and other.sort in ("choice", "flag", "number")
    ]
    rules = _rules(random, made.inside, 2)
    for rule in rules if around else ():
        (argument,) = rule.values()
        if isinstance(argument, dict) and "when" in argument and random.random() < 0.5:
            argument["when"] = _condition(random, [*around, *made.inside])
    return rules


def _rules(random: Random, parameters: Sequence[Made], most: int) -> list[Rule]:
    if len(parameters) < 2:
        return []
    return [_rule(random, parameters) for _ in range(random.randint(0, most))]


def _rule(random: Random, made: Sequence[Made]) -> Rule:
    chosen = random.sample(made, 2)
    names = [each.name for each in chosen]
    to = chosen[0].tighter | random.choice(({}, {"required": True}))
    numbers = [each.name for each in made if each.sort == "number"][:2]
    lists = [each for each in made if each.sort in ("list", "frames")]
    when = _condition(random, [each for each in made if each is not chosen[0]])
    low, high = sorted((random.randint(0, 3), random.randint(1, 4)))
    options: list[Rule] = [
        {"together": names},
        {"exactly-one-of": names},
        {"at-least-one-of": random.choice((names, {"when": when, "of": names}))},
        {"requires": {"when": when, "need": names[:1]}},
        {"excludes": {"when": when, "refuse": names[:1]}},
        {"narrows": {"when": when, "parameter": names[0], "to": to}},
    ]
    if len(numbers) == 2:
        rows = sorted({f"{random.randint(1, 3)}x{random.randint(1, 3)}" for _ in range(3)})
        options += [
            {"area": {"parameters": numbers, "minimum": low, "maximum": high, "when": when}},
            {"ratio": {"parameters": numbers, "minimum": 0.5, "maximum": random.choice((1, 2))}},
            {"sizes": {"parameters": numbers, "rows": rows} | random.choice(({}, {"when": when}))},
        ]
    if len(lists) > 1:
        both = [each.name for each in lists[:2]]
        options += [{"same-length": both}, {"total-items": {"of": both, "maximum": low}}]
    if lists:
        where = _condition(random, lists[0].inside) if lists[0].inside else {"is": {".": "p"}}
        bound = {random.choice(("minItems", "maxItems")): random.randint(0, 1)}
        matching = {"array": lists[0].name, "where": where, **bound}
        options.append({"matching-items": matching | random.choice(({}, {"when": when}))})
    return random.choice(options)


def _condition(random: Random, made: Sequence[Made], depth: int = 0) -> Any:
    one = random.choice(made)
    if depth == 0 and random.random() < 0.35:
        word = random.choice(("all", "any", "not"))
        inner = [_condition(random, made, 1) for _ in range(2)]
        return {word: inner[0] if word == "not" else inner}
    match one.sort:
        case _ if random.random() < 0.3:
            return random.choice((one.name, {"absent": one.name}))
        case "choice" | "flag" | "text" | "mixed":
            return {"is": {one.name: random.choice([v for v in one.values if v not in UNNAMED] or [0])}}
        case "number" | "fraction":
            word = random.choice(("at-least", "at-most", "above", "below"))
            return {word: {one.name: random.choice(one.values or [0])}}
        case "list" | "frames":
            return {"items": {one.name: {random.choice(("minItems", "maxItems")): random.randint(0, 2)}}}
        case _:
            return one.name


def _named(rule: Rule, name: str) -> Rule:
    return rule | {"id": name}


_HEAD: dict[str, Any] = yaml.safe_load("""
    model: acme:small@1
    title: Small
    summary: Small.
    status: live
    creator: Acme
    capabilities: [Text to Image]
    documentation: https://docs.acme.example/small
    sources:
      - url: https://docs.acme.example/small
        rendering: markdown
        sha256: 3f0a9c52d1e84b7796ab20cd5e61f8037b94de1152c8a6f0e3d7419b8c25a06f
        read: "2026-11-21"
    response:
      - {title: Response, parameters: {id: {type: string}}}
""")
