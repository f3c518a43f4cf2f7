"""The document for generators of types has the structure of the exact one, and tells what it leaves out."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import matrix
import vector_files
from specwright.codegen.type_names import type_prefix
from specwright.emit.openapi import FILE, SCHEMAS, TYPES_FILE

MODELS = matrix.models()
JUDGING = {"if", "then", "else", "not", "contains", "default", "propertyNames"}


def documents(slug: str) -> tuple[Any, Any]:
    folder = MODELS[slug].folder
    exact, types = (json.loads((folder / file).read_text(encoding="utf-8")) for file in (FILE, TYPES_FILE))
    return exact, types


def inner(schema: Any) -> Iterator[dict[str, Any]]:
    """The schema and all schemas in it; what `x-` words hold is none."""
    if isinstance(schema, dict):
        yield schema
    for keyword, value in schema.items() if isinstance(schema, dict) else ():
        if keyword in ("properties", "patternProperties"):
            for each in value.values():
                yield from inner(each)
        elif keyword in ("items", "additionalProperties"):
            yield from inner(value)
        elif keyword in ("anyOf", "oneOf", "allOf"):
            for each in value:
                yield from inner(each)


@pytest.mark.parametrize("slug", MODELS)
def test_structure_alone(slug: str) -> None:
    _, types = documents(slug)
    name = f"{type_prefix(slug)}Request"
    told: list[str] = []
    for schema in inner(types["components"]["schemas"][name]):
        assert not JUDGING & schema.keys(), schema
        assert all(part.keys() == {"$ref"} for part in schema.get("allOf", ())), schema
        told += [rule["id"] for rule in schema.get("x-rules", ())]
        assert all(rule["message"] for rule in schema.get("x-rules", ()))
    known = {check.rule for check in MODELS[slug].model(slug).request.checks}
    assert set(told) <= known and len(told) == len(set(told))
    advice = {check.rule for check in MODELS[slug].model(slug).request.checks if check.advice}
    assert advice <= set(told)


@pytest.mark.parametrize(
    "slug", ["ideogram-1-0-remix", "ideogram-2-0-remix", "ideogram-3-0", "ideogram-4-0-remix", "parts"]
)
def test_no_valid_request_is_refused(slug: str) -> None:
    """Structure accepts more than the rules, never less, in engines that divide in binary, too."""
    _, types = documents(slug)
    schema = {"$ref": f"{SCHEMAS}{type_prefix(slug)}Request", "components": types["components"]}
    judge = Draft202012Validator(schema)
    valid = [each["request"] for each in vector_files.cases(MODELS[slug].folder, slug) if each["valid"]]
    assert len(valid) > 50
    assert not [next(judge.iter_errors(each)) for each in valid if not judge.is_valid(each)]


def test_both_documents_say_who_made_them_and_what_goes_wrong() -> None:
    for document in documents("ideogram-2-0-remix"):
        assert document["info"]["license"]["identifier"] == "MIT" and document["info"]["contact"]["url"]
        (path,) = document["paths"].values()
        assert path["post"]["tags"] == [each["name"] for each in document["tags"]]
        assert {"400", "401", "429"} <= path["post"]["responses"].keys()
        described = document["components"]["schemas"]["Ideogram20RemixRequest"]["description"]
        assert "| 512 | 1536 |" in described and described.count("\n| ") == 1 + 73


def test_defaults_are_remarks() -> None:
    exact, types = documents("ideogram-2-0-remix")
    name = "Ideogram20RemixRequest"
    one, other = (each["components"]["schemas"][name]["properties"]["outputType"] for each in (exact, types))
    assert one["default"] == other["x-default"] == "URL"


def test_arrays_of_rules_have_items_in_the_exact_document() -> None:
    exact, _ = documents("ideogram-3-0")
    text = json.dumps(exact)
    arrays = text.count('"type": "array"')
    assert arrays > 60 and text.count('"items": {}') >= 60
    assert not re.search(r'"type": "array"(?:, "(?:min|max)Items": \d+)*\}', text)


def test_a_uuid_of_any_version_has_no_format_that_asks_for_one() -> None:
    exact, types = (each["components"]["schemas"] for each in documents("ideogram-2-0-remix"))
    assert exact["uuid"]["format"] == types["uuid4"]["format"] == "uuid"
    assert "format" not in types["uuid"] and types["uuid"]["pattern"] == exact["uuid"]["pattern"]
