"""What a form does with answers, in both packages: fixes carried out, nearest sizes, costs, pages."""

import json
from copy import deepcopy
from typing import Any

import pytest
import yaml

import node
import targets
from javascript_answers import asked, cost, record, text, told
from test_cases import SLUGS, cases, compiled, model_of

needs_node = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
REQUEST: dict[str, Any] = {"a": {"b/c": [1, 2, 3], "d~": None}, "e": "x"}
PATCHES: list[tuple[list[dict[str, Any]], Any]] = [
    ([{"op": "replace", "path": "/e", "value": {"f": 1}}], {"a": REQUEST["a"], "e": {"f": 1}}),
    ([{"op": "add", "path": "/a/b~1c/1", "value": 9}], {"a": {"b/c": [1, 9, 2, 3], "d~": None}, "e": "x"}),
    ([{"op": "add", "path": "/a/b~1c/-", "value": 9}], {"a": {"b/c": [1, 2, 3, 9], "d~": None}, "e": "x"}),
    ([{"op": "remove", "path": "/a/b~1c/0"}], {"a": {"b/c": [2, 3], "d~": None}, "e": "x"}),
    ([{"op": "remove", "path": "/a/d~0"}], {"a": {"b/c": [1, 2, 3]}, "e": "x"}),
    ([{"op": "replace", "path": "/a/b~1c/2", "value": []}], {"a": {"b/c": [1, 2, []], "d~": None}, "e": "x"}),
    ([{"op": "move", "from": "/e", "path": "/a/e"}], {"a": {"b/c": [1, 2, 3], "d~": None, "e": "x"}}),
    ([{"op": "replace", "path": "", "value": 5}], 5),
    ([{"op": "add", "path": "/__proto__", "value": 1}], {**REQUEST, "__proto__": 1}),
    ([], REQUEST),
]
UNFIT: list[tuple[Any, str]] = [
    (
        [{"op": "replace", "path": "/z", "value": 1}],
        "operation 0 of the fix is about '/z', where there is nothing",
    ),
    ([{"op": "remove", "path": "/e"}] * 2, "operation 1 of the fix is about '/e', where there is nothing"),
    ([{"op": "remove", "path": "/a/b~1c/3"}], "is about '/a/b/c/3', where there is nothing"),
    ([{"op": "add", "path": "/a/b~1c/01", "value": 1}], "where there is nothing"),
    (
        [{"op": "add", "path": "/e/x", "value": 1}],
        "operation 0 of the fix is about '/e/x', where there is nothing",
    ),
    (
        [{"op": "add", "path": "/y/x", "value": 1}],
        "operation 0 of the fix is about '/y', where there is nothing",
    ),
    ([{"op": "remove", "path": ""}], "operation 0 of the fix removes the request itself"),
    ([{"op": "move", "from": "/a", "path": "/a/b"}], "operation 0 of the fix moves '/a' into itself"),
    ([{"op": "test", "path": "/a"}], "operation 0 of the fix is none of add, replace, remove, move"),
    ([{"op": ["add"], "path": "/a", "value": 1}], "operation 0 of the fix is none of add, replace, remove"),
    ([5], "operation 0 of the fix is none of add, replace, remove, move"),
    ([{"op": "add", "path": "/a"}], "operation 0 of the fix (add) has no 'value'"),
    ([{"op": "remove"}], "operation 0 of the fix (remove) has no 'path'"),
    ([{"op": "remove", "path": "a"}], "operation 0 of the fix has a path that is no JSON Pointer"),
    (None, "a fix is a list of operations, or has a patch"),
    ("fix", "a fix is a list of operations, or has a patch"),
]


@pytest.mark.parametrize(("fix", "due"), PATCHES)
def test_a_fix_is_carried_out_on_a_copy(fix: list[Any], due: Any) -> None:
    request = deepcopy(REQUEST)
    assert targets.of_the_repository().package.apply_fix(request, fix) == due
    assert request == REQUEST
    if node.NODE:
        assert asked(targets.of_the_repository(), None, "applyFix", {"request": request, "fix": fix}) == text(
            due
        )


