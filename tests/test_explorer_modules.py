"""The explorer's modules that need no page, under Node's own test runner."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import node
import targets
from sources import ROOT

STATIC = ROOT / "templates" / "explorer" / "static"
EXPORTED = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
IMPORTED = re.compile(r"^import \{([^}]*)\} from", re.MULTILINE)
TESTS = sorted((Path(__file__).parent / "explorer").glob("*.test.mjs"))

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)


def test_there_are_tests() -> None:
    assert len(TESTS) >= 1


def test_each_export_is_asked_for_and_each_import_is_used() -> None:
    """By another module, by what is generated, or by a test: what nobody asks for is dead."""
    modules = {path: path.read_text(encoding="utf-8") for path in sorted(STATIC.rglob("*.js"))}
    asking = (*TESTS, *Path(__file__).parent.glob("test_explorer_*.py"), *STATIC.parent.glob("*.j2"))
    others = [path.read_text(encoding="utf-8") for path in asking]
    assert len(modules) > 50
    for path, text in modules.items():
        for name in EXPORTED.findall(text):
            places = [other for at, other in modules.items() if at != path] + others
            assert any(re.search(rf"\b{name}\b", each) for each in places), f"{path.name}: {name} is not used"
        for name in re.findall(r"\w+", " ".join(IMPORTED.findall(text))):
            assert len(re.findall(rf"\b{name}\b", text)) > 1, f"{path.name}: {name} is imported in vain"


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
