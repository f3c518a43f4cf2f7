"""What the pages say of requests is what the validator in Python says: verdict, words, sizes, choices."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

import targets
import vector_files
from browsing.chromium import Visit
from browsing.pages import ModelPage, expect

MODELS = {
    "ideogram-1-0-remix": "ideogram:1@2",
    "ideogram-2-0-remix": "ideogram:3@2",
    "ideogram-3-0": "ideogram:4@1",
    "ideogram-4-0-remix": "ideogram:4@remix",
}
SAMPLE = 4  # requests of a model
MOST = 40  # issues of one
QUOTES = re.compile("['\"`]")


def ours(slug: str) -> Any:
    """The model in Python."""
    return targets.of_the_repository().package.models[MODELS[slug]]


def sample(slug: str) -> Iterator[dict[str, Any]]:
    """Some of the conformance vectors, half of them invalid, and a request whose size is none."""
    cases = vector_files.cases(targets.of_the_repository().folder, slug)
    fit = [each for each in cases if is_fit(slug, each["request"])]
    for valid in (True, False):
        some = [each["request"] for each in fit if each["valid"] is valid]
        yield from Random(slug).sample(some, SAMPLE // 2)
    yield {**fit[0]["request"], "width": 1001, "height": 999}


def is_fit(slug: str, request: Any) -> bool:
    """Whether the request is one that a page of the model shows."""
    return isinstance(request, dict) and request.get("model") == MODELS[slug] and len(str(request)) < 5000


def plain(text: str) -> str:
    """Words without quotation marks, of which pages make another type, and without breaks."""
    return " ".join(QUOTES.sub("", text).replace("\u200b", "").split())


@pytest.mark.parametrize("slug", MODELS)
def test_the_page_says_what_the_validator_says(visit: Visit, slug: str) -> None:
    model = ModelPage(visit(f"m/{slug}.html"))
    sizes = {(size.width, size.height) for size in ours(slug).sizes}
    for request in sample(slug):
        issues = ours(slug).validate(request)
        errors = [issue for issue in issues if issue.severity == "error"]
        missing = [issue for issue in errors if is_missing(issue)]
        model.paste(request)
        expect(model.verdict).to_have_text(words(len(errors) - len(missing), len(missing)))
        told = plain(model.panel.inner_text())
        due = [plain(issue.message) for issue in issues if issue not in missing][:MOST]
        assert [each for each in due if each not in told] == [], request
        size = (request.get("width"), request.get("height"))
        if size in sizes:
            expect(model.chosen()).to_have_accessible_name(re.compile(f"^{size[0]} by {size[1]}\\b"))
        else:
            expect(model.chosen()).to_have_count(0)


def is_missing(issue: Any) -> bool:
    """Whether the issue is of something that is not there yet."""
    return bool(re.search(r"(^|\.)required$", issue.rule) or issue.code.startswith("missing"))


def words(wrong: int, missing: int) -> str:
    """The verdict."""
    parts = ((wrong, "to fix"), (missing, "to fill in"))
    return ", ".join(f"{number} {what}" for number, what in parts if number) or "Valid"


@pytest.mark.parametrize("slug", MODELS)
def test_what_can_be_chosen_is_what_is_left(visit: Visit, slug: str) -> None:
    """Radios and options of the form, of a request that is begun."""
    model = ModelPage(visit(f"m/{slug}.html"))
    model.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    request = {**model.request(), "deliveryMethod": "async", "width": ours(slug).sizes[0].width}
    model.paste(request)
    left = ours(slug).narrow(request)
    compared = 0
    for name, parameter in ours(slug).parameters.items():
        group = model.page.get_by_role("radiogroup", name=name.rpartition(".")[2], exact=True)
        if not parameter.allowed_values or group.count() != 1:
            continue
        offered = {value for offer in left[name].offers for value in offer.allowed_values or ()}
        for value in parameter.allowed_values:
            radio = group.get_by_role("radio", name=str(value), exact=True)
            expect(radio).to_be_enabled(enabled=value in offered)
            compared += 1
    assert compared > 5
    heights = {height for _, width, height in left.sizes if width == request["width"]}
    chips = model.sizes.get_by_role("button", name=re.compile(r"^\d+$"))
    expect(chips).to_have_count(len(heights))
    assert {int(each) for each in chips.all_inner_texts()} == heights