@pytest.mark.parametrize(("fix", "due"), UNFIT)
def test_what_fits_no_request_says_so(fix: Any, due: str) -> None:
    with pytest.raises(ValueError) as raised:
        targets.of_the_repository().package.apply_fix(REQUEST, fix)
    assert due in str(raised.value)
    if node.NODE:
        found = targets.of_the_repository().ask(None, "applyFix", {"request": REQUEST, "fix": fix})
        assert due in found["error"]


def test_words_of_suggestions() -> None:
    package = targets.of_the_repository().package
    request = dict(next(each["request"] for each in cases("ideogram-3-0") if each["valid"]))
    wrong = {**request, "width": 1000, "height": 1000, "outputType": "url", "negativPrompt": "x"}
    words = [each.message for issue in package.validate(wrong) for each in issue.suggestions[:1]]
    assert words == [
        "Rename 'negativPrompt' to 'negativePrompt'",
        "Set 'outputType' to \"URL\"",
        "Set 'width' to 1024 and set 'height' to 1024 (1K, 1:1)",
    ]


@needs_node
@pytest.mark.parametrize("slug", SLUGS)
def test_both_packages_know_what_requests_cost(slug: str) -> None:
    judged = compiled(slug)
    for case in cases(slug)[::12]:
        if node.is_exact(case["request"]):
            due = cost(judged.package, case["request"])
            assert asked(judged, None, "cost", case["request"]) == text(due), case["request"]
            assert (due["usd"] is None) or case["valid"]


def test_a_cost_says_what_it_rests_on() -> None:
    judged = targets.of_the_repository()
    request = dict(next(each["request"] for each in cases("ideogram-3-0") if each["valid"]))
    assert tuple(judged.package.cost({**request, "numberResults": 3})) == (
        *(0.18, 0.06, 3, "1k"),
        "0.06 US dollars for one result, as the page states for '1k'; 'numberResults' is 3",
    )
    assert judged.package.cost(request).results == 1
    assert judged.package.cost({**request, "width": 1}).reason.startswith("the request is not valid: 1x")
    assert judged.package.cost({}).reason.startswith("the request is not valid: 'model' is required")
    other = dict(next(each["request"] for each in cases("ideogram-1-0-remix") if each["valid"]))
    assert judged.package.cost(other) == (
        None,
        None,
        None,
        None,
        "the page of Ideogram 1.0 Remix states no price",
    )


@needs_node
def test_both_packages_know_the_nearest_sizes() -> None:
    judged = targets.of_the_repository()
    sides = [(1000, 1000), (1920, 1080), (1, 9), (0, 5), (5.5, 5), ("5", 5), (None, None), (True, 1)]
    for model in judged.catalog.models:
        own = judged.package.models[model.slug]
        for width, height in sides:
            due = [record(each, ("label", "width", "height")) for each in own.nearest_sizes(width, height)]
            for request in ({"width": width, "height": height}, [width, height]):
                found = judged.ask(model.slug, "nearestSizes", request)
                assert [{name: each[name] for name in ("label", "width", "height")} for each in found] == due
        assert len(own.nearest_sizes(1920, 1080)) == 3 and not own.nearest_sizes(0, 5)


@needs_node
def test_both_packages_show_the_same_page() -> None:
    judged = targets.of_the_repository()
    names = ("endpoint", "authorization", "sources", "examples", "notes", "request_type", "response_type")
    for model in judged.catalog.models:
        own = judged.package.models[model.slug]
        due = record(own.page, names)
        assert asked(judged, model.slug, "page", {}) == text(due)
        assert own.page.examples and own.page.notes and own.page.sources
        assert all(own.is_valid(each["request"]) for each in own.page.examples)
        assert hasattr(judged.module(model.slug), own.page.request_type)


def test_a_page_is_the_callers_own() -> None:
    judged = targets.of_the_repository()
    model = judged.package.models["ideogram-3-0"]
    due = text(record(model.page, ("sources", "examples", "notes")))
    page = model.page
    page.examples[0]["request"]["width"] = 1
    page.examples.clear()
    page.sources[0]["url"] = page.notes["outputType"][0]["note"] = "mine"
    assert text(record(model.page, ("sources", "examples", "notes"))) == due
    if node.NODE:
        assert judged.ask("ideogram-3-0", "spoiledPage", {}) == judged.ask("ideogram-3-0", "page", {})


