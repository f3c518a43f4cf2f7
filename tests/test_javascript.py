"""The npm package lists the issues that the Python package lists, with the same ways out."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import pytest

import corpus
import node
import targets
from answers import Answer, answers, without_chance
from boundary_requests import full_requests, single_edits
from disagreements import Panel, settled
from javascript_issues import of_javascript, of_python
from programs import is_json
from test_cases import SLUGS, cases, compiled

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)

CORPORA = {each.slug: each for each in corpus.corpora()}


def differences(judged: targets.Compiled, slug: str, requests: Iterator[Any]) -> list[Any]:
    """Of the requests that JavaScript reads as they are, what the two do not say alike of the first such."""
    validate = judged.module(slug).validate
    for request in filter(node.is_exact, requests):
        due, found = of_python(validate, request), of_javascript(judged, slug, request)
        if due != found:
            nothing: dict[str, Any] = {}
            pairs = zip_longest(due, found, fillvalue=nothing)
            return [
                (name, one.get(name), other.get(name), request)
                for one, other in pairs
                for name in {**one, **other}
                if one.get(name) != other.get(name)
            ]
    return []


@pytest.mark.parametrize("slug", SLUGS)
def test_it_lists_the_issues_of_every_vector(slug: str) -> None:
    requests = (case["request"] for case in cases(slug))
    assert not differences(compiled(slug), slug, requests)


@pytest.mark.parametrize("slug", CORPORA)
def test_it_lists_the_issues_of_the_corpus(slug: str) -> None:
    requests = (case.request for case in CORPORA[slug].cases)
    assert not differences(targets.of_the_corpus(), slug, requests)


@pytest.mark.parametrize("slug", SLUGS)
def test_it_lists_the_issues_one_edit_away_from_a_full_request(slug: str) -> None:
    model = compiled(slug).model(slug)
    requests = (edited for full in full_requests(model) for edited in single_edits(model, full))
    assert not differences(compiled(slug), slug, requests)


@pytest.mark.parametrize("answer", list(answers()), ids=str)
def test_it_gives_the_answers_that_are_approved(answer: Answer) -> None:
    judged, request = answer.compiled, answer.request
    assert of_javascript(judged, None, request) == of_python(judged.package.validate, request)


@pytest.mark.parametrize("answer", list(answers()), ids=str)
def test_it_repairs_what_can_be_repaired(answer: Answer) -> None:
    found = answer.compiled.ask(None, "repair", answer.request)
    due = answer.compiled.package.repair(answer.request)
    assert (found["request"] is not None) == bool(due) == (found["remaining"] == 0)
    assert settled(found["partial"], answer.request) == settled(due.partial, answer.request)
    assert [without_chance(fix) for fix in found["fixes"]] == [without_chance(fix) for fix in due.fixes]
    assert not due or answer.compiled.ask(None, "isValid", found["request"])


@pytest.mark.parametrize("slug", CORPORA)
def test_it_repairs_the_corpus(slug: str) -> None:
    panel = Panel(targets.of_the_corpus(), slug)
    for case in CORPORA[slug].cases:
        if is_json(case.request) and node.is_exact(case.request):
            assert not [told for told in panel.repairs(case.request) if told[1] != told[2]], case


def test_the_package_finds_the_model_that_a_request_names() -> None:
    judged = targets.of_the_repository()
    requests: list[Any] = [
        {},
        [],
        {"model": 5},
        {"model": "ideogram:4@2"},
        {"model": "ideogram:4@1", "width": 1},
    ]
    for request in requests:
        assert of_javascript(judged, None, request) == of_python(judged.package.validate, request)
