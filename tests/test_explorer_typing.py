"""The editor under quick hands: nothing that was typed is lost, what is pasted is read, and nothing jumps."""

import json
import re

from browsing.chromium import Visit
from browsing.pages import ModelPage, expect

MODEL = "m/ideogram-3-0.html"
REQUEST = {
    "taskType": "imageInference",
    "taskUUID": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
    "model": "ideogram:4@1",
    "positivePrompt": "A lighthouse that reads the newspaper",
    "width": 1024,
    "height": 1024,
}
SHIFTS = """() => new Promise((told) => new PerformanceObserver((list) => told(
  list.getEntries().map((each) => each.value))).observe({ type: "layout-shift", buffered: true })
  || setTimeout(() => told([]), 200))"""


def test_a_field_keeps_what_was_typed_into_the_text_just_before(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.json.fill(json.dumps({**REQUEST, "numberResults": 2}))
    model.text("positivePrompt").press_sequentially("!")
    expect(model.json).to_have_value(re.compile("newspaper!"))
    longer = f"{REQUEST['positivePrompt']}!"
    assert model.request() == {**REQUEST, "numberResults": 2, "positivePrompt": longer}


def test_an_empty_text_is_left_out_from_its_own_field(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.paste({**REQUEST, "negativePrompt": ""})
    remove = model.page.get_by_role("button", name="Remove negativePrompt")
    remove.click()
    expect(model.text("negativePrompt")).to_be_focused()
    expect(remove).to_have_count(0)
    assert model.request() == REQUEST


def test_a_request_is_taken_out_of_a_line_of_a_log(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.json.fill(f"12:07:31 [DEBUG] sent {json.dumps(REQUEST)} in 0.2 s")
    model.button("Take the JSON in it").click()
    expect(model.json).to_be_focused()
    assert model.json.input_value() == json.dumps(REQUEST, indent=2)


def test_a_reason_that_is_gone_is_not_heard_any_more(visit: Visit) -> None:
    """What is hidden describes a control all the same."""
    model = ModelPage(visit("m/ideogram-2-0-remix.html"))
    add = model.page.get_by_role("button", name="Add to members")
    reason = model.page.locator("[id$='.members-why']")
    palette = {"ideogram": {"colorPalette": {"name": "EMBER"}}}
    model.paste({**REQUEST, "model": "ideogram:3@2", "providerSettings": palette})
    expect(add).to_be_disabled()
    expect(reason).not_to_be_empty()
    model.undo.click()
    expect(add).to_be_enabled()
    expect(reason).to_be_empty()


def test_nothing_moves_while_a_page_is_drawn(visit: Visit) -> None:
    for path in (MODEL, "compare.html#a=ideogram-2-0-remix&b=ideogram-3-0"):
        page = visit(path)
        expect(page.locator("svg.pic[viewBox]").first).to_be_visible()
        assert page.evaluate(SHIFTS) == [], path


def test_a_request_to_another_model_leads_to_its_page(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    link = model.panel.get_by_role("link", name="Open it in Ideogram 2.0 Remix")
    model.paste({**REQUEST, "model": "no:such@1"})
    expect(link).to_be_hidden()
    model.paste({**REQUEST, "model": "ideogram:3@2"})
    link.click()
    expect(model.title).to_have_text("Ideogram 2.0 Remix")
    expect(model.json).to_have_value(re.compile("newspaper"))


def test_a_folded_group_says_that_something_in_it_is_to_be_fixed(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    group = model.page.locator("summary", has_text="API Options")
    expect(group).not_to_contain_text("to fix")
    model.paste({**REQUEST, "outputFormat": "png", "numberResults": "2", "width": 3})
    expect(group).to_contain_text("2 to fix")
