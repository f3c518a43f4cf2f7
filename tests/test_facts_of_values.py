"""Null, patterns, unlike items, maps, any value: every target gives the reference's verdict on them."""

import importlib
import json
import sys
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

import node
from emitting import emitted
from engines import AJV
from facts_of_values import AIR, catalog, message, parameter, root, rule
from programs import is_json
from specwright.emit import json_schema
from specwright.emit.output import Names
from specwright.emit.python import package
from specwright.emit.render import Renderer, default_templates
from specwright.emit.typescript import package as npm_package
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Message
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Choice,
    Null,
    Numeric,
    Object,
    String,
    Union,
)
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Length,
    NoAdditionalProperties,
    Not,
    Pattern,
    Present,
    PropertyCount,
    Range,
    UniqueItems,
)

NAN, INF = float("nan"), float("inf")
A, B, C = ("a",), ("b",), ("c",)


def option(path: str, type_: Any, **more: Any) -> Any:
    return parameter(path, type_, option=True, **more)


def numbers(path: str, **more: Any) -> Any:
    return parameter(path, Numeric(integer=True, **more))


def text_or_null(path: str, **more: Any) -> Any:
    options = (option(path, String(max_length=2)), option(path, Null()))
    return parameter(path, Union(options=options), **more)


def any_kind(path: str) -> Any:
    items = parameter(f"{path}.[]", AnyValue())
    kinds = (String(), Numeric(integer=False), Boolean(), Null(), Array(items=items), Object(open=True))
    return parameter(path, Union(options=tuple(option(path, kind) for kind in kinds)))


