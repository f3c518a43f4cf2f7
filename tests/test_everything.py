"""The spec that uses every kind of rule: on a great many requests all targets and engines agree."""

import importlib
import importlib.util
import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import pytest

import targets
from blends import Blender, Stock
from excusing import excuses
from specwright.emit.schema import inexact
from specwright.ir.evaluate import broken
from specwright.ir.model import Check
from specwright.ir.path import ITEM
from specwright.ir.visitors import free_paths
from specwright.vectors.drafts import RequestDraft
from specwright.vectors.issues import issues

SLUG = "everything"
COUNT = 6000
SEEDS = range(4)
OFTEN = 2
OURS = ["python", "python-issues", "json-schema", *(["pydantic"] if targets.PYDANTIC else [])]


@cache
def engine(name: str) -> Callable[[Any], bool]:
    """The verdict of another engine for our JSON Schema."""
    schema = targets.of_the_small_specs().schema(SLUG)
    module = importlib.import_module(name)
    if name == "jsonschema_rs":
        judge: Callable[[Any], bool] = module.Draft202012Validator(schema).is_valid
        return judge
    validate = module.compile(schema, use_formats=False)

    def accepts(request: Any) -> bool:
        try:
            validate(request)
        except module.JsonSchemaValueException:
            return False
        return True

    return accepts


@cache
def stock() -> Stock:
    """What the requests are blended of, made once for all seeds."""
    return Stock(targets.of_the_small_specs().model(SLUG))


ENGINES = [name for name in ("jsonschema_rs", "fastjsonschema") if importlib.util.find_spec(name)]


@pytest.mark.parametrize("seed", SEEDS)
def test_all_agree(seed: int) -> None:
    """On every request; among them are enough valid ones, and enough that break each rule and no other."""
    model = targets.of_the_small_specs().model(SLUG)
    judges = {name: targets.of_the_small_specs().judges(SLUG)[name] for name in OURS}
    judges |= {name: engine(name) for name in ENGINES}
    looks = looked_at(model.request.checks)
    places = {path for paths in looks.values() for path in paths}
    seen: Counter[tuple[str, ...]] = Counter()
    held: Counter[str] = Counter()
    for request in Blender(stock(), seed).requests(COUNT):
        rules = broken(model.request.checks, request)
        due = all(check.advice for check in rules)
        verdicts = {name: judge(request) for name, judge in judges.items()}
        wrong = [
            name for name, verdict in verdicts.items() if verdict is not due and not excused(name, rules)
        ]
        assert not wrong, (due, json.dumps(request))
        seen[tuple(check.rule for check in rules if not check.advice)] += 1
        if due:
            there = {path for path in places if reached(request, path)}
            held.update(rule for rule, paths in looks.items() if not paths.isdisjoint(there))
    assert 0.4 <= seen[()] / COUNT <= 0.6
    for trial in stock().trials:
        rule = trial.check.rule
        often = seen[(rule,)] if trial.alone else sum(n for rules, n in seen.items() if rule in rules)
        assert trial.check.advice or often >= OFTEN, rule
        assert held[rule] >= OFTEN, rule


def test_issues_come_in_the_order_that_is_due() -> None:
    compiled = targets.of_the_small_specs()
    validate = compiled.module(SLUG).validate
    for request in Blender(stock(), len(SEEDS)).requests(COUNT // 2):
        due = [
            (i.rule, i.code, i.parameter, i.advice)
            for i in issues(RequestDraft(subject=stock().subject, request=request))
        ]
        found = [(i.rule, i.code, i.parameter, i.severity == "warning") for i in validate(request)]
        assert found == due, json.dumps(request)


def test_every_rule_is_tried() -> None:
    model = targets.of_the_small_specs().model(SLUG)
    assert {trial.check.rule for trial in stock().trials} == {check.rule for check in model.request.checks}


def looked_at(checks: Iterable[Check]) -> dict[str, set[tuple[str, ...]]]:
    """The places that a rule looks at."""
    return {check.rule: {*check.subjects, *free_paths(check.predicate)} for check in checks}


def reached(value: Any, path: tuple[str, ...]) -> bool:
    """Whether there is a value at the path, in any item of the arrays on its way."""
    if not path:
        return True
    name, *rest = path
    if name == ITEM:
        return isinstance(value, list) and any(reached(each, tuple(rest)) for each in value)
    return isinstance(value, dict) and name in value and reached(value[name], tuple(rest))


def test_the_schema_says_every_rule() -> None:
    assert inexact(targets.of_the_small_specs().model(SLUG).request) == []


def test_the_engines_of_the_project_are_installed() -> None:
    """An engine is asked where it is installed; those that development asks for have to be."""
    settings = tomllib.loads((targets.REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [each for each in settings["dependency-groups"]["dev"] if isinstance(each, str)]
    asked += settings["project"]["optional-dependencies"]["ledger"]
    names = {name.split(">")[0].split("[")[0].replace("-", "_") for name in asked}
    assert {"jsonschema_rs", "fastjsonschema"} <= names & set(ENGINES)


def excused(name: str, rules: Iterable[Check]) -> bool:
    """Whether all rules that are broken are excused: the engine does not know them."""
    known = {
        rule for each in excuses() if name in each.targets and SLUG in each.models for rule in each.rules
    }
    return {check.rule for check in rules if not check.advice} <= known
