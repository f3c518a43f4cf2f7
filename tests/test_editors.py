"""What an editor shows to who writes requests and specs, asked of the service that VS Code has for JSON."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from node import MISSING, NODE
from programs import Asked
from specwright.load.records import STATUSES

FOLDER = Path(__file__).parent / "editors"
GENERATED = Path(__file__).parents[1] / "generated"
MODEL = json.loads((GENERATED / "catalog" / "ideogram-1-0-remix.json").read_text(encoding="utf-8"))
SIZES = [tuple(row["values"]) for row in MODEL["tables"][0]["rows"]]
WIDTHS = sorted({width for width, _ in SIZES})
HEIGHTS = sorted({height for _, height in SIZES})
REQUEST = "json-schema/ideogram-1-0-remix.request.schema.json"
SPEC = "spec.schema.json"


@cache
def service() -> Asked:
    """The service in a process; skips where it is not installed."""
    installed = NODE is not None and (FOLDER / "node_modules").is_dir()
    if not installed and not os.environ.get("STRICT"):
        pytest.skip(
            f"npm ci --prefix tests/{FOLDER.name}: {MISSING if NODE is None else 'no editor is asked'}"
        )
    assert NODE is not None and installed
    return Asked(NODE, FOLDER / "service.mjs", folder=FOLDER)


def shown(schema: str, text: str) -> Any:
    """What an editor shows at the mark `|` in a document."""
    asked = {"schema": str(GENERATED / schema), "text": text.replace("|", ""), "offset": text.index("|")}
    return service().ask(**asked)


def numbers(text: str) -> list[int]:
    """The numbers offered at the mark in a request."""
    return [int(label) for label in shown(REQUEST, text)["offers"]]


@pytest.mark.parametrize(
    "text", ['{"width": |}', '{"width": |, "height": 768}', '{"width": 10|24, "height": 768}']
)
def test_a_width_completes(text: str) -> None:
    assert numbers(text) == WIDTHS


@pytest.mark.parametrize(
    "text",
    [
        '{"height": |}',
        '{"width": 1000, "height": |}',
        '{"width": 1000, "height": 7|}',
        '{"width": "wide", "height": |}',
    ],
)
def test_a_height_completes_where_no_row_is_meant(text: str) -> None:
    assert numbers(text) == HEIGHTS


@pytest.mark.parametrize("width", WIDTHS)
def test_a_height_completes_with_what_goes_with_the_width(width: int) -> None:
    due = sorted(height for first, height in SIZES if first == width)
    assert sorted(numbers(f'{{"width": {width}, "height": |}}')) == due
    assert sorted(numbers(f'{{"width": {width}, "height": 1|}}')) == due


def test_keys_and_values_complete_and_hover_tells_what_they_do() -> None:
    offers = shown(REQUEST, '{"width": 1024, |}')["offers"]
    assert {"height", "positivePrompt", "providerSettings"} <= {*offers} and "width" not in offers
    assert shown(REQUEST, '{"outputFormat": |}')["offers"] == ['"JPG"', '"PNG"', '"WEBP"']
    (text,) = shown(REQUEST, '{"outputFormat": "PN|G"}')["hover"]
    assert "File format of the image" in text and "Lossless, with transparency" in text
    (text,) = shown(REQUEST, '{"wid|th": 1024}')["hover"]
    assert "Width of the image in px" in text


def test_a_size_that_is_in_no_row_is_told_once_with_what_may_stand_there() -> None:
    faults = shown(REQUEST, '{"width": 1000, "height": 768|}')["faults"]
    assert [text for text in faults if str(WIDTHS[0]) in text] == [
        f"Value is not accepted. Valid values: {', '.join(map(str, WIDTHS))}."
    ]
    faults = shown(REQUEST, '{"width": 1024, "height": 720|}')["faults"]
    assert [text for text in faults if "Value" in text] == ["Value is not accepted. Valid values: 768, 1024."]


def test_specs_complete_with_the_words_that_are_known() -> None:
    assert shown(SPEC, '{"status": |}')["offers"] == [json.dumps(each) for each in STATUSES]
    inside = '{"request": [{"title": "A", "parameters": {"a": {"type": "string", %s}}}]}'
    offers = shown(SPEC, inside % "|")["offers"]
    assert {"minLength", "enum", "use"} <= {*offers}
    (fault,) = [text for text in shown(SPEC, inside % '"maximum": 5|')["faults"] if "maximum" in text]
    assert fault == "'maximum' does not apply to type string"
    rule = shown(SPEC, '{"rules": [{"demands": {"that": {|}}}]}')["offers"]
    assert {"at-least", "all", "not"} <= {*rule}


@pytest.mark.parametrize(
    ("schema", "text", "offers"),
    [
        ("shared.schema.json", "{|}", {"description", "parameters", "rules"}),
        ("api.schema.json", '{"authorization": |}', {'"bearer"', '"basic"'}),
        ("api.schema.json", '{"codes": {|}}', {"unknown", "missing", "combination"}),
        ("excuses.schema.json", '{"excuses": [{"targets": [|]}]}', {'"json-schema"', '"pydantic"'}),
    ],
)
def test_the_other_files_of_specs_complete(schema: str, text: str, offers: set[str]) -> None:
    assert offers <= {*shown(schema, text)["offers"]}
