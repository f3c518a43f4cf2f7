"""All targets agree on random models of the IR's own nodes; `SPECS=500 SEED=7` asks about others."""

import os
from collections import Counter
from random import Random

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

import golang
import node
from emitted_facts import Emitted
from facts_of_values import AIR
from random_facts import fitting_value, random_message
from specwright.emit.schema.rewriting import inexact
from specwright.ir.evaluate import is_valid

SPECS = int(os.environ.get("SPECS", "24"))
SEED = int(os.environ.get("SEED", "1"))
REQUESTS = 100
MESSAGES = {f"random-{number}": random_message(f"{SEED}-{number}") for number in range(SPECS)}
MADE = Emitted("airmodels_random_facts", MESSAGES)


@pytest.mark.parametrize("slug", MESSAGES)
def test_all_targets_agree(slug: str) -> None:
    of_model = MESSAGES[slug]
    judges = {"python": MADE.module(slug).is_valid}
    if not inexact(of_model):
        judges["json-schema"] = Draft202012Validator(MADE.schema(slug)).is_valid
        judges["jsonschema-rs"] = jsonschema_rs.Draft202012Validator(MADE.schema(slug)).is_valid
    if node.NODE is not None:
        judges["javascript"] = lambda request: MADE.ask(slug, "isValid", request)
    if golang.GO is not None:
        judges["go"] = golang.judges(MADE.catalog, MADE.folder, slug)["go"]
    random = Random(slug)
    seen: Counter[bool] = Counter()
    for _ in range(REQUESTS):
        request = fitting_value(random, of_model.root)
        if isinstance(request, dict):
            request["model"] = AIR
        due = is_valid(of_model.checks, request)
        assert {name: judge(request) for name, judge in judges.items()} == dict.fromkeys(judges, due), request
        issues = MADE.module(slug).validate(request)
        assert (not issues) is due and all(each.rule != "readable" for each in issues), (request, issues)
        seen[due] += 1
    assert seen.total() == REQUESTS


def test_many_requests_are_valid_and_many_are_not() -> None:
    random = Random(SEED)
    verdicts: Counter[bool] = Counter()
    for of_model in MESSAGES.values():
        for _ in range(20):
            request = fitting_value(random, of_model.root)
            verdicts[
                is_valid(of_model.checks, request | {"model": AIR} if isinstance(request, dict) else request)
            ] += 1
    assert min(verdicts.values()) > 0.1 * verdicts.total()
