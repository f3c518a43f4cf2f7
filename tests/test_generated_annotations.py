"""What is generated is sound for mypy in its strict mode: of the corpus, and of imported documents."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import targets
from catalogue import document, families
from specwright.cli.app import main


def complaints(generated: Path, cache: Path) -> str:
    """What mypy says of the Python packages in a folder of outputs; nothing where it has no complaint."""
    sources = [str(generated / target / "src") for target in ("python", "pydantic")]
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", *sources]
    run = subprocess.run(command, capture_output=True, text=True, cwd=generated)
    return "" if run.returncode == 0 else run.stdout + run.stderr


@pytest.mark.parametrize("made", [targets.of_the_corpus, targets.of_the_small_specs])
def test_the_packages_of_the_tests_specs_are_sound(
    made: Callable[[], targets.Compiled], tmp_path: Path
) -> None:
    assert not complaints(made().folder, tmp_path)


def test_the_packages_of_imported_documents_are_sound(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.json" for name in families()]
    for path in paths:
        path.write_text(json.dumps(document(path.stem)), encoding="utf-8")
    assert main(["--project", str(tmp_path), "import", *map(str, paths)]) == 0
    assert main(["--project", str(tmp_path), "generate"]) == 0
    assert not complaints(tmp_path / "generated", tmp_path / "cache")


def test_a_wrong_annotation_is_seen(tmp_path: Path) -> None:
    for target in ("python", "pydantic"):
        (tmp_path / target / "src").mkdir(parents=True)
        (tmp_path / target / "src" / f"of_{target}.py").write_text("NUMBER = 1\n")
    (tmp_path / "python/src/wrong.py").write_text("def double(number):\n    return 2 * number\n")
    assert "no-untyped-def" in complaints(tmp_path, tmp_path / "cache")
