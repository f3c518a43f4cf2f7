"""`specwright validate` where outputs are not what the specs say: it judges, and says so first."""

import json
import shutil
import sys
from itertools import count
from pathlib import Path

import pytest

import commanding
from sources import ROOT
from specwright.cli.app import main

SPEC, OTHER = (f"specs/models/ideogram/ideogram-{name}.yaml" for name in ("3-0", "4-0-remix"))

names = (f"stale_models_{number}" for number in count())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two models that has been generated, with a good request."""
    shutil.copytree(ROOT / "specs" / "shared", tmp_path / "specs" / "shared")
    for path in ("specs/api.yaml", SPEC, OTHER):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    (tmp_path / "pyproject.toml").write_text(
        f"[tool.specwright]\npackage = '{next(names)}'\ntargets = ['catalog', 'python']\n", encoding="utf-8"
    )
    (tmp_path / "good.json").write_text(json.dumps(commanding.good()), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    assert main(["generate"]) == 0
    return tmp_path


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """What a run says before its last line."""
    capsys.readouterr()
    assert main(["validate", "good.json"]) == 0
    captured = capsys.readouterr()
    *lines, last = captured.err.splitlines()
    assert (captured.out, last) == ("", "1 request in 1 file: 0 errors, 0 warnings")
    return "\n".join(lines)


def test_what_changed_since_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys) == ""
    with (project / SPEC).open("a", encoding="utf-8") as file:
        file.write("# looked at again\n")
    assert told(capsys) == f"generated/ is stale: changed since: {SPEC}; run 'specwright generate'"
    assert main(["generate"]) == 0
    assert told(capsys) == ""


def test_many_changes_are_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(5):
        (project / "specs" / f"more-{number}.yaml").write_text("{}\n", encoding="utf-8")
    assert told(capsys) == (
        "generated/ is stale: changed since: specs/more-0.yaml (new), specs/more-1.yaml (new), "
        "specs/more-2.yaml (new), 2 others; run 'specwright generate'"
    )


def test_a_model_that_an_error_kept_as_it_was_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What all models share has changed, and only this one was not made anew."""
    before = (project / OTHER).read_text(encoding="utf-8")
    (project / OTHER).write_text(f"{before}nonsense: 1\n", encoding="utf-8")
    with (project / "specs" / "shared" / "generation.yaml").open("a", encoding="utf-8") as file:
        file.write("# looked at again\n")
    assert main(["generate"]) == 1
    (project / OTHER).write_text(before, encoding="utf-8")
    assert told(capsys) == (
        "generated/ is stale: an error kept these as they were: ideogram-4-0-remix; run 'specwright generate'"
    )


def test_nothing_is_said_of_a_folder_that_no_run_wrote(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "generated" / "lock.json").unlink()
    assert told(capsys) == ""
