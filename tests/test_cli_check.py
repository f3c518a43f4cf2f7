"""`specwright check`: what it says of each file, and what it does without."""

import subprocess
import sys
from pathlib import Path

import pytest

from made_outputs import ERROR, SPEC, Build, made_build, made_root, tree
from specwright.cli.app import main


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return made_root(tmp_path, monkeypatch)


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Build:
    return made_build(monkeypatch)


def test_check_before_the_first_run(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n"})
    assert main(["check"]) == 1
    assert capsys.readouterr().out == "nothing is generated yet\n"
    assert not (root / "generated").exists()


def test_check_without_the_lock_alone(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n"})
    main(["generate"])
    (root / "generated/lock.json").unlink()
    capsys.readouterr()
    assert main(["check"]) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "lock.json does not tell what the outputs were made from",
        "generated/lock.json: missing",
    ]
    assert captured.err == "run 'specwright generate'\n"


def test_check_compiles_nothing_when_nothing_moved(
    root: Path, build: Build, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    monkeypatch.setitem(sys.modules, "specwright.driver.compile", None)
    assert main(["check"]) == 0
    assert capsys.readouterr().err == "up to date: 1 file\n"
    build({"a": "2\n"})
    assert main(["check", "--rebuild"]) == 1
    assert "no input changed since the last run" in capsys.readouterr().out


def test_check_names_what_is_wrong_with_each_file(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({name: f"{name} 1\n" for name in ("edited", "missing", "orphan", "stale", "same")})
    main(["generate"])
    (root / "generated/edited").write_text("by hand\n", encoding="utf-8")
    (root / "generated/missing").unlink()
    (root / "generated/mine").write_text("mine", encoding="utf-8")
    (root / SPEC).write_text("model: y\n", encoding="utf-8")
    (root / "specs/api.yaml").write_text("title: y\n", encoding="utf-8")
    build({"edited": "edited 1\n", "missing": "1\n", "stale": "stale 2\n", "same": "same 1\n", "new": "\n"})
    before = tree(root)
    capsys.readouterr()
    assert main(["check"]) == 1
    assert tree(root) == before
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        *("changed since the last run:", "  specs/api.yaml (new)", f"  {SPEC}"),
        "generated/orphan: no longer generated",
        "generated/edited: edited by hand",
        "generated/missing: missing, it was deleted",
        "generated/new: not generated yet",
        "generated/stale: stale",
        "generated/mine: not specwright's",
        *("--- generated/edited", "+++ generated/edited (as generated)"),
        *("@@ -1 +1 @@", "-by hand", "+edited 1"),
        *("--- generated/stale", "+++ generated/stale (as generated)"),
        *("@@ -1 +1 @@", "-stale 1", "+stale 2"),
    ]
    assert captured.err == "run 'specwright generate'\n"


def test_check_notices_an_input_that_moved_no_output(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    (root / SPEC).write_text("model: x # a remark\n", encoding="utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == (
        "generated/lock.json: does not tell the inputs as they are"
    )
    assert main(["generate"]) == 0
    assert main(["check"]) == 0


def test_check_shows_line_ends(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n2\n"})
    main(["generate"])
    (root / "generated/a").write_bytes(b"1\r\n2")
    main(["check"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[-4:] == ["-1\\r", "-2 (no line end)", "+1", "+2"]


def test_check_shortens_unless_told_not_to(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({f"{number:03}": "".join(f"old {line}\n" for line in range(50)) for number in range(60)})
    main(["generate"])
    build({f"{number:03}": "".join(f"new {line}\n" for line in range(50)) for number in range(60)})
    capsys.readouterr()
    assert main(["check", "--rebuild"]) == 1
    out = capsys.readouterr().out
    assert "… 20 more; --full shows all" in out
    assert "… 73 more lines of difference; --full shows all" in out
    assert "… 55 more files differ; --full shows how" in out
    assert main(["check", "--rebuild", "--full"]) == 1
    full = capsys.readouterr().out
    assert "--full" not in full
    assert full.count("+new 49") == 60


def test_check_shortens_long_lines(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "x" * 1000 + "\n"})
    main(["generate"])
    build({"a": "y" * 1000 + "\n"})
    capsys.readouterr()
    main(["check", "--rebuild"])
    assert capsys.readouterr().out.splitlines()[-1] == f"+{'y' * 159}…"
    main(["check", "--rebuild", "--full"])
    assert capsys.readouterr().out.splitlines()[-1] == f"+{'y' * 1000}"


def test_check_tells_of_errors_in_specs(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({}, ERROR)
    assert main(["check"]) == 1
    assert "is wrong [wrong-value]" in capsys.readouterr().err


@pytest.mark.parametrize(
    "module",
    [
        *("yaml", "jinja2", "rapidfuzz", "rich.console", "datamodel_code_generator"),
        *("specwright.driver.compile", "specwright.ir.model"),
    ],
)
def test_check_imports_nothing_heavy_when_nothing_moved(root: Path, module: str, build: Build) -> None:
    build({"a": "1\n"})
    main(["generate"])
    assert module not in imported_by_check()


def imported_by_check() -> str:
    code = "import sys; from specwright.cli.app import main; assert main(['check']) == 0; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout
