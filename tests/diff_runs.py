"""Comparisons in a git repository of a test's own: fixtures, and what the command says."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from git_history import SPEC, GitHistory, history

NARROWER = ("maximum: 40, multipleOf: 2", "maximum: 20, multipleOf: 2")
WIDER = ("maxLength: 12", "maxLength: 20")
_SECOND = [("acme:tiny@1", "acme:tiny@2"), ("title: Acme Tiny", "title: Acme Second")]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitHistory:
    monkeypatch.chdir(tmp_path)
    return history(tmp_path)


def second(project: GitHistory) -> None:
    """Adds a model to the project, and commits it."""
    shutil.copyfile(project.folder / SPEC, project.folder / "specs/models/acme/second.yaml")
    project.write(*_SECOND, file="specs/models/acme/second.yaml")
    project.commit("a second model")


def report(project: GitHistory, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """The JSON of a comparison."""
    capsys.readouterr()
    project.run("diff", *words, "--format", "json")
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def facts(data: dict[str, Any]) -> set[tuple[str, str]]:
    """The kind and the effect of each change."""
    groups = data["groups"]
    return {(each["fact"]["kind"], each["effect"]) for group in groups for each in group["changes"]}
