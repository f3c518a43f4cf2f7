"""The annotations of the compiler, of the tests and of what is generated are sound."""

import subprocess
import sys
from pathlib import Path

SOURCES = (f"generated/{name}/src" for name in ("python", "pydantic", "standin"))
CHECKED = ("generator", "tests", "generated/native", *SOURCES)


def test_mypy_finds_nothing(repository: Path) -> None:
    """As a test it runs beside the others."""
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *CHECKED], cwd=repository, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
