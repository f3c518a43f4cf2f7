"""A page and a schema of one model may be imported in any order: the spec means the same."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rule_pages import SITE, Parameters, rule_page
from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.ir.model import Message, Model
from specwright.ir.predicate import NoAdditionalProperties, Predicate
from specwright.ir.tree import walk
from test_two_sources import APART, COARSE, EXACT, PAGE, TABLE, schema

PAGES = Path(__file__).parent / "pages"
ORDERS = (
    ("page", "schema"),
    ("schema", "page"),
    ("page", "both"),
    ("schema", "both"),
    ("schema", "page", "both"),
    ("page", "schema", "both"),
    ("both", "schema"),
)
KITE = (PAGES / "kite-2.md", PAGES / "kite-2.schema.json")

Sources = tuple[Path, Path]
"""The page of a model, and its schema."""


def imported(root: Path, sources: Sources, order: tuple[str, ...], *options: str) -> int:
    """Imports step by step; gives what the last step came to."""
    (root / "specs").mkdir(parents=True, exist_ok=True)
    page, document = map(str, sources)
    steps = {"page": [page], "schema": [document], "both": [page, document]}
    codes = [main(["--project", str(root), "import", *options, *steps[each]]) for each in order]
    assert not any(codes[:-1])
    return codes[-1]


def spec(root: Path) -> Path:
    (path,) = root.glob("specs/models/*/*.yaml")
    return path


def meaning(root: Path) -> dict[str, Any]:
    """Everything that the only model says, apart from headings, wording and the order of things."""
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    (model,) = compiled.models
    return {
        **{word: getattr(model, word) for word in ("title", "status", "creator", "capabilities", "released")},
        "documentation": model.documentation,
        "prices": {*model.pricing},
        "stated": {*map(repr, model.stated)},
        "tables": {*model.tables},
        "request": _message(model.request),
        "response": _message(model.response),
        "origins": _origins(root, model),
    }


def _message(message: Message) -> dict[str, Any]:
    parameters = {
        repr(each.path): (each.required, each.kinds, each.const, {*each.choices}, repr(each.default))
        for each in walk(message.root)
    }
    checks = {(each.scope, _ordered(each.predicate), each.code, each.advice) for each in message.checks}
    return {"parameters": parameters, "checks": checks}


def _ordered(predicate: Predicate) -> Predicate:
    if isinstance(predicate, NoAdditionalProperties):
        return replace(predicate, names=tuple(sorted(predicate.names)))
    return predicate


def _origins(root: Path, model: Model) -> dict[str, set[str]]:
    """By fact, the renderings that state it."""
    written = json.loads((root / "specs" / "origins" / f"{model.slug}.json").read_text(encoding="utf-8"))
    return {
        name: {model.sources[int(part.partition(":")[0])].rendering for part in lines.split(" ")}
        for name, lines in written.items()
        if name not in HEADINGS
    }


HEADINGS = {f"request.{path}" for path in ("inputs.type", "settings.type")} | {
    f"request.{path}.additionalProperties" for path in ("inputs", "settings")
}
"""Facts of objects that have an entry in a spec only where a schema came first."""


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_a_page_with_headings_and_a_schema_without_any(order: tuple[str, ...], tmp_path: Path) -> None:
    assert imported(tmp_path / "at-once", KITE, ("both",), "--prefer", "schema") == 0
    assert imported(tmp_path / "one-by-one", KITE, order, "--prefer", "schema") == 0
    assert meaning(tmp_path / "one-by-one") == meaning(tmp_path / "at-once")


def put(folder: Path, page: str, document: dict[str, Any]) -> Sources:
    """A page and a schema as files."""
    files = folder / "page.md", folder / "crane.json"
    files[0].write_text(page, encoding="utf-8")
    files[1].write_text(json.dumps(document, indent=1), encoding="utf-8")
    return files


RICH: Parameters = {
    **PAGE,
    "tags": ("**Type**: `array of strings`",),
    "sketch": ("**Type**: `string`",),
    "frame": ("**Path**: `frame.name`", "**Type**: `object (2 properties)`"),
}
INSIDE = "".join(
    f"#### [{name}]({SITE}/acme-crane-1#request-frame-{name})\n\n"
    f"- **Path**: `frame.{name}`\n- **Type**: `{kind}`\n\nThe {name} of the frame.\n\n"
    for name, kind in (("name", "string"), ("marks", "array of strings"))
)
UNSAID: dict[str, Any] = {
    "tags": {
        "type": "array",
        "minItems": 1,
        "uniqueItems": True,
        "items": {"type": ["string", "null"], "minLength": 2, "pattern": "^[a-z]+$"},
    },
    "frame": {
        "type": "object",
        "minProperties": 1,
        "properties": {
            "name": {"type": "string", "pattern": "^[A-Z]"},
            "marks": {"type": "array", "maxItems": 3, "items": {"type": "string", "format": "date"}},
            "weights": {"type": "object", "additionalProperties": {"type": "number", "minimum": 0}},
        },
        "dependentRequired": {"marks": ["name"]},
        "additionalProperties": False,
    },
    "sketch": {"type": "string", "format": "uri"},
}
FILES = [{"operation": "fileSize", "parameters": ["sketch"], "maximum": 900, "scope": "each"}]


def rich_schema(*rules: dict[str, Any]) -> dict[str, Any]:
    """The schema with what no page can state: of items, nested objects, maps, media."""
    document = schema(*rules)
    request = document["components"]["schemas"]["RequestBody"]["items"]
    request["properties"] |= UNSAID
    request["x-constraints"] = FILES
    return document


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_what_no_page_can_state_finds_its_place(order: tuple[str, ...], tmp_path: Path) -> None:
    sources = put(tmp_path, rule_page([TABLE, COARSE], RICH) + INSIDE, rich_schema(EXACT))
    assert imported(tmp_path / "at-once", sources, ("both",)) == 0
    assert imported(tmp_path / "one-by-one", sources, order) == 0
    assert meaning(tmp_path / "one-by-one") == meaning(tmp_path / "at-once")


@pytest.mark.parametrize("order", ORDERS[:2], ids="-".join)
def test_a_conflict_is_one_in_any_order(
    order: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = put(
        tmp_path,
        rule_page([TABLE, APART], {**PAGE, "left": ("**Type**: `integer`", "**Min**: `2`")}),
        schema(),
    )
    assert imported(tmp_path / "a", sources, order) == 1
    assert "request.left.minimum: the renderings disagree: markdown says 2" in capsys.readouterr().err
    for name, steps in (("a", order[1:]), ("b", ("both",))):
        assert imported(tmp_path / name, sources, steps, "--prefer", "page") == 0
    assert meaning(tmp_path / "a") == meaning(tmp_path / "b")


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_what_people_wrote_stays_where_they_wrote_it(order: tuple[str, ...], tmp_path: Path) -> None:
    root, first = tmp_path / "a", order[:1]
    assert imported(root, KITE, first, "--prefer", "schema") == 0
    text = spec(root).read_text(encoding="utf-8")
    (line,) = (each for each in text.splitlines() if each.lstrip().startswith("steps:"))
    said = line.replace("{", "{description: Rounds of painting., ", 1)
    comment = f"{line[: line.index('steps')]}# More is slower."
    spec(root).write_text(text.replace(line, f"{comment}\n{said}"), encoding="utf-8")
    assert imported(root, KITE, order[1:], "--prefer", "schema") == 0
    after = spec(root).read_text(encoding="utf-8")
    lines = after.splitlines()
    assert lines[lines.index(comment) + 1].lstrip().startswith("steps:")
    assert after.count("Rounds of painting.") == 1


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_a_second_time_changes_nothing(order: tuple[str, ...], tmp_path: Path) -> None:
    assert imported(tmp_path, KITE, (*order, "both"), "--prefer", "schema") == 0
    before = spec(tmp_path).read_text(encoding="utf-8")
    assert imported(tmp_path, KITE, ("both", "schema"), "--prefer", "schema") == 0
    assert spec(tmp_path).read_text(encoding="utf-8") == before


def test_a_spec_that_cannot_be_read_is_told_and_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(tmp_path, KITE, ("page",)) == 0
    text = spec(tmp_path).read_text(encoding="utf-8")
    (line,) = (each for each in text.splitlines() if each.lstrip().startswith("steps:"))
    broken = text.replace(line, "      steps:")
    spec(tmp_path).write_text(broken, encoding="utf-8")
    assert imported(tmp_path, KITE, ("schema",)) == 1
    assert "parameters.steps" in capsys.readouterr().err
    assert spec(tmp_path).read_text(encoding="utf-8") == broken
