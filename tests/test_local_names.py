"""Parameters called like what the generated code calls, or like its own variables: judges tell them apart."""

from functools import cache
from typing import Any

import pytest

import targets
from small_specs import HEAD

NAMES = (
    "isUri",
    "judge",
    "judgeBox",
    "reach",
    "reject",
    "missing",
    "totalLength",
    "left",
    "root",
    "value",
    "error",
)


@cache
def compiled() -> targets.Compiled:
    texts: dict[str, Any] = {name: {"type": "string", "format": "uri"} for name in NAMES}
    numbers: dict[str, Any] = {name: {"type": "integer", "maximum": 9} for name in NAMES}
    array = {"type": "array", "maxItems": 2, "items": {"type": "object", "properties": numbers}}
    inside = {
        "box": {"type": "object", "properties": {**texts, "nested": {"type": "object", "properties": texts}}},
        "boxNested": {"type": "object", "properties": {"isUri": {"type": "integer"}}},
    }
    parameters = {
        "model": {"type": "string", "required": True, "const": "acme:small@1"},
        **texts,
        **inside,
        "items": array,
        "more": array,
    }
    spec = HEAD | {
        "request": [{"title": "Core", "parameters": parameters}],
        "rules": [
            {"requires": {"when": {"missing": "present"}, "need": ["reach"]}},
            {"total-items": {"of": ["items", "more"], "maximum": 3}},
        ],
    }
    return targets.of_the_specs("names", "Acme", {"names": spec})


def requests() -> list[tuple[Any, bool]]:
    base: dict[str, Any] = {"model": "acme:small@1"}
    texts: dict[str, Any] = dict.fromkeys(NAMES, "urn:x")
    numbers: dict[str, Any] = dict.fromkeys(NAMES, 3)
    every = {
        **base,
        **texts,
        "box": {**texts, "nested": texts},
        "boxNested": {"isUri": 1},
        "items": [numbers, {}],
        "more": [numbers],
    }
    wrong = [{**every, name: ""} for name in NAMES]
    inside = [{**every, "box": {**texts, "nested": {**texts, name: ""}}} for name in NAMES]
    items = [{**every, "items": [{}, {**numbers, name: 10}]} for name in NAMES]
    meeting = [{**every, "boxNested": {"isUri": "urn:x"}}]
    refused = (*wrong, *inside, *items, *meeting)
    return [(base, True), (every, True), *((request, False) for request in refused)]


@pytest.mark.parametrize("number", range(len(requests())))
def test_a_name_hides_no_function(number: int) -> None:
    request, due = requests()[number]
    judges = compiled().judges("names")
    assert {name: judge(request) for name, judge in judges.items()} == dict.fromkeys(judges, due)
