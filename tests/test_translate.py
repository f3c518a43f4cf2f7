"""What a schema says of a value is said in the predicate language: never wrongly, or refused by name."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from schema_values import values
from specwright.importer.logic.combine import exactly_one, exactly_one_of
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Refused
from specwright.importer.logic.translate import translate
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.schema.document import Node, parse
from specwright.importer.source_text import decode
from specwright.ir.evaluate import bindings, holds
from specwright.ir.plain_request import request_with
from specwright.ir.predicate import Present, Product, Ratio

HERE = Path(__file__).parent
SHARED = sorted((HERE.parents[1] / "shared" / "schemas").glob("*.json"))
FRAGMENTS = yaml.safe_load((HERE / "schemas" / "one-value.yaml").read_text(encoding="utf-8"))
AT = ("held",)


def node(value: Any) -> Node:
    text = json.dumps(value).encode()
    source, _ = decode(text if text[:1] in b"{[" else b"[" + text + b"]", name="x", url="", read="2026-11-21")
    assert source
    document, problems = parse(source)
    assert document, problems
    return Node(document=document, pointer="", value=value, problems=[])


def refusal(value: Any) -> str:
    with pytest.raises(Refused) as refused:
        translate(node(value), AT)
    return str(refused.value)


@pytest.mark.parametrize("schema", FRAGMENTS, ids=json.dumps)
def test_a_schema_and_its_predicate_agree(schema: Any) -> None:
    predicate = translate(node(schema), AT)
    verdict = Oracle202012(schema).verdict(schema)
    for value in values(schema, 400, 7):
        assert holds(predicate, {"held": value}) is verdict(value), (value, predicate)


@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.name)
def test_every_place_of_a_document_agrees(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    request = node(document).get("components").get("schemas").get("RequestBody").get("items")
    asked = list(places(request, ()))
    oracle = Oracle202012(document)
    assert len(asked) > 30
    for place in asked:
        verdict = oracle.verdict(place.schema)
        for value in values(place.schema, 60, 7):
            whole = request_with(place.path, value)
            (bound,) = bindings(place.path, whole)
            if "media" not in str(place.predicate) and "x-constraints" not in place.schema:
                assert holds(place.predicate, whole, bound) is verdict(value), (place.pointer, value)


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"prefixItems": [{}]}, "cannot say 'prefixItems'"),
        ({"dependencies": {}}, "cannot say 'dependencies'"),
        ({"$dynamicRef": "#a"}, "cannot say '$dynamicRef'"),
        ({"not": {"maximom": 1}}, "/not/maximom: the keyword 'maximom' is not known"),
        ({"$ref": "#"}, "leads back"),
        ({"items": {"$ref": "#/$defs/a"}, "$defs": {"a": {"items": {"$ref": "#/$defs/a"}}}}, "leads back"),
        ({"$ref": "https://a.example/b"}, "another document"),
        ({"$ref": "#/nowhere"}, "leads nowhere"),
        ({"$ref": "#name"}, "an anchor"),
        ({"items": {"$id": "b", "items": {"$ref": "#/$defs/a"}}, "$defs": {"a": {}}}, "below the '$id'"),
        ({"properties": {"[]": {}}}, "cannot name the parameter '[]'"),
        ({"pattern": "(?=a)"}, "outside of the language"),
        ({"propertyNames": {"pattern": 5}}, "'pattern' needs a text"),
        ({"propertyNames": {"not": {"pattern": 5}}}, "'pattern' needs a text"),
        ({"propertyNames": {"anyOf": [{"enum": ["a"]}, {"pattern": 5}]}}, "'pattern' needs a text"),
        ({"minimum": "1"}, "'minimum' needs a number"),
        ({"minItems": 1.5}, "'minItems' needs a whole number"),
        ({"multipleOf": 0}, "above 0"),
        ({"type": "text"}, "'type' needs"),
        ({"required": "a"}, "a list of names"),
        ({"items": [{}]}, "a schema is due"),
        ({"anyOf": []}, "a list of schemas"),
        ({"uniqueItems": 1}, "true or false"),
        ({"x-constraints": {"area": {}}}, "needs a list"),
        ({"x-constraints": [{"operation": "area", "parameters": ["a"]}]}, "a minimum or a maximum"),
        (
            {"x-constraints": [{"operation": "area", "parameters": ["a"], "minimum": 1, "unit": "px"}]},
            "'unit'",
        ),
    ],
    ids=lambda each: json.dumps(each) if isinstance(each, dict) else "",
)
def test_what_the_language_cannot_say_is_refused_by_name_and_place(schema: Any, words: str) -> None:
    assert words in refusal(schema)


def test_a_schema_that_is_too_deep_is_refused() -> None:
    deep: Any = {"required": ["a"]}
    for _ in range(80):
        deep = {"allOf": [deep]}
    assert "more than 64 deep" in refusal(deep)
    nested: Any = {"required": ["a"]}
    for _ in range(6):
        nested = {"if": nested, "then": {"required": ["b"]}}
    assert "more than 5 deep" in refusal(nested)


def test_a_schema_that_grows_by_its_references_is_refused() -> None:
    stores: Any = {"d0": {"minimum": 1}}
    for place in range(1, 25):
        stores[f"d{place}"] = {"allOf": [{"$ref": f"#/$defs/d{place - 1}"}] * 2}
    assert "more than 250,000 schemas" in refusal({"$ref": "#/$defs/d24", "$defs": stores})


def test_constraints_of_integers_are_judged_and_those_of_media_are_not() -> None:
    schema = {
        "properties": {
            "width": {"type": "integer"},
            "height": {"type": "integer"},
            "image": {"type": "string"},
        },
        "x-constraints": [
            {"operation": "area", "parameters": ["width", "height"], "minimum": 4},
            {"operation": "ratio", "parameters": ["width", "height"], "maximum": 2.5},
            {"operation": "area", "parameters": ["image"], "maximum": 9, "scope": "each"},
        ],
    }
    predicate = translate(node(schema), ())
    assert holds(predicate, {"width": 5, "height": 2, "image": "x"})
    assert not holds(predicate, {"width": 1, "height": 2})
    assert not holds(predicate, {"width": 6, "height": 2})
    assert (Product.__name__ in str(predicate), Ratio.__name__ in str(predicate)) == (True, True)
    under = {"not": {"x-constraints": [{"operation": "area", "parameters": ["image"], "maximum": 9}]}}
    assert "under a condition" in refusal(under)


def test_the_parts_of_exactly_one_are_found_again() -> None:
    parts = tuple(Present(path=(name,)) for name in "abcd")
    assert exactly_one_of(exactly_one(parts)) == parts
    assert exactly_one_of(exactly_one(parts[:2])) == parts[:2]
    assert exactly_one_of(Present(path=("a",))) is None
