"""The npm package tells a form what the Python package tells one: choices, defaults, envelopes and facts."""

import importlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corpus
import narrow_requests
import node
import targets
from answers import Answer, answers
from boundary_requests import edited_requests
from javascript_answers import asked, completed, envelope, facts, narrowed, text
from programs import is_json
from specwright.ir.model import Model
from test_cases import MODELS, SLUGS, cases, compiled, model_of
from test_repair import LIMITS

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)

NOBODY: list[Any] = [
    *({}, [], None, 5, "model", {"model": None}, {"model": 5}, {"model": "acme:none@1"}),
    *({"prompt": "ab"}, {"model": "acme:none@1", "width": 512}, {"width": 5}, {"nothing": 1}),
]


def every() -> Iterator[targets.Compiled]:
    yield targets.of_the_repository()
    yield targets.of_the_small_specs()
    yield targets.of_the_corpus()
    yield narrow_requests.small()


def partial_requests(model: Model) -> st.SearchStrategy[Any]:
    """Vectors, or requests some edits away from a valid one, of which a form has only some parameters yet."""

    def without(request: Any, names: set[str]) -> Any:
        if not isinstance(request, dict):
            return request
        return {key: value for key, value in request.items() if key == "model" or key not in names}

    names = [child.name for child in model.request.root.children]
    whole = st.sampled_from([case["request"] for case in cases(model.slug)])
    if model.slug in MODELS:
        whole = st.one_of(whole, edited_requests(model))
    return st.builds(without, whole, st.sets(st.sampled_from(names)))


@pytest.mark.parametrize("slug", narrow_requests.DOMAINS)
def test_it_offers_the_choices_of_small_models(slug: str) -> None:
    judged = narrow_requests.small()
    for request in narrow_requests.partial_requests(slug):
        due = text(narrowed(judged.package, request))
        assert asked(judged, slug, "narrow", request) == due, request
        assert asked(judged, None, "narrow", request) == due, request


@pytest.mark.parametrize("odd", [True, "1", None, 1.5, [1], {}, {"nothing": 1}])
@pytest.mark.parametrize("slug", narrow_requests.DOMAINS)
def test_it_offers_the_choices_beside_values_of_other_types(slug: str, odd: Any) -> None:
    judged = narrow_requests.small()
    for name in narrow_requests.DOMAINS[slug]:
        request = narrow_requests.put({"model": f"small:{slug}@1"}, name, odd)
        assert asked(judged, slug, "narrow", request) == text(narrowed(judged.package, request)), request


@pytest.mark.parametrize("slug", SLUGS)
def test_it_offers_the_choices_that_parts_of_requests_leave(slug: str) -> None:
    judged, model = compiled(slug), model_of(slug)

    @settings(LIMITS, max_examples=25 if slug in MODELS else 4)
    @given(partial_requests(model))
    def compare(request: Any) -> None:
        if node.is_exact(request) and isinstance(request, dict) and request.get("model") == model.air:
            assert asked(judged, slug, "narrow", request) == text(narrowed(judged.package, request))

    compare()


