"""Arguments that no form lets through come to a request or to issues, never to another exception."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

import targets

PACKAGE: Any = targets.of_the_repository().package
MODEL: Any = PACKAGE.models["ideogram:1@2"]
GOOD: dict[str, Any] = {
    "positivePrompt": "A ferry at dawn",
    "size": "1024x768",
    "inputs": {"referenceImages": ["https://assets.example.com/ferry.png"]},
}


def inside_itself() -> dict[str, Any]:
    arguments = dict(GOOD)
    arguments["providerSettings"] = arguments
    return arguments


def deep() -> dict[str, Any]:
    value: Any = 1
    for _ in range(5000):
        value = [value]
    return {**GOOD, "providerSettings": value}


DEEP: dict[str, Callable[[], dict[str, Any]]] = {
    "an object in itself": inside_itself,
    "deep lists": deep,
    "the text of deep lists": lambda: {**GOOD, "inputs": "[" * 100_000},
    "the text of deep objects": lambda: {**GOOD, "inputs": '{"a":' * 100_000},
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_too_deeply_is_an_issue(name: str) -> None:
    with pytest.raises(PACKAGE.InvalidRequest, match="nested too deeply"):
        PACKAGE.tools.to_request(MODEL.air, DEEP[name]())


@pytest.mark.parametrize("name", DEEP)
def test_a_server_answers_it(name: str) -> None:
    of_model = import_module(f"{PACKAGE.__name__}._serving.of_model")
    answer = of_model.tool_of(import_module(f"{PACKAGE.__name__}.tools"), MODEL).call(DEEP[name]())
    assert answer.is_error and answer.values["valid"] is False
    assert [issue["code"] for issue in answer.values["issues"]] == ["invalidArguments"]


def test_null_leaves_out_what_the_application_decides() -> None:
    given = {**GOOD, "model": None, "taskType": None, "taskUUID": None, "webhookURL": None}
    request = PACKAGE.tools.to_request(MODEL.air, given)
    assert request["model"] == MODEL.air and "webhookURL" not in request
    assert PACKAGE.is_valid(request)
