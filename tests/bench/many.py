"""The generator's own speed on the repository's models, and how commands are measured."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench import sets


def generator(folder: Path, *, rounds: int) -> dict[str, Any]:
    """Seconds of each command on the repository's models (CPU time too, which other work does not lengthen).

    `warm` is a run with all that earlier ones left; the others have nothing of it.
    """
    small = folder / "small"
    shutil.rmtree(small, ignore_errors=True)
    copy(small)
    return _small(small, rounds)


def _small(folder: Path, rounds: int) -> dict[str, Any]:
    """The repository's models, with every target."""
    every = [sys.executable, "-m", "specwright"]
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        for left in ("generated", ".specwright"):
            shutil.rmtree(folder / left, ignore_errors=True)
        for name, command in (
            ("generate_4", "generate"),
            ("generate_4_warm", "generate"),
            ("check_4", "check"),
            ("lint_4", "lint"),
        ):
            before = cpu()
            found.setdefault(name, []).append(seconds([*every, command], folder))
            found.setdefault(f"{name}_cpu", []).append(cpu() - before)
    return {name: min(times) for name, times in found.items()}


def copy(folder: Path) -> None:
    """A project of the repository's specs."""
    shutil.copytree(sets.ROOT / "specs", folder / "specs")


def seconds(command: list[str], folder: Path) -> float:
    """How long the command takes in the folder; raises RuntimeError with what it said when it fails."""
    started = time.perf_counter()
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=_environment())
    if run.returncode:
        raise RuntimeError(f"{' '.join(command[-2:])}: {run.stdout[-500:]}{run.stderr[-500:]}")
    return time.perf_counter() - started


def with_peak(command: list[str], folder: Path, *, due: int = 0) -> tuple[float, float]:
    """How long the command takes, and the most memory that it held, in megabytes."""
    code = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=2).returncode;"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(done)"
    )
    started = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", code, *command], cwd=folder, capture_output=True, text=True, env=_environment()
    )
    if run.returncode != due:
        raise RuntimeError(run.stderr[-1000:])
    return time.perf_counter() - started, int(run.stdout) * 1024 / 1e6


def cpu() -> float:
    """Seconds of processor time that ended children have used."""
    times = os.times()
    return times.children_user + times.children_system


def _environment() -> dict[str, str]:
    """Processes compile what they import, as they do on a user's machine."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
