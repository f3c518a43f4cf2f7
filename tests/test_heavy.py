"""Documents that are heavy to search: read, proved, looked through and compiled in steps that are bounded."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import heavy
from schema_imports import import_document
from specwright.vectors.requests import vectors

MOST_FOR_A_CHECK = 40


@pytest.mark.parametrize("name", heavy.DOCUMENTS)
def test_it_is_generated_and_measured(name: str, tmp_path: Path) -> None:
    """And no finding is an error, or nothing would be generated; each rule is broken by a vector.

    The vectors are as many as the checks many times over, not as these squared.
    """
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(heavy.document(name)), encoding="utf-8")
    run(tmp_path, "import", str(path))
    run(tmp_path, "generate", "--ledger")
    model = import_document(heavy.document(name)).model
    assert model
    lines = (tmp_path / "generated" / "cases" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    due = {check.rule for check in model.request.checks if not check.advice}
    assert due == {issue["rule"] for line in lines for issue in json.loads(line)["issues"]}
    assert len(lines) < MOST_FOR_A_CHECK * len(model.request.checks)


def test_hundreds_of_parameters_have_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that gives all of them is as many edits deep."""
    broad = {f"p{number}": {"type": "integer", "minimum": 0, "maximum": 9} for number in range(600)}
    monkeypatch.setitem(heavy.DOCUMENTS, "broad", lambda: {"properties": broad})
    model = import_document(heavy.document("broad")).model
    assert model
    requests = vectors(model.request)
    assert any(broad.keys() <= each.request.keys() for each in requests if isinstance(each.request, dict))
    assert len(requests) < MOST_FOR_A_CHECK * len(model.request.checks)


def run(project: Path, *command: str) -> None:
    """In a process of its own, as the ledger imports packages."""
    subprocess.run([sys.executable, "-m", "specwright", "--project", str(project), *command], check=True)
