"""`specwright validate`: which requests a file holds, where their faults stand, how they are told."""

import io
import json
import shutil
import sys
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

import targets
from specwright.cli.app import main

PACKAGE = """
__version__ = "1.0"


class Issue:
    rule, documentation, fix = "a rule", None, None

    def __init__(self, code, message, parameter, path, severity="error"):
        self.code, self.message, self.parameter = code, message, parameter
        self.path, self.severity = path, severity
        self.pointer = "".join(f"/{part}" for part in path)

    def to_dict(self):
        names = ("code", "message", "parameter", "path", "severity")
        return {name: getattr(self, name) for name in names}


def validate(request):
    issues = []
    if request.get("width", 0) > 10:
        issues.append(Issue("invalidWidth", "too\\nwide: 100%", "width", ("width",)))
    if request.get("a") and request.get("b"):
        issues.append(Issue("invalidCombination", "not both", ("a", "b"), ()))
    for position, _ in enumerate(request.get("inputs", {}).get("images", [])):
        issues.append(Issue("odd", "is odd", "inputs.images", ("inputs", "images", position), "warning"))
    return issues
"""

names = (f"fake_package_{number}" for number in count())


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    name = next(names)
    (tmp_path / "specs").mkdir()
    (tmp_path / "pyproject.toml").write_text(f"[tool.specwright]\npackage = '{name}'\n", encoding="utf-8")
    package = tmp_path / "generated/python/src" / name / "__init__.py"
    package.parent.mkdir(parents=True)
    package.write_text(PACKAGE, encoding="utf-8")
    generated = targets.of_the_repository().package
    for folder in ("_bulk", "_command", "_runtime"):
        shutil.copytree(Path(str(generated.__file__)).parent / folder, package.parent / folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    return tmp_path


def put(root: Path, name: str, text: str | bytes) -> None:
    (root / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_one_good_request(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "a.json", '\ufeff{"width": 1}')
    assert main(["validate", "a.json"]) == 0
    assert capsys.readouterr() == ("", "1 request in 1 file: 0 errors, 0 warnings\n")


def test_faults_stand_on_the_line_of_their_key(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        '[\n  {\n    "a": 1,\n    "width": 11,\n    "b": 1,\n    "inputs": {"images": [1,\n    2]}\n  }\n]\n'
    )
    put(root, "a.json", text)
    assert main(["validate", "a.json"]) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "a.json:4: error width: too\\nwide: 100% [invalidWidth]",
        "a.json:2: error a, b: not both [invalidCombination]",
        "a.json:6: warning inputs.images[0]: is odd [odd]",
        "a.json:7: warning inputs.images[1]: is odd [odd]",
    ]
    assert captured.err == "1 request in 1 file: 2 errors, 2 warnings\n"


def test_warnings_alone_are_valid(root: Path) -> None:
    put(root, "a.json", '{"inputs": {"images": [1]}}')
    assert main(["validate", "a.json"]) == 0


def test_a_malformed_line_does_not_stop_the_others(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "a.jsonl", '{"width": 11}\n\n{"width": }\r\n{"width": 12}\n')
    put(root, "b.json", '{"width": 13}')
    assert main(["validate", "a.jsonl", "b.json"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.jsonl:1: error width: too\\nwide: 100% [invalidWidth]",
        "a.jsonl:3:11: error a value is due here [malformed-json]",
        "a.jsonl:4: error width: too\\nwide: 100% [invalidWidth]",
        "b.json:1: error width: too\\nwide: 100% [invalidWidth]",
    ]


def test_json_tells_file_line_index_and_issues(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "a.json", '[{"width": 1}, 7,\n {"width": 11}]')
    assert main(["validate", "--format", "json", "a.json"]) == 1
    fault = {"code": "malformed-json", "path": [], "severity": "error", "column": 16}
    issue = {"code": "invalidWidth", "parameter": "width", "path": ["width"], "severity": "error"}
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "a.json",
            "line": 1,
            "index": 1,
            "issues": [{**fault, "message": "a request is an object, here stands a number"}],
        },
        {
            "file": "a.json",
            "line": 2,
            "index": 2,
            "issues": [{**issue, "message": "too\nwide: 100%"}],
        },
    ]


