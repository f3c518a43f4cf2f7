"""Functions of models that no spec describes: random ones, and such as break the limits of forms."""

import re
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import targets
import wide_specs
from disagreements import requests
from round_trip import API
from small_specs import HEAD, model
from specwright.emit.tools.definition import definition, tool_name
from specwright.emit.tools.forms import FORMS
from specwright.ir.model import Model
from tool_calls import arguments_schema, as_call, to_request, tool
from tool_forms import FAULTS

SEEDS = (3,)
TOGETHER = 24
REQUESTS = 40


@cache
def project(seed: int) -> targets.Compiled:
    return targets.of_the_specs(f"tools_{seed}", "Acme", wide_specs.specs(seed, TOGETHER))


@pytest.mark.parametrize("seed", SEEDS)
def test_random_functions_lie_inside_their_forms(seed: int) -> None:
    compiled = project(seed)
    for slug in [each.slug for each in compiled.catalog.models]:
        for form, faults in FAULTS.items():
            assert [*faults(tool(compiled, slug, form))] == [], (slug, form)


@pytest.mark.parametrize("seed", SEEDS)
def test_verdicts_of_random_requests_stay(seed: int) -> None:
    """What a call comes to is judged as the request is, and no schema refuses a valid call."""
    compiled = project(seed)
    asked = {True: 0, False: 0}
    for slug in [each.slug for each in compiled.catalog.models]:
        schema = Draft202012Validator(arguments_schema(tool(compiled, slug, "mcp")))
        for request in requests(compiled, slug, seed, REQUESTS):
            call = as_call(compiled, slug, request) if isinstance(request, dict) else None
            if call is None:
                continue
            valid = compiled.module(slug).is_valid(request)
            made = to_request(compiled, slug, call[0], **call[1])
            assert (made is not None) is valid, (slug, request)
            assert made is None or made == request
            assert not valid or schema.is_valid(call[0]) or has_one_side(call[0], schema.schema), request
            asked[valid] += 1
    assert min(asked.values()) > 100, asked


def has_one_side(arguments: dict[str, Any], schema: Any) -> bool:
    """Whether the width or the height is given alone, which `size` cannot say."""
    return "width" not in schema["properties"] and len(arguments.keys() & {"width", "height"}) == 1


def one(parameters: dict[str, Any], **more: Any) -> Model:
    known = {"model": {"type": "string", "required": True, "const": "acme:small@1"}, **parameters}
    written = HEAD | {"request": [{"title": "Core", "parameters": known}]} | more
    found = model(written)
    assert found is not None
    return found


def nested(levels: int) -> dict[str, Any]:
    inner: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        inner = {"type": "object", "properties": {"in": {"type": "array", "items": inner}}}
    return inner


def words(count: int, letters: int = 1) -> dict[str, Any]:
    return {"type": "string", "enum": [f"{number}".rjust(letters, "x") for number in range(count)]}


MODELS = {
    "deep": lambda: one({"a": nested(6)}),
    "many values": lambda: one({name: words(400) for name in "abcd"}),
    "long values": lambda: one({"a": words(300, 100), "b": words(240, 100)}),
    "numbers": lambda: one({"a": {"type": "integer", "enum": [*range(1200)]}}),
    "long description": lambda: one({"a": {"type": "string"}}, summary="Makes much. " * 300),
    "long words": lambda: one({"a": {"type": "string"}}, summary="x" * 3000),
    "many parameters": lambda: one({f"a{number}": {"type": "string"} for number in range(2900)}),
}


@pytest.mark.parametrize("case", MODELS)
def test_limits_of_forms(case: str) -> None:
    made = MODELS[case]()
    for form in FORMS:
        function = definition(made, API, form)
        assert [*FAULTS[form.name](function)] == [], form.name
        head = function.get("function", function)
        assert 0 < len(head["description"]) <= 1024
        told = str(function)
        assert "JSON text" in told or case != "deep" or form.levels > 20


def test_values_without_room_are_told() -> None:
    made = MODELS["many values"]()
    parameters = arguments_schema(definition(made, API, FORMS[0]))["properties"]
    assert ["enum" in str(parameters[name]) for name in "abcd"] == [True, True, False, False]
    assert 'One of: "0", "1", "2",' in parameters["c"]["description"]
    assert parameters["c"]["description"].endswith(" and 150 more.")


def test_every_slug_gives_a_name_of_its_own() -> None:
    slugs = ["a", "a-b", "a_b", "a.b", "a/b", "1", "-", "", "é", "x" * 64, "x" * 65, "x" * 66, "\n", "a b"]
    names = [tool_name(slug) for slug in slugs]
    assert len({*names}) == len(slugs)
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_-]{0,63}", name) for name in names), names
    assert tool_name("ideogram-3-0") == "ideogram-3-0"
