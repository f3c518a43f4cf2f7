"""Schemas in another form of the same meaning are read, and nothing is reported of them."""

import json
from functools import cache
from typing import Any

import pytest

import catalogue
import invented
import schema_rewritings as rewritings
from schema_imports import import_document
from specwright.compare.change import Change, Effect, FactKind, Side
from specwright.compare.models import compared
from specwright.ir.model import Model

OFFICIAL = {path.stem: path for path in invented.SHARED}
NAMES = (*OFFICIAL, *catalogue.families())


def document(name: str) -> dict[str, Any]:
    if name in OFFICIAL:
        found: dict[str, Any] = json.loads(OFFICIAL[name].read_text(encoding="utf-8"))
        return found
    return catalogue.document(name)


def model(text: dict[str, Any]) -> Model:
    result = import_document(text)
    assert result.model, result.refusals
    return result.model


@cache
def original(name: str) -> Model:
    return model(document(name))


def told(old: Model, new: Model) -> list[Change]:
    return [each for each in compared(old, new).changes if each.effect is not Effect.DOCUMENTATION]


@pytest.mark.parametrize("name", NAMES)
def test_rules_behind_a_condition_that_always_holds_are_the_same(name: str) -> None:
    assert told(original(name), model(rewritings.behind_a_condition(document(name)))) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_type_beside_a_reference_says_nothing_more(name: str) -> None:
    typed, bare = (model(rewritings.with_references(document(name), typed=each)) for each in (True, False))
    assert told(original(name), typed) == told(typed, bare) == []


@pytest.mark.parametrize("name", (*OFFICIAL, "video-frames", "audio-speech", "three-d"))
def test_structure_alone_loses_rules_and_nothing_else(name: str) -> None:
    structure = model(rewritings.structure_alone(document(name)))
    lost = [each for each in compared(original(name), structure).changes if each.side is Side.REQUEST]
    rules = [each for each in lost if each.fact.kind is not FactKind.DEFAULT]
    assert {each.fact.kind for each in rules} <= {FactKind.RULE, FactKind.TABLE}, [
        each.fact for each in rules
    ]
    assert {each.effect for each in rules} <= {Effect.WIDENED, Effect.NONE}, rules