def test_sarif_is_a_log(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "a.json", '[{"width": 1},\n {"width": 11}]')
    assert main(["validate", "--format", "sarif", "a.json"]) == 1
    log = json.loads(capsys.readouterr().out)
    (result,) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert (log["version"], result["ruleId"], result["level"]) == ("2.1.0", "a rule", "error")
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("a.json", 2)


def test_github_annotations_are_escaped(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "a,b:c%.json", '{"width": 11}')
    assert main(["validate", "--format", "github", "a,b:c%.json"]) == 1
    assert capsys.readouterr().out == (
        "::error file=a%2Cb%3Ac%25.json,line=1,title=invalidWidth::width: too%0Awide: 100%25\n"
    )


def test_standard_input(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b'{"width": 11}\n{"width": 12}\n')))
    assert main(["validate", "-"]) == 1
    assert [line[:10] for line in capsys.readouterr().out.splitlines()] == ["<stdin>:1:", "<stdin>:2:"]


def test_files_that_cannot_be_read_do_not_stop_the_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(root, "latin.json", '{"é": 1}'.encode("latin-1"))
    put(root, "bad.json", '{"width": 11}')
    assert main(["validate", "missing.json", ".", "latin.json", "bad.json"]) == 2
    captured = capsys.readouterr()
    assert captured.err.splitlines() == [
        "error: missing.json: no such file or directory",
        "error: .: a folder, where a file is due",
        "error: latin.json: not UTF-8 text, at byte 2",
        "1 request in 1 file: 1 error, 0 warnings",
    ]
    assert captured.out.startswith("bad.json:1: error width")


def test_without_a_generated_package(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "pyproject.toml").write_text("[tool.specwright]\npackage = 'nowhere'\n", encoding="utf-8")
    assert main(["validate", "a.json"]) == 2
    assert "run 'specwright generate' first" in capsys.readouterr().err


def test_a_package_that_does_not_import(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = next((root / "generated/python/src").iterdir())
    (package / "__init__.py").write_text("import nothing_of_this_name", encoding="utf-8")
    assert main(["validate", "a.json"]) == 2
    assert "cannot be used (ModuleNotFoundError" in capsys.readouterr().err


def test_no_text_from_a_request_reaches_the_terminal_raw(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(root, "\x1b[31m.json", '{"width": 11}')
    main(["validate", "\x1b[31m.json"])
    assert capsys.readouterr().out.startswith("\\x1b[31m.json:1: error")


@pytest.mark.parametrize("form", ["text", "github"])
def test_faults_of_items_are_told_apart(root: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    put(root, "a.json", '{"inputs": {"images": [1, 2]}}')
    assert main(["validate", "--format", form, "a.json"]) == 0
    found = capsys.readouterr().out
    assert "inputs.images[0]" in found and "inputs.images[1]" in found


def test_unknown_keys_may_pass(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = next((root / "generated/python/src").glob("*/__init__.py"))
    eased = """

def validate(request, unknown="error"):
    return [] if unknown == "ignore" else [Issue("odd", "is odd", "zebra", ("zebra",), unknown)]
"""
    package.write_text(PACKAGE + eased, encoding="utf-8")
    put(root, "a.json", '{"zebra": 1}')
    put(root, "b.jsonl", '{"zebra": 1}\n')
    for name in ("a.json", "b.jsonl"):
        assert main(["validate", name]) == 1
        assert main(["validate", name, "--unknown", "warning"]) == 0
        assert f"{name}:1: warning zebra: is odd [odd]" in capsys.readouterr().out
        assert main(["validate", name, "--unknown", "ignore"]) == 0
        assert capsys.readouterr().out == ""
    assert main(["validate", "a.json", "--unknown", "nothing"]) == 2
