"""The machine-readable renderings: OpenAPI, resolve answers, bundles."""

import json
from pathlib import Path
from typing import Any

import pytest

from specwright.importer.facts import PageFacts
from specwright.importer.read_sources import read
from specwright.importer.reconcile import reconcile
from test_pages_facts import as_json

HERE = Path(__file__).parent / "pages"
NAMES = ("kite-2.schema.json", "resolve.json", "schema-map.json")


def models(name: str, model: str | None = None) -> tuple[PageFacts, ...]:
    content = (HERE / name).read_bytes()
    pages, problems = read(content, name=name, url="", day="2026-11-21", model=model)
    assert not [problem for problem in problems if problem.severity == "error"]
    return pages


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_states_what_is_expected(name: str) -> None:
    expected = json.loads((HERE / "expected" / name).read_text(encoding="utf-8"))
    assert [as_json(page) for page in models(name)] == expected


def test_one_model_of_a_bundle_is_picked_by_slug_or_identifier() -> None:
    for model in ("acme-reel-1", "acme:reel@1"):
        (page,) = models("schema-map.json", model)
        assert page.slug == "acme-reel-1"
    _, problems = read(
        (HERE / "schema-map.json").read_bytes(), name="map", url="", day="2026-11-21", model="acme-raft-1"
    )
    assert [str(problem.code) for problem in problems if problem.severity == "error"] == ["other-page"]


def test_facts_of_a_schema_name_their_lines() -> None:
    lines = (HERE / "kite-2.schema.json").read_text(encoding="utf-8").split("\n")
    (page,) = models("kite-2.schema.json")
    for parameter in (each for group in page.request for each in group.parameters):
        for word, fact in parameter.facts.items():
            (place,) = fact.origins
            stated: Any = fact.value if word != "required" else parameter.path.rpartition(".")[2]
            text = json.dumps(stated) if not isinstance(stated, list) else json.dumps(stated[0])
            spelled = fact.value == "unpadded-media" or word.endswith("additionalProperties")
            assert text in lines[place.line - 1] or spelled


def test_a_schema_and_a_page_of_one_model_agree_but_where_they_do_not() -> None:
    """JSON Schema has no name for version 4; objects that groups are inside of are no parameters."""
    content = (HERE / "kite-2.md").read_bytes()
    (page,), _ = read(content, name="kite-2.md", url="", day="2026-11-21")
    whole, problems = reconcile([*models("kite-2.schema.json"), page])
    assert [problem.path for problem in problems] == ["rules.sizes.width+height"]
    found = {each.path: each for group in whole.request for each in group.parameters}
    assert whole.stated and not whole.open
    assert found["taskUUID"].facts["format"].value == "uuid4"
    assert "inputs" not in found
    assert found["inputs.sketches"].facts["minItems"].value == 2
    assert [rule.kind for rule in whole.rules].count("together") == 1
    assert {rule.kind for rule in whole.rules} >= {"area", "ratio", "narrows", "excludes"}
