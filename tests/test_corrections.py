"""Corrections: the body of a spec says what the page prints, the model is what it should be."""

import shutil
from pathlib import Path

import pytest

from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.ir.model import Model
from specwright.ir.parameter import Array, Numeric, String
from specwright.ir.tree import index

FOLDER = Path(__file__).with_name("updating")
SPEC = "specs/models/acme/paint-2.yaml"


def model(tmp_path: Path, *corrections: str) -> Model:
    """The lived-in model, with these corrections in place of its own."""
    shutil.copytree(FOLDER / "specs", tmp_path / "specs")
    head = (tmp_path / SPEC).read_text(encoding="utf-8").partition("\ncorrections:")[0]
    entries = "".join(f"  - {{{each}, because: It was tried.}}\n" for each in corrections)
    (tmp_path / SPEC).write_text(f"{head}\ncorrections:\n{entries}", encoding="utf-8")
    compiled = compile_project(projects.at(tmp_path), targets=())
    assert not compiled.has_errors
    return compiled.models[0]


def test_a_keyword(tmp_path: Path) -> None:
    found = model(tmp_path, "fact: request.prompt.maxLength, printed: 1000, correct: 900")
    assert index(found.request.root)[("prompt",)].type == String(min_length=1, max_length=900)


def test_a_keyword_of_a_shared_file(tmp_path: Path) -> None:
    found = model(tmp_path, "fact: request.outputQuality.minimum, printed: 20, correct: 1")
    kind = index(found.request.root)[("outputQuality",)].type
    assert kind == Numeric(integer=True, minimum=1, maximum=99)


def test_a_keyword_that_is_not_to_be(tmp_path: Path) -> None:
    found = model(tmp_path, "fact: request.outputQuality.maximum, printed: 99, correct: null")
    assert index(found.request.root)[("outputQuality",)].type == Numeric(integer=True, minimum=20)


def test_a_keyword_that_the_page_forgot(tmp_path: Path) -> None:
    found = model(tmp_path, "fact: request.outputQuality.multipleOf, correct: 5")
    kind = index(found.request.root)[("outputQuality",)].type
    assert kind == Numeric(integer=True, minimum=20, maximum=99, step=5)


def test_inside_an_array(tmp_path: Path) -> None:
    found = model(tmp_path, "fact: request.settings.layers.weight.multipleOf, printed: 0.05, correct: 0.5")
    layers = index(found.request.root)[("settings", "layers")].type
    assert isinstance(layers, Array)
    assert layers.items.children[1].type == Numeric(integer=False, minimum=0, maximum=1, step=0.5)


def test_allowed_values_with_notes(tmp_path: Path) -> None:
    found = model(
        tmp_path,
        "fact: request.settings.surface.enum, printed: [CANVAS, PAPER], correct: [PAPER, CANVAS, SILK]",
    )
    assert [each.value for each in index(found.request.root)[("settings", "surface")].choices] == [
        "PAPER",
        "CANVAS",
        "SILK",
    ]


def test_the_header_and_a_price(tmp_path: Path) -> None:
    found = model(
        tmp_path,
        "fact: header.status, printed: live, correct: coming-soon",
        "fact: pricing.1K, printed: 0.01, correct: 0.1",
    )
    assert found.status == "coming-soon"
    assert found.pricing[0].usd == 0.1


@pytest.mark.parametrize("correct", ["1584x672", "1K (21:9) 1584x672", "1K (33:14) 1584x672"])
def test_a_row(correct: str, tmp_path: Path) -> None:
    found = model(tmp_path, f"row: 1K (21:9) 1548x672, correct: '{correct}'")
    row = found.tables[0].rows[5]
    assert row.values == (1584, 672)
    assert row.label == ("1K (33:14)" if "33" in correct else "1K (21:9)")
    assert len(found.tables[0].rows) == 7
