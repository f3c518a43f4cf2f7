"""A page that a stand-in serves sends its request there, and shows what comes back; others offer nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import standins
from browsing import axe
from browsing.chromium import NARROW, Visit
from browsing.pages import ModelPage, expect

PAGE = "m/ideogram-3-0.html"
SEND = "Send to the stand-in"
TASK = standins.example(
    "ideogram-3-0", width=1280, height=800, numberResults=2, outputType="URL", includeCost=True
)


@pytest.fixture(scope="module")
def standin(site: Path) -> Iterator[Any]:
    with standins.running(explorer=site) as running:
        yield running


@pytest.fixture
def opened(standin: Any, visit: Visit) -> Any:
    """Opens the page as the stand-in serves it."""
    standin.forget()
    return lambda **options: ModelPage(visit(f"explorer/{PAGE}", at=f"{standin.address}/", **options))


def test_a_request_is_sent_and_its_pictures_are_shown(standin: Any, opened: Any) -> None:
    model = opened()
    model.paste(TASK)
    expect(model.verdict).to_have_text("Valid")
    model.button(SEND).click()
    answer = model.page.get_by_role("region", name="Try it")
    expect(answer.get_by_text(re.compile(r"^2 results, in [\d.]+ m?s$"))).to_be_visible()
    pictures = answer.get_by_role("img")
    expect(pictures).to_have_count(2)
    for number in range(2):
        expect(pictures.nth(number)).to_have_js_property("naturalWidth", 1280)
    expect(answer).to_contain_text(f"${standins.validators().cost(TASK).usd}, of which nothing is paid")
    expect(answer).to_contain_text(TASK["taskUUID"])
    assert standin.recorder.tasks() == (TASK,)
    model.button(SEND).click()
    expect(answer).not_to_contain_text(TASK["taskUUID"])
    first, second = standin.recorder.tasks()
    assert {**second, "taskUUID": first["taskUUID"]} == first != second


def the_refusal_is_all_that_is_wrong(visit: Visit) -> None:
    """A browser prints a line for each answer that is one; the page cannot keep it from that."""
    faults = visit.close()
    assert faults and all(re.search(r"\b400\b", fault) for fault in faults), faults


def test_what_is_refused_is_told_with_its_parameter(standin: Any, opened: Any, visit: Visit) -> None:
    model = opened()
    task = {**TASK, "numberResults": 99}
    model.paste(task)
    expect(model.verdict).to_have_text("1 to fix")
    model.button(SEND).click()
    (error,) = standins.validators().to_api(standins.validators().validate(task))["errors"]
    answer = model.page.get_by_role("region", name="Try it")
    expect(answer.get_by_text(re.compile("^Refused, in "))).to_be_visible()
    expect(answer.get_by_role("listitem")).to_contain_text(f"{error['code']} of {error['parameter']}")
    expect(answer.get_by_role("listitem")).to_contain_text(error["message"].replace("'", ""))
    the_refusal_is_all_that_is_wrong(visit)


@pytest.mark.skipif(not axe.SCRIPT.is_file(), reason="axe is not installed (make test installs it)")
def test_both_answers_can_be_used_by_all(opened: Any, visit: Visit) -> None:
    model = opened(size=NARROW, scheme="dark")
    for task, verdict, words in (
        (TASK, "Valid", "2 results"),
        ({**TASK, "numberResults": 99}, "1 to fix", "Refused"),
    ):
        model.paste(task)
        expect(model.verdict).to_have_text(verdict)
        model.button(SEND).click()
        expect(model.page.get_by_role("region", name="Try it")).to_contain_text(words)
        assert axe.violations(model.page) == []
    the_refusal_is_all_that_is_wrong(visit)


def test_what_takes_long_is_stopped(standin: Any, opened: Any) -> None:
    standin.service.faults.delay = lambda: 3_600
    model = opened()
    model.paste(TASK)
    expect(model.verdict).to_have_text("Valid")
    model.button(SEND).click()
    model.button("Stop").click()
    expect(model.page.get_by_role("region", name="Try it")).to_contain_text("Stopped.")
    expect(model.button(SEND)).to_be_visible()


def test_a_page_of_another_server_or_a_disk_offers_nothing(visit: Visit, site: Path) -> None:
    for address in (None, site.as_uri() + "/"):
        model = ModelPage(visit(PAGE, at=address))
        expect(model.verdict).to_contain_text("to fill in")
        expect(model.button(SEND)).to_have_count(0)
