"""Null, patterns, unlike items, maps, any value: every target gives the reference's verdict on them."""

import importlib
import json
import sys
import time
from collections import OrderedDict
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from types import ModuleType
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

import golang
import node
from emitting import emitted
from engines import AJV
from facts_of_values import AIR, catalog
from models_of_facts import MESSAGES
from programs import is_json
from specwright.emit import json_schema
from specwright.emit.output import Names
from specwright.emit.python import package
from specwright.emit.render import Renderer, default_templates
from specwright.emit.typescript import package as npm_package
from specwright.ir.evaluate import is_valid
from specwright.ir.parameter import Object

NAN, INF = float("nan"), float("inf")
VALUES: list[Any] = [
    json.loads(line)
    for line in (Path(__file__).parent / "facts" / "values.jsonl").read_text("utf-8").splitlines()
]
HOSTILE: list[Any] = [
    *(
        NAN,
        INF,
        -INF,
        10**400,
        -(10**400),
        [NAN, NAN],
        [[NAN]],
        {"x": NAN},
        [10**30, 10**30],
        [2**53, 2**53 + 1],
    ),
    *(
        OrderedDict(x=1),
        [OrderedDict(x=1), {"x": 1}],
        OrderedDict(a=OrderedDict(x=1)),
        {"a": OrderedDict(x=9)},
    ),
    *(type("Text", (str,), {})("a"), type("Whole", (int,), {})(1), type("List", (list,), {})([1, 1])),
    *(
        {"x": type("Text", (str,), {})("a")},
        [[[[[[1]]]]]],
        {"m": OrderedDict(p=[1, 1])},
        {"a": type("Whole", (int,), {})(0)},
    ),
]


@cache
def folder() -> Path:
    """The outputs of all models."""
    folder = Path(mkdtemp())
    names, renderer = Names(package="airmodels_facts"), Renderer([default_templates()])
    for target in (package.TARGET, json_schema.TARGET, npm_package.TARGET):
        for output in emitted(target, catalog(MESSAGES), names, renderer):
            path = folder / output.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(output.text, encoding="utf-8")
    sys.path.append(str(folder / "python" / "src"))
    return folder


def module(slug: str) -> ModuleType:
    folder()
    return importlib.import_module(f"airmodels_facts.{slug.replace('-', '_')}")


def schema(slug: str) -> Any:
    path = folder() / "json-schema" / f"{slug}.request.schema.json"
    return json.loads(path.read_text("utf-8"))


def requests(slug: str, values: list[Any], count: int) -> Iterator[Any]:
    """Requests that hold the values: one at a time beside valid ones, then several at random."""
    base = {"model": AIR}
    names = [each.name for each in MESSAGES[slug].root.children if each.name not in ("model", "{}")]
    shape = MESSAGES[slug].root.type
    assert isinstance(shape, Object)
    names += ["other"] if shape.open else []
    yield base
    for name, value in product(dict.fromkeys([*names, "other"]), values):
        yield base | {name: value}
    random = Random(slug)
    valid: list[Any] = []
    for _ in range(count):
        request = base | {name: random.choice(values) for name in names if random.random() < 0.8}
        request |= random.choice(valid) if valid and random.random() < 0.5 else {}
        for name in random.sample(names, random.randint(0, len(names))):
            request[name] = random.choice(values)
        if is_valid(MESSAGES[slug].checks, request):
            valid.append(request)
        yield request


def is_text(request: Any) -> bool:
    """Whether all texts are made of characters: engines that read UTF-8 know no halves of one."""
    return '\\ud83d"' not in json.dumps(request)


@pytest.mark.parametrize("slug", MESSAGES)
def test_python_judges_as_the_reference_does(slug: str) -> None:
    judged, checks = module(slug), MESSAGES[slug].checks
    verdicts = set()
    odd = [*requests(slug, HOSTILE, 200)]
    for request in [*requests(slug, VALUES, 1500), *odd]:
        valid = is_valid(checks, request)
        assert judged.is_valid(request) is valid, request
        issues = judged.validate(request)
        assert (not issues) is valid, (request, issues)
        assert request in odd or all(each.rule != "readable" for each in issues), (request, issues)
        assert all(isinstance(each.to_dict(), dict) for each in issues[:3]), request
        verdicts.add(valid)
    assert len(verdicts) == 2


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
@pytest.mark.parametrize("slug", MESSAGES)
def test_javascript_judges_and_tells_the_same(slug: str) -> None:
    judged, checks = module(slug), MESSAGES[slug].checks
    for request in [*requests(slug, VALUES, 400), *requests(slug, HOSTILE[:14], 40)]:
        known = node.as_read(request)
        valid = is_valid(checks, known)
        assert node.ask(folder() / "typescript", f"models/{slug}.js", "isValid", request) is valid, request
        told = node.ask(folder() / "typescript", f"models/{slug}.js", "validate", request)
        issues = judged.validate(known)
        assert [(each["rule"], each["path"]) for each in told] == [
            (each.rule, list(each.path)) for each in issues
        ], request


@pytest.mark.skipif(golang.GO is None, reason=golang.MISSING)
@pytest.mark.parametrize("slug", MESSAGES)
def test_go_judges_as_the_reference_does(slug: str) -> None:
    judge = golang.judges(catalog(MESSAGES), folder(), slug)["go"]
    for request in requests(slug, VALUES, 400):
        if is_text(request):
            assert judge(request) is is_valid(MESSAGES[slug].checks, request), request


@pytest.mark.parametrize("slug", MESSAGES)
def test_schemas_say_the_same_to_every_engine(slug: str) -> None:
    plain, rust = Draft202012Validator(schema(slug)), jsonschema_rs.Draft202012Validator(schema(slug))
    Draft202012Validator.check_schema(schema(slug))
    for request in requests(slug, VALUES, 800):
        valid = is_valid(MESSAGES[slug].checks, request)
        assert plain.is_valid(request) is valid, request
        if is_text(request):
            assert rust.is_valid(request) is valid, request


@pytest.mark.skipif(not (AJV / "node_modules").is_dir(), reason="npm ci --prefix tests/ajv: ajv is missing")
@pytest.mark.parametrize("slug", MESSAGES)
def test_ajv_reads_the_schemas_alike(slug: str) -> None:
    path = folder() / "json-schema" / f"{slug}.request.schema.json"
    judge = node.program(AJV / "judge.cjs")
    for request in requests(slug, VALUES, 100):
        if is_json(request):
            valid = is_valid(MESSAGES[slug].checks, request)
            assert bool(judge.ask(schema=str(path), request=request)) is valid, request


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_unlike_items_are_told_apart_in_linear_time() -> None:
    items = [[{"x": number, "y": str(number)}] for number in range(30_000)]
    start = time.process_time()
    for last, valid in ((None, True), ([{"y": "7", "x": 7.0}], False)):
        request = {"model": AIR, "b": [], "c": [*items, last]}
        assert module("unique").is_valid(request) is valid
        assert node.ask(folder() / "typescript", "models/unique.js", "isValid", request) is valid
    assert time.process_time() - start < 3
