"""The examples of `ARROW.md`, and the Python that has the engines which they speak of."""

import os
import re
import shutil
import subprocess
from pathlib import Path

TESTS = Path(__file__).parent
PYTHON = TESTS.parent / ".engines" / "venv" / "bin" / "python"
ENGINES = ("DuckDB", "Polars", "PySpark", "Ray")
STRUCTS = "Requests that became structs"
MOST_LINES = 20
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: str) -> dict[str, list[str]]:
    """The blocks of Python below each heading."""
    _, *parts = _HEADING.split(page)
    return {name: _BLOCK.findall(text) for name, text in zip(parts[::2], parts[1::2], strict=True)}


def missing(engine: str) -> str:
    """Why an engine cannot be asked; empty where it can."""
    if not PYTHON.exists():
        return "the engines are not installed; make .engines/setup-done does that"
    if engine == "PySpark" and shutil.which("java") is None:
        return "Spark needs Java"
    return ""


QUICK_START = (
    '--conf spark.sql.shuffle.partitions=1 --driver-java-options "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"'
)
"""Spark compiles less, for few rows."""


def run(source: Path, engine: str, *words: str, jvm: str = "") -> str:
    """Runs `arrow_engine.py` about an engine, where the package of this folder of outputs can be imported."""
    submitted = f"--master local[1] --conf spark.ui.enabled=false {jvm} pyspark-shell"
    quiet = {
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
        "POLARS_MAX_THREADS": "1",
        "PYSPARK_PYTHON": str(PYTHON),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_SUBMIT_ARGS": submitted,
        "PYTHONPATH": str(source / "src"),
        "PYTHONWARNINGS": "ignore",
    }
    command = [str(PYTHON), str(TESTS / "arrow_engine.py"), str(source / "ARROW.md"), engine, *words]
    done = subprocess.run(command, env=os.environ | quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{engine} {' '.join(words)}\n{done.stdout}\n{done.stderr[-4000:]}")
    return done.stdout
