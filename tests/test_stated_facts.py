"""Facts about the media themselves: told by the page and the catalog, judged by nobody."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from emitting import emitted
from hostile import as_yaml
from round_trip import API, RENDERER, compiled, printed, returned, stated
from small_specs import AIR, HEAD
from specwright.emit import catalog
from specwright.emit.output import Names
from specwright.importer.read_sources import read
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Catalog
from specwright.ir.stated import StatedFact
from specwright.pageform.sentences.told import read_told


def spec(**more: Any) -> str:
    video = {"type": "string", "format": "uuid-or-uri"}
    known = {
        "model": {"type": "string", "required": True, "const": AIR},
        "inputs": {"type": "object", "properties": {"video": video, "audio": video}},
    }
    return as_yaml(deepcopy(HEAD) | {"request": [{"title": "Core", "parameters": known}], **more})


FACTS = [
    {"operation": "duration", "parameters": ["inputs.video"], "minimum": 1, "maximum": 30.5, "scope": "each"},
    {"operation": "fileSize", "parameters": ["inputs.video", "inputs.audio"], "maximum": 1000},
]


def test_they_are_told_and_never_judged() -> None:
    model, bare = compiled(spec(stated=FACTS), "small"), compiled(spec(), "small")
    video, audio = ("inputs", "video"), ("inputs", "audio")
    assert model.stated == (
        StatedFact(operation="duration", parameters=(video,), minimum=1, maximum=30.5, per="each"),
        StatedFact(operation="fileSize", parameters=(video, audio), maximum=1000),
    )
    assert model.request == bare.request
    assert is_valid(model.request.checks, {"model": AIR, "inputs": {"video": "https://a.example/v.mp4"}})
    page = printed(model)
    assert "The duration of each medium in `inputs.video` is at least 1 and at most 30.5;" in page
    assert "The fileSize of the media in `inputs.video` and `inputs.audio` is at most 1000;" in page


def test_the_catalog_has_them() -> None:
    model = compiled(spec(stated=FACTS), "small")
    whole = Catalog(api=API, models=(model,), dispatch=model.request)
    output, *_ = emitted(catalog.TARGET, whole, Names(), RENDERER)
    told = json.loads(output.text)
    first = {"operation": "duration", "parameters": ["inputs.video"], "minimum": 1, "maximum": 30.5}
    assert told["stated"][0] == first | {"per": "each"}
    assert told["stated"][1]["parameters"] == ["inputs.video", "inputs.audio"]


def test_a_rule_that_nothing_enforces_is_told() -> None:
    rule = {"excludes": {"when": "inputs", "refuse": ["model"]}}
    told = {"rule": rule, "because": "The page names no more."}
    model = compiled(spec(stated=[told]), "small")
    assert is_valid(model.request.checks, {"model": AIR, "inputs": {}})
    page = printed(model)
    assert (
        'Stated and not enforced: Because `"The page names no more."`: `inputs` cannot be used with `model`.'
        in page
    )
    enforced = printed(compiled(spec(rules=[rule]), "small"))
    assert "Taken literally: `inputs` cannot be used with `model`." in enforced
    output, *_ = emitted(
        catalog.TARGET, Catalog(api=API, models=(model,), dispatch=model.request), Names(), RENDERER
    )
    assert json.loads(output.text)["stated"] == [
        {"kind": "excludes", "argument": rule["excludes"], "because": "The page names no more."}
    ]


def test_an_open_request_is_told() -> None:
    assert "The request may have other parameters, of any value." in printed(
        compiled(spec(additionalProperties=True), "small")
    )
    assert "may have other parameters" not in printed(compiled(spec(), "small"))


def test_facts_about_media_come_back_from_the_page(tmp_path: Path) -> None:
    more = [*FACTS, {"operation": "ratio", "parameters": ["inputs.audio"], "minimum": 0.5, "scope": "total"}]
    model = compiled(spec(stated=more, additionalProperties=True), "small")
    back = returned(model, tmp_path).model
    assert back.stated == model.stated and stated(back) == stated(model)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("The area of each medium in `inputs.film` is at most 5; requests do not show it.", "inputs.film"),
        ("`inputs.film` may have other parameters, of any value.", "inputs.film"),
    ],
)
def test_a_remark_about_what_the_page_does_not_have_is_asked_about(sentence: str, due: str) -> None:
    page = printed(compiled(spec(stated=FACTS), "small"))
    first = next(line for line in page.split("\n") if line.endswith("requests do not show it."))
    (facts,), problems = read(page.replace(first, sentence).encode(), name="p.md", url="", day="2026-11-21")
    assert [each.code for each in problems if each.severity == "error"] == ["unknown-parameter"]
    assert due in problems[0].message and facts.unread[0][0] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The area of each medium in `inputs.video` is at most 05; requests do not show it.",
        "The area of each medium in `inputs.video` and `inputs.video` is at most 5; requests do not show it.",
        "The area of each medium in `inputs.video` is some 5; requests do not show it.",
        "The area of each medium in `inputs.video` is at most 5 (each); requests do not show it.",
        "The area of each medium in `inputs.video` is at most 5; requests do not show it",
        "`inputs.video`, may have other parameters, of any value.",
    ],
)
def test_a_remark_in_other_words_is_none(sentence: str) -> None:
    assert read_told(sentence) is None
