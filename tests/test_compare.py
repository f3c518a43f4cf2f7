"""Two versions of a model compared: each fact told once, in the right direction, with a proving request."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import small_specs
from specwright.compare.change import Change, Effect, FactKind, ModelChanges, Side
from specwright.compare.consequence import consequence
from specwright.compare.models import compared
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model
from specwright.ir.path import dotted

CASES = yaml.safe_load((Path(__file__).parent / "changes.yaml").read_text(encoding="utf-8"))
AIR = {"model": {"type": "string", "required": True, "const": small_specs.AIR}}
RESPONSE = {
    "id": {"type": "string"},
    "seed": {"type": "integer", "required": True},
    "tag": {"type": "string", "enum": ["p", "q"]},
}


def model(facts: dict[str, Any], **more: Any) -> Model:
    """The model whose requests have these parameters, and `rules` between them."""
    facts = dict(facts)
    rules = facts.pop("rules", [])
    request = [{"title": "Core", "parameters": AIR | facts}]
    written = small_specs.HEAD | {"request": request} | ({"rules": rules} if rules else {}) | more
    made = small_specs.model(written)
    assert made is not None, "the spec has faults"
    return made


def answering(**facts: Any) -> Model:
    """A model whose responses have these parameters beside the usual ones; None takes one away."""
    parameters = {name: each for name, each in (RESPONSE | facts).items() if each is not None}
    return model({"a": {"type": "string"}}, response=[{"title": "Response", "parameters": parameters}])


def line(change: Change) -> str:
    """The change as the cases write it."""
    fact = change.fact
    words = [change.effect, fact.kind, *map(dotted, fact.paths)]
    words += [fact.rule] if fact.rule else []
    words += [fact.name] if fact.name else []
    words += ["-", *map(shown, change.lost)] if change.lost else []
    words += ["+", *map(shown, change.gained)] if change.gained else []
    words += (
        ["with", *(dotted(path) for each in change.together for path in each.paths)]
        if change.together
        else []
    )
    return " ".join(words)


def shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def assert_proved(changes: ModelChanges, old: Model, new: Model) -> None:
    """Each request shown is accepted by one version and refused by the other."""
    for change in changes.changes:
        for request, taken, refused in ((change.narrowed, old, new), (change.widened, new, old)):
            if request is not None:
                assert is_valid(taken.request.checks, request), change
                assert not is_valid(refused.request.checks, request), change
        if change.side is Side.REQUEST:
            assert (change.narrowed is not None) == (
                change.effect in (Effect.NARROWED, Effect.BOTH, Effect.RENAMED)
            )


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_told_of_two_versions(case: dict[str, Any]) -> None:
    old, new = (model(case.get("both", {}) | case.get(side, {})) for side in ("old", "new"))
    changes = compared(old, new)
    assert [line(each) for each in changes.changes] == case["told"]
    assert [dotted(each.paths[0]) for each in changes.total] == case.get("total", [])
    assert_proved(changes, old, new)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_other_way_round_the_effects_are_turned(case: dict[str, Any]) -> None:
    old, new = (model(case.get("both", {}) | case.get(side, {})) for side in ("old", "new"))
    forth, back = compared(old, new), compared(new, old)
    turned = {Effect.NARROWED: Effect.WIDENED, Effect.WIDENED: Effect.NARROWED}
    effects = sorted(turned.get(each.effect, each.effect) for each in forth.changes)
    assert sorted(each.effect for each in back.changes) == effects
    assert_proved(back, new, old)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"cost": {"type": "number"}}, "narrowed parameter cost"),
        ({"id": None}, "widened parameter id"),
        ({"seed": {"type": "integer"}}, "widened required seed"),
        ({"tag": {"type": "string", "enum": ["p", "q", "r"]}}, 'widened values tag + "r"'),
        ({"seed": {"type": "number", "required": True}}, "widened type seed"),
    ],
)
def test_what_readers_may_meet(facts: dict[str, Any], told: str) -> None:
    (change,) = compared(answering(), answering(**facts)).changes
    assert (change.side, line(change)) == (Side.RESPONSE, told)


def test_equal_models_have_no_changes() -> None:
    facts = {"a": {"type": "string"}}
    assert compared(model(facts), model(facts)).changes == ()


def test_two_models_are_compared_as_versions_of_one() -> None:
    old, other = model({"a": {"type": "string"}}), model({"a": {"type": "integer"}})
    text = repr(other.request.checks)
    assert small_specs.AIR in text
    air = "acme:other@2"
    new = replace(other, air=air, slug="other", title="Other", request=named(other, air).request)
    changes = compared(old, new)
    sent = [line(each) for each in changes.changes if each.fact.kind is not FactKind.MODEL]
    assert sent == ["both type a"]
    told = {
        each.fact.name: (each.old, each.new) for each in changes.changes if each.fact.kind is FactKind.MODEL
    }
    assert told == {"air": (small_specs.AIR, air), "slug": ("small", "other"), "title": ("Small", "Other")}
    assert (changes.old.air, changes.new.air) == (small_specs.AIR, air)


def named(model: Model, air: str) -> Model:
    """The model whose requests name another one."""
    facts = {"model": {"type": "string", "required": True, "const": air}, "a": {"type": "integer"}}
    written = small_specs.HEAD | {"model": air, "request": [{"title": "Core", "parameters": facts}]}
    made = small_specs.model(written)
    assert made is not None, model.slug
    return made


def test_a_fact_that_changes_in_two_models_has_one_fingerprint() -> None:
    pairs = [
        (
            model({"a": {"type": "integer", "maximum": 9}} | more),
            model({"a": {"type": "integer", "maximum": 8}} | more),
        )
        for more in ({}, {"b": {"type": "string", "default": "x"}})
    ]
    prints = {each.fingerprint for old, new in pairs for each in compared(old, new).changes}
    assert len(prints) == 1 and all(len(each) == 12 for each in prints)


def test_a_fingerprint_says_what_changed_and_how() -> None:
    nine, eight, seven = (model({"a": {"type": "integer", "maximum": most}}) for most in (9, 8, 7))
    pairs = [(nine, eight), (eight, nine), (nine, seven)]
    prints = [each.fingerprint for old, new in pairs for each in compared(old, new).changes]
    assert len({*prints}) == 3
    floats = model({"a": {"type": "integer", "maximum": 8.0}})
    assert compared(eight, floats).changes == ()
    assert compared(nine, floats).changes[0].fingerprint == prints[0]


def test_requests_that_prove_are_as_small_as_can_be() -> None:
    many = {name: {"type": "array", "items": {"type": "string"}} for name in "bcd"}
    old, new = (
        model({"a": {"type": "array", "items": {"type": "string"}, "maxItems": most}} | many)
        for most in (3, 2)
    )
    (change,) = compared(old, new).changes
    assert change.narrowed == {"model": small_specs.AIR, "a": ["", "", ""]}


def test_another_kind_of_object_breaks_those_who_read_it() -> None:
    def kinds(*names: str) -> dict[str, Any]:
        texts = {"type": "string", "required": True}
        return {
            "anyOf": [
                {"type": "object", "properties": {"kind": texts | {"const": each}, each: texts}}
                for each in names
            ]
        }

    fewer, more = answering(media=kinds("image", "video")), answering(media=kinds("image", "video", "audio"))
    (change,) = compared(fewer, more).changes
    assert line(change) == "widened parameter media.audio" and consequence(change).breaks
    assert change.widened and not is_valid(fewer.response.checks, change.widened)
    assert is_valid(more.response.checks, change.widened)


def test_a_change_inside_a_map_and_the_reverse_have_two_fingerprints() -> None:
    def each(**facts: Any) -> Model:
        inside = {"type": "object", "properties": {"a": {"type": "integer"} | facts, "b": {"type": "string"}}}
        return model({"m": {"type": "object", "additionalProperties": inside}})

    optional, required = each(), each(required=True)
    (to,), (back,) = compared(optional, required).changes, compared(required, optional).changes
    assert (to.effect, back.effect) == (Effect.NARROWED, Effect.WIDENED)
    assert to.fingerprint != back.fingerprint
