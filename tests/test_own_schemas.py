"""The schemas that we write ourselves, read again: they come back to what the specs state."""

from pathlib import Path
from typing import Any

import pytest

import targets
from specwright.importer.facts import PageFacts
from specwright.importer.read_sources import read
from specwright.ir.keywords import limits
from specwright.ir.model import Model
from specwright.ir.parameter import Array, Parameter
from specwright.ir.path import api_name
from specwright.ir.tree import walk

COMPILED = targets.of_the_repository()
MODELS = {model.slug: model for model in COMPILED.catalog.models}
JSON_SCHEMA = COMPILED.folder / "json-schema"


def pages(path: Path) -> dict[str, PageFacts]:
    found, problems = read(path.read_bytes(), name=path.name, url="", day="2026-11-21")
    assert [each for each in problems if each.severity == "error"] == []
    return {each.slug: each for each in found}


def words(page: PageFacts) -> dict[str, dict[str, Any]]:
    return {
        each.path: {word: fact.value for word, fact in each.facts.items()}
        for group in page.request
        for each in group.parameters
    }


def stated(model: Model) -> dict[str, dict[str, Any]]:
    """What the spec states of each parameter, in its words."""
    known = [each for each in walk(model.request.root) if each.path and each.name != "[]"]
    return {api_name(each.path): dict(facts(each, "")) for each in known}


def facts(parameter: Parameter, start: str) -> list[tuple[str, Any]]:
    own: dict[str, Any] = {
        "type": str(parameter.kind),
        "const": parameter.const,
        "default": parameter.default,
    }
    own |= limits(parameter.type)
    own |= {"required": True} if parameter.required else {}
    own |= {"enum": [choice.value for choice in parameter.choices]} if parameter.choices else {}
    found = [(start + word, value) for word, value in own.items() if value is not None and value is not False]
    found += [(f"{start}default", False)] if parameter.default is False else []
    item = facts(parameter.type.items, f"{start}items.") if isinstance(parameter.type, Array) else []
    return [*found, *item]


@pytest.mark.parametrize("slug", MODELS)
def test_a_request_comes_back_to_the_facts_of_its_spec(slug: str) -> None:
    model = MODELS[slug]
    (page,) = pages(JSON_SCHEMA / f"{slug}.request.schema.json").values()
    assert page.slug == slug and not page.open
    assert page.header["model"].value == model.air
    assert page.header["title"].value == model.title
    assert words(page) == stated(model)
    (answer,) = pages(JSON_SCHEMA / f"{slug}.response.schema.json").values()
    assert answer.response[0].parameters and not answer.request


@pytest.mark.parametrize("slug", MODELS)
def test_all_targets_with_schemas_state_the_same(slug: str) -> None:
    due = stated(MODELS[slug])
    openapi = pages(COMPILED.folder / "openapi" / "openapi.json")
    assert words(openapi[slug]) == due
    assert openapi[slug].header["documentation"].value == MODELS[slug].documentation
    without = {path: {w: v for w, v in each.items() if w != "default"} for path, each in due.items()}
    bundle = COMPILED.folder / COMPILED.names.bundle
    assert words(pages(bundle / "schema-map.json")[slug]) == without
    for path in (bundle / "resolve").iterdir():
        (resolved,) = pages(path).values()
        assert words(resolved) == {
            name: {w: v for w, v in each.items() if w != "default"}
            for name, each in stated(MODELS[resolved.slug]).items()
        }


@pytest.mark.parametrize("slug", MODELS)
def test_rules_between_parameters_come_back(slug: str) -> None:
    """Those that JSON Schema can say exactly; equally many items it says up to a number."""
    (page,) = pages(JSON_SCHEMA / f"{slug}.request.schema.json").values()
    found = {(each.scope, each.kind) for each in page.rules}
    for rule in MODELS[slug].request.rules:
        if rule.kind not in ("advises", "same-length"):
            assert (api_name(rule.scope), rule.kind) in found or rule.kind == "together"
