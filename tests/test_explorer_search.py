"""The search of the explorer, asked in Node: which models some words find, the best first."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import node

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)

MODULES = Path(__file__).parents[1] / "templates" / "explorer" / "static" / "index"
CODE = """
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const [module, models, asked] = JSON.parse(readFileSync(0, "utf-8"));
const { entry, fold, search } = await import(pathToFileURL(module).href);
const entries = models.map(entry);
const numbers = (each) => search(entries, each).map(({ number }) => number);
console.log(JSON.stringify(asked.map((each) => [fold(each), numbers(each)])));
"""


def model(
    title: str, air: str | None, creator: str, *capabilities: str, task: str | None = None, shapes: str = ""
) -> Any:
    facts = {"title": title, "air": air, "creator": creator, "capabilities": capabilities, "task": task}
    return {**facts, "shapes": shapes}


MODELS = [
    model("Remix of Paint", "acme:paint@1", "Acme", "Image to Image", task="imageInference"),
    model("Paint 2", "acme:paint@2", "Acme", "Text to Image", task="imageInference"),
    model("Café Ångström", "søren:cafe@1", "Søren Łoś", "Text to Video", task="videoInference"),
    model("Kite", "kite:k@1", "Kites", "Text to Speech", task="audioInference"),
    model("Paint 20", "acme:paint@20", "Acme", "Upscale", task="upscale"),
    model("Repaint", None, "Straße", "Inpainting", task="imageInference"),
]
FOUND = {
    "": [0, 1, 2, 3, 4, 5],
    "  ": [0, 1, 2, 3, 4, 5],
    "paint": [1, 4, 0, 5],  # titles that start with it, one that has it as a word, one that holds it
    "PAINT 2": [1, 4],
    "2": [1, 4],
    "2 paint": [1, 4],
    "paint acme": [1, 4, 0],
    "acme:paint@2": [1, 4],
    "of paint": [0],
    "cafe angstrom": [2],
    "CAFÉ": [2],
    "soren los": [2],
    "strasse": [5],
    "STRASSE": [5],
    "text-to-image": [1],
    "image text": [1],
    "to image": [0, 1],
    "video": [2],
    "imageInference": [0, 1, 5],
    "ki": [3],
    "speech kite": [3],
    "nothing": [],
    "paint nothing": [],
    "a.*b": [],
    "\\": [],
}


SHAPED = [
    model("Near", None, "Acme", shapes="~4:5 832x1024 896x1088,1:1 1024x1024"),
    model("Both", None, "Acme", shapes="4:5 832x1040,~4:5 832x1024, 1344x704"),
    model("Named", None, "Acme", shapes="14:5,4:51,4:5"),
    model("Plain", None, "Acme", shapes=" 640x800,16:10 1232x768"),
    model("Four", "x:4@5", "4:5 Labs", "14:5 of all"),
    model("1344 by 704", "y:14:5@1", "Acme"),
]
FOUND_BY_SHAPE = {
    "4:5": [1, 2, 3, 4, 0],  # listed, to the pixel, a word of a creator's name, then near
    "4 : 5": [1, 2, 3, 4, 0],
    "~4:5": [1, 2, 3, 4, 0],
    "8:10": [1, 2, 3, 0],
    "4:5 acme": [1, 2, 3, 0],
    "4:5 near": [0],
    "4:5, 1344x704": [1],
    "14:5": [2, 4],
    "8:5": [3],
    "5:4": [],
    "1:1": [0],
    "0:0": [],
    "1344x704": [1],
    "1344 X 704": [1],
    "1344\u00d7704": [1],
    "1344 * 704": [1],
    "1024 x 1024": [0],
    "832x104": [],
    "32x1040": [],
    "1024": [],
    "4": [5, 4],  # texts alone: no ratio is found by its parts
    "704": [5],
}


@pytest.fixture(scope="module")
def module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search") / "index"
    shutil.copytree(MODULES, folder)
    (folder / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    return folder / "search.js"


def asked(module: Path, queries: list[str], models: list[Any] = MODELS) -> list[Any]:
    given = json.dumps([str(module), models, queries])
    run = subprocess.run(
        [node.NODE or "", "--input-type=module", "-e", CODE],
        input=given,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    answers: list[Any] = json.loads(run.stdout)
    return answers


def test_ratios_and_sizes_find_models_that_list_them(module: Path) -> None:
    answers = [numbers for _, numbers in asked(module, [*FOUND_BY_SHAPE], SHAPED)]
    assert dict(zip(FOUND_BY_SHAPE, answers, strict=True)) == FOUND_BY_SHAPE


def test_words_find_models(module: Path) -> None:
    answers = [numbers for _, numbers in asked(module, [*FOUND])]
    assert dict(zip(FOUND, answers, strict=True)) == FOUND


def test_texts_are_compared_without_case_and_marks(module: Path) -> None:
    texts = {
        "Éclair": "eclair",
        "Straße": "strasse",
        "Łódź": "lodz",
        "Smørrebrød": "smorrebrod",
        "\u0130stanbul \u0131s\u0131": "istanbul isi",
        "ﬁne": "fine",
        "Ⅳ": "iv",
        " a-b_c/d,  e ": "a b c d e",
        "ideogram:4@1": "ideogram:4@1",
    }
    assert {text: folded for text, (folded, _) in zip(texts, asked(module, [*texts]), strict=True)} == texts
