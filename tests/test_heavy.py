"""Documents that are heavy to search: read, proved, looked through and compiled in steps that are bounded."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import heavy
from schema_imports import import_document

SECONDS = 30
"""Three times what is aimed at, in time of the processor: other work slows a core down, too."""
MOST_FOR_A_CHECK = 40


@pytest.mark.parametrize("name", heavy.DOCUMENTS)
def test_it_is_generated_and_measured_in_time(name: str, tmp_path: Path) -> None:
    """And no finding is an error, or nothing would be generated; each rule is broken by a vector.

    The vectors are as many as the checks many times over, not as these squared.
    """
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(heavy.document(name)), encoding="utf-8")
    assert seconds(tmp_path, "import", str(path)) < SECONDS
    assert seconds(tmp_path, "generate", "--ledger") < SECONDS
    model = import_document(heavy.document(name)).model
    assert model
    lines = (tmp_path / "generated" / "cases" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    due = {check.rule for check in model.request.checks if not check.advice}
    assert due == {issue["rule"] for line in lines for issue in json.loads(line)["issues"]}
    assert len(lines) < MOST_FOR_A_CHECK * len(model.request.checks)


def seconds(project: Path, *command: str) -> float:
    """How long the processor works at a command, in a process of its own, as the ledger imports packages."""
    before = os.times()
    subprocess.run([sys.executable, "-m", "specwright", "--project", str(project), *command], check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
