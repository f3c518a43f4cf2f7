"""Fragments of schemas in the official form: none is read wrongly, and what is refused is named."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import pytest

from fragment_files import GIVEN, OUTSIDE, SchemaFragment, schema_fragments, verdicts
from schema_imports import SchemaImport, import_document, outcomes
from schema_suite import groups
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Place, Refused
from specwright.importer.logic.translate import translate
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.places import prove_places
from specwright.importer.schema.document import Node, parse
from specwright.importer.source_text import SourceText
from specwright.ir.evaluate import holds

LEAST_FRAGMENTS, LEAST_SHARE = 350, 0.95
SUITE, LEAST_GROUPS = os.environ.get("JSON_SCHEMA_SUITE", ""), 255
DECIDED_OTHERWISE = {f"wrong: format: {name} format" for name in ("uri", "uuid")}
"""The suite takes formats as annotations; these two are judged here."""
INSIDE = [each for each in schema_fragments() if each.topic != OUTSIDE]
BEYOND = [each for each in schema_fragments() if each.topic == OUTSIDE]
ONE_VERDICT = {
    "corners": {
        "nothing is valid",
        "nothing is valid by not",
        "nothing is valid by an empty choice",
        "contains nothing",
        "one of several that are always true",
        "one true beside a false",
        "contains with a least of none",
        "every type",
        "both bounds reversed",
        "dependent on nothing",
        "dependent on itself",
        "dependent on a true schema",
        "any of with an empty schema",
        "conditions that do not see each other",
    },
    "facts": {"nothing said", "anything", "annotations only"},
}
"""Fragments that every value keeps, or none."""


def title(fragment: SchemaFragment) -> str:
    return f"{fragment.topic}: {fragment.name}"


def values(fragment: SchemaFragment) -> Iterator[tuple[Any, bool]]:
    """The values of the data file, each with its verdict."""
    stored = verdicts()[fragment.topic][fragment.name]
    yield from ((value, True) for value in stored["valid"])
    yield from ((value, False) for value in stored["invalid"])


def node(fragment: SchemaFragment) -> Node:
    """The fragment's schema in its document."""
    text = json.dumps(fragment.document)
    source = SourceText(name="fragments.json", url="", read="", rendering="", sha256="", text=text)
    document, problems = parse(source)
    assert document and not problems
    return Node(document=document, pointer="", value=document.value, problems=[]).named(fragment.pointer)


@cache
def refusals() -> dict[str, Refused]:
    """By title, what was refused of the fragments that the language should be able to say."""
    refused = {}
    for fragment in INSIDE:
        try:
            read(fragment)
        except Refused as problem:
            refused[title(fragment)] = problem
    return refused


def read(fragment: SchemaFragment) -> tuple[Place, ...]:
    """The places of the fragment, and it as a whole."""
    schema = node(fragment)
    path = () if fragment.is_request else ("value",)
    whole = Place(pointer=schema.pointer, path=path, schema=schema.value, predicate=translate(schema, path))
    return (whole, *places(schema, path))


def test_there_are_many_fragments() -> None:
    assert len(INSIDE) >= LEAST_FRAGMENTS
    names = {topic: set(named) for topic, named in verdicts().items()}
    assert {topic: {each.name for each in INSIDE if each.topic == topic} for topic in names} == names


@pytest.mark.parametrize("fragment", INSIDE, ids=title)
def test_an_engine_gives_the_stored_verdicts(fragment: SchemaFragment) -> None:
    verdict = Oracle202012(fragment.document).verdict(fragment.schema)
    assert [(value, due) for value, due in values(fragment) if verdict(value) != due] == []
    one_verdict = fragment.name in ONE_VERDICT.get(fragment.topic, ())
    assert len({due for _, due in values(fragment)}) == (1 if one_verdict else 2)


@pytest.mark.parametrize("fragment", INSIDE, ids=title)
def test_no_fragment_is_read_wrongly(fragment: SchemaFragment) -> None:
    if title(fragment) in refusals():
        pytest.skip(str(refusals()[title(fragment)]))
    whole, *_ = read(fragment)
    requests = [(fragment.request(value), value, due) for value, due in values(fragment)]
    wrong = [value for request, value, due in requests if holds(whole.predicate, request) != due]
    assert wrong == []


@pytest.mark.parametrize("fragment", INSIDE, ids=title)
def test_every_place_of_a_fragment_is_proven(fragment: SchemaFragment) -> None:
    if title(fragment) in refusals():
        pytest.skip(str(refusals()[title(fragment)]))
    report = prove_places(read(fragment), fragment.document)
    assert report.asked and not report.unchecked
    assert [str(each) for each in report.disagreements] == []


@cache
def whole(fragment: SchemaFragment) -> SchemaImport:
    """The fragment read by the whole import."""
    return import_document(fragment.document)


@pytest.mark.parametrize("fragment", INSIDE, ids=title)
def test_no_fragment_is_imported_wrongly(fragment: SchemaFragment) -> None:
    result = whole(fragment)
    if result.model is None:
        assert result.refusals
        pytest.skip(result.refusals[0])
    assert result.wrong([(fragment.request(value), due) for value, due in values(fragment)]) == []
    assert [str(each) for each in result.proof(fragment.document).disagreements] == []


def test_few_fragments_are_not_imported() -> None:
    refused = [whole(each).refusals for each in INSIDE if whole(each).model is None]
    assert len(refused) <= len(INSIDE) * (1 - LEAST_SHARE), refused


def test_groups_of_a_suite_are_told_apart(tmp_path: FilePath) -> None:
    data = [{"description": "x", "data": 2, "valid": True}, {"description": "y", "data": "a", "valid": False}]
    schemas = {
        "right": {"$ref": "#/$defs/whole", "$defs": {"whole": {"type": "integer"}}},
        "refused": {"prefixItems": [True]},
        "wrong": {"type": "string"},
    }
    suite = [{"description": name, "schema": schema, "tests": data} for name, schema in schemas.items()]
    (tmp_path / "own.json").write_text(json.dumps(suite), encoding="utf-8")
    assert outcomes([*groups(tmp_path)]) == {"right": 1, "refused": 1, "wrong: own: wrong": 1}


if SUITE:  # the public suite is no part of the sources: who has it names its folder

    def test_groups_of_the_public_suite() -> None:
        counts = outcomes([*groups(FilePath(SUITE))])
        assert counts["right"] >= LEAST_GROUPS
        assert {outcome for outcome in counts if outcome.startswith("wrong")} <= DECIDED_OTHERWISE


def test_few_fragments_are_refused() -> None:
    assert len(refusals()) <= len(INSIDE) * (1 - LEAST_SHARE), [*map(str, refusals().values())]


@pytest.mark.parametrize("fragment", BEYOND, ids=title)
def test_what_is_outside_of_the_language_is_refused_by_name(fragment: SchemaFragment) -> None:
    with pytest.raises(Refused) as refused:
        read(fragment)
    keyword = fragment.name.partition(" ")[0]
    assert f"{keyword}" in str(refused.value)
    assert refused.value.node.pointer.startswith("/components/schemas/")
    assert whole(fragment).model is None
    assert any(keyword in refusal for refusal in whole(fragment).refusals), whole(fragment).refusals


def test_a_fragment_stands_in_a_document_of_the_official_form() -> None:
    for fragment in schema_fragments():
        request = fragment.document["components"]["schemas"]["RequestBody"]["items"]
        assert request["properties"].keys() >= GIVEN.keys()
        assert node(fragment).value == (request if fragment.is_request else fragment.schema)
