"""The solver on specs that are large, entangled, or healthy: it answers in time, and raises no alarm."""

import time
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

import corpus
from small_specs import model, spec
from specwright.diagnostics import FindingCode
from specwright.lint import report
from specwright.solver.space import UNKNOWN, Space

SECONDS = 20
# What is found in the corpora and is meant: edges of numbers, a default that needs more.
MEANT = {
    "bounds": {FindingCode.INEXACT_NUMBER},
    "excludes": {FindingCode.DEAD_RULE},
    "null": {FindingCode.IMPLIED_RULE},
    "requires": {FindingCode.DEFAULT_SPOILS},
    "semantics": {FindingCode.DEFAULT_SPOILS},
    "value-words": {FindingCode.IMPLIED_RULE},
}


def written(parameters: dict[str, Any], rules: list[dict[str, Any]]) -> dict[str, Any]:
    """A spec of these parameters and rules."""
    _, found = spec(0)
    known = {"model": found["request"][0]["parameters"]["model"]}
    named = [rule | {"id": f"r{number}"} for number, rule in enumerate(rules)]
    return found | {"request": [{"title": "Core", "parameters": known | parameters}], "rules": named}


def large() -> dict[str, Any]:
    """Sixty parameters, forty rules, and a table of five hundred rows."""
    random = Random(7)
    sorts = [
        {"type": "string", "enum": list("abcd")},
        {"type": "integer", "minimum": 0, "maximum": 100},
        {"type": "boolean"},
        {"type": "array", "maxItems": 8, "items": {"type": "string", "enum": ["x", "y"]}},
    ]
    side = {"type": "integer", "minimum": 64, "maximum": 8192}
    names = [f"p{number}" for number in range(58)]
    parameters = {name: random.choice(sorts) for name in names} | {"width": side, "height": side}
    rows = sorted({f"{random.randrange(64, 8192, 8)}x{random.randrange(64, 8192, 8)}" for _ in range(500)})
    rules: list[dict[str, Any]] = [{"sizes": {"parameters": ["width", "height"], "rows": rows}}]
    while len(rules) < 40:
        one, *others = random.sample(names, 5)
        given: list[Any] = [each if random.random() < 0.5 else {"absent": each} for each in others]
        when = {random.choice(("all", "any")): given}
        rules.append({random.choice(("requires", "excludes")): {"when": when}})
        next(iter(rules[-1].values()))["need" if "requires" in rules[-1] else "refuse"] = [one]
    return written(parameters, rules)


def ring() -> dict[str, Any]:
    """Numbers of which each is multiplied with the next one and divided by another."""
    names = [f"n{number}" for number in range(12)]
    rules: list[dict[str, Any]] = []
    for one, two, three in zip(names, names[1:] + names[:1], names[5:] + names[:5], strict=True):
        rules.append({"area": {"parameters": [one, two], "minimum": 1000, "maximum": 9_000_000}})
        rules.append({"ratio": {"parameters": [one, three], "minimum": 0.3, "maximum": 3}})
    number = {"type": "integer", "minimum": 1, "maximum": 10_000}
    return written(dict.fromkeys(names, number), rules)


def arrays() -> dict[str, Any]:
    """Twenty arrays whose items are counted together, ten of them of one length."""
    names = [f"x{number}" for number in range(20)]
    items = {"type": "string", "enum": list("abcd")}
    rules: list[dict[str, Any]] = [
        {"total-items": {"of": names, "maximum": 16}},
        {"same-length": names[:10]},
        *({"matching-items": {"array": name, "where": {"is": {".": "a"}}, "maxItems": 1}} for name in names),
    ]
    return written({name: {"type": "array", "maxItems": 30, "items": items} for name in names}, rules)


def pigeons() -> dict[str, Any]:
    """Seven pigeons that need a hole each, and six holes: hard to see for any search."""
    names = {f"p{pigeon}h{hole}": {"type": "string"} for pigeon in range(7) for hole in range(6)}
    rules: list[dict[str, Any]] = []
    for pigeon in range(7):
        rules.append({"at-least-one-of": [f"p{pigeon}h{hole}" for hole in range(6)]})
        for hole in range(6) if pigeon else ():
            others = [f"p{other}h{hole}" for other in range(pigeon)]
            rules.append({"excludes": {"when": f"p{pigeon}h{hole}", "refuse": others}})
    return written(names, rules)


@pytest.mark.parametrize("make", [large, ring, arrays, pigeons])
def test_a_hostile_spec_is_judged_in_time(make: Callable[[], dict[str, Any]]) -> None:
    made = model(make())
    assert made is not None
    begun = time.process_time()
    report(made)
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("make", [ring, pigeons])
def test_what_takes_too_long_is_unknown(make: Callable[[], dict[str, Any]]) -> None:
    made = model(make())
    assert made is not None
    assert Space(made.request).request() is UNKNOWN
    assert not report(made)


@pytest.mark.parametrize("case", corpus.corpora(), ids=lambda case: case.name)
def test_the_corpora_raise_no_alarm(case: corpus.Corpus) -> None:
    made = model(case.model_file)
    assert made is not None
    found = {problem.code for problem in report(made) if problem.severity != "info"}
    assert found == MEANT.get(case.name, set())
