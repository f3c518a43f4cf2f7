"""A page and a schema of one model are two sources of one set of facts."""

import json
from pathlib import Path
from typing import Any

import pytest

import readings
from readings import BASE, SPEC, spec
from rule_pages import INTEGER, SITE, Parameters, rule_page
from specwright.cli.app import main

SIZES = (
    "The following dimension combinations are supported:\n\n| Configuration | Dimensions |\n| --- | --- |\n"
)
TABLE = f"{SIZES}| `1:1` | `64x64` |\n| `2:1` | `128x64` |"
PAGE: Parameters = {
    "left": INTEGER,
    "right": INTEGER,
    "mood": ("**Type**: `string`", "!**Allowed values**: `calm` `wild`"),
    "width": (*INTEGER, "**Required**: true", "**Paired with**: height"),
    "height": (*INTEGER, "**Required**: true", "**Paired with**: width"),
    "span": INTEGER,
}
PAIRS = [{"width": 64, "height": 64}, {"width": 128, "height": 64}]


def given(*names: str) -> dict[str, Any]:
    return {"required": [*names]}


PAIR_SCHEMAS = [{"properties": {name: {"const": side} for name, side in pair.items()}} for pair in PAIRS]
SIZE_RULE = {
    "if": {"anyOf": [given("width"), given("height")]},
    "then": {"oneOf": PAIR_SCHEMAS, **given("width", "height")},
}


def schema(*rules: dict[str, Any], **info: Any) -> dict[str, Any]:
    """The document of the model; it says what pages cannot: several types, null, sizes that are optional."""
    request: dict[str, Any] = {
        "type": "object",
        "properties": {
            "model": {"type": "string", "const": "acme:crane@1"},
            "prompt": {"type": "string", "minLength": 1, "maxLength": 900},
            "left": {"type": "integer", "minimum": 0},
            "right": {"type": "integer"},
            "mood": {"type": ["string", "null"], "enum": ["calm", "wild", None]},
            "width": {"type": "integer"},
            "height": {"type": "integer"},
            "span": {
                "type": ["integer", "string"],
                "oneOf": [{"const": "auto"}, {"type": "integer", "minimum": 1}],
            },
        },
        "required": ["model", "prompt"],
        "additionalProperties": False,
        "allOf": [SIZE_RULE, *rules],
    }
    head = {
        "title": "Runware API - Crane 1",
        "version": "1.0.0",
        "x-model-id": "acme-crane-1",
        "x-air-id": "acme:crane@1",
        "x-status": "live",
        "x-creator": {"id": "acme", "name": "Acme"},
        "x-capabilities": ["text-to-image"],
    }
    bodies = {"RequestBody": {"type": "array", "items": request}}
    return {
        "openapi": "3.1.0",
        "externalDocs": {"url": f"{SITE}/acme-crane-1/"},
        "info": head | info,
        "paths": {},
        "components": {"schemas": bodies},
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "specs").mkdir()
    return tmp_path


