"""Documents of models: everything in them is read, or named with its place."""

import json
import time
from typing import Any

import pytest

from invented import SHARED, as_bytes, objects_of_info, reel, schemas_in, small, with_request
from specwright.importer.facts import PageFacts
from specwright.importer.read_sources import read

DOCUMENTS: dict[str, Any] = {"reel-7": reel} | {
    path.stem: (lambda path=path: json.loads(path.read_text(encoding="utf-8"))) for path in SHARED
}
INVENTED = "x-invented"


def pages(document: Any, name: str = "schema.json") -> tuple[tuple[PageFacts, ...], list[Any]]:
    return read(as_bytes(document), name=name, url="", day="2026-11-21")


def page_of(document: Any) -> PageFacts:
    (page,), problems = pages(document)
    assert [each for each in problems if each.severity == "error"] == []
    return page


def facts_of(document: Any, path: str) -> dict[str, Any]:
    found = {each.path: each.facts for group in page_of(document).request for each in group.parameters}
    return {word: fact.value for word, fact in found[path].items()}


def errors(document: Any) -> list[str]:
    return [f"{each.path}: {each.message}" for each in pages(document)[1] if each.severity == "error"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_read_without_an_error(name: str) -> None:
    page = page_of(DOCUMENTS[name]())
    assert page.rules or name == "clarity"
    assert page.request and page.response
    assert page.header.keys() >= {"model", "status", "capabilities", "documentation"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_invented_keyword_is_named_wherever_it_stands(name: str) -> None:
    document = DOCUMENTS[name]()
    places = [*schemas_in(document), *objects_of_info(document["info"])]
    assert len(places) > 40
    for each in places:
        each[INVENTED] = 1
    _, problems = pages(document)
    named = {each.path for each in problems if each.severity == "error"}
    assert named == set(_pointers(document, ""))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_invented_keyword_is_named_alone(name: str) -> None:
    """One at a time, at every place of the invented document and some of the others'."""
    document = DOCUMENTS[name]()
    places = [*schemas_in(document), *objects_of_info(document["info"])]
    for place in places if name == "reel-7" else places[:: len(places) // 12]:
        place[INVENTED] = {"a": [1]}
        (pointer,) = _pointers(document, "")
        assert f"{pointer}: " in "\n".join(errors(document)), pointer
        del place[INVENTED]


def _pointers(value: Any, at: str) -> list[str]:
    """The places of the invented keyword."""
    if isinstance(value, list):
        return [each for number, one in enumerate(value) for each in _pointers(one, f"{at}/{number}")]
    if not isinstance(value, dict):
        return []
    below = [(f"{at}/{key.replace('~', '~0').replace('/', '~1')}", each) for key, each in value.items()]
    own = [f"{at}/{INVENTED}"] if INVENTED in value else []
    return own + [each for path, one in below if not path.endswith(INVENTED) for each in _pointers(one, path)]


@pytest.mark.parametrize(
    ("path", "due"),
    [
        ("caption", {"type": ["string", "null"], "maxLength": 40}),
        ("mood", {"type": ["string", "null"], "enum": ["calm", "wild", None]}),
        ("tint", {"type": "string", "format": "color"}),
        ("code", {"type": "string", "pattern": "^[A-Z]{2}[0-9]+$"}),
        ("start", {"type": "string"}),
        ("duration", {"anyOf": [{"type": "integer", "minimum": 4, "maximum": 30},
                                {"type": "string", "const": "auto"}], "default": 5}),
        ("fps", {"type": ["string", "integer"], "enum": [24, 48, "auto"], "default": 25}),
        ("strength", {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "multipleOf": 0.01}),
        ("delivery", {"type": "string", "enum": ["sync", "async"], "default": "sync"}),
        ("upscale", {"anyOf": [{"type": "boolean", "const": True}, {"type": "object"}]}),
        ("upscale.factor", {"type": "integer", "required": True, "enum": [2, 4]}),
        ("labels", {"type": "object", "additionalProperties": {"type": "string", "maxLength": 9}}),
        ("extra", {"type": "object", "additionalProperties": True}),
        ("anything", {"type": "any"}),
        ("inputs.image", {"type": "string", "format": "unpadded-media"}),
        ("inputs.video", {"type": "string", "format": "uuid-or-uri"}),
        ("inputs.tags", {"type": "array", "items.type": "string", "uniqueItems": True, "maxItems": 4}),
        ("inputs.frameImages", {"type": "array", "minItems": 1, "maxItems": 2,
                                "items.type": ["string", "object"], "items.format": "unpadded-media"}),
        ("inputs.frameImages.frame", {"type": ["string", "integer"], "enum": ["first", "last", 0, -1]}),
    ],
)  # fmt: skip
def test_a_parameter_has_its_facts(path: str, due: dict[str, Any]) -> None:
    assert facts_of(reel(), path) == due


def test_rules_are_the_kinds_that_people_write() -> None:
    page = page_of(reel())
    found = [(each.scope, each.kind, each.argument) for each in page.rules]
    assert ("", "together", ["width", "height"]) in found
    sizes = {"parameters": ["width", "height"], "rows": ["1280x720", "720x1280"]}
    assert ("", "sizes", sizes) in found
    assert ("", "ratio", {"parameters": ["width", "height"], "minimum": 0.5, "maximum": 2}) in found
    needed = {"when": {"absent": "inputs.image"}, "need": ["positivePrompt"]}
    assert ("", "requires", needed) in found
    assert {kind for _, kind, _ in found} >= {"excludes", "narrows", "matching-items"}
    (stated,) = page.stated
    assert stated.value == {"operation": "duration", "parameters": ["inputs.video"], "minimum": 2,
                            "maximum": 30, "scope": "each"}  # fmt: skip


def test_what_is_read_and_no_fact_is_a_remark() -> None:
    remarks = {each.path: each.message for each in pages(reel())[1]}
    assert "an annotation" in remarks["/components/schemas/RequestBody/items/properties/start/format"]
    assert "no allowed value" in remarks["/components/schemas/RequestBody/items/properties/fps/default"]
    assert "9223372036854775807" in remarks["/components/schemas/RequestBody/items/properties/seed/maximum"]
    assert {"/info/x-modes", "/info/x-cover-image", "/info/x-examples"} <= remarks.keys()


def test_absent_additional_properties_stay_open() -> None:
    assert not page_of(reel()).open
    assert page_of(with_request(additionalProperties=None)).open
    assert page_of(with_request(additionalProperties=True)).open
    document = with_request(additionalProperties={"type": "string"})
    page = page_of(document)
    assert page.open
    assert any("every-value" in str(each.argument) for each in page.rules)


def test_keywords_beside_a_reference_hold_too() -> None:
    schema = {"properties": {"a": {"$ref": "#/components/schemas/Step", "maximum": 4}}}
    assert facts_of(small(schema, Step={"type": "integer", "minimum": 1}), "a") == {
        "type": "integer", "minimum": 1, "maximum": 4
    }  # fmt: skip
    parts = {"properties": {"a": {"type": "integer", "allOf": [{"minimum": 1}, {"minimum": 2}]}}}
    page = page_of(small(parts))
    assert len(page.rules) == 1


def test_a_parameter_that_only_a_rule_names_is_declared_where_the_object_is_open() -> None:
    rule = {"not": {"required": ["ghost", "a"]}}
    opened = {"properties": {"a": {"type": "integer"}}, **rule}
    assert facts_of(small(opened), "ghost") == {"type": "any"}
    assert page_of(small(opened)).rules
    closed = page_of(small({**opened, "additionalProperties": False}))
    assert "ghost" not in [each.path for group in closed.request for each in group.parameters]


def many(count: int) -> Any:
    names = {f"p{number}": {"type": "integer", "minimum": number} for number in range(count)}
    return small({"type": "object", "additionalProperties": False, "properties": names})


def test_a_hundred_thousand_properties_are_read_in_time() -> None:
    started = time.process_time()
    assert errors(many(100_000)) == []
    assert time.process_time() - started < 60


def test_too_many_properties_are_refused_in_time() -> None:
    started = time.process_time()
    (told,) = errors(many(120_001))
    assert "an object has 120,000 parameters at most, not 120,002" in told
    assert time.process_time() - started < 60


def test_a_chain_of_ten_thousand_parts_is_refused() -> None:
    deep = '{"allOf":[' * 10_000 + "{}" + "]}" * 10_000
    text = as_bytes(small({"properties": {"a": {"title": "HERE"}}})).replace(
        b'"title": "HERE"', b'"not": ' + deep.encode()
    )
    _, problems = read(text, name="deep.json", url="", day="2026-11-21")
    assert any("nested too deeply" in each.message for each in problems)


@pytest.mark.parametrize("name", ["items", "any", "not", "present", "Width"])
def test_names_that_are_words_of_the_language_are_names(name: str) -> None:
    schema = {"properties": {name: {"type": "integer"}, "width": {"type": "integer"}},
              "dependentRequired": {name: ["width"]}}  # fmt: skip
    page = page_of(small(schema))
    assert name in [each.path for group in page.request for each in group.parameters]
    assert len(page.rules) == 1
