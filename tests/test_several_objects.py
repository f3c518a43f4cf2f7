"""One of several objects: verdicts are those of `anyOf`, as an engine of JSON Schema reads it."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from jsonschema import Draft202012Validator

import corpus
import readings
import targets
from programs import is_json
from rule_pages import INTEGER, rule_page
from slips import Slips
from specwright.importer.read_sources import read
from specwright.ir.evaluate import is_valid

(SHAPES,) = (each for each in corpus.corpora() if each.name == "shape")


def schema_of(facts: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema that the facts of a spec are in other words."""
    kept = {word: value for word, value in facts.items() if word not in ("properties", "required", "rules")}
    if "anyOf" in facts:
        kept["anyOf"] = [schema_of(each) for each in facts["anyOf"]]
    if "items" in facts:
        kept["items"] = schema_of(facts["items"])
    if "properties" in facts:
        kept["properties"] = {name: schema_of(each) for name, each in facts["properties"].items()}
        kept["required"] = [name for name, each in facts["properties"].items() if each.get("required")]
        kept.setdefault("additionalProperties", False)
    return kept


def requests(random: Random, count: int) -> Iterator[Any]:
    """Requests of the corpus as they are, mixed, and with slips."""
    known = [case.request for case in SHAPES.cases]
    slips = Slips(random, known)
    yield from known
    for _ in range(count):
        one, other = random.choice(known), random.choice(known)
        yield slips.made({**one, **other} if isinstance(one, dict) else one, 4)


def facts_of(path: Path) -> dict[str, dict[str, Any]]:
    """The words of a schema's parameters, as an import has them."""
    found, problems = read(path.read_bytes(), name=path.name, url="", day="2026-11-21")
    assert not [each for each in problems if each.severity == "error"]
    (page,) = found
    kept = (each for group in page.request for each in group.parameters)
    return {each.path: {word: fact.value for word, fact in each.facts.items()} for each in kept}


def returned(tmp_path: Path, *options: dict[str, Any], word: str = "anyOf") -> dict[str, Any]:
    """What the import makes of a choice between the schemas."""
    properties = {"model": {"type": "string", "const": "acme:x@1"}, "box": {word: list(options)}}
    schema = {"type": "object", "properties": properties, "required": ["model"]}
    path = tmp_path / "x.request.schema.json"
    path.write_text(json.dumps({"title": "X request", **schema}), encoding="utf-8")
    return facts_of(path)["box"]


def test_our_schema_comes_back_to_the_objects_of_the_spec() -> None:
    """Every choice, at any depth, with what each object holds; an open one stays open."""
    compiled = targets.of_the_corpus()
    found = facts_of(compiled.folder / "json-schema" / f"{SHAPES.slug}.request.schema.json")
    (group,) = SHAPES.model_file["request"][1:]
    for name in ("source", "frame", "loose", "near"):
        assert found[name]["anyOf"] == group["parameters"][name]["anyOf"]
    assert found["marks"]["items.anyOf"] == group["parameters"]["marks"]["items"]["anyOf"]
    assert found["clip.from"]["anyOf"] == group["parameters"]["clip"]["properties"]["from"]["anyOf"]


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def test_exactly_one_of_objects_is_any_of_them_where_no_two_can_fit(tmp_path: Path) -> None:
    """A constant, a key of one alone, or types that differ keep them apart; else the rule stays."""
    text, number = {"type": "string"}, {"type": "integer"}
    file, note = ({**text, "const": each} for each in ("file", "note"))
    told_by_value = (closed(["kind"], kind=file), closed(["kind"], kind=note, text=text))
    told_by_key = (closed(["a"], a=text, c=text), closed(["b"], b=text, c=text))
    told_by_type = (closed(["a"], a=text), closed(["a"], a=number))
    for options in (told_by_value, told_by_key, told_by_type):
        assert returned(tmp_path, *options, word="oneOf") == returned(tmp_path, *options)
        assert [each["type"] for each in returned(tmp_path, *options)["anyOf"]] == ["object", "object"]
    overlapping = (closed([], a=text), closed([], a=text, b=text))
    assert "anyOf" in returned(tmp_path, *overlapping)
    assert "anyOf" not in returned(tmp_path, *overlapping, word="oneOf")


def test_rules_inside_an_object_leave_the_choice_a_rule(tmp_path: Path) -> None:
    text = {"type": "string"}
    ruled = {**closed([], a=text, b=text), "dependentRequired": {"a": ["b"]}}
    assert "anyOf" not in returned(tmp_path, ruled, closed(["c"], c=text))


def test_the_object_that_is_meant_is_told_of() -> None:
    """Not that nothing fits, but what is wrong with the one that is meant."""
    validate = targets.of_the_corpus().module(SHAPES.slug).validate

    def told(request: Any) -> list[str]:
        return [issue.message for issue in validate({"model": "conformance:shape@1", **request})]

    assert told({"source": {"kind": "file"}}) == [
        "when 'source.kind' is \"file\", 'source.url' is required; give it a string"
    ]
    assert told({"frame": {"image": "a", "at": 1, "time": 1}}) == [
        "'frame.at' cannot be used when 'frame.time' is given; drop one of them"
    ]
    assert told({"source": {"kind": "fil", "url": "https://a"}}) == [
        '\'source.kind\' must be "file", "text" or "note", not "fil"; did you mean "file"?'
    ]


def test_verdicts_are_those_of_any_of() -> None:
    """What the shapes of each parameter take, and no more, whatever else the request holds."""
    (group,) = SHAPES.model_file["request"][1:]
    engines = {name: Draft202012Validator(schema_of(each)) for name, each in group["parameters"].items()}
    model = targets.of_the_corpus().model(SHAPES.slug)
    asked = [check for check in model.request.checks if check.kind != "requires"]
    verdicts = set()
    for request in requests(Random(7), 4000):
        if not isinstance(request, dict):
            continue
        for name, engine in engines.items():
            if name in request and is_json(request[name]):
                alone = {"model": "conformance:shape@1", name: request[name]}
                due = engine.is_valid(request[name])
                assert is_valid(asked, alone) is due, alone
                verdicts.add((name, due))
    assert verdicts >= {(name, due) for name in engines for due in (True, False)}


def test_two_equal_objects_are_one(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    page = readings.put(
        tmp_path, rule_page(["`box` and `left` must be used together."], {"box": INTEGER, "left": INTEGER})
    )
    assert readings.run(tmp_path, "import", page) == 0
    path = tmp_path / readings.SPEC
    text = path.read_text(encoding="utf-8")
    shape = "{type: object, properties: {a: {type: integer, required: true}}}"
    assert "box: {type: integer}" in text
    twice = text.replace("box: {type: integer}", f"box: {{anyOf: [{shape}, {shape}]}}")
    path.write_text(twice, encoding="utf-8")
    for box, verdict in (({"a": 1}, True), ({}, False), ({"a": "1"}, False), (1, False)):
        assert readings.accepts(tmp_path, {"left": 1, "box": box}) is verdict
