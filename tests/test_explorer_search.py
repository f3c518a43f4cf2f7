"""The search of the explorer, asked in Node: which models some words find, the best first."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

import node

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)

MODULE = Path(__file__).parents[1] / "templates" / "explorer" / "static" / "index" / "search.js"
CODE = """
import { readFileSync } from "node:fs";
const [module, models, asked] = JSON.parse(readFileSync(0, "utf-8"));
const text = readFileSync(module, "utf-8");
const { entry, fold, search } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
const entries = models.map(entry);
console.log(JSON.stringify(asked.map((each) => [fold(each), search(entries, each)])));
"""


def model(title: str, air: str | None, creator: str, *capabilities: str, task: str | None = None) -> Any:
    return {"title": title, "air": air, "creator": creator, "capabilities": capabilities, "task": task}


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


def asked(queries: list[str]) -> list[Any]:
    given = json.dumps([str(MODULE), MODELS, queries])
    run = subprocess.run(
        [node.NODE or "", "--input-type=module", "-e", CODE],
        input=given,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr
    answers: list[Any] = json.loads(run.stdout)
    return answers


def test_words_find_models() -> None:
    answers = [numbers for _, numbers in asked([*FOUND])]
    assert dict(zip(FOUND, answers, strict=True)) == FOUND


def test_texts_are_compared_without_case_and_marks() -> None:
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
    assert {text: folded for text, (folded, _) in zip(texts, asked([*texts]), strict=True)} == texts