MESSAGES: dict[str, Message] = {
    "null": message(root(parameter("a", Null()), text_or_null("b", required=True), text_or_null("c"))),
    "null-required": message(root(parameter("a", Null(), required=True), parameter("b", Boolean()))),
    "null-choices": message(
        root(
            parameter(
                "a",
                Union(
                    options=(
                        option("a", String(), choices=(Choice(value="x"), Choice(value="y"))),
                        option("a", Null()),
                        option("a", Numeric(integer=True), choices=(Choice(value=1),)),
                    )
                ),
            ),
            parameter("b", AnyValue(), choices=tuple(Choice(value=each) for each in (None, True, "1", 2.5))),
        )
    ),
    "exclusive": message(
        root(
            parameter("a", Numeric(integer=False, exclusive_minimum=0, exclusive_maximum=1.5)),
            parameter("b", Numeric(integer=True, exclusive_minimum=2, maximum=10, step=4)),
            parameter("c", Numeric(integer=False, minimum=0, exclusive_maximum=1, step=0.1)),
        )
    ),
    "pattern": message(
        root(
            parameter("a", String(pattern=r"^[a-z]+(-\d+)?$", max_length=6)),
            parameter("b", String(pattern=r"\s"), required=True),
            parameter("c", String(pattern="^[^a]$")),
        )
    ),
    "format": message(root(parameter("a", String(format="uuid-or-uri")), any_kind("b"))),
    "unique": message(
        root(
            parameter("a", Array(items=parameter("a.[]", AnyValue()), unique=True, max_items=4)),
            parameter("b", Array(items=numbers("b.[]"), unique=True), required=True),
        )
    ),
    "map": message(
        root(
            parameter("a", Object(open=True, values=numbers("a.{}", minimum=1), max_properties=2)),
            parameter(
                "b",
                Object(
                    properties=(parameter("b.x", String(), required=True),),
                    open=True,
                    values=text_or_null("b.{}"),
                ),
            ),
        )
    ),
    "map-of-objects": message(
        root(
            parameter(
                "a",
                Object(
                    open=True,
                    min_properties=1,
                    values=parameter(
                        "a.{}",
                        Object(
                            properties=(
                                parameter("a.{}.x", numbers("a.{}.x", maximum=3).type, required=True),
                                parameter(
                                    "a.{}.y", Array(items=parameter("a.{}.y.[]", String(min_length=1)))
                                ),
                            )
                        ),
                    ),
                ),
            )
        )
    ),
    "open-root": message(
        root(parameter("a", Boolean(), required=True), open=True, values=numbers("{}"), min_properties=3)
    ),
    "map-or-text": message(
        root(
            parameter(
                "a",
                Union(
                    options=(
                        option("a", String(min_length=1)),
                        option("a", Object(open=True, values=parameter("a.{}", Boolean()))),
                    )
                ),
                required=True,
            )
        )
    ),
    "any": message(
        root(parameter("a", AnyValue(), required=True), parameter("b", AnyValue()), numbers("c")),
        rule(Implies(given=Range(path=A, minimum=3), then=Present(path=B)), "unguarded"),
        rule(
            Implies(given=HasType(path=B, kind=JsonType.OBJECT), then=PropertyCount(path=B, minimum=1)),
            "kind",
        ),
        rule(Not(of=Enum(path=(*A, "x"), values=(None, True))), "inside"),
        rule(AnyOf(of=(Length(path=A, minimum=2), Pattern(path=A, pattern="^z"))), "texts"),
    ),
    "any-parts": message(
        root(parameter("a", AnyValue()), parameter("b", AnyValue()), numbers("c")),
        rule(CountWhere(path=A, where=Not(of=Range(path=(*A, "[]"), maximum=2)), maximum=0), "every"),
        rule(
            CountWhere(path=(*A, "x"), where=HasType(path=(*A, "x", "[]"), kind=JsonType.NULL), minimum=1),
            "some",
        ),
        rule(
            EveryValue(path=B, where=Range(path=(*B, "{}"), minimum=0), names=("z",), matching="^[k-n]"),
            "keys",
        ),
        rule(
            EveryValue(
                path=(*B, "m"),
                where=Implies(
                    given=AllOf(of=(Present(path=C), Range(path=C, minimum=2))),
                    then=UniqueItems(path=(*B, "m", "{}")),
                ),
            ),
            "elsewhere",
        ),
    ),
    "items": message(
        root(
            parameter(
                "a",
                Array(
                    items=parameter(
                        "a.[]",
                        Object(
                            properties=(
                                numbers("a.[].x"),
                                parameter("a.[].l", Array(items=numbers("a.[].l.[]"))),
                            )
                        ),
                    )
                ),
            ),
            numbers("b"),
            parameter("c", Object(properties=(numbers("c.x"), numbers("c.y")))),
        ),
        rule(
            CountWhere(
                path=A,
                where=AllOf(
                    of=(
                        Present(path=(*A, "[]", "x")),
                        AnyOf(of=(Not(of=Present(path=B)), ExclusiveRange(path=(*A, "[]", "x"), minimum=2))),
                        CountWhere(
                            path=(*A, "[]", "l"),
                            where=AnyOf(
                                of=(
                                    Range(path=(*A, "[]", "l", "[]"), minimum=1),
                                    Not(of=Present(path=(*A, "[]", "x"))),
                                )
                            ),
                            minimum=1,
                        ),
                    )
                ),
                minimum=1,
                maximum=1,
            ),
            "nested",
        ),
        rule(Implies(given=Present(path=B), then=NoAdditionalProperties(path=C, names=("x",))), "closed"),
        rule(InTable(columns=((*C, "x"), (*C, "y")), rows=((1, 2), (2, 1))), "table"),
        rule(Implies(given=Enum(path=B, values=(7,)), then=ItemCount(path=A, maximum=1)), "count"),
    ),
    "union-rules": message(
        root(any_kind("a"), text_or_null("b"), numbers("c")),
        rule(Implies(given=Range(path=A, minimum=2), then=Present(path=B)), "number"),
        rule(Implies(given=Not(of=Length(path=A, maximum=2)), then=Present(path=C)), "text"),
        rule(Implies(given=UniqueItems(path=A), then=Not(of=Enum(path=C, values=(5,)))), "array"),
        rule(AnyOf(of=(HasType(path=B, kind=JsonType.NULL), Not(of=Enum(path=C, values=(6,))))), "null"),
    ),
}
VALUES: list[Any] = [
    *(None, True, False, 0, 1, 2, 3, 5, 6, 7, 10, -1, 0.5, 1.0, 1.5, 0.1, 0.3, 0.95, 2.5, 1e300),
    *(
        "",
        "a",
        "ab",
        "abc",
        "x",
        "y",
        "z",
        "1",
        "a-1",
        "a-1\n",
        "a\n",
        "\n",
        " ",
        "é",
        "😀",
        "\ud83d",
        "b",
        "zz",
    ),
    *("3f0c9d52-7b1e-9c6a-1d38-5e2f8a41b7c6", "https://a.example/x", "QUJD"),
    *(
        [],
        [1],
        [1, 1],
        [1, True],
        [True, True],
        [1, 1.0],
        [0, False],
        [None, None],
        [[1], [1.0]],
        [[1], [True]],
    ),
    *(
        [{"x": 1, "y": [2]}, {"y": [2.0], "x": 1.0}],
        [{"x": 1}, {"x": True}],
        ["1", 1],
        ["a", "A", "a"],
        [3],
        [2, "x"],
    ),
    *([{}, {}], [{"x": 1}], [{"x": 3, "l": [1]}], [{"x": 3, "l": [0]}, {"x": 1, "l": [1, 2]}], [{"l": [1]}]),
    *([{"x": 3, "l": [1]}, {"x": 4, "l": [2]}], [{"x": "x"}], [None], [[None]]),
    *(
        {},
        {"x": 1},
        {"x": "a"},
        {"x": None},
        {"x": True},
        {"x": "a", "y": None},
        {"x": "a", "y": "abc"},
        {"y": 1},
    ),
    *(
        {"x": 1, "y": 2},
        {"x": 1, "y": 1},
        {"a": 1, "b": 2, "c": 3},
        {"a": 0},
        {"a": "x", "b": 2},
        {"__proto__": 1},
    ),
    *(
        {"__proto__": 0},
        {"constructor": 2, "__proto__": 3},
        {"": 1},
        {"a": {"x": 3}},
        {"a": {"x": 4}},
        {"a": {}},
    ),
    *(
        {"a": {"x": 1, "y": ["q", ""]}},
        {"a": {"x": 1, "y": ["q"]}},
        {"a": {"x": 1, "z": 1}, "b": 1},
        {"a": True},
    ),
    *(
        {"x": [None]},
        {"x": []},
        {"x": [1]},
        {"k": -1},
        {"l": -1},
        {"z": -1},
        {"m": {"p": [1, 1]}},
        {"m": {"p": [1]}},
    ),
    *({"m": -1}, {"kk": -0.5, "z": 1}, {"__proto__": {"x": 1}}),
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
    valid = []
    for _ in range(count):
        request = base | {name: random.choice(values) for name in names if random.random() < 0.8}
        request |= random.choice(valid) if valid and random.random() < 0.5 else {}
        for name in random.sample(names, random.randint(0, len(names))):
            request[name] = random.choice(values)
        if is_valid(MESSAGES[slug].checks, request):
            valid.append(request)
        yield request


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


@pytest.mark.parametrize("slug", MESSAGES)
def test_schemas_say_the_same_to_every_engine(slug: str) -> None:
    plain, rust = Draft202012Validator(schema(slug)), jsonschema_rs.Draft202012Validator(schema(slug))
    Draft202012Validator.check_schema(schema(slug))
    for request in requests(slug, VALUES, 800):
        valid = is_valid(MESSAGES[slug].checks, request)
        assert plain.is_valid(request) is valid, request
        if "\\ud83d" not in json.dumps(request).replace("\\ud83d\\ude00", ""):
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
