"""Functions for language models lie inside their forms; their calls become requests, judged as all are."""

import importlib
import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import matrix
from specwright.emit.tools.transport import hidden_names, shown
from specwright.ir.naming import file_stem
from tool_forms import FAULTS

MODELS = matrix.models()
VECTORS = [slug for slug in MODELS if slug not in matrix.corpora()]
WITH_SIZES = ("ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix")


def tool(slug: str, form: str) -> Any:
    path = MODELS[slug].folder / "tools" / f"{file_stem(slug)}.{form}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def to_request(slug: str, arguments: Any, **more: Any) -> Any:
    """The request of a call, None where it is refused."""
    package = MODELS[slug].names.package
    tools = importlib.import_module(f"{package}.tools")
    try:
        return tools.to_request(slug, arguments, **more)
    except MODELS[slug].package.InvalidRequest as error:
        assert error.issues
        return None


@pytest.mark.parametrize("form", FAULTS)
@pytest.mark.parametrize("slug", MODELS)
def test_inside_its_form(slug: str, form: str) -> None:
    definition = tool(slug, form)
    head = definition.get("function", definition)
    assert re.fullmatch("[A-Za-z_][A-Za-z0-9_-]{0,63}", head["name"])
    assert head["description"]
    assert [*FAULTS[form](definition)] == []
    for schema in (head.get("input_schema"), head.get("inputSchema")):
        if schema:
            Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("form", FAULTS)
def test_checkers_tell_faults(form: str) -> None:
    definition = tool("ideogram-3-0", form)
    head = definition.get("function", definition)
    schema = head.get("parameters") or head.get("input_schema") or head.get("inputSchema")
    schema["properties"]["size"] = {"allOf": [{"enum": [1, 2]}], "type": "integer"}
    assert [*FAULTS[form](definition)]


def nulls_and_texts(value: Any) -> Iterator[Any]:
    """All nulls and texts of JSON in a value: what a call means otherwise."""
    if value is None:
        yield value
    if isinstance(value, str) and value[:1] in ("{", "["):
        yield value
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from nulls_and_texts(part)


def is_whole(side: Any) -> bool:
    return type(side) in (int, float) and 0 <= side < 10**9 and int(side) == side


def as_call(slug: str, request: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The arguments, and what the application adds; None where no call says just that."""
    compiled = MODELS[slug]
    model, api = compiled.model(slug), compiled.catalog.api
    decided = {each.name for each in shown(model, api)}
    hidden = {each.name: each for each in model.request.root.children if each.name not in decided}
    if any(each.required and name not in request for name, each in hidden.items()):
        return None  # it is added
    if [*nulls_and_texts(request)]:
        return None
    more = {name: value for name, value in request.items() if name in hidden}
    arguments = {name: value for name, value in request.items() if name not in hidden}
    properties = tool(slug, "mcp")["inputSchema"]["properties"]
    if "size" in arguments and "size" not in properties:
        return None
    sides = [arguments.get("width"), arguments.get("height")]
    if "width" not in properties and all(map(is_whole, sides)):
        del arguments["width"], arguments["height"]
        arguments["size"] = "x".join(str(int(side)) for side in sides if side is not None)
    return arguments, more


@pytest.mark.parametrize("slug", MODELS)
def test_verdicts_stay(slug: str) -> None:
    """No valid request is refused as a call, no invalid one is made of a call."""
    asked = {True: 0, False: 0}
    strict = Draft202012Validator(tool(slug, "mcp")["inputSchema"])
    refused = []
    for trial in matrix.trials(slug):
        call = as_call(slug, trial.request) if type(trial.request) is dict else None
        if call is None:
            continue
        arguments, more = call
        kept = deepcopy(arguments)
        request = to_request(slug, arguments, **more)
        assert arguments == kept
        assert (request is not None) is trial.valid, trial
        if request is not None:
            assert request == trial.request
            refused += [trial.id] if not strict.is_valid(arguments) else []
        asked[trial.valid] += 1
    assert refused == [], "the schema refuses valid calls"
    if slug in VECTORS:
        assert asked[True] >= 3, asked
        assert asked[False] >= 3, asked


@pytest.mark.parametrize("slug", WITH_SIZES)
def test_strict_calls(slug: str) -> None:
    """Null in every optional argument is left out; constants and the task's UUID are added."""
    compiled = MODELS[slug]
    parameters = tool(slug, "openai")["function"]["parameters"]
    schema = Draft202012Validator(parameters)
    made = 0
    for trial in matrix.trials(slug):
        call = as_call(slug, trial.request) if trial.valid else None
        if call is None or call[1].keys() - {"taskType", "taskUUID", "model"}:
            continue
        arguments = with_nulls(call[0], parameters)
        assert schema.is_valid(arguments), [*schema.iter_errors(arguments)]
        request = to_request(slug, arguments)
        assert request is not None, arguments
        assert request == {**trial.request, "taskUUID": request["taskUUID"]}
        assert compiled.package.is_valid(request)
        made += 1
    assert made > 20


def with_nulls(value: Any, schema: Any) -> Any:
    """The value with null for each property that it leaves out."""
    options = schema.get("anyOf", [schema])
    stated = next((each for each in options if each.get("type") == "object"), None)
    if not isinstance(value, dict) or stated is None:
        items = next((each["items"] for each in options if "items" in each), {})
        return [with_nulls(item, items) for item in value] if isinstance(value, list) else value
    return {name: with_nulls(value.get(name), part) for name, part in stated["properties"].items()}


@pytest.mark.parametrize("slug", WITH_SIZES)
def test_what_is_not_asked_for(slug: str) -> None:
    compiled = MODELS[slug]
    hidden = {*hidden_names(compiled.catalog.api)}
    for form in FAULTS:
        head = tool(slug, form).get("function") or tool(slug, form)
        schema = head.get("parameters") or head.get("input_schema") or head.get("inputSchema")
        assert not hidden & schema["properties"].keys()
    valid = next(trial.request for trial in matrix.trials(slug) if trial.valid)
    arguments, more = as_call(slug, valid) or ({}, {})
    assert to_request(slug, {**arguments, "webhookURL": "https://acme.test/hook"}, **more) is None
    request = to_request(slug, arguments, **{**more, "webhookURL": "https://acme.test/hook"})
    assert request["webhookURL"] == "https://acme.test/hook"
    assert to_request(slug, [], **more) is None
    for size in ("wide", 1024, [1024, 1024], {}):
        assert to_request(slug, {**arguments, "size": size}, **more) is None
