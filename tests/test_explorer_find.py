"""What narrows the list of models beside its words: filters, keys that open and clear, the address."""

import re

from browsing.chromium import Visit
from browsing.pages import IndexPage, expect

SHIFTS = """
  globalThis.shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
    .observe({ type: "layout-shift", buffered: true });
"""


def test_a_filter_narrows_the_list_and_stands_in_the_address(visit: Visit) -> None:
    index = IndexPage(visit("index.html"))
    capability = index.page.get_by_role("combobox", name="Capability")
    capability.select_option("Text to Image")
    expect(index.models).to_have_count(1)
    expect(index.models).to_contain_text("Ideogram 3.0")
    index.search.fill("remix")
    expect(index.count).to_have_text("0 of 4 models")
    assert index.page.url.endswith("#q=remix&capability=Text+to+Image")
    index.page.get_by_role("button", name="Show all models").click()
    expect(index.models).to_have_count(4)
    expect(index.search).to_be_focused()
    assert index.page.url.endswith("index.html")


def test_a_ratio_or_a_size_finds_the_models_that_list_it(visit: Visit) -> None:
    index = IndexPage(visit("index.html"))
    index.search.fill("4:5")
    expect(index.models.first).to_contain_text("(4:5)")
    index.search.fill("1408 \u00d7 704")
    expect(index.models).to_have_count(2)
    expect(index.models.first).to_contain_text("Ideogram 2.0 Remix")
    expect(index.models.first.get_by_text("1408 \u00d7 704 (2:1)")).to_be_visible()
    expect(index.models.first.get_by_text("73 sizes")).to_be_hidden()
    index.search.fill("")
    expect(index.models.get_by_text("73 sizes")).to_be_visible()
    expect(index.models.get_by_text("1408 \u00d7 704")).to_have_count(0)


def test_an_address_that_is_edited_is_followed(visit: Visit) -> None:
    index = IndexPage(visit("index.html#capability=Checkpoint"))
    expect(index.models).to_have_count(1)
    index.page.evaluate("location.hash = 'q=2.0'")
    expect(index.search).to_have_value("2.0")
    expect(index.models).to_contain_text("Ideogram 2.0 Remix")
    index.page.evaluate("location.hash = 'capability=None+Has+This'")
    expect(index.models).to_have_count(4)


def test_enter_opens_the_first_and_escape_clears(visit: Visit) -> None:
    index = IndexPage(visit("index.html"))
    index.search.fill("remix 4.0")
    index.search.press("Escape")
    expect(index.search).to_have_value("")
    expect(index.models).to_have_count(4)
    index.search.fill("remix 4.0")
    expect(index.models).to_have_count(1)
    index.search.press("Enter")
    expect(index.page).to_have_title(re.compile(r"Ideogram 4\.0 Remix"))


def test_keys_go_through_the_list_and_back(visit: Visit) -> None:
    index = IndexPage(visit("index.html"))
    index.search.press("ArrowDown")
    links = index.models.get_by_role("link")
    for key, place in (("End", 3), ("Home", 0), ("ArrowDown", 1)):
        index.page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    index.page.keyboard.press("Escape")
    expect(index.search).to_be_focused()


def test_titles_that_start_with_the_words_come_first(visit: Visit, many_address: str) -> None:
    index = IndexPage(visit("index.html", at=many_address))
    index.search.fill("ideogram 4.0 remix")
    expect(index.count).to_have_text("100 of 400 models")
    expect(index.models.first).to_contain_text("Ideogram 4.0 Remix")


def test_nothing_moves_while_the_list_comes_and_is_searched(visit: Visit, many_address: str) -> None:
    page = visit("index.html#q=remix", at=many_address)
    page.evaluate(SHIFTS)
    index = IndexPage(page)
    expect(index.count).to_have_text("300 of 400 models")
    index.search.fill("remix no. 9")
    expect(index.count).not_to_have_text("300 of 400 models")
    index.search.fill("")
    expect(index.models).to_have_count(400)
    assert page.evaluate("new Promise((done) => setTimeout(() => done(shifts), 100))") == []


def test_colours_are_kept_from_page_to_page(visit: Visit) -> None:
    page = visit("index.html", scheme="light")
    page.get_by_role("button", name="Dark colours").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(page.url)
    expect(page.get_by_role("button", name="Light colours")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 20, 24)"