def imported(root: Path, page: str, document: dict[str, Any], *options: str) -> int:
    (root / "page.md").write_text(page, encoding="utf-8")
    (root / "crane.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
    sources = [str(root / "page.md"), str(root / "crane.json")]
    return main(["--project", str(root), "import", *options, *sources])


def accepts(root: Path, **request: Any) -> bool:
    return readings.accepts(root, request)


def test_the_schema_decides_what_the_page_cannot_say(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(root, rule_page([TABLE], PAGE), schema()) == 0, capsys.readouterr().err
    assert accepts(root) and accepts(root, width=64, height=64)
    assert not accepts(root, width=64) and not accepts(root, width=64, height=128)
    assert accepts(root, mood=None) and accepts(root, span="auto") and accepts(root, span=3)
    assert not accepts(root, span=0) and not accepts(root, left=-1)
    assert [each["rendering"] for each in spec(root)["sources"]] == ["markdown", "openapi"]
    before = (root / SPEC).read_text(encoding="utf-8")
    assert imported(root, rule_page([TABLE], PAGE), schema()) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("info", "same"),
    [
        ({"title": "Runware API - crane 1"}, True),
        ({"title": "Runware API - Crane 2"}, False),
        ({"x-status": "LIVE"}, True),
        ({"x-status": "coming-soon"}, False),
        ({"x-capabilities": ["Text to Image"]}, True),
        ({"x-capabilities": ["image-to-image"]}, False),
        ({"x-creator": {"id": "acme", "name": "ACME"}}, True),
    ],
)
def test_names_of_one_thing_are_one_fact(info: dict[str, Any], same: bool, root: Path) -> None:
    assert imported(root, rule_page([TABLE], PAGE), schema(**info)) == (0 if same else 1)


COARSE = "When `left` is provided, `right` is required."
EXACT = {
    "if": {"properties": {"left": {"const": 7}}, **given("left")},
    "then": given("right"),
}


def test_a_sentence_that_names_less_is_the_rule_of_the_schema(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(root, rule_page([TABLE, COARSE], PAGE), schema(EXACT)) == 0
    assert "the schema says this more exactly" in capsys.readouterr().err
    assert accepts(root, left=3) and not accepts(root, left=7) and accepts(root, left=7, right=1)


def test_a_rule_that_the_schema_implies_stands_once(root: Path) -> None:
    sentence = "When `left` is provided, `right` cannot be used."
    both = {"not": given("left", "right")}
    assert imported(root, rule_page([TABLE, sentence], PAGE), schema(both)) == 0
    assert sum("excludes" in each for each in spec(root)["rules"]) == 1


APART = "`left` cannot be used with `mood`."


def test_a_rule_of_the_page_alone_is_a_conflict_until_somebody_prefers(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = rule_page([TABLE, APART], PAGE)
    assert imported(root, page, schema()) == 1
    told = capsys.readouterr().err
    assert f"the page says {APART}" in told and "page.md:26:1" in told
    assert "the schema takes {left: " in told and "crane.json:" in told and "--prefer schema" in told
    assert not (root / SPEC).exists()
    assert imported(root, page, schema(), "--prefer", "page") == 0
    assert not accepts(root, left=1, mood="calm")
    (decision,) = spec(root)["decisions"]
    assert decision["follow"] == "markdown" and decision["because"] == "Imported with --prefer page."
    before = (root / SPEC).read_text(encoding="utf-8")
    assert imported(root, page, schema()) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == before


def test_what_both_state_differently_is_printed_side_by_side_and_decided_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = rule_page([TABLE, APART], {**PAGE, "left": (*INTEGER, "**Min**: `2`")})
    assert imported(root, page, schema()) == 1
    told = capsys.readouterr().err
    assert "request.left.minimum: the renderings disagree: markdown says 2" in told
    assert "page.md:" in told and "openapi says 0" in told and "crane.json:" in told
    assert imported(root, page, schema(), "--prefer", "schema") == 0
    assert accepts(root, left=0, mood="calm")
    assert [each["follow"] for each in spec(root)["decisions"]] == ["openapi", "openapi"]
    before = (root / SPEC).read_text(encoding="utf-8")
    capsys.readouterr()
    assert imported(root, page, schema()) == 0
    assert (root / SPEC).read_text(encoding="utf-8") == before
    assert "[conflict]" not in capsys.readouterr().err


def test_examples_of_the_page_are_asked_of_what_both_say(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    request = json.dumps(BASE | {"left": 7}, indent=2)
    example = f"\n## Examples\n\n### Reeds (Text to Image)\n\n**Request**:\n\n```json\n{request}\n```\n"
    page = rule_page([TABLE], PAGE) + example
    assert imported(root, page, schema(EXACT)) == 0
    assert "example 'Reeds (Text to Image)'" in (told := capsys.readouterr().err) and "'right'" in told
