"""Small random specs, each with every request that can be made of its parameters' values."""

import json
from collections.abc import Iterator, Sequence
from itertools import product
from random import Random
from typing import Any

import yaml

from small_parameters import ABSENT, SORTS, Made
from small_rules import inner_rules, named, rules_of
from small_schema_parameters import SCHEMA_SORTS, schema_rules
from specwright.ir.model import Model
from specwright.load import nodes
from specwright.load.decoder import Decoder
from specwright.load.records import ModelRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering.catalog import common, lower

AIR = "acme:small@1"
MOST_REQUESTS = 2000


def spec(seed: int, *, of_schemas: bool = False) -> tuple[list[Made], dict[str, Any]]:
    """Some parameters, and a spec of them with a few rules; `of_schemas` with what only schemas state."""
    random = Random(seed)
    sorts = SCHEMA_SORTS if of_schemas else SORTS
    parameters: list[Made] = []
    count = 1
    for name in "abcde"[: random.randint(2, 5)]:
        made = random.choice(sorts)(random, name)
        if count * (len(made.values) + 1) <= MOST_REQUESTS:
            count *= len(made.values) + 1
            parameters.append(made)
    for made in parameters:
        if random.random() < 0.25:
            made.facts["required"] = True
        if of_schemas:
            continue
        inner = [
            named(rule, f"{made.name}{n}") for n, rule in enumerate(inner_rules(random, made, parameters))
        ]
        if inner:
            made.facts.get("items", made.facts)["rules"] = inner
    between = schema_rules(random, parameters, 3) if of_schemas else rules_of(random, parameters, 6)
    rules = [named(rule, f"r{n}") for n, rule in enumerate(between)]
    known = {"model": {"type": "string", "required": True, "const": AIR}}
    facts = known | {made.name: made.facts for made in parameters}
    written = HEAD | {"request": [{"title": "Core", "parameters": facts}]}
    return parameters, written | ({"rules": rules} if rules else {})


def model(written: dict[str, Any]) -> Model | None:
    """The model that a spec makes, or None where its rules do not fit its parameters."""
    node, _ = nodes.read(json.dumps(written, ensure_ascii=False), "small.yaml")
    assert node is not None
    reading = Decoder()
    record = reading.record(node, ModelRecord)
    assert record is not None, reading.problems
    file = ModelFile(slug="small", folder="acme", record=record)
    made, problems = lower(file, common(None, ())[0])
    return None if problems or reading.problems else made


def requests(parameters: Sequence[Made]) -> Iterator[dict[str, Any]]:
    """Every request of the parameters' values."""
    for values in product(*([ABSENT, *made.values] for made in parameters)):
        given = zip(parameters, values, strict=True)
        yield {"model": AIR} | {made.name: value for made, value in given if value is not ABSENT}


HEAD: dict[str, Any] = yaml.safe_load("""
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
