"""The spec that uses every kind of rule: on a great many requests all targets and engines agree."""

import importlib
import importlib.util
import json
import tomllib
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import targets
from blends import Blender
from specwright.analysis.drafts import Draft
from specwright.analysis.listing import issues
from specwright.emit.schema import inexact
from specwright.ir.evaluate import broken

SLUG = "everything"
COUNT = 2600
SEEDS = range(8)
OURS = ["python", "python-issues", "json-schema", *(["pydantic"] if targets.PYDANTIC else [])]

# What other engines judge otherwise, and why: the parameter without which they have to agree.
EXCUSES = {
    (
        "fastjsonschema",
        "frames",
    ): "draft 7: `contains` knows no numbers, one item is asked for",
}


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


ENGINES = [name for name in ("jsonschema_rs", "fastjsonschema") if importlib.util.find_spec(name)]


@cache
def requests(seed: int) -> list[tuple[Any, bool]]:
    """Requests with the verdict of the reference."""
    message = targets.of_the_small_specs().model(SLUG).request
    blended = Blender(message, seed).requests(COUNT)
    return [(each, all(check.advice for check in broken(message.checks, each))) for each in blended]


@pytest.mark.parametrize("seed", SEEDS)
def test_all_agree(seed: int) -> None:
    judges = {name: targets.of_the_small_specs().judges(SLUG)[name] for name in OURS}
    judges |= {name: engine(name) for name in ENGINES}
    seen: Counter[bool] = Counter()
    for request, due in requests(seed):
        given = {name: judge(request) for name, judge in judges.items()}
        wrong = [name for name, verdict in given.items() if verdict is not due and not excused(name, request)]
        assert not wrong, (due, json.dumps(request))
        seen[due] += 1
    assert 0.3 <= seen[True] / seen.total() <= 0.7, seen


@pytest.mark.parametrize("seed", list(SEEDS)[:2])
def test_issues_come_in_the_order_that_is_due(seed: int) -> None:
    compiled = targets.of_the_small_specs()
    validate = compiled.module(SLUG).validate
    subject = Blender(compiled.model(SLUG).request, seed).subject
    for request, _ in requests(seed):
        due = [
            (i.rule, i.code, i.parameter, i.advice) for i in issues(Draft(subject=subject, request=request))
        ]
        found = [(i.rule, i.code, i.parameter, i.severity == "warning") for i in validate(request)]
        assert found == due, json.dumps(request)


def test_every_rule_is_broken_by_some_request() -> None:
    checks = targets.of_the_small_specs().model(SLUG).request.checks
    seen = {check.rule for request, _ in requests(0) for check in broken(checks, request)}
    missing = {check.rule for check in checks} - seen
    assert len(missing) <= 0.1 * len(checks), missing
    assert {check.kind for check in checks} == {check.kind for check in checks if check.rule in seen}


def test_the_schema_says_every_rule() -> None:
    assert inexact(targets.of_the_small_specs().model(SLUG).request) == []


def test_the_engines_of_the_project_are_installed() -> None:
    """An engine is asked where it is installed; those that development asks for have to be."""
    settings = tomllib.loads((targets.REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    asked = settings["dependency-groups"]["dev"]
    names = {name.split(">")[0].split("[")[0].replace("-", "_") for name in asked}
    assert names & {"jsonschema_rs", "fastjsonschema"} <= set(ENGINES)


def excused(name: str, request: Any) -> bool:
    return any(name == other and parameter in request for other, parameter in EXCUSES)
