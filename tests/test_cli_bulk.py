"""`specwright validate` on JSON Lines of any size: pieces, processes, summaries and reports."""

import csv
import importlib
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import targets
from specwright.cli.app import main

REQUEST = {
    "taskType": "imageInference",
    "taskUUID": "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58",
    "inputs": {"referenceImages": ["https://img.example.com/weir.png"]},
    "model": "ideogram:3@2",
    "positivePrompt": "The weir at low water",
    "width": 1024,
    "height": 1024,
}
GOOD, WIDE, ODD = (json.dumps({**REQUEST, **each}) for each in ({}, {"width": 1000}, {"outputFormat": "GIF"}))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose validator is that of the repository's specs, with no word of what it was made from."""
    compiled = targets.of_the_repository()
    (tmp_path / "specs").mkdir()
    settings = f"[tool.specwright]\npackage = '{compiled.names.package}'\n"
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    shutil.copytree(compiled.folder, tmp_path / "generated", ignore=shutil.ignore_patterns("lock.json"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    return tmp_path


def part(name: str) -> ModuleType:
    """A module of the package that the command asks."""
    return importlib.import_module(f"{targets.of_the_repository().names.package}.{name}")


def shared_out(monkeypatch: pytest.MonkeyPatch, block: int = 1 << 12) -> None:
    """Has even small files judged in pieces, by two processes."""
    monkeypatch.setattr(part("_bulk.blocks"), "BLOCK", block)
    monkeypatch.setattr(part("_bulk.sources"), "SMALL", block)
    monkeypatch.setattr(part("_command.validating"), "MANY", 0)
    monkeypatch.setattr(part("_bulk.sharing"), "cores", lambda: 2)


def test_processes_tell_what_one_tells(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [GOOD, WIDE, "", "{", f"[{GOOD}, {ODD}]", "7", ODD]
    (root / "many.jsonl").write_bytes("\n".join(lines * 40).encode() + b'\n{"a": "\xff"}\n')
    told = []
    for form in ("text", "json", "github"):
        assert main(["validate", "--format", form, "many.jsonl"]) == 1
        told.append(capsys.readouterr())
    shared_out(monkeypatch)
    for form in ("text", "json", "github"):
        assert main(["validate", "--format", form, "many.jsonl"]) == 1
        assert capsys.readouterr() == told.pop(0)


def test_bad_lines_do_not_stop_the_others(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "a.jsonl").write_bytes(b"\n".join([GOOD.encode(), b'{"a": \xff}', b"nonsense", WIDE.encode()]))
    assert main(["validate", "a.jsonl"]) == 1
    captured = capsys.readouterr()
    assert [line.split(" ")[0] for line in captured.out.splitlines()] == [
        "a.jsonl:2:7:",
        "a.jsonl:3:1:",
        "a.jsonl:4:",
    ]
    assert captured.err.splitlines()[-1] == "4 requests in 1 file: 3 errors, 0 warnings"


def test_the_summary_counts_by_code_and_parameter(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "a.jsonl").write_text("\n".join([GOOD, *[WIDE] * 2, *[ODD] * 10]), encoding="utf-8")
    main(["validate", "a.jsonl"])
    err = capsys.readouterr().err.splitlines()
    assert err[0] == "10 unsupportedOutputFormat outputFormat" and err[1].endswith("width, height")
    assert err[1].startswith(" 2 ") and err[2] == "13 requests in 1 file: 12 errors, 0 warnings"
    (root / "b.jsonl").write_text(GOOD, encoding="utf-8")
    assert main(["validate", "b.jsonl"]) == 0
    assert capsys.readouterr().err == "1 request in 1 file: 0 errors, 0 warnings\n"
    (root / "empty.jsonl").write_text("\n \n", encoding="utf-8")
    assert main(["validate", "empty.jsonl"]) == 1
    assert capsys.readouterr().out.startswith("empty.jsonl:1:1: error no JSON here")


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a report, whatever it is written as."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [
                {**each, "line": int(each["line"]), "key": int(each["key"]), "fix": each["fix"] or None}
                for each in csv.DictReader(file)
            ]
    if path.suffix == ".json":
        found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return found
    table = importlib.import_module("pyarrow.parquet").read_table(path)
    listed: list[dict[str, Any]] = table.to_pylist()
    return listed


@pytest.mark.parametrize("ending", ["csv", "json", "parquet"])
def test_a_report_has_a_row_for_each_issue(
    ending: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    strange = json.dumps({**REQUEST, 'a/b~"\n\ud800': 1})
    (root / "many.jsonl").write_text("\n".join([GOOD, WIDE, "{", strange, ODD] * 30), encoding="utf-8")
    (root / "one.json").write_text(f"\n{ODD}", encoding="utf-8")
    shared_out(monkeypatch)
    target = root / f"report.{ending}"
    assert main(["validate", "--report", target.name, "many.jsonl", "one.json"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "" and "30 malformed-json" in captured.err
    found = rows(target)
    assert len(found) == 4 * 30 + 1
    assert [(each["line"], each["key"]) for each in found[:5]] == [(2, 1), (3, 2), (4, 3), (5, 4), (7, 6)]
    assert found[2]["pointer"] == '/a~1b~0"\n\\ud800'
    assert found[-1].pop("message").startswith("'outputFormat' must be")
    last = ["one.json", 2, 0, "error", "unsupportedOutputFormat", "/outputFormat", "outputFormat", None]
    assert list(found[-1].values()) == last
    assert json.loads(found[2]["fix"]) == [{"op": "remove", "path": '/a~1b~0"\n\ud800'}]
    assert sorted(path.name for path in root.iterdir()) == sorted(
        [*("generated", "many.jsonl", "one.json", "pyproject.toml", "specs"), target.name]
    )
    (root / "good.jsonl").write_text(GOOD, encoding="utf-8")
    assert main(["validate", "--report", target.name, "good.jsonl"]) == 0
    assert rows(target) == []


def test_reports_that_cannot_be(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.jsonl").write_text(WIDE, encoding="utf-8")
    assert main(["validate", "--report", "report.xlsx", "a.jsonl"]) == 2
    assert "is named .parquet, .csv or .json" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["validate", "--report", "report.parquet", "a.jsonl"]) == 2
    assert "pip install pyarrow" in capsys.readouterr().err
    assert main(["validate", "--report", "no/such/report.csv", "a.jsonl"]) == 2
    assert "no such file or directory" in capsys.readouterr().err.lower()
    assert not list(root.glob("*report*"))


def test_the_bar_shows_rate_and_time(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "a.jsonl").write_text("\n".join([GOOD] * 50), encoding="utf-8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    assert main(["validate", "a.jsonl"]) == 0
    err = capsys.readouterr().err
    assert "a.jsonl" in err and "50 requests" in err and "/s" in err and "100%" in err