def test_a_model_without_examples_and_notes_has_a_page() -> None:
    judged = targets.of_the_small_specs()
    pages = [judged.package.models[model.slug].page for model in judged.catalog.models]
    bare = [each for each in pages if not each.sources]
    assert bare and all(not each.examples and not each.notes and each.request_type for each in bare)
    if node.NODE:
        for model in judged.catalog.models:
            due = judged.package.models[model.slug].page
            assert judged.ask(model.slug, "page", {})["requestType"] == due.request_type


@needs_node
@pytest.mark.parametrize("slug", SLUGS)
def test_steps_come_to_the_same_in_javascript(slug: str) -> None:
    judged, model = compiled(slug), model_of(slug)
    for case in cases(slug)[:: 1000 if slug == "everything" else 200]:
        request = case["request"]
        if isinstance(request, dict) and request.get("model") == model.air and node.is_exact(request):
            found = json.loads(asked(judged, slug, "narrowSteps", request))
            assert found["narrowed"] == told(found["due"]) and found["steps"] > len(found["told"])
            assert sorted(found["told"]) == sorted(found["narrowed"]["choices"])
            assert found["alone"] == {}


PRICED: dict[str, tuple[dict[str, float], dict[str, Any], float | None]] = {
    "reel": ({"per duration second": 0.05}, {}, None),
    "film": ({"2K · 5s": 0.07}, {}, None),
    "clip": ({"fast, per image": 0.02}, {"mode": "fast"}, 0.02),
    "take": ({"fast, per token": 0.02, "slow, per image": 0.04}, {"mode": "fast"}, None),
    "shot": ({"fast, per token": 0.02, "slow, per image": 0.04}, {"mode": "slow"}, 0.04),
    "loop": ({"scale 2": 0.03}, {"scale": 2}, 0.03),
    "pan": ({"any": 0.03}, {}, 0.03),
    "zoom": ({"fast turbo": 0.03}, {"mode": "fast"}, None),
    "tilt": ({"fast with sound": 0.03, "slow": 0.01}, {"mode": "fast"}, None),
    "dolly": ({"slow": 0.01, "fast with sound": 0.03}, {"mode": "slow"}, 0.01),
    "track": ({"Fast images, each": 0.03}, {"mode": "fast"}, 0.03),
}
UNCLEAR = ("zoom", "tilt")
"""Labels of which some words are known to be so, and what the others ask of a request is not."""


def priced() -> targets.Compiled:
    """Models that differ in what their pages say of prices."""
    return targets.of_the_specs(
        "priced", "Acme", {slug: spec(slug, each[0]) for slug, each in PRICED.items()}
    )


def spec(slug: str, pricing: dict[str, float]) -> dict[str, Any]:
    """A model with such prices."""
    parameters = {
        "model": {"type": "string", "required": True, "const": f"acme:{slug}@1"},
        "mode": {"type": "string", "enum": ["fast", "slow"]},
        "scale": {"type": "integer", "enum": [1, 2]},
    }
    written = (targets.REPOSITORY / "tests" / "specs" / "tiny.yaml").read_text(encoding="utf-8")
    head = yaml.load(written, yaml.BaseLoader)
    kept = {name: head[name] for name in ("status", "creator", "capabilities", "documentation", "sources")}
    named = {"model": f"acme:{slug}@1", "title": slug.title(), "summary": "A model.", "pricing": pricing}
    return {**named, **kept, "request": [{"title": "Core", "parameters": parameters}]}


def test_a_rate_and_a_label_that_says_more_are_no_price_of_a_result() -> None:
    compiled = priced()
    for slug, (pricing, given, due) in PRICED.items():
        request = {"model": f"acme:{slug}@1", **given}
        said = cost(compiled.package, request)
        assert said["usd"] == due, (slug, said)
        if due is None:
            label, price = next(iter(pricing.items()))
            unknown = "whether that is of this request" if slug in UNCLEAR else "what this request comes to"
            stated = f"the page of {slug.title()} states {price} US dollars for '{label}'"
            assert said["reason"] == f"{stated}; {unknown} is not said"
        if node.NODE:
            assert asked(compiled, None, "cost", request) == text(said)
