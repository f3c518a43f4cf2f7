"""Suggestions, repairs and choices for maps, null, unlike items and expressions; on random specs, too."""

import importlib
from functools import cache
from typing import Any

import jsonpatch
import pytest

import node
import targets
import wide_specs
from disagreements import requests
from specwright.ir.evaluate import is_valid
from test_random_specs import TOGETHER

AIR = "acme:parts@1"
SEED = 4
NAMES = {
    "allowedValues": "allowed_values",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
}


@cache
def project() -> targets.Compiled:
    return targets.of_the_specs("parts_random", "Acme", wide_specs.specs(SEED, TOGETHER))


def errors(module: Any, request: Any) -> dict[tuple[str, Any], Any]:
    return {(each.rule, each.path): each for each in module.validate(request) if each.severity == "error"}


@pytest.mark.parametrize(
    ("given", "due", "sure"),
    [
        ({"words": ["a", "b", "a", "a"]}, {"words": ["a", "b"]}, True),
        ({"mixed": [1, True, 1.0, "1", {"a": 1}, {"a": 1.0}]}, {"mixed": [1, True, "1", {"a": 1}]}, True),
        ({"loud": None}, {}, True),
        ({"labels": {"a": 12, "b": "xy"}}, {"labels": {"a": "12", "b": "xy"}}, True),
        ({"sized": {"size": 50, "a": 10, "b": 3}}, {"sized": {"size": 50, "a": 9, "b": 3}}, True),
        ({"count": 1}, {"count": 3}, True),
        ({"level": 4}, {"level": 2}, True),
    ],
)
def test_the_first_suggestion(given: Any, due: Any, sure: bool) -> None:
    module = targets.of_the_small_specs().module("parts")
    (issue,) = module.validate({"model": AIR, **given})
    first = issue.suggestions[0]
    assert jsonpatch.apply_patch({"model": AIR, **given}, first.patch) == {"model": AIR, **due}
    assert first.sure is sure


def test_a_sure_suggestion_makes_no_two_items_equal() -> None:
    """Nor does the removal of an unknown key, or one that a rule counts."""
    item = {"type": "object", "properties": {"n": {"type": "integer", "maximum": 3}}}
    known = {"a": {"type": "array", "uniqueItems": True, "items": item}}
    slug = next(iter(wide_specs.specs(SEED, 1)))
    spec = wide_specs.specs(SEED, 1)[slug]
    air = spec["air"] if "air" in spec else spec["model"]
    naming = {"model": {"type": "string", "required": True, "const": air}}
    written = {key: each for key, each in spec.items() if key != "rules"}
    written |= {"request": [{"title": "Core", "parameters": {**naming, **known}}]}
    module = targets.of_the_specs("parts_unlike", "Acme", {slug: written}).module(slug)
    for items in ([{"n": 3}, {"n": 4}], [{}, {"m": 1}]):
        (issue,) = module.validate({"model": air, "a": items})
        assert issue.suggestions == () or not issue.suggestions[0].sure, issue.suggestions
        assert issue.fix is None
    (issue,) = module.validate({"model": air, "a": [{"n": 1}, {"n": 4}]})
    assert issue.fix == [{"op": "replace", "path": "/a/1/n", "value": 3}]


def test_sure_suggestions_cause_no_other_fault_and_repairs_are_valid() -> None:
    tried = repaired = 0
    for model in project().catalog.models:
        module = project().module(model.slug)
        for request in requests(project(), model.slug, SEED, 12):
            before = errors(module, request)
            for key, issue in before.items():
                for each in issue.suggestions:
                    tried += 1
                    after = errors(module, jsonpatch.apply_patch(request, each.patch))
                    assert key not in after, (issue, each)
                    assert after.keys() <= before.keys() or not each.sure, (issue, each)
            done = project().package.repair(request)
            if done and isinstance(done.request, dict) and done.request.get("model") == model.air:
                repaired += 1
                assert is_valid(model.request.checks, done.request), request
    assert tried > 100 and repaired > 50


def test_what_is_offered_can_be_completed_and_nothing_raises() -> None:
    """Each listed value and each bound of what is offered is tried; both packages offer the same."""
    tried = 0
    name = project().names.package
    narrowing = importlib.import_module(f"{name}._runtime.narrowing").Narrowing
    drained = importlib.import_module(f"{name}._runtime.narrow").drained

    def narrowed(checks: Any, request: Any) -> Any:
        return drained(narrowing(checks, request, None).steps())

    checks_of = importlib.import_module(f"{name}._runtime.checks").checks_of
    for model in project().catalog.models:
        checks = checks_of(f"{project().module(model.slug).__name__}.faults")
        for request in [{"model": model.air}, *requests(project(), model.slug, SEED, 2)]:
            if not isinstance(request, dict):
                continue
            found = narrowed(checks, node.as_read(request))
            assert found.example is None or is_valid(model.request.checks, found.example)
            for choice in found.values() if found.possible else ():
                for value in [value for offer in choice.offers for value in some_of(offer)]:
                    tried += 1
                    after = narrowed(checks, put(request, choice.name.split("."), value))
                    assert after.possible or not after.complete, (model.slug, request, choice, value)
    assert tried > 200


@pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
def test_both_packages_offer_the_same() -> None:
    for model in project().catalog.models:
        for request in [{"model": model.air}, *requests(project(), model.slug, SEED, 2)]:
            due = project().package.narrow(node.as_read(request))
            told = project().ask(None, "narrow", request)
            found = {
                name: [{NAMES.get(key, key): fact for key, fact in offer.items()} for offer in each["offers"]]
                for name, each in told["choices"].items()
            }
            offers = {name: [offer._asdict() for offer in each.offers] for name, each in due.items()}
            assert node.as_read(plain(offers)) == found, (model.slug, request)
            assert due.possible == told["possible"], (model.slug, request)


def some_of(offer: Any) -> list[Any]:
    """Values of an offer: those that are listed, or the bounds of a number."""
    if offer.allowed_values is not None:
        return list(offer.allowed_values)[:6]
    if offer.type == "any":
        return [None, 1, "a", [], {}, True]
    if offer.step is not None:
        return []
    return [each for each in (offer.minimum, offer.maximum) if each is not None]


def put(request: Any, way: list[str], value: Any) -> Any:
    """A copy of the request with the value there."""
    if not way:
        return value
    return {**request, way[0]: put(request.get(way[0], {}), way[1:], value)}


def plain(value: Any) -> Any:
    """The value with lists for tuples, as JSON has them."""
    match value:
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case tuple() | list():
            return [plain(each) for each in value]
        case _:
            return value
