"""The npm package under Node's own test runner: any object, long texts, formats, arithmetic.

`TEXTS=30000` tries ten times as many texts on the formats.
"""

import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

import node
import targets
from boundary_requests import full_requests, places
from specwright.ir.formats import FORMATS

SLUG = "ideogram-2-0-remix"
TESTS = sorted((Path(__file__).parent / "typescript").glob("*.test.mjs"))
COUNT = int(os.environ.get("TEXTS", "3000"))
MOST_PARTS = 9
PARTS = [
    *(
        "http",
        "x",
        "://",
        ":",
        "/",
        "//",
        "?",
        "#",
        "@",
        "[",
        "]",
        "[::1]",
        "[1:2:3:4:5:6:7:8]",
        "[v1.a:]",
        "::",
    ),
    *(
        "a",
        "A",
        "Z",
        "0",
        "9",
        "-",
        "_",
        ".",
        "~",
        "%41",
        "%4",
        "%",
        "+",
        "=",
        "==",
        "===",
        "aGVy",
        " ",
        "\n",
    ),
    *(
        "1.2.3.4",
        "256.1.1.1",
        "fe80",
        "ffff",
        "12345",
        "[fe80::1.2.3.4]",
        "[1:2:3:4:5:6:1.2.3.4]",
        ":80",
        "é",
    ),
    *(
        "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58",
        "#",
        "fff",
        "#a1b2c3",
        "{",
        "\ud83d",
        "\U0001f98a",
        "!$&'()*,;",
    ),
]


def texts() -> list[str]:
    """Texts made of parts that formats turn on; the same ones each time."""
    chance = random.Random(1)
    found = dict.fromkeys(["", *PARTS])
    while len(found) < COUNT:
        most = chance.randint(1, MOST_PARTS)  # rather few parts than many: more of those texts are valid
        found["".join(chance.choices(PARTS, k=chance.randint(1, most)))] = None
    return list(found)


def facts() -> dict[str, Any]:
    model = targets.of_the_repository().model(SLUG)
    request = next(full_requests(model))
    every = texts()
    return {
        "air": model.air,
        "slug": SLUG,
        "request": request,
        "places": [place for place, _ in places(model.request.root, request) if place],
        "patterns": {name: {"pattern": each.pattern, "texts": every} for name, each in FORMATS.items()},
    }


def test_node_s_own_runner_has_nothing_to_say(tmp_path: Path) -> None:
    if node.NODE is None:
        pytest.skip(node.MISSING)
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(facts()), encoding="utf-8")
    run = subprocess.run(
        [node.NODE, "--test", "--test-reporter=tap", *map(str, TESTS)],
        env={
            **os.environ,
            "PACKAGE": str(targets.of_the_repository().folder / "typescript"),
            "FACTS": str(path),
        },
        capture_output=True,
        encoding="utf-8",
    )
    failing = [line for line in run.stdout.splitlines() if line.strip().startswith("not ok")]
    assert run.returncode == 0, "\n".join([*failing, run.stdout[-3000:], run.stderr[-1000:]])
