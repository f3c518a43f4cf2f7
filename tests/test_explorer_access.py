"""The explorer for everyone: by keys, for screen readers, narrow, dark, in forced colours, from a disk."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

import targets
from browsing import axe
from browsing.chromium import NARROW, WIDE, Visit
from browsing.keys import Stop, stops, tab_to
from browsing.pages import IndexPage, Locator, ModelPage, expect
from browsing.states import STATES, bring

LEAST = 320
MODEL = "m/ideogram-3-0.html"
BESIDE = """() => [...document.querySelectorAll("body *")]
  .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  .filter((each) => getComputedStyle(each).position !== "absolute")
  .filter((each) => !each.closest("[tabindex='0'], pre, textarea"))
  .map((each) => each.tagName + "." + each.className).slice(0, 5)"""

COLOURS = """(each) => {
  const { outline, borderBottom, backgroundColor } = getComputedStyle(each);
  return [outline, borderBottom, backgroundColor].join();
}"""
MOVING = """() => [...document.querySelectorAll("*")].map((each) => getComputedStyle(each))
  .filter((style) => /[1-9]/.test(style.transitionDuration + style.animationDuration)).length"""


@pytest.fixture
def standards() -> None:
    if not axe.SCRIPT.is_file():
        pytest.skip("make ecosystem: axe is not installed, and no page is read by it")


@pytest.mark.parametrize("name", [name for name in STATES if name != "model"])  # it is part of "model-opened"
def test_pages_are_for_everyone(visit: Visit, standards: None, name: str) -> None:
    """Nothing for axe to say, wide and narrow, light and dark; nothing stands out at the side."""
    page = visit(STATES[name][0], still=True)
    bring(page, name)
    for width, height in (WIDE, NARROW):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": width, "height": height})
        assert axe.violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe.violations(page, colours_alone=True) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.evaluate(BESIDE)
    page.set_viewport_size({"width": LEAST, "height": 640})
    expect(page.get_by_role("main")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= LEAST, page.evaluate(BESIDE)


def test_keys_alone_make_a_request_that_is_valid(visit: Visit) -> None:
    page = visit("index.html", still=False)
    expect(IndexPage(page).search).to_be_visible()
    keys = page.keyboard
    keys.press("/")
    keys.type("3.0")
    keys.press("Enter")
    model = ModelPage(page)
    expect(model.title).to_have_text("Ideogram 3.0")
    tab_to(page, model.picture.locator("[role=option][tabindex='0']"))
    keys.press("ArrowRight")
    keys.press("ArrowUp")
    keys.press("Enter")
    tab_to(page, model.text("positivePrompt"))
    keys.type("A tram in the rain")
    expect(model.verdict).to_have_text("Valid")
    tab_to(page, model.panel.get_by_role("tab", selected=True))
    keys.press("ArrowRight")
    expect(model.panel.get_by_role("tab", name="cURL")).to_be_focused()
    keys.press("ArrowLeft")
    tab_to(page, model.button("Copy"))
    keys.press("Enter")
    expect(model.button("Copied")).to_be_visible()
    request = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert request == model.request()
    assert targets.of_the_repository().package.is_valid(request)


@pytest.mark.parametrize("name", ["index", "model-broken", "compare"])
def test_every_stop_of_tab_is_seen_and_in_order(visit: Visit, name: str) -> None:
    page = visit(STATES[name][0], size=NARROW)
    bring(page, name)
    met = list(stops(page))
    assert len(met) > 3
    assert [each.name for each in met if not each.seen] == []
    steady = [each for each in met if each.moves]
    assert [pair for pair in pairwise(steady) if is_back(*pair)] == []


def is_back(first: Stop, second: Stop) -> bool:
    """Whether the second stop stands above the first."""
    return second.top < first.top - 40


@pytest.mark.parametrize("name", ["model-chosen", "model-broken", "compare"])
def test_forced_colours_tell_what_is_chosen_and_what_is_wrong(visit: Visit, name: str) -> None:
    page = visit(STATES[name][0], forced=True, still=True)
    bring(page, name)
    if name == "model-chosen":
        radios = [page.get_by_role("radio", checked=each, disabled=False).last for each in (True, False)]
        assert differ(*(radio.locator("xpath=following-sibling::*[1]") for radio in radios))
        assert differ(*(page.get_by_role("tab", selected=each).first for each in (True, False)))
    if name == "model-broken":
        assert differ(*(ModelPage(page).text(each) for each in ("width", "remixStrength")))
    marks = page.locator("[role=option] circle, [role=img] circle, [role=img] rect")
    told = marks.evaluate_all(
        "all => all.map((each) => getComputedStyle(each)).map((s) => [s.fill, s.stroke])"
    )
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert any(set(colours) - {"none", ground} for colours in told)


def differ(one: Locator, other: Locator) -> bool:
    """Whether the two are seen to differ."""
    return bool(one.evaluate(COLOURS) != other.evaluate(COLOURS))


def test_nothing_moves_for_who_wants_no_motion(visit: Visit) -> None:
    page = visit(MODEL, still=True)
    bring(page, "model")
    assert page.evaluate(MOVING) == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_theme_is_kept(visit: Visit) -> None:
    page = visit("index.html", locale="en-GB")  # a context of its own, where nothing else is kept
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate(colour)
    assert dark != light
    page.get_by_role("link", name="Ideogram 3.0").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ideogram 3.0")
    assert page.evaluate(colour) == dark


def test_a_folder_on_a_disk_is_enough(visit: Visit, site: Path) -> None:
    """No server, no worker, no module: from the list to a valid request and its link."""
    disk = site.as_uri() + "/"
    page = visit("index.html", at=disk)
    page.get_by_role("link", name="Ideogram 2.0 Remix").first.click()
    model = ModelPage(page)
    model.button("Start over").click()
    page.get_by_role("combobox", name="Start from an example").select_option(index=1)
    expect(model.verdict).to_have_text("Valid")
    model.paste({**model.request(), "providerSettings": {"ideogram": {"colorPalette": {"name": "EMBER"}}}})
    expect(page.get_by_role("button", name="Add to members")).to_be_disabled()
    model.button("Copy link").click()
    expect(page).to_have_url(re.compile("^file:.*#r="))
    expect(model.button("Copied")).to_be_visible()
    page.get_by_role("link", name="Compare", exact=True).click()
    expect(page.get_by_role("table", name=re.compile("^Parameters"))).to_be_visible()
