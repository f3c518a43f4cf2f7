"""Schemas keep rules apart: readers of structure, and strict ones, find a frame that they understand."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

import matrix
from specwright.emit.openapi import SCHEMAS
from specwright.emit.schema import DATED, FULL, message_schema
from specwright.ir.formats import FORMATS, OPTIONS

MODELS = matrix.models()
SCHEMA_LISTS = ("allOf", "anyOf")
SCHEMA_MAPS = ("properties", "patternProperties", "$defs")
SINGLE = ("items", "additionalProperties", "contains", "propertyNames", "not", "if", "then", "else")
APART = ("contains", "propertyNames", "not", "if", "then", "else", "allOf")


def inner(schema: dict[str, Any], *, frame: bool) -> Iterator[dict[str, Any]]:
    """The schema and those inside; those of its frame alone, or all."""
    yield schema
    for keyword, value in schema.items():
        if frame and keyword in APART:
            continue
        below = value if keyword in SCHEMA_LISTS else value.values() if keyword in SCHEMA_MAPS else ()
        below = [value] if keyword in SINGLE else below
        for each in below:
            if isinstance(each, dict):
                yield from inner(each, frame=frame)


@pytest.mark.parametrize("dialect", [FULL, DATED], ids=["full", "dated"])
@pytest.mark.parametrize("slug", MODELS)
def test_a_frame_has_structure_alone(slug: str, dialect: Any) -> None:
    model = MODELS[slug].model(slug)
    for schema in (message_schema(model.request, dialect), message_schema(model.response, dialect)):
        for each in inner(schema, frame=True):
            assert [part.keys() for part in each.get("allOf", [])] in ([], [{"$ref"}]), each
            assert each.get("if", {}) == {} and "else" not in each, each
            assert each.get("then", {"allOf": [1]})["allOf"], each
        for each in inner(schema, frame=False):
            assert not {"$ref", "type"} <= each.keys(), each
            assert isinstance(each.get("type", ""), str), f"one type at a time: {each}"
            assert set(each.get("required", ())) <= each.get("properties", {}).keys(), each


def test_media_is_a_choice_of_definitions_in_every_document() -> None:
    model = MODELS["ideogram-2-0-remix"].model("ideogram-2-0-remix")
    definitions = message_schema(model.request)["$defs"]
    assert definitions["media"]["anyOf"] == [{"$ref": f"#/$defs/{name}"} for name in FORMATS["media"].options]
    assert {*FORMATS["media"].options} <= definitions.keys() and OPTIONS["base64"].name in definitions
    path = MODELS[model.slug].folder / "openapi" / "openapi.json"
    components = json.loads(path.read_text(encoding="utf-8"))["components"]["schemas"]
    named = {each["$ref"] for each in components["media"]["anyOf"]}
    assert named == {SCHEMAS + name for name in FORMATS["media"].options}
    assert {each.removeprefix(SCHEMAS) for each in named} <= components.keys()


def test_a_decimal_step_is_told_to_people_and_is_no_choice() -> None:
    model = MODELS["ideogram-2-0-remix"].model("ideogram-2-0-remix")
    schema = message_schema(model.request)
    ideogram = schema["properties"]["providerSettings"]["properties"]["ideogram"]["properties"]
    weight = ideogram["colorPalette"]["properties"]["members"]["items"]["properties"]["colorWeight"]
    assert (weight["minimum"], weight["maximum"]) == (0.05, 1) and "enum" not in weight
    assert weight["description"].endswith("In steps of 0.01.")
