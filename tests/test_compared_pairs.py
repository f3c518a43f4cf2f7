"""What is reported of two versions of small random specs is what asking them shows.

`PAIRS=2000 SEED=7` asks about more, and about others; so does `python tests/compared_pairs.py 2000 7`.
"""

import json
import os
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import targets
import wide_specs
from compared_pairs import Pair, Tally, pairs
from compared_requests import Verdicts, columns_of
from compared_values import values
from compared_verdicts import of_requests
from plain_facts import fits
from specwright.compare.models import compared
from specwright.ir.evaluate import is_valid
from specwright.lowering.rules import RULE_KINDS
from whole_specs import model_of

PAIRS = int(os.environ.get("PAIRS", "160"))
SEED = int(os.environ.get("SEED", "1"))
REQUESTS = 600
MADE = 20  # pairs whose witnesses are run through what is generated
OF_RULES = {kind.key for kind in RULE_KINDS} - {"advises", "total"}


@cache
def some() -> tuple[Pair, ...]:
    return tuple(pairs(SEED, PAIRS))


def test_every_verdict_is_that_of_asking_and_every_witness_proves_it() -> None:
    tally = Tally()
    for pair in some():
        tally.add(pair, REQUESTS)
    assert not tally.wrong, "\n".join(tally.wrong[:5])
    equal = {
        word: tally.counts[f"equal: {word}"]
        for word in ("narrowed", "not narrowed", "widened", "not widened")
    }
    assert min(equal.values()) > PAIRS / 8, equal
    assert len(tally.undecided) <= PAIRS / 20, tally.undecided[:3]


def test_witnesses_prove_it_to_the_generated_validators() -> None:
    judged = [pair for pair in some()[:MADE] if of_requests(compared(*pair.models))]
    specs = {name: spec for pair in judged for name, spec in named(pair)}
    compiled = targets.of_the_specs("compared_pairs", "Acme", specs)
    shown = 0
    for pair in judged:
        old, new = (compiled.module(name).is_valid for name, _ in named(pair))
        for change in of_requests(compared(*pair.models)):
            for witness, given, refused in ((change.narrowed, old, new), (change.widened, new, old)):
                if witness is not None:
                    told = [judge(own) for judge, own in zip((old, new), asked(pair, witness), strict=True)]
                    assert told == [given is old, given is new], (pair.seed, witness)
                    assert given is not refused
                    shown += 1
    assert shown > MADE


def named(pair: Pair) -> Iterator[tuple[str, dict[str, Any]]]:
    """Both specs under names of their own."""
    for word, spec in zip(("old", "new"), pair.specs, strict=True):
        name = f"pair-{pair.seed}-{word}"
        text = json.dumps(spec).replace("acme:small@1", f"acme:{name}@1")
        yield name, json.loads(text) | {"creator": "Acme", "title": name}


def asked(pair: Pair, witness: dict[str, Any]) -> list[dict[str, Any]]:
    """The request as it is sent to either."""
    return [witness | {"model": f"acme:{name}@1"} for name, _ in named(pair)]


def test_requests_are_judged_check_by_check_as_they_are_as_wholes() -> None:
    random = Random(SEED)
    valid = 0
    for pair in some()[:60]:
        columns = columns_of(pair.specs, pair.models)
        for model in pair.models:
            judge = Verdicts(model, list(columns), list(columns.values()))
            for _ in range(20):
                row = tuple(random.randrange(len(each)) for each in columns.values())
                assert judge(row) is is_valid(model.request.checks, judge.request(row)), pair.seed
                valid += judge(row)
    assert valid > 200


def test_what_a_spec_says_in_words_is_what_is_compiled() -> None:
    verdicts = set()
    for seed in range(60):
        spec = wide_specs.spec(SEED * 1000 + seed, 2, 3)
        for group in spec["request"]:
            for facts in group["parameters"].values():
                facts.pop("default", None)
        bare = json.loads(
            json.dumps({key: each for key, each in spec.items() if key != "rules"}), object_hook=unruled
        )
        model = model_of(bare)
        assert model is not None
        for name, facts in bare["request"][0]["parameters"].items():
            own = [check for check in model.request.checks if check.phase != "missing" or check.scope]
            for value in values([facts], ()) if name != "model" else ():
                verdict = is_valid(own, {"model": model.air, name: value})
                assert verdict is fits(facts, value), (seed, name, value)
                verdicts.add(verdict)
    assert verdicts == {True, False}


def unruled(value: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in value.items() if key not in ("rules", "default")}


def test_the_pairs_have_every_kind_of_rule_and_type() -> None:
    text = "".join(json.dumps(spec) for pair in some() for spec in pair.specs)
    missing = [kind for kind in OF_RULES if f'"{kind}": ' not in text]
    words = (
        "anyOf",
        "format",
        "pattern",
        "uniqueItems",
        "multipleOf",
        "additionalProperties",
        "minProperties",
    )
    assert not missing and all(f'"{word}": ' in text for word in words), missing
