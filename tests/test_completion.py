"""Constants and UUIDs that `with_defaults` fills in where it is asked to, alike in both languages."""

import re
from typing import Any

import pytest

import node
import targets
from commanding import UUID
from specwright.lowering.examples import completed

LANGUAGES = [
    "python",
    pytest.param("javascript", marks=pytest.mark.skipif(not node.NODE, reason=node.MISSING)),
]
SLUGS = [model.slug for model in targets.of_the_repository().catalog.models]
WORDS: tuple[dict[str, bool], ...] = (
    {},
    {"constants": True},
    {"uuids": True},
    {"constants": True, "uuids": True},
)
EVERYTHING = {"model": "acme:everything@1"}


def filled(
    language: str, request: Any, compiled: targets.Compiled, slug: str | None = None, /, **asked: Any
) -> Any:
    """The request as a package fills it in."""
    if language == "python":
        return compiled.package.with_defaults(request, **asked)
    folder = compiled.folder / "typescript"
    return node.ask(folder, node.module(slug), "withDefaultsAsked", {"request": request, "options": asked})


def neutral(request: Any) -> list[tuple[str, Any]]:
    """The request in the order of its keys, all UUIDs alike."""
    return [
        (key, UUID.sub("UUID", value) if isinstance(value, str) else value) for key, value in request.items()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_what_an_example_may_leave_out_is_filled_in(slug: str, language: str) -> None:
    compiled = targets.of_the_repository()
    model = compiled.model(slug)
    example = completed(model, model.examples[0])
    left = {key: value for key, value in example.items() if key not in ("taskType", "taskUUID")}
    plain = filled(language, left, compiled)
    assert plain.keys() & {"taskType", "taskUUID"} == set()
    whole = filled(language, left, compiled, constants=True, uuids=True)
    assert compiled.package.is_valid(whole)
    added = {key: value for key, value in whole.items() if key not in plain}
    assert added.keys() == {"taskType", "taskUUID"} and added["taskType"] == "imageInference"
    assert re.fullmatch(UUID, added["taskUUID"])
    assert {key: whole[key] for key in plain} == plain
    again = filled(language, left, compiled, uuids=True)
    assert again["taskUUID"] != added["taskUUID"] and "taskType" not in again
    assert filled(language, left, compiled, constants=True).keys() == plain.keys() | {"taskType"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_given_stays_right_or_wrong(language: str) -> None:
    compiled = targets.of_the_repository()
    given = {"model": "ideogram:4@1", "taskType": 5, "taskUUID": None}
    whole = filled(language, given, compiled, constants=True, uuids=True)
    assert {key: whole[key] for key in given} == given


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_uuid_that_need_not_be_given_is_filled_in(language: str) -> None:
    compiled = targets.of_the_small_specs()
    assert "id" not in filled(language, EVERYTHING, compiled, constants=True)
    assert UUID.fullmatch(filled(language, EVERYTHING, compiled, uuids=True)["id"])


@pytest.mark.skipif(not node.NODE, reason=node.MISSING)
def test_a_model_of_the_npm_package_fills_in_its_own_name() -> None:
    compiled = targets.of_the_repository()
    made = filled("javascript", {}, compiled, "ideogram-3-0", constants=True)
    assert (made["model"], made["taskType"]) == ("ideogram:4@1", "imageInference")
    odd: tuple[Any, ...] = ({"constants": 1, "uuids": "yes"}, [], 5, None)
    for options in odd:
        asked = {"request": {}, "options": options}
        folder = compiled.folder / "typescript"
        found = node.ask(folder, node.module("ideogram-3-0"), "withDefaultsAsked", asked)
        assert found.keys() & {"model", "taskUUID"} == set(), options


@pytest.mark.skipif(not node.NODE, reason=node.MISSING)
@pytest.mark.parametrize("made", [targets.of_the_repository, targets.of_the_small_specs])
def test_both_languages_fill_in_the_same(made: Any) -> None:
    compiled = made()
    for model in compiled.catalog.models:
        for request in ({"model": model.key}, *(completed(model, each) for each in model.examples)):
            left = {key: value for key, value in request.items() if key != "taskType"}
            for asked in WORDS:
                due = filled("python", left, compiled, **asked)
                assert neutral(filled("javascript", left, compiled, **asked)) == neutral(due), (left, asked)
