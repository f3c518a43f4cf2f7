"""Functions for language models lie inside their forms; their calls become requests, judged as all are."""

import re
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import matrix
from specwright.emit.tools.transport import hidden_names
from tool_calls import arguments_schema, as_call, to_request, tool, with_nulls
from tool_forms import FAULTS

MODELS = matrix.models()
VECTORS = [slug for slug in MODELS if slug not in matrix.corpora()]
WITH_SIZES = ("ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix")


@pytest.mark.parametrize("form", FAULTS)
@pytest.mark.parametrize("slug", MODELS)
def test_inside_its_form(slug: str, form: str) -> None:
    definition = tool(MODELS[slug], slug, form)
    head = definition.get("function", definition)
    assert re.fullmatch("[A-Za-z_][A-Za-z0-9_-]{0,63}", head["name"])
    assert head["description"]
    assert [*FAULTS[form](definition)] == []
    for schema in (head.get("input_schema"), head.get("inputSchema")):
        if schema:
            Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("form", FAULTS)
def test_checkers_tell_faults(form: str) -> None:
    definition = tool(MODELS["ideogram-3-0"], "ideogram-3-0", form)
    schema = arguments_schema(definition)
    schema["properties"]["size"] = {"allOf": [{"enum": [1, 2]}], "type": "integer"}
    assert [*FAULTS[form](definition)]


@pytest.mark.parametrize("slug", MODELS)
def test_verdicts_stay(slug: str) -> None:
    """No valid request is refused as a call, no invalid one is made of a call."""
    compiled = MODELS[slug]
    asked = {True: 0, False: 0}
    strict = Draft202012Validator(tool(compiled, slug, "mcp")["inputSchema"])
    refused = []
    for trial in matrix.trials(slug):
        call = as_call(compiled, slug, trial.request) if type(trial.request) is dict else None
        if call is None:
            continue
        arguments, more = call
        kept = deepcopy(arguments)
        request = to_request(compiled, slug, arguments, **more)
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
    parameters = tool(compiled, slug, "openai")["function"]["parameters"]
    schema = Draft202012Validator(parameters)
    made = 0
    for trial in matrix.trials(slug):
        call = as_call(compiled, slug, trial.request) if trial.valid else None
        if call is None or call[1].keys() - {"taskType", "taskUUID", "model"}:
            continue
        arguments = with_nulls(call[0], parameters)
        assert schema.is_valid(arguments), [*schema.iter_errors(arguments)]
        request = to_request(compiled, slug, arguments)
        assert request is not None, arguments
        assert request == {**trial.request, "taskUUID": request["taskUUID"]}
        assert compiled.package.is_valid(request)
        made += 1
    assert made > 20


@pytest.mark.parametrize("slug", WITH_SIZES)
def test_what_is_not_asked_for(slug: str) -> None:
    compiled = MODELS[slug]
    hidden = {*hidden_names(compiled.catalog.api)}
    for form in FAULTS:
        schema = arguments_schema(tool(compiled, slug, form))
        assert not hidden & schema["properties"].keys()
    valid = next(trial.request for trial in matrix.trials(slug) if trial.valid)
    arguments, more = as_call(compiled, slug, valid) or ({}, {})
    hook = {"webhookURL": "https://acme.test/hook"}
    assert to_request(compiled, slug, arguments | hook, **more) is None
    assert to_request(compiled, slug, arguments, **more | hook)["webhookURL"] == hook["webhookURL"]
    assert to_request(compiled, slug, [], **more) is None
    sizes: tuple[Any, ...] = ("wide", 1024, [1024, 1024], {})
    for size in sizes:
        assert to_request(compiled, slug, {**arguments, "size": size}, **more) is None


@pytest.mark.parametrize("form", FAULTS)
def test_limits_are_told_in_words(form: str) -> None:
    """A format is told by what it looks like, not by our name for it; one character is one."""
    texts = str(tool(MODELS["ideogram-2-0-remix"], "ideogram-2-0-remix", form))
    assert "Must be a media reference: a UUID, an absolute URI" in texts
    assert "hexadecimal digits" in texts
    assert "at least 1 character," in texts or "'minLength': 1" in texts
    assert not re.search(r"\bformat [a-z]+\.|least 1 characters", texts)
