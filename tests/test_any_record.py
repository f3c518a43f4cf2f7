"""Dataclasses of any values: nothing raises, every verdict is one, what is valid is valid as a dict.

`RECORDS=20000` in the environment asks about more of them.
"""

import importlib
import json
import os
import traceback
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

import targets
import typed_shapes
from given_values import Maker, dataclasses_of

COUNT = int(os.environ.get("RECORDS", "300"))
SEED = int(os.environ.get("SEED", "1"))
PARTS: dict[str, Any] = {
    "model": "acme:parts@1",
    "words": ["a", "b"],
    "mixed": [1, "a", [None]],
    "labels": {"a": "bc"},
    "sized": {"size": 3, "other": 4},
    "other": {"a": [1, None]},
    "origin": {"kind": "file", "url": "x"},
    "marks": ["ab", {"at": 1}, {"time": 0.5}],
    "loras": [{"weight": 0.5}],
}
IDEOGRAM: dict[str, Any] = {
    "taskType": "imageInference",
    "taskUUID": "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58",
    "model": "ideogram:4@1",
    "positivePrompt": "A signal box at the end of the line",
    "width": 1024,
    "height": 1024,
    "safety": {"checkContent": True},
    "providerSettings": {"ideogram": {"styleReferenceImages": ["https://img.example.com/a.png"]}},
}
MODELS: dict[str, tuple[Callable[[], targets.Compiled], dict[str, Any]]] = {
    typed_shapes.SLUG: (typed_shapes.compiled, typed_shapes.REQUEST),
    "parts": (targets.of_the_small_specs, PARTS),
    "ideogram-3-0": (targets.of_the_repository, IDEOGRAM),
}


@cache
def records(slug: str) -> tuple[targets.Compiled, Callable[[Random], Any]]:
    """Requests of any values, most of them near a valid one."""
    compile_it, request = MODELS[slug]
    compiled = compile_it()
    request_type = compiled.package.models[slug].request_type
    classes = dataclasses_of(importlib.import_module(request_type.__module__))
    other = targets.of_the_repository().package.models["ideogram-2-0-remix"].request_type
    classes += dataclasses_of(importlib.import_module(other.__module__))[:3]
    valid = request_type.from_dict(request)

    def make(random: Random) -> Any:
        maker = Maker(random, compiled.package, classes)
        return maker.altered(valid) if random.randint(0, 3) else maker.record(request_type)

    return compiled, make


def asking(count: int, judge: Callable[[Random], None]) -> None:
    """Asks about so many records, and makes those that fail smaller, which no report can show."""

    def told(random: Random) -> None:
        try:
            judge(random)
        except Exception:
            pytest.fail(traceback.format_exc(), pytrace=False)

    run = given(st.randoms())(told)
    seed(SEED)(
        settings(max_examples=count, deadline=None, database=None, suppress_health_check=[*HealthCheck])(run)
    )()


@pytest.mark.parametrize("slug", MODELS)
def test_nothing_raises_and_verdicts_agree(slug: str) -> None:
    compiled, make = records(slug)
    seen = {True: 0, False: 0}

    def judge(random: Random) -> None:
        seen[asked(compiled, slug, make(random))] += 1

    asking(COUNT, judge)
    assert min(seen.values()) > COUNT // 50


def asked(compiled: targets.Compiled, slug: str, record: Any) -> bool:
    """The verdict on a dataclass, after asking all that takes one."""
    package, module = compiled.package, compiled.module(slug)
    verdict: bool = record.is_valid()
    assert verdict is package.is_valid(record) is module.is_valid(record)
    issues = record.validate()
    assert verdict is not any(issue.severity == "error" for issue in issues)
    assert shown(issues) == shown(package.validate(record)) == shown(module.validate(record))
    for check in (record.check, lambda: package.check(record)):
        try:
            check()
            assert verdict
        except package.InvalidRequest as invalid:
            assert not verdict and shown(invalid.issues) == shown(issues)
    written = record.to_dict()
    assert type(written) is dict and type(package.with_defaults(record)) is dict
    repair = package.repair(record)
    if repair:
        assert package.is_valid(repair.request) and json.dumps(repair.request)
    if verdict:
        assert module.is_valid(written) and package.is_valid(written) and written == record.to_dict()
        assert json.loads(json.dumps(written)) == written == repair.request
        assert type(record).from_dict(written).to_dict() == written
    assert isinstance(verdict, bool)
    return verdict


def shown(issues: list[Any]) -> list[Any]:
    """What issues say, after asking that each can be shown."""
    assert all(json.dumps(issue.to_dict()) and repr(issue) for issue in issues)
    return [(issue.rule, issue.path, issue.message) for issue in issues]


@pytest.mark.parametrize("slug", MODELS)
def test_narrowing_does_not_raise(slug: str) -> None:
    compiled, make = records(slug)

    def narrow(random: Random) -> None:
        narrowed = compiled.package.narrow(make(random))
        assert len(narrowed) and repr(narrowed)

    asking(max(10, COUNT // 50), narrow)
