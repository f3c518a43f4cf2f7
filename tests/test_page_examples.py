"""The requests that the documentation and the specs show are valid, for every target."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import targets
from specwright.lowering.examples import completed

PAGES = Path(__file__).parents[2] / "shared" / "pages"
EXAMPLES = {"ideogram-1-0-remix": 4, "ideogram-2-0-remix": 4, "ideogram-3-0": 4}
SLUGS = [*EXAMPLES, "ideogram-4-0-remix"]


def shown(slug: str, what: str) -> list[Any]:
    """The JSON blocks behind each **Request** or **Response** of a page."""
    page = PAGES / f"{slug}.md"
    if not page.is_file():
        pytest.skip(f"the documentation pages are not at hand: no {page.name} in {PAGES.name}")
    blocks = re.findall(rf"\*\*{what}\*\*:\s+```json\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [json.loads(block) for block in blocks]


def of_the_spec(slug: str) -> list[Any]:
    model = targets.of_the_repository().model(slug)
    return [completed(model, example) for example in model.examples]


def accepted_by_all(slug: str, request: Any) -> None:
    judges = targets.of_the_repository().judges(slug)
    assert {name: judge(request) for name, judge in judges.items()} == dict.fromkeys(judges, True)


def refused_for_its_size(slug: str, request: Any) -> None:
    """With a width that no table has, there is one issue, about the pair; and it says what to write."""
    package = targets.of_the_repository().package
    wrong = {**request, "width": 1000}
    (issue,) = package.validate(wrong)
    assert issue.parameter == ("width", "height")
    assert (issue.code, issue.rule, issue.severity) == ("unsupportedWidth", "sizes.width+height", "error")
    assert issue.value == (1000, request["height"])
    assert (issue.model, issue.task_uuid) == (request["model"], request["taskUUID"])
    judges = targets.of_the_repository().judges(slug)
    assert {name: judge(wrong) for name, judge in judges.items()} == dict.fromkeys(judges, False)
    width, height = map(int, issue.suggestion.split("x"))
    assert package.is_valid({**wrong, "width": width, "height": height})


@pytest.mark.parametrize("slug", EXAMPLES)
def test_the_requests_of_a_page_are_valid(slug: str) -> None:
    requests = shown(slug, "Request")
    assert len(requests) == EXAMPLES[slug]
    for request in requests:
        accepted_by_all(slug, request)


@pytest.mark.parametrize("slug", EXAMPLES)
def test_a_width_of_1000_is_one_issue_about_the_pair(slug: str) -> None:
    for request in shown(slug, "Request"):
        refused_for_its_size(slug, request)


@pytest.mark.parametrize("slug", EXAMPLES)
def test_the_requests_of_a_page_pass_through_the_dataclasses(slug: str) -> None:
    request_type = targets.of_the_repository().package.models[slug].request_type
    for request in shown(slug, "Request"):
        assert request_type.from_dict(request).to_dict() == request


@pytest.mark.parametrize("slug", EXAMPLES)
def test_the_responses_of_a_page_pass_through_the_dataclasses(slug: str) -> None:
    response_type = targets.of_the_repository().package.models[slug].response_type
    responses = shown(slug, "Response")
    assert len(responses) == EXAMPLES[slug]
    for response in responses:
        assert response_type.from_dict(response).to_dict() == response
        assert not response_type.from_dict(response).extra


@pytest.mark.parametrize("slug", SLUGS)
def test_the_requests_of_the_spec_are_valid(slug: str) -> None:
    assert of_the_spec(slug)
    for request in of_the_spec(slug):
        accepted_by_all(slug, request)
        refused_for_its_size(slug, request)
