"""`specwright generate`: what it says, what it leaves, how it ends."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from made_outputs import ERROR, SPEC, WARNING, Build, made_build, made_root, tree
from specwright.cli.app import main


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return made_root(tmp_path, monkeypatch)


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Build:
    return made_build(monkeypatch)


def test_generate_writes_and_counts(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n", "b/c": "2\n"})
    assert main(["generate"]) == 0
    assert capsys.readouterr().out.startswith("0 models, 2 files (2 written, 0 unchanged, 0 removed), ")
    build({"a": "1\n"})
    assert main(["generate"]) == 0
    assert capsys.readouterr().out.startswith("0 models, 1 file (0 written, 1 unchanged, 1 removed), ")
    assert sorted(tree(root / "generated")) == ["a", "lock.json"]


def test_an_error_writes_nothing_and_shows_everything(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    before = tree(root)
    build({"a": "2\n"}, WARNING, ERROR)
    capsys.readouterr()
    assert main(["generate"]) == 1
    assert tree(root) == before
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        f"{SPEC}:3:1: warning: a: is odd [empty]",
        f"{SPEC}:4:1: b: is wrong [wrong-value]",
        "1 error, 1 warning",
        "nothing written",
    ]


def test_warnings_do_not_stop_generate(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n"}, WARNING)
    assert main(["generate"]) == 0
    assert "is odd [empty]" in capsys.readouterr().err
    assert (root / "generated/a").exists()


def test_warnings_of_one_kind_are_counted_after_the_first(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"}, *[replace(WARNING, path=f"p{number}") for number in range(400)], ERROR)
    assert main(["generate"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        *(f"{SPEC}:3:1: warning: p{number}: is odd [empty]" for number in range(3)),
        f"{SPEC}:4:1: b: is wrong [wrong-value]",
        "397 more [empty]: 'specwright lint' shows all",
        "1 error, 400 warnings",
        "nothing written",
    ]


def test_dry_run_changes_nothing(root: Path, build: Build, capsys: pytest.CaptureFixture[str]) -> None:
    build({"a": "1\n", "gone": "1\n"})
    main(["generate"])
    before = tree(root)
    build({"a": "2\n", "b": "1\n"})
    capsys.readouterr()
    assert main(["generate", "--dry-run"]) == 0
    assert tree(root) == before
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["would remove generated/gone", "would write generated/a", "would write generated/b"]
    assert lines[3].startswith("0 models, 2 files (2 to be written, 0 unchanged, 1 to be removed), ")


def test_unmanaged_files_are_a_warning_unless_they_are_in_the_way(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    main(["generate"])
    (root / "generated/mine").write_text("mine", encoding="utf-8")
    assert main(["generate"]) == 0
    assert "warning: generated/mine is not specwright's" in capsys.readouterr().err
    build({"a": "2\n", "mine": "1\n"})
    assert main(["generate"]) == 1
    assert "error: generated/mine: specwright did not write the file" in capsys.readouterr().err
    assert tree(root / "generated")["a"] == "1\n"
    assert main(["check"]) == 1
    assert "generated/mine: specwright did not write the file" in capsys.readouterr().out


def test_an_interrupted_run_is_told_and_undone(
    root: Path, build: Build, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n", "b": "1\n"})
    main(["generate"])
    build({"a": "2\n", "b": "2\n"})
    with monkeypatch.context() as patch:
        real, renamed = os.replace, list[Path]()

        def dies_after_one_output(source: Path, target: Path) -> None:
            renamed.append(target)
            if len(renamed) > 2:
                raise KeyboardInterrupt
            real(source, target)

        patch.setattr(os, "replace", dies_after_one_output)
        assert main(["generate"]) == 130
    assert tree(root / "generated")["a"] == "2\n"
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines()[1].startswith("a run was interrupted while it wrote")
    build({}, ERROR)
    assert main(["generate"]) == 1
    assert tree(root / "generated")["a"] == "1\n"
    assert "an interrupted run has been undone" in capsys.readouterr().err
    build({"a": "1\n", "b": "1\n"})
    assert main(["check"]) == 0


def test_an_output_folder_that_cannot_be_made_is_told(
    root: Path, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    build({"a": "1\n"})
    (root / "generated").write_text("a file", encoding="utf-8")
    assert main(["generate"]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_broken_template_is_named_with_its_line(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("specs", "templates"):
        shutil.copytree(Path(__file__).parents[1] / name, project / name)
    template = project / "templates/python/_registry.py.j2"
    template.write_text("first\n{{ nobody_knows }}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "specwright", "generate"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "templates/python/_registry.py.j2:2: 'nobody_knows' is undefined" in done.stderr
    assert not (project / "generated/python").exists()
