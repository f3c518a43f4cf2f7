"""Rules between the parameters of small random specs, and their conditions."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any, TypeAlias

from small_parameters import UNNAMED, Made

Rule: TypeAlias = dict[str, Any]


def inner_rules(random: Random, made: Made, all_made: Sequence[Made]) -> list[Rule]:
    """Rules inside of an object, some of which look outside."""
    around = [
        replace(other, name=f"$.{other.name}")
        for other in all_made
        if other is not made and other.sort in ("choice", "flag", "number")
    ]
    rules = rules_of(random, made.inside, 2)
    for rule in rules if around else ():
        (argument,) = rule.values()
        if isinstance(argument, dict) and "when" in argument and random.random() < 0.5:
            argument["when"] = condition(random, [*around, *made.inside])
    return rules


def rules_of(random: Random, parameters: Sequence[Made], most: int) -> list[Rule]:
    """Some rules between parameters, if there are two of them."""
    if len(parameters) < 2:
        return []
    return [one_rule(random, parameters) for _ in range(random.randint(0, most))]


def one_rule(random: Random, made: Sequence[Made]) -> Rule:
    """A rule between two parameters or more."""
    chosen = random.sample(made, 2)
    names = [each.name for each in chosen]
    to = chosen[0].tighter | random.choice(({}, {"required": True}))
    numbers = [each.name for each in made if each.sort == "number"][:2]
    lists = [each for each in made if each.sort in ("list", "frames")]
    when = condition(random, [each for each in made if each is not chosen[0]])
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
    sized = [each.name for each in made if each.sort in ("number", "mixed")]
    if len(sized) > 1:
        one, other = random.sample(sized, 2)
        word = random.choice(("below", "atMost", "above", "atLeast"))
        options.append({"compares": {"parameter": one, word: other} | random.choice(({}, {"when": when}))})
    if len(lists) > 1:
        both = [each.name for each in lists[:2]]
        options += [{"same-length": both}, {"total-items": {"of": both, "maximum": low}}]
    if lists:
        where = condition(random, lists[0].inside) if lists[0].inside else {"is": {".": "p"}}
        bound = {random.choice(("minItems", "maxItems")): random.randint(0, 1)}
        matching = {"array": lists[0].name, "where": where, **bound}
        options.append({"matching-items": matching | random.choice(({}, {"when": when}))})
    return random.choice(options)


def condition(random: Random, made: Sequence[Made], depth: int = 0) -> Any:
    """A condition about one of the parameters, or several such conditions."""
    one = random.choice(made)
    if depth == 0 and random.random() < 0.35:
        word = random.choice(("all", "any", "not"))
        inner = [condition(random, made, 1) for _ in range(2)]
        return {word: inner[0] if word == "not" else inner}
    match one.sort:
        case _ if random.random() < 0.3:
            return random.choice((one.name, {"absent": one.name}))
        case "choice" | "flag" | "text" | "mixed":
            return {"is": {one.name: random.choice([v for v in one.values if v not in UNNAMED] or [0])}}
        case "number" | "fraction":
            word = random.choice(("at-least", "at-most", "above", "below"))
            others = [each.name for each in made if each.sort == one.sort == "number" and each is not one]
            if others and random.random() < 0.3:
                return {word: {one.name: random.choice(others)}}
            return {word: {one.name: random.choice(one.values or [0])}}
        case "list" | "frames":
            return {"items": {one.name: {random.choice(("minItems", "maxItems")): random.randint(0, 2)}}}
        case _:
            return one.name


def named(rule: Rule, name: str) -> Rule:
    """The rule with an id, which tells it from others."""
    return rule | {"id": name}
