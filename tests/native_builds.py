"""Builds the distribution of compiled verdicts."""

import importlib.util
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path


def missing() -> str:
    """What is not installed that compiling needs; empty where nothing is missing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if not shutil.which(compiler):
        return f"there is no C compiler ({compiler}): no verdict is compiled"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "Python's headers are missing: no verdict is compiled"
    if not importlib.util.find_spec("mypyc"):
        return "mypyc is not installed: no verdict is compiled"
    return ""


def build(source: Path, target: Path, *kinds: str) -> list[Path]:
    """The distributions of these kinds (a wheel, if none is named) made of the sources in a folder."""
    chosen = [word for kind in kinds or ("wheel",) for word in ("-t", kind)]
    command = [sys.executable, "-m", "hatchling", "build", *chosen, "-d", str(target)]
    run = subprocess.run(command, cwd=source, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    return sorted(target.iterdir())


def unpacked(wheel: Path, target: Path) -> Path:
    """The folder to import from what a wheel brings."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target
