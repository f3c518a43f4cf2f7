"""Forms for every kind of value: what is there is shown, and an edit of one value changes that alone."""

from typing import Any

import pytest

import targets
from browsing.chromium import Visit
from browsing.pages import ModelPage, expect

PARTS = {
    "model": "acme:parts@1",
    "maybe": "a line\nand another",
    "level": None,
    "labels": {"en": "aa", "": "bb"},
    "sized": {"size": 1, "w": 2},
    "mixed": [1, "1", None, [2], {}],
    "marks": ["ab", {"at": 1, "name": "x"}],
    "words": ["one", "two", "six"],
    "origin": {},
    "zebra": {"kept": [12.50, "\u2028"]},
}
EVERYTHING = {"model": "acme:everything@1", "grid": [[1, 2.5], [3], []], "size": [1, "auto"], "frames": [{}]}


@pytest.fixture(scope="module")
def address() -> str:
    """The explorer of specs that use every kind of rule and of value, as it stands on a disk."""
    return (targets.of_the_small_specs().folder / "explorer").as_uri() + "/"


def opened(visit: Visit, slug: str, request: dict[str, Any]) -> ModelPage:
    model = ModelPage(visit(f"m/{slug}.html"))
    model.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    model.paste(request)
    assert model.request() == request
    return model


def test_values_of_maps_and_items_are_edited_one_by_one(visit: Visit) -> None:
    model = opened(visit, "parts", PARTS)
    model.text("labels, en").fill("cc")
    model.text("New key of labels").fill("fr")
    model.text("New key of labels").press("Enter")
    expect(model.text("labels, fr")).to_be_focused()
    model.page.keyboard.type("dd")
    model.text("sized, w").fill("7")
    model.page.get_by_role("textbox", name="at", exact=True).fill("5")
    model.text("words, item 2").fill("")
    model.page.get_by_role("button", name="Remove marks, item 1", exact=True).click()
    assert model.request() == {
        **PARTS,
        "labels": {"en": "cc", "": "bb", "fr": "dd"},
        "sized": {"size": 1, "w": 7},
        "words": ["one", "", "six"],
        "marks": [{"at": 5, "name": "x"}],
    }


def test_null_is_a_value_to_choose_and_empty_is_not_unset(visit: Visit) -> None:
    model = opened(visit, "parts", PARTS)
    level = model.page.get_by_role("radiogroup", name="level", exact=True)
    expect(level.get_by_role("radio", name="null", exact=True)).to_be_checked()
    level.get_by_role("radio", name="2", exact=True).check()
    expect(model.page.get_by_text("Set, and empty")).to_have_count(1)
    model.page.get_by_role("button", name="Remove origin", exact=True).click()
    left = {key: value for key, value in PARTS.items() if key != "origin"}
    assert model.request() == {**left, "level": 2}


def test_lists_of_lists_and_unions_are_filled_in(visit: Visit) -> None:
    model = opened(visit, "everything", EVERYTHING)
    model.text("grid, item 1, item 2").fill("9")
    model.page.get_by_role("button", name="Add to grid, item 3", exact=True).click()
    model.text("size, item 2").fill("4")
    model.page.get_by_role("button", name="Fill in as an object flag", exact=True).click()
    model.text("level").fill("0.5")
    changes = {"grid": [[1, 9], [3], [0]], "size": [1, 4], "flag": {"level": 0.5}}
    assert model.request() == {**EVERYTHING, **changes}
