"""Pairs of small random specs of the same parameters: what one of them asks is foreign to the other."""

from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from small_parameters import SORTS, Made
from small_rules import inner_rules, named, rules_of
from small_schema_parameters import SCHEMA_SORTS, schema_rules
from small_specs import AIR, HEAD, MOST_REQUESTS, model
from specwright.ir.model import Model


@dataclass(frozen=True)
class SmallPair:
    """Two models, and the parameters of the first with all values that either can tell apart."""

    ours: Model
    theirs: Model
    parameters: list[Made]


def pair(seed: int, *, of_schemas: bool = False) -> SmallPair | None:
    """Two specs with parameters of the same names and sorts; None where rules do not fit the parameters."""
    random = Random(seed)
    sorts = SCHEMA_SORTS if of_schemas else SORTS
    makers = [random.choice(sorts) for _ in range(random.randint(2, 4))]
    ours: list[Made] = []
    theirs: list[Made] = []
    count = 1
    for name, make in zip("abcd", makers, strict=False):
        one, other = make(random, name), make(random, name)
        if count * (len(one.values) + 1) <= MOST_REQUESTS:
            count *= len(one.values) + 1
            ours.append(one)
            theirs.append(other)
    old = model(_written(random, ours, of_schemas))
    new = model(_written(random, theirs, of_schemas))
    return SmallPair(old, new, ours) if old is not None and new is not None else None


def _written(random: Random, parameters: list[Made], of_schemas: bool) -> dict[str, Any]:
    for made in parameters:
        made.facts.pop("rules", None)
        if random.random() < 0.25:
            made.facts["required"] = True
        if not of_schemas:
            inner = [
                named(rule, f"{made.name}{n}") for n, rule in enumerate(inner_rules(random, made, parameters))
            ]
            if inner:
                made.facts.get("items", made.facts)["rules"] = inner
    most = partial(schema_rules, most=2) if of_schemas else partial(rules_of, most=4)
    rules = [named(rule, f"r{n}") for n, rule in enumerate(most(random, parameters))]
    known = {"model": {"type": "string", "required": True, "const": AIR}}
    facts = known | {made.name: made.facts for made in parameters}
    written = HEAD | {"request": [{"title": "Core", "parameters": facts}]}
    return written | ({"rules": rules} if rules else {})
