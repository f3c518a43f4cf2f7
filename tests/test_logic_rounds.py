"""Random predicates become rules of a spec, and the rules hold of the same requests."""

from random import Random
from typing import Any

import pytest

from logic_random import Predicates, Requests
from logic_rounds import is_kept, rule_checks, stated, tree
from specwright.importer.logic.clauses import clauses
from specwright.importer.logic.context import Context, Steps
from specwright.importer.logic.declared import Declared
from specwright.importer.logic.rules import rules
from specwright.importer.logic.stated import Stated
from specwright.ir.evaluate import holds, is_valid
from specwright.ir.model import Model
from specwright.ir.tree import walk

INTEGER, TEXT = {"type": "integer"}, {"type": "string"}
TREES: dict[str, dict[str, Any]] = {
    "values": {
        "a": {"type": "integer", "minimum": 0, "maximum": 4},
        "b": {"type": "string", "enum": ["a", "bb", "x"]},
        "flag": {"type": "boolean"},
        "o": {"type": "object", "properties": {"x": INTEGER | {"required": True}, "y": TEXT}},
    },
    "several types": {
        "w": INTEGER,
        "n": {"type": ["number", "null"]},
        "u": {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "enum": ["a", "bb"]}]},
        "l": {"type": "array", "items": TEXT, "maxItems": 3},
    },
    "items": {
        "l": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "x": INTEGER,
                    "t": TEXT | {"required": True},
                    "m": {"type": "array", "items": INTEGER},
                },
            },
        },
        "any": {"type": "any"},
        "f": {"type": "boolean", "required": True},
    },
    "maps and words": {
        "m": {"type": "object", "additionalProperties": INTEGER},
        "q": {
            "anyOf": [
                {"type": "boolean"},
                {"type": "object", "properties": {"x": INTEGER, "y": INTEGER | {"required": True}}},
            ]
        },
        "is": {"type": "number", "minimum": 0},
    },
    "items of two types, open objects": {
        "l": {
            "type": "array",
            "items": {
                "anyOf": [
                    TEXT,
                    {
                        "type": "object",
                        "properties": {"x": INTEGER, "y": {"type": "string", "enum": ["a", "x"]}},
                    },
                ]
            },
        },
        "o": {
            "type": "object",
            "additionalProperties": True,
            "properties": {
                "items": INTEGER,
                "p": {"type": "object", "properties": {"z": {"type": "boolean", "required": True}}},
            },
        },
    },
}
SEEDS = range(110)
REQUESTS = 40


def some_rules(model: Model, random: Random) -> list[Stated]:
    """One to three predicates, of the request or of an object or item in it."""
    root = model.request.root
    scopes = [
        parameter
        for parameter in walk(root)
        if parameter.path
        and "{}" not in parameter.path
        and {"object", *parameter.path[-1:]} & {*parameter.kinds, "[]"}
    ]
    made = []
    for _ in range(random.choice([1, 1, 2, 3])):
        scope = random.choice(scopes) if scopes and random.random() < 0.4 else None
        predicate = Predicates(root=root, random=random).any(random.choice([1, 2, 3]), scope)
        made.append(stated(predicate, scope.path if scope else ()))
    return made


@pytest.mark.parametrize("name", TREES)
def test_rules_hold_of_the_same_requests(name: str) -> None:
    base = tree(TREES[name])
    asked, mixed = 0, 0
    for seed in SEEDS:
        random = Random(f"{name} {seed}")
        made = some_rules(base, random)
        found = rules(made, base.request.root)
        checks = rule_checks(base, tree(TREES[name], found))
        verdicts = set()
        for request in Requests(model=base, random=random).many(REQUESTS):
            due = all(is_kept(rule, request) for rule in made)
            assert is_valid(checks, request) == due, (seed, request, made, found)
            verdicts.add(due)
            asked += 1
        mixed += len(verdicts) == 2
    assert asked > len(SEEDS) * REQUESTS * 0.9
    assert mixed > len(SEEDS) / 2  # most rules see requests that keep them, and others


@pytest.mark.parametrize("name", TREES)
@pytest.mark.parametrize("steps", [0, 5, 30, 20_000])
def test_clauses_hold_of_the_same_requests_with_any_budget(name: str, steps: int) -> None:
    base = tree(TREES[name])
    declared = Declared(base.request.root)
    for seed in range(60):
        random = Random(f"{name} {seed}")
        predicate = Predicates(root=base.request.root, random=random).any(3)
        context = Context(declared=declared, budget=Steps(left=steps))
        said = clauses(predicate, context)
        for request in Requests(model=base, random=random).many(10):
            kept = all(not holds(each.given, request) or holds(each.then, request) for each in said)
            assert kept == holds(predicate, request), (seed, request, predicate, said)
