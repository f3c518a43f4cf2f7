"""The functions of verdicts: what they ask first, how large they become, and that they judge alike."""

import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import small_specs
from specwright.codegen.stems import stems
from specwright.codegen.usage import used_in_sources
from specwright.codegen.verdicts import verdict
from specwright.emit.python.literals import WIDTH
from specwright.emit.python.statements import Printed
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model

INTEGER = {"type": "integer"}
MOST_LINES = 260
MODEL = {"type": "string", "required": True, "const": small_specs.AIR}


@pytest.fixture(autouse=True)
def runtime(own_package: None, monkeypatch: pytest.MonkeyPatch, repository: Path) -> None:
    """The runtime of the repository's own package."""
    monkeypatch.syspath_prepend(repository / "generated" / "python" / "src")


def model_of(parameters: dict[str, Any], **more: Any) -> Model:
    written = small_specs.HEAD | {"request": [{"title": "Core", "parameters": {"model": MODEL} | parameters}]}
    model = small_specs.model(written | more)
    assert model is not None
    return model


def functions(model: Model) -> list[str]:
    return Printed(
        verdict(model.request, model.examples, used_in_sources(model)), stems(model.request.root)
    ).functions


def with_sources(*used: str) -> dict[str, Any]:
    return {"sources": [small_specs.HEAD["sources"][0] | {"used": [*used]}]}


def asked(text: str) -> list[str]:
    """The keys of a function in the order in which it asks for them."""
    return re.findall(r'(?:get\(|\[|if )"(\w+)"', text)


def verdicts(model: Model, requests: list[Any]) -> list[bool]:
    """What the functions say, executed as a module would have them."""
    from airmodels._runtime import values

    names: dict[str, Any] = {"Any": Any} | {name: getattr(values, name) for name in dir(values)}
    source = Printed(
        verdict(model.request, model.examples, used_in_sources(model)), stems(model.request.root)
    )
    constants = "".join(f"{name.partition(':')[0]} = {text}\n" for name, text in source.constants)
    exec(constants + "\n\n".join(source.functions), names)
    return [names["_request"](each) for each in requests]


def test_what_examples_of_sources_use_is_asked_for_first() -> None:
    parameters = dict.fromkeys("abcde", INTEGER)
    assert asked(functions(model_of(parameters))[0])[1:] == ["e", "d", "c", "b", "a"]
    used = model_of(parameters, **with_sources("c", "e"))
    assert asked(functions(used)[0])[1:] == ["c", "e", "d", "b", "a"]
    examples = [{"title": "One", "request": {"a": 1, "d": 1}}]
    both = model_of(parameters, **with_sources("c"), examples=examples)
    assert asked(functions(both)[0])[1:] == ["c", "d", "a", "e", "b"]


def test_an_object_is_asked_for_when_what_it_holds_is_used() -> None:
    box = {"type": "object", "properties": {"x": INTEGER, "y": INTEGER}}
    text = functions(model_of({"a": INTEGER, "box": box, "b": INTEGER}, **with_sources("box.x", "a")))[0]
    assert asked(text)[1:] == ["box", "x", "y", "a", "b"]


def test_the_order_decides_no_verdict() -> None:
    inner = {"type": "object", "properties": dict.fromkeys("pqrstu", INTEGER)}
    parameters = {"a": {**INTEGER, "required": True}, "box": inner, "b": {"type": "string"}}
    values: dict[str, list[Any]] = {
        "a": [1, "1", None],
        "box": [{}, {"p": 1, "u": 2}, {"p": 1, "q": 1, "r": 1}, {"v": 1}, {"p": None}, None, []],
        "b": ["x", 1, None],
        "c": [1],
    }
    requests = [{"model": small_specs.AIR}]
    for name, several in values.items():
        requests += [{**each, name: value} for each, value in product(list(requests), several)]
    models = [model_of(parameters, **with_sources(*used)) for used in (["b"], ["box.u", "b"], ["b", "box.q"])]
    due = [is_valid(models[0].request.checks, each) for each in requests]
    assert 0 < sum(due) < len(due)
    for model in models:
        assert verdicts(model, requests) == due


def test_relations_between_quick_values_come_before_formats() -> None:
    parameters: dict[str, Any] = {
        "id": {"type": "string", "required": True, "format": "uuid4"},
        "low": {**INTEGER, "required": True},
        "high": {**INTEGER, "required": True},
    }
    (text,) = functions(model_of(parameters, rules=[{"compares": {"parameter": "low", "below": "high"}}]))
    assert text.index("low >= high") < text.index("UUID")


FORMATTED: dict[str, Any] = {
    "id": {"type": "string", "required": True, "format": "uuid4"},
    "box": {"type": "object", "required": True, "properties": {"p": {**INTEGER, "required": True}}},
    "size": {**INTEGER, "required": True},
    "a": INTEGER,
    "b": {"type": "string", "format": "uri"},
}


def test_required_formats_and_objects_are_judged_behind_optional_keys() -> None:
    """But they are taken before, so that a missing one is seen at once."""
    (text,) = functions(model_of(FORMATTED))
    places = [text.index(part) for part in ('["id"]', '["box"]', "while left:", 'get("a")', "UUID", '["p"]')]
    assert places == sorted(places)
    assert text.count("break") == 2 and "left -= 1" in text and "return not left" not in text


def test_what_is_missing_is_not_made_up_for_by_unknown_keys() -> None:
    """The keys that are left are counted as if all that is required were there."""
    whole = {"id": "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58", "box": {"p": 1}, "size": 1, "a": 1, "b": "a:b"}
    keys: list[dict[str, Any]] = [{"model": small_specs.AIR}]
    for name, value in {**whole, "y": 1, "z": 1}.items():
        keys += [{**each, name: value} for each in keys]
    requests = keys + [{**each, "b": 1} for each in keys] + [{**each, "id": "x"} for each in keys]
    model = model_of(FORMATTED)
    due = [is_valid(model.request.checks, each) for each in requests]
    assert sum(due) == 4 and verdicts(model, requests) == due


def test_many_objects_leave_functions_that_can_be_read() -> None:
    box = {"type": "object", "properties": dict.fromkeys("abcde", INTEGER)}
    model = model_of({f"box{number}": box for number in range(30)})
    parts = functions(model)
    assert len(parts) > 10 and max(text.count("\n") for text in parts) <= MOST_LINES
    request = {"model": small_specs.AIR} | {f"box{number}": {"a": 1} for number in range(30)}
    wrong = {**request, "box29": {"a": "1"}}
    assert verdicts(model, [request, wrong]) == [True, False]


def test_deep_objects_leave_functions_that_can_be_read() -> None:
    held: dict[str, Any] = {"type": "object", "properties": {"end": INTEGER}}
    request: Any = {"end": 1}
    wrong: Any = {"end": 1, "more": 1}
    for _ in range(9):
        held = {"type": "object", "properties": {"a": held}}
        request, wrong = {"a": request}, {"a": wrong}
    model = model_of({"a": held})
    lines = [line for text in functions(model) for line in text.splitlines()]
    assert max(map(len, lines)) <= WIDTH
    assert max(len(line) - len(line.lstrip()) for line in lines) <= 48
    requests = [{"model": small_specs.AIR, "a": each} for each in (request, wrong)]
    assert verdicts(model, requests) == [True, False]
