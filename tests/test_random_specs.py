"""All targets agree on random specs of all that specs can say.

`SPECS=1000 SEED=7` in the environment asks about more, and about others. What was found once has a case in
`tests/conformance/`.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

import node
import targets
import wide_specs
from disagreements import Disagreement, Panel, requests
from slips import at, places
from specwright.ir.evaluate import broken
from specwright.ir.formats import FORMATS
from specwright.ir.predicate import JsonType
from specwright.lowering.rules import RULE_KINDS
from specwright.lowering.rules.operators import OPERATORS

SPECS = int(os.environ.get("SPECS", "48"))
SEED = int(os.environ.get("SEED", "1"))
TOGETHER = 24  # specs in a project: compiled at once
REQUESTS = 48  # for each spec
MOST_SHOWN = 12

PROJECTS = range(SEED, SEED + -(-SPECS // TOGETHER))
WORDED = range(SEED, SEED + max(6, len(PROJECTS)))  # so many projects have every word, whatever the seed
FACTS = (
    *("id", "anyOf", "const", "fill", "pattern", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum"),
    *("minProperties", "maxProperties", "additionalProperties"),
)
TYPES = (*map(str, JsonType), "any")


@cache
def written(seed: int) -> dict[str, dict[str, Any]]:
    return wide_specs.specs(seed, TOGETHER)


@cache
def project(seed: int) -> targets.Compiled:
    return targets.of_the_specs(f"random_{seed}", "Acme", written(seed))


@pytest.mark.parametrize("seed", PROJECTS)
def test_all_targets_agree(seed: int) -> None:
    seen: Counter[bool] = Counter()
    found: list[Disagreement] = []
    judged = project(seed)
    for model in judged.catalog.models:
        panel, made = Panel(judged, model.slug), list(requests(judged, model.slug, seed, REQUESTS))
        found += panel.disagreements(made)
        seen.update(all(check.advice for check in broken(model.request.checks, each)) for each in made)
    assert not found, "\n".join([f"{len(found)} disagreements", *map(str, found[:MOST_SHOWN])])
    assert min(seen[True], seen[False]) >= 0.1 * seen.total(), seen


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
@pytest.mark.parametrize("seed", PROJECTS)
def test_what_only_javascript_has_is_judged_as_what_it_sends(seed: int) -> None:
    judged = project(seed)
    random = Random(seed)
    for model in judged.catalog.models:
        for request in [each for each in requests(judged, model.slug, seed, 12) if isinstance(each, dict)]:
            place = random.choice([each for each in places(request) if each] or [("a",)])
            at(request, place[:-1])[place[-1]] = random.choice(node.FOREIGN)
            faults = broken(model.request.checks, known := node.as_read(request))
            told = [(each["rule"], each["path"]) for each in judged.ask(model.slug, "validate", request)]
            issues = judged.module(model.slug).validate(known)
            assert told == [(each.rule, list(each.path)) for each in issues], (model.slug, request)
            assert {rule for rule, _ in told} <= {check.rule for check in faults}
            valid = all(check.advice for check in faults)
            assert judged.ask(model.slug, "isValid", request) is valid, (model.slug, request)


def test_the_specs_have_all_that_specs_can_say() -> None:
    specs = [spec for seed in WORDED for spec in written(seed).values()]
    keys = Counter(key for spec in specs for key, _ in pairs(spec))
    for known in ({kind.key for kind in RULE_KINDS}, OPERATORS.keys(), {*FACTS}):
        assert known <= keys.keys(), known - keys.keys()
    facts = [json.dumps(each) for spec in specs for each in stated(spec)]
    for due in (*(f'"type": "{each}"' for each in TYPES), *(f'"format": "{each}"' for each in FORMATS)):
        assert any(due in each for each in facts), due
    defaults = {type(value) for spec in specs for key, value in pairs(spec) if key == "default"}
    assert defaults >= {str, int, float, bool, list, dict}


def pairs(value: Any) -> Iterator[tuple[str, Any]]:
    """Every key in the value with what stands there."""
    if isinstance(value, dict):
        yield from value.items()
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from pairs(each)


def stated(spec: dict[str, Any]) -> Iterator[Any]:
    """The parameters of a spec."""
    yield from (each["parameters"] for each in spec["request"])
