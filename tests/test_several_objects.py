"""One of several objects: verdicts are those of `anyOf`, as an engine of JSON Schema reads it."""

from collections.abc import Iterator
from random import Random
from typing import Any

from jsonschema import Draft202012Validator

import corpus
import targets
from programs import is_json
from slips import Slips
from specwright.ir.evaluate import is_valid

(SHAPES,) = (each for each in corpus.corpora() if each.name == "shape")


def schema_of(facts: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema that the facts of a spec are in other words."""
    kept = {word: value for word, value in facts.items() if word not in ("properties", "required", "rules")}
    if "anyOf" in facts:
        kept["anyOf"] = [schema_of(each) for each in facts["anyOf"]]
    if "items" in facts:
        kept["items"] = schema_of(facts["items"])
    if "properties" in facts:
        kept["properties"] = {name: schema_of(each) for name, each in facts["properties"].items()}
        kept["required"] = [name for name, each in facts["properties"].items() if each.get("required")]
        kept.setdefault("additionalProperties", False)
    return kept


def requests(random: Random, count: int) -> Iterator[Any]:
    """Requests of the corpus as they are, mixed, and with slips."""
    known = [case.request for case in SHAPES.cases]
    slips = Slips(random, known)
    yield from known
    for _ in range(count):
        one, other = random.choice(known), random.choice(known)
        yield slips.made({**one, **other} if isinstance(one, dict) else one, 4)


def test_verdicts_are_those_of_any_of() -> None:
    """What the shapes of each parameter take, and no more, whatever else the request holds."""
    (group,) = SHAPES.model_file["request"][1:]
    engines = {name: Draft202012Validator(schema_of(each)) for name, each in group["parameters"].items()}
    model = targets.of_the_corpus().model(SHAPES.slug)
    asked = [check for check in model.request.checks if check.kind != "requires"]
    verdicts = set()
    for request in requests(Random(7), 4000):
        if not isinstance(request, dict):
            continue
        for name, engine in engines.items():
            if name in request and is_json(request[name]):
                alone = {"model": "conformance:shape@1", name: request[name]}
                due = engine.is_valid(request[name])
                assert is_valid(asked, alone) is due, alone
                verdicts.add((name, due))
    assert verdicts >= {(name, due) for name in engines for due in (True, False)}
