"""Files with the same requests in every form that `validate` reads, and how the command is run on them."""

import gzip
import json
import os
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import commanding
import targets


def requests(count: int) -> list[dict[str, Any]]:
    """Requests of which two of three are faulty, each in another way."""
    good = commanding.good()
    faults: list[dict[str, Any]] = [
        {},
        {"width": 1025, "foo": 1},
        {"outputFormat": "GIF"},
        {"positivePrompt": "x", "numberResults": "3"},
        {"a/b~": {"},{": '"\\'}},
        {"ttl": 60},
    ]
    return [{**good, **faults[number % len(faults)], "taskUUID": task(number)} for number in range(count)]


def task(number: int) -> str:
    """The UUID of the task of a request."""
    return f"{number:08}-1111-4111-8111-111111111111"


def write(folder: Path, rows: list[dict[str, Any]]) -> dict[str, Path]:
    """A file in each form, by its name; line N of lines and of the array is row N."""
    texts = [json.dumps(row) for row in rows]
    lines = ("\n".join(texts) + "\n").encode()
    found = {
        "lines": (folder / "a.jsonl", lines),
        "compressed": (folder / "b.jsonl.gz", gzip.compress(lines)),
        "array": (folder / "c.json", ("[" + ",\n".join(texts) + "]\n").encode()),
        "unnamed": (folder / "d.txt", lines),
    }
    for path, data in found.values():
        path.write_bytes(data)
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    ids = [f"id {number}" for number in range(len(rows))]
    columns = {
        "texts": arrow.array(texts),
        "bytes": arrow.array([text.encode() for text in texts]),
        "dictionary": arrow.array(texts).dictionary_encode(),
    }
    for name, column in columns.items():
        parquet.write_table(arrow.table({"id": ids, "request": column}), folder / f"{name}.parquet")
    return {name: path for name, (path, _) in found.items()} | {
        name: folder / f"{name}.parquet" for name in columns
    }


def environment() -> dict[str, str]:
    """Of a process that imports the package."""
    source = targets.of_the_repository().folder / "python" / "src"
    return {**os.environ, "PYTHONPATH": str(source)}


def command(*words: str, python: str = sys.executable) -> list[str]:
    """`validate` of the package."""
    return [python, "-P", "-m", targets.of_the_repository().names.package, "validate", *words]


def started(folder: Path, *words: str) -> "subprocess.Popen[bytes]":
    """The command, running in a group of its own, which an interrupt reaches whoever began the tests."""
    return subprocess.Popen(
        command(*words),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        cwd=folder,
        env=environment(),
        start_new_session=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def part(name: str) -> Any:
    """A module of the package."""
    return import_module(f"{targets.of_the_repository().names.package}.{name}")


def in_pieces(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    """Has even small files judged in pieces, by so many processes."""
    monkeypatch.setattr(part("_bulk.blocks"), "BLOCK", 1 << 12)
    monkeypatch.setattr(part("_bulk.sources"), "SMALL", 1 << 12)
    monkeypatch.setattr(part("_bulk.parquet"), "_MOST", 20)
    monkeypatch.setattr(part("_command.validating"), "MANY", 0)
    monkeypatch.setattr(part("_bulk.sharing"), "cores", lambda: cores)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of `validate`, in this process, and what it prints."""
    code: int = part("_command.start").start(targets.of_the_repository().names.package, ["validate", *words])
    return code, *capsys.readouterr()
