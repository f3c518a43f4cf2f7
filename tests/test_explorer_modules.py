"""The explorer's modules that need no page, under Node's own test runner."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import node
import targets
from sources import ROOT

STATIC = ROOT / "templates" / "explorer" / "static"
TESTS = sorted((Path(__file__).parent / "explorer").glob("*.test.mjs"))

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


def test_there_are_tests() -> None:
    assert len(TESTS) >= 1


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_modules(path: Path, tmp_path: Path) -> None:
    compiled = targets.of_the_repository()
    folder = tmp_path / "explorer"
    shutil.copytree(STATIC, folder)
    (folder / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    environment = {
        **os.environ,
        "EXPLORER": str(folder),
        "PACKAGE": str(compiled.folder / "typescript"),
        "SLUGS": " ".join(model.slug for model in compiled.catalog.models),
    }
    command = [node.NODE or "", "--test", "--test-reporter=tap", str(path)]
    run = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8")
    failing = [line for line in run.stdout.splitlines() if line.strip().startswith("not ok")]
    assert run.returncode == 0, "\n".join([*failing, run.stdout[-3000:], run.stderr[-1000:]])
