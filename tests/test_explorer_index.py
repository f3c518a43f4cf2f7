"""The list of models: a model is found among four hundred, by mouse, by keys, and where no script runs."""

import re

from browsing.chromium import Visit
from browsing.pages import IndexPage, expect

MANY = 400


def test_a_model_is_found_among_many_by_its_words(visit: Visit, many_address: str) -> None:
    index = IndexPage(visit("index.html", at=many_address))
    expect(index.count).to_have_text(f"{MANY} models")
    index.search.press_sequentially("remix no. 57 ideogram:4")
    expect(index.models).to_have_count(1)
    expect(index.models).to_contain_text("Ideogram 4.0 Remix, No. 57")
    expect(index.count).to_have_text(f"1 of {MANY} models")
    index.search.fill("no such model")
    expect(index.models).to_have_count(0)
    expect(index.page.get_by_role("main")).to_contain_text("No model")
    index.search.fill("")
    expect(index.models).to_have_count(MANY)


def test_keys_alone_lead_from_the_list_to_a_model(visit: Visit, many_address: str) -> None:
    index = IndexPage(visit("index.html", at=many_address))
    expect(index.search).to_be_visible()
    index.page.keyboard.press("/")
    expect(index.search).to_be_focused()
    index.page.keyboard.type("3.0 no. 4")
    index.page.keyboard.press("ArrowDown")
    first = index.models.get_by_role("link").first
    expect(first).to_be_focused()
    index.page.keyboard.press("ArrowDown")
    expect(index.models.get_by_role("link").nth(1)).to_be_focused()
    index.page.keyboard.press("ArrowUp")
    index.page.keyboard.press("ArrowUp")
    expect(index.search).to_be_focused()
    title = first.inner_text()
    index.page.keyboard.press("Enter")
    expect(index.page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_search_is_part_of_the_address(visit: Visit, many_address: str) -> None:
    index = IndexPage(visit("index.html", at=many_address))
    index.search.fill("2.0 No. 12")
    expect(index.models).to_have_count(1)
    address = index.page.url
    again = IndexPage(visit(address.removeprefix(many_address), at=many_address))
    expect(again.search).to_have_value("2.0 No. 12")
    expect(again.models).to_have_count(1)
    index.models.get_by_role("link").click()
    expect(index.page).to_have_title(re.compile("No. 12"))
    index.page.go_back()
    expect(index.models).to_have_count(1)


def test_odd_searches_find_nothing_and_break_nothing(visit: Visit) -> None:
    index = IndexPage(visit("index.html"))
    for query in ("<img src=x onerror=alert(1)>", "%", "a" * 5000, "[", "\\", "(?:", "\u0391 \U0001f600"):
        index.search.fill(query)
        expect(index.models).to_have_count(0)
        expect(index.page.get_by_role("main").get_by_role("img")).to_have_count(0)


def test_odd_addresses_break_nothing(visit: Visit) -> None:
    page = visit("index.html")
    address = page.url
    for fragment in ("q=%", "q=%E0%A4%A", "q=%3Cimg%20src%3Dx%3E", "q=" + "%20" * 4000, "__proto__", "&=&"):
        page.goto("about:blank")
        page.goto(f"{address}#{fragment}")
        index = IndexPage(page)
        expect(index.search).to_be_visible()
        expect(index.count).to_contain_text("model")


def test_models_are_told_where_no_script_runs(visit: Visit) -> None:
    page = visit("index.html", java_script_enabled=False)
    expect(page.get_by_role("main").get_by_role("link")).to_have_count(4)
    page.get_by_role("link", name="Ideogram 3.0").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ideogram 3.0")
    parameters = page.get_by_role("table", name="Parameters")
    expect(parameters.get_by_role("rowheader", name="positivePrompt")).to_be_visible()
