"""`validate --engine`: a cluster of Ray or Spark says what one process says, or why there is none."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import bulk_files
from bulk_files import told
from sources import ROOT

ROWS = bulk_files.requests(90)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return bulk_files.write(tmp_path_factory.mktemp("bulk"), ROWS)


def engine_python() -> str | None:
    """A Python that has the engines."""
    python = ROOT / ".engines" / "venv" / "bin" / "python"
    return str(python) if python.exists() else sys.executable if find_spec("ray") else None


@pytest.mark.parametrize("engine", ["ray", "spark"])
def test_an_engine_that_is_not_installed_is_named(
    engine: str,
    files: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = {"ray": "ray", "spark": "pyspark"}[engine]
    monkeypatch.setitem(sys.modules, name, None)
    code, _, err = told(capsys, "--engine", engine, str(files["lines"]))
    assert (code, err) == (2, f"error: --engine {engine} needs {name}; type: pip install {name}\n")


@pytest.mark.skipif(engine_python() is None, reason="no engines: make columns installs them")
@pytest.mark.parametrize("engine", ["ray", "spark"])
def test_a_cluster_tells_what_one_process_tells(engine: str, files: dict[str, Path]) -> None:
    if engine == "spark" and not shutil.which("java"):
        pytest.skip("Spark needs Java")
    local = {"RAY_ADDRESS": "local", "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell"}
    words = [str(files[name]) for name in ("lines", "array", "texts")]
    python = str(engine_python())
    runs = [
        subprocess.run(
            bulk_files.command(*more, *words, python=python),
            env={**bulk_files.environment(), **local},
            capture_output=True,
            text=True,
            timeout=300,
        )
        for more in ([], ["--engine", engine])
    ]
    assert [run.returncode for run in runs] == [1, 1], runs[1].stderr[-2000:]
    assert runs[0].stdout == runs[1].stdout
    last = [run.stderr.splitlines()[-1] for run in runs]
    assert last[0] == last[1]