@pytest.mark.parametrize("each", list(corpus.corpora()), ids=lambda each: each.name)
def test_it_offers_the_choices_of_the_corpus(each: corpus.Corpus) -> None:
    """Of each case as it is, or of the half of it that a form has already."""
    judged = targets.of_the_corpus()
    for number, case in enumerate(each.cases[::3]):
        if not is_json(case.request) or not node.is_exact(case.request):
            continue
        request = case.request
        if isinstance(request, dict) and number % 2:
            half = list(request)[number // 2 % 2 :: 2]
            request = {key: value for key, value in request.items() if key in ("model", *half)}
        due = text(narrowed(judged.package, request))
        assert asked(judged, None, "narrow", request) == due, request


@pytest.mark.parametrize("judged", [targets.of_the_repository, targets.of_the_small_specs])
def test_it_offers_the_models_that_take_what_is_set(judged: Any) -> None:
    for request in NOBODY:
        due = text(narrowed(judged().package, request))
        assert asked(judged(), None, "narrow", request) == due, request


@pytest.mark.parametrize("slug", SLUGS)
def test_it_fills_in_the_defaults_of_every_vector(slug: str) -> None:
    judged = compiled(slug)
    for request in filter(node.is_exact, (case["request"] for case in cases(slug))):
        due = completed(judged, request)
        assert asked(judged, None, "withDefaults", request) == text(due), request
        if due is not None and request["model"] == model_of(slug).air:
            assert asked(judged, slug, "withDefaults", request) == text(due), request
    for request in NOBODY:
        assert completed(judged, request) is None
        assert judged.ask(None, "withDefaults", request) is None


@pytest.mark.parametrize("each", list(corpus.corpora()), ids=lambda each: each.name)
def test_it_fills_in_the_defaults_of_the_corpus(each: corpus.Corpus) -> None:
    judged = targets.of_the_corpus()
    for case in each.cases:
        if is_json(case.request) and node.is_exact(case.request):
            due = text(completed(judged, case.request))
            assert asked(judged, None, "withDefaults", case.request) == due, case


def test_a_model_fills_in_its_defaults_without_being_named() -> None:
    judged, slug = targets.of_the_repository(), "ideogram-3-0"
    air = judged.model(slug).air
    due = completed(judged, {"model": air, "safety": {}})
    found = judged.ask(slug, "withDefaults", {"safety": {}})
    assert due == {**found, "model": air} and found["safety"] == {"checkContent": False, "mode": "none"}
    assert judged.ask(slug, "withDefaults", [1]) is None


def same_envelopes(judged: targets.Compiled, request: Any) -> None:
    due = envelope(judged, request)
    found = json.loads(asked(judged, None, "toApi", request))
    assert len(found["errors"]) == len(due["errors"])
    assert text(found) == text(due), request


@pytest.mark.parametrize("answer", list(answers()), ids=str)
def test_it_answers_as_the_api_does(answer: Answer) -> None:
    same_envelopes(answer.compiled, answer.request)


@pytest.mark.parametrize("answer", list(answers()), ids=str)
def test_a_suggestion_says_what_it_does(answer: Answer) -> None:
    """In the same words in both languages; each parameter that it changes is named."""
    package = answer.compiled.package
    issues = package.validate(answer.request)
    due = [[each.message for each in issue.suggestions] for issue in issues]
    for issue, messages in zip(issues, due, strict=True):
        for suggestion, message in zip(issue.suggestions, messages, strict=True):
            assert message[0].isupper() and not message.endswith(".")
            assert (
                suggestion.patch[-1]["path"].rpartition("/")[2].replace("~1", "/").replace("~0", "~")
                in message
            )
    if node.is_exact(answer.request):
        assert asked(answer.compiled, None, "words", answer.request) == text(due)


@pytest.mark.parametrize("slug", SLUGS)
def test_it_answers_as_the_api_does_to_every_vector(slug: str) -> None:
    for request in filter(node.is_exact, (case["request"] for case in cases(slug))):
        same_envelopes(compiled(slug), request)


def test_it_knows_the_facts_of_every_model() -> None:
    known = 0
    for judged in every():
        for model in judged.catalog.models:
            due = text(facts(judged.package.models[model.slug]))
            assert asked(judged, model.slug, "facts", {}) == due, model.slug
            known += 1
    assert known > 20


NUMBERS = st.one_of(
    st.none(),
    st.integers(-20, 20),
    st.sampled_from([0.1, 0.25, -0.3, 2.5, 1e-9, -1e-300, 1e22, 123456.789, 5e-324]),
)
STEPS = st.sampled_from([None, 1, 2, 3, 0.5, 0.1, 0.25])


def shown(region: Any) -> Any:
    ends = ["none" if each is None else f"{each.numerator}/{each.denominator}" for each in region[:2]]
    samples = [[on, f"{each.numerator}/{each.denominator}"] for on, each in region.samples]
    return [*ends, region.open, samples]


def test_it_cuts_numbers_into_the_same_regions() -> None:
    """With and without steps, bounds and cuts; the ends of each as doubles."""
    judged = targets.of_the_repository()
    own = importlib.import_module(f"{judged.names.package}._runtime.regions")

    @settings(LIMITS, max_examples=400)
    @given(NUMBERS, NUMBERS, STEPS, st.lists(st.tuples(NUMBERS, NUMBERS), max_size=3), STEPS)
    def compare(least: Any, most: Any, step: Any, cuts: list[Any], also: Any) -> None:
        unit = own.common_step([step])
        every = own.common_step([step, also]) if unit else unit
        due = own.regions(least, most, unit, cuts, every)
        found = node.ask(
            judged.folder / "typescript", "runtime/regions.js", "regions", [least, most, step, cuts, also]
        )
        assert found["regions"] == [shown(each) for each in due]
        assert text(found["ends"]) == text([own.ends([each]) for each in due])

    compare()
