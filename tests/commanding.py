"""Runs the command of the generated packages, in Python and in Node, in a folder without specs."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import node
import targets

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
OF_PYTHON = re.compile(r"^  mcp .*\n|, mcp\b|^Of many requests \(.*\n(  .*\n)+\n", re.MULTILINE)
GOOD_UUID = "5c2f1d9e-8a3b-4c5d-9e6f-7a8b9c0d1e2f"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of a command came to."""

    code: int
    out: str
    err: str


def python(folder: Path, *words: str, text: str | None = None) -> Ran:
    """`python -m` with the package's name."""
    compiled = targets.of_the_repository()
    source = {**os.environ, "PYTHONPATH": str(compiled.folder / "python" / "src")}
    return _ran([sys.executable, "-P", "-m", compiled.names.package, *words], folder, text, source)


def javascript(folder: Path, *words: str, text: str | None = None) -> Ran:
    """The `bin` of the npm package."""
    assert node.NODE is not None
    program = targets.of_the_repository().folder / "typescript" / "bin.js"
    return _ran([node.NODE, str(program), *words], folder, text, dict(os.environ))


def neutral(run: Ran) -> Ran:
    """The same without what differs by intention: UUIDs, how the command is called, what Python alone has."""
    names = targets.of_the_repository().names
    called = f"python -m {names.package}", f"npx -p {names.npm_package} {names.package}"
    texts = []
    for text in (run.out, run.err):
        for each in called:
            text = text.replace(each, "COMMAND")
        texts.append(UUID.sub("UUID", OF_PYTHON.sub("", text)))
    return Ran(run.code, *texts)


def good() -> dict[str, Any]:
    """A valid request."""
    return {
        "taskType": "imageInference",
        "taskUUID": GOOD_UUID,
        "model": "ideogram:4@1",
        "positivePrompt": "a kite over a harbour",
        "width": 1024,
        "height": 1024,
    }


def filled(folder: Path) -> Path:
    """The folder with files of every sort that the command is given."""
    wide = good() | {"width": 1025, "foo": 1}
    misspelt = {name.replace("Prompt", "Promt"): value for name, value in good().items()}
    files = {
        "good.json": json.dumps(good()),
        "bad.json": json.dumps(wide, indent=2),
        "array.json": "[\n" + json.dumps(misspelt, indent=1) + ',\n 5, null,\n {"model": "nope"}]\n',
        "cut.json": f'[{json.dumps(wide)},\n {json.dumps(misspelt)},\n {{"a": 1 "b"}}, {json.dumps(wide)}]',
        "lines.jsonl": f'{json.dumps(good())}\n\n{json.dumps(wide)}\n{{"a": 1,}}\n',
        "lines.txt": f"{json.dumps(good())}\n{json.dumps(misspelt)}\n",
        "empty.json": "",
        "deep.json": "[" * 3000,
        "odd.json": '{"model": "ideogram:4@1", "positivePrompt": "\\ud83d", "\\u00e9\\u202e\\n": 1.0}',
        "broken.json": '{\n  "model": "ideogram:4@1",\n  "width": NaN\n}\n',
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    (folder / "latin.json").write_bytes(b'{"a": "\xe9"}')
    (folder / "marked.json").write_bytes(b"\xef\xbb\xbf" + files["bad.json"].encode())
    return folder


def _ran(command: list[str], folder: Path, text: str | None, environment: dict[str, str]) -> Ran:
    run = subprocess.run(
        command, cwd=folder, env=environment, input=(text or "").encode(), capture_output=True, timeout=60
    )
    return Ran(run.returncode, run.stdout.decode(), run.stderr.decode())
