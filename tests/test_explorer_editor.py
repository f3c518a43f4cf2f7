"""The editor: a request is broken and fixed, pasted, written as code, undone, and carried by a link."""

import base64
import json
import re
import zlib
from typing import Any

import pytest

import targets
from browsing.chromium import Visit
from browsing.pages import ModelPage, expect

SLUG = "ideogram-3-0"
AIR = "ideogram:4@1"
MODEL = f"m/{SLUG}.html"
GOOD = {
    "taskType": "imageInference",
    "taskUUID": "3f0c9d52-7b1e-4c6a-9d38-5e2f8a41b7c6",
    "model": AIR,
    "positivePrompt": "A tram in the rain",
    "width": 1024,
    "height": 1024,
}
BROKEN = {**GOOD, "outputFormat": "png", "numberResults": 99, "widht": 1}


def errors(request: Any) -> list[Any]:
    """The issues that make the request invalid, as Python tells them."""
    issues = targets.of_the_repository().package.models[AIR].validate(request)
    return [issue for issue in issues if issue.severity == "error"]


def fragment(text: str) -> str:
    """What a link carries where it carries this text."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(text.encode()) + packer.flush()
    return "#r=" + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def test_a_request_is_filled_in_by_hand(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    expect(model.verdict).to_have_text(re.compile("to fill in"))
    model.text("positivePrompt").press_sequentially("A tram in the rain", delay=5)
    expect(model.verdict).to_have_text(re.compile("to fill in"))
    model.text("width").fill("1024")
    model.text("height").fill("1024")
    expect(model.verdict).to_have_text("Valid")
    assert errors(model.request()) == []
    model.text("height").fill("1020")
    expect(model.verdict).to_have_text("1 to fix")


def test_faults_are_fixed_one_by_one_and_taken_back(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.paste(BROKEN)
    expect(model.verdict).to_have_text(f"{len(errors(BROKEN))} to fix")
    model.button('Set outputFormat to "PNG"').click()
    assert model.request() == {**BROKEN, "outputFormat": "PNG"}
    expect(model.verdict).to_have_text(f"{len(errors(BROKEN)) - 1} to fix")
    model.undo.click()
    assert model.request() == BROKEN


def test_all_faults_are_fixed_at_once(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.paste(BROKEN)
    expect(model.verdict).to_contain_text("to fix")
    model.button(re.compile("^Fix all")).click()
    expect(model.verdict).to_have_text("Valid")
    repaired = model.request()
    assert repaired == targets.of_the_repository().package.models[AIR].repair(BROKEN).request
    expect(model.button(re.compile("^Fix"))).to_have_count(0)
    model.undo.click()
    assert model.request() == BROKEN


def test_an_issue_leads_to_its_field(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.paste({**GOOD, "numberResults": 99})
    show = model.button(re.compile("^Show"))
    expect(show).to_have_count(1)
    show.click()
    field = model.text("numberResults")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("99"))
    field.fill("2")
    expect(model.verdict).to_have_text("Valid")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_what_is_no_request_is_said_to_be_none(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    told = model.panel.get_by_role("status")
    for text in ("", "{", '{"a": 1,}', "\u0000", "[" * 3000):
        model.json.fill(text)
        expect(told.filter(has_text="Not read, line 1, column ")).to_be_visible()
    for text, reason in {"[]": "one at least", "null": "is an object", "7": "is an object"}.items():
        model.json.fill(text)
        expect(told.filter(has_text=reason)).to_be_visible()
        expect(told.filter(has_text="Line 1:")).to_have_count(0)
    model.paste(GOOD)
    expect(model.verdict).to_have_text("Valid")


def test_odd_keys_and_values_are_told_as_text(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    text = json.dumps({**GOOD, "<img src=x onerror=alert(1)>": "</script>", "constructor": 1, "a\u202eb": {}})
    request = text[:-1] + ', "__proto__": {"width": 5}, "positivePrompt": "<b>bold</b>"}'
    model.json.fill(request)
    expect(model.verdict).to_have_text(f"{len(errors(json.loads(request)))} to fix")
    expect(model.panel).to_contain_text("<img src=x onerror=alert(1)>")
    expect(model.page.locator("img, b")).to_have_count(0)


def test_a_choice_that_is_ruled_out_says_why(visit: Visit) -> None:
    """Of the two ways to name colours one rules out the other; where both are free, both can be chosen."""
    model = ModelPage(visit("m/ideogram-2-0-remix.html"))
    members = model.page.get_by_role("group", name="members", exact=True)
    add = members.get_by_role("button", name="Add to members")
    expect(add).to_be_enabled()
    palette = {"ideogram": {"colorPalette": {"name": "EMBER"}}}
    request = {**GOOD, "model": "ideogram:3@2", "providerSettings": palette}
    model.paste(request)
    expect(add).to_be_disabled()
    package = targets.of_the_repository().package
    choice = package.narrow(request)["providerSettings.ideogram.colorPalette.members"]
    assert choice.forbidden
    told = plain(members.inner_text())
    assert any(plain(reason.message) in told for reason in choice.reasons), told
    model.undo.click()
    expect(add).to_be_enabled()


def plain(text: str) -> str:
    """The text without marks of names and without breaks."""
    return re.sub(r"\s+", " ", re.sub("['`\u200b]", "", text))


def test_the_request_is_written_as_code(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    model.paste(GOOD)
    expect(model.verdict).to_have_text("Valid")
    for language, due in {
        "cURL": ["curl ", "https://api.runware.ai/v1", GOOD["taskUUID"]],
        "Python": ["import airmodels\n", "airmodels.check(request)", GOOD["taskUUID"]],
        "Python SDK": ["import", "Runware(", GOOD["positivePrompt"]],
        "TypeScript": ["import {", "airmodels", "Ideogram30Request", GOOD["taskUUID"]],
    }.items():
        model.tab(language)
        expect(model.panel.get_by_role("tab", name=language, exact=True)).to_have_attribute(
            "aria-selected", "true"
        )
        code = model.code()
        assert [each for each in due if str(each) not in code] == [], code


def test_a_link_carries_the_request(visit: Visit) -> None:
    page = visit(MODEL)
    model = ModelPage(page)
    model.paste(BROKEN)
    expect(model.verdict).to_contain_text("to fix")
    model.button("Copy link").click()
    expect(model.button("Copied")).to_be_visible()
    link = str(page.evaluate("navigator.clipboard.readText()"))
    assert link == page.url
    other = ModelPage(visit(link.partition("/m/")[2].join(["m/", ""])))
    expect(other.verdict).to_have_text(f"{len(errors(BROKEN))} to fix")
    carried = other.request()
    assert carried.pop("taskUUID") != BROKEN["taskUUID"], "each task has one of its own"
    assert carried == {name: value for name, value in BROKEN.items() if name != "taskUUID"}


HOSTILE = {
    "a bomb": fragment('{"positivePrompt": "' + "a" * 30_000_000 + '"}'),
    "no base64": "#r=%%%%",
    "no deflated text": "#r=AAAA",
    "cut": fragment(json.dumps(GOOD))[:-9],
    "no JSON": fragment("{"),
    "a list": fragment(json.dumps([GOOD])),
    "prototypes": fragment('{"__proto__": {"width": 1024}, "constructor": {"prototype": {"x": 1}}}'),
    "deep": fragment('{"inputs":' * 4000 + "1" + "}" * 4000),
    "markup": fragment(json.dumps({"<img src=x onerror=alert(1)>": "<script>alert(1)</script>"})),
    "many keys": fragment(json.dumps({f"key{number}": number for number in range(5000)})),
    "much": "#r=" + "A" * 500_000,
}


UNREADABLE = {
    "a bomb": "more than a request can hold",
    "no deflated text": "damaged",
    "cut": "damaged",
    "no JSON": "no request",
    "a list": "no request",
    "deep": "no request",
    "much": "too long",
}
"""What is told of links that carry none."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_link_breaks_nothing(visit: Visit, name: str) -> None:
    model = ModelPage(visit(MODEL + HOSTILE[name]))
    expect(model.verdict).to_contain_text("to fill in")
    if name in UNREADABLE:
        expect(model.page.get_by_role("alert")).to_contain_text(UNREADABLE[name])
    else:
        expect(model.page.get_by_role("alert")).to_have_count(0)
    expect(model.page.locator("img")).to_have_count(0)
    assert model.page.evaluate("[{}.width, {}.x, ({}).constructor === Object]") == [None, None, True]


def test_an_example_is_a_start(visit: Visit) -> None:
    model = ModelPage(visit(MODEL))
    package = targets.of_the_repository().package
    for number, example in enumerate(package.models[AIR].page.examples):
        model.page.get_by_role("combobox", name="Start from an example").select_option(index=number + 1)
        expect(model.verdict).to_have_text("Valid")
        kept = {name: value for name, value in model.request().items() if name != "taskUUID"}
        assert kept == {name: value for name, value in example["request"].items() if name != "taskUUID"}
    before = model.request()
    model.button("Write defaults out").click()
    assert model.request() == package.with_defaults(before) != before
    expect(model.verdict).to_have_text("Valid")
