"""Documents that are heavy to search: read, proved, looked through and compiled in steps that are bounded."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import heavy
from schema_imports import import_document
from specwright.ir.model import Model
from specwright.lint import report
from specwright.vectors.requests import Vector, vectors

SECONDS = 30
"""Three times what is aimed at, in time of the processor: other work slows a core down, too."""
MOST_FOR_A_CHECK = 40


@pytest.mark.parametrize("name", heavy.DOCUMENTS)
def test_it_is_generated_and_measured_in_time(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(heavy.document(name)), encoding="utf-8")
    assert seconds(tmp_path, "import", str(path)) < SECONDS
    assert seconds(tmp_path, "generate", "--ledger") < SECONDS


@pytest.mark.parametrize("name", heavy.DOCUMENTS)
def test_each_of_its_rules_is_broken_by_a_vector(name: str) -> None:
    """And the vectors are as many as its checks many times over, not as these squared."""
    model, requests = looked_at(name)
    due = {check.rule for check in model.request.checks if not check.advice}
    assert due == {issue.rule for each in requests for issue in each.issues}
    assert len(requests) < MOST_FOR_A_CHECK * len(model.request.checks)


@pytest.mark.parametrize("name", heavy.DOCUMENTS)
def test_it_raises_no_alarm(name: str) -> None:
    codes = {str(each.code) for each in report(looked_at(name)[0]) if each.severity == "error"}
    assert not codes


def test_hundreds_of_parameters_have_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that gives all of them is as many edits deep."""
    broad = {f"p{number}": {"type": "integer", "minimum": 0, "maximum": 9} for number in range(600)}
    monkeypatch.setitem(heavy.DOCUMENTS, "broad", lambda: {"properties": broad})
    model, requests = looked_at("broad")
    assert any(broad.keys() <= each.request.keys() for each in requests if isinstance(each.request, dict))
    assert len(requests) < MOST_FOR_A_CHECK * len(model.request.checks)


def seconds(project: Path, *command: str) -> float:
    """How long the processor works at a command, in a process of its own, as the ledger imports packages."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "specwright", "--project", str(project), *command], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def looked_at(name: str) -> tuple[Model, tuple[Vector, ...]]:
    model = import_document(heavy.document(name)).model
    assert model
    return model, vectors(model.request)
