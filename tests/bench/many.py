"""The generator's own speed: the repository's models, and a project of hundreds made of variants of them."""

import compileall
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench import cold, sets
from specwright.driver.settings import TARGET_NAMES

WITHOUT_PYDANTIC = tuple(name for name in TARGET_NAMES if name != "pydantic")


def generator(folder: Path, models: int, *, rounds: int) -> dict[str, Any]:
    """Seconds of each command (CPU time too, which other work does not lengthen), and the memory at most.

    `cold` is a run without anything that earlier ones left, `warm` one with all of it.
    """
    small, great = folder / "small", folder / "great"
    for target in (small, great):
        shutil.rmtree(target, ignore_errors=True)
    copy(small)
    variants(great, models, targets=WITHOUT_PYDANTIC)
    found: dict[str, Any] = {"models": models, **_small(small, rounds), **_great(great)}
    source = great / "generated" / "python" / "src"
    compileall.compile_dir(source, quiet=1)
    found["registry"] = cold.registry(source, "airmodels", models)
    found["with_ledger"] = with_ledger(folder / "with-ledger", min(models, 50))
    return found


def with_ledger(folder: Path, models: int) -> dict[str, Any]:
    """Seconds of `make generate`, every target and the ledger: cold, with nothing to do, one spec changed."""
    shutil.rmtree(folder, ignore_errors=True)
    variants(folder, models)
    command = [sys.executable, "-m", "specwright", "generate", "--ledger"]
    found: dict[str, Any] = {"models": models}
    for name in ("cold", "warm", "changed"):
        if name == "changed":
            change_a_bound(folder)
        before = cpu()
        found[name] = seconds(command, folder)
        found[f"{name}_cpu"] = cpu() - before
    return found


def change_a_bound(folder: Path) -> None:
    """Lowers how many items an array may have, in one spec of a project that `variants` made."""
    path = min((folder / "specs" / "models").rglob("ideogram-2-0-remix-*.yaml"))
    old, new = "minItems: 1, maxItems: 4", "minItems: 1, maxItems: 3"
    text = path.read_text(encoding="utf-8")
    assert old in text, f"no such bound in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


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


def _great(folder: Path) -> dict[str, Any]:
    """Hundreds of models, without the target whose generator is a library's."""
    most = [sys.executable, "-m", "specwright"]
    found: dict[str, Any] = {}
    before = cpu()
    found["generate_many"], found["peak_MB"] = with_peak([*most, "generate"], folder)
    found["generate_many_cpu"] = cpu() - before
    found["check_many"] = seconds([*most, "check"], folder)
    found["generate_warm"] = seconds([*most, "generate"], folder)
    found["lint_many"] = seconds([*most, "lint"], folder)
    changed = next((folder / "specs" / "models").rglob("*.yaml"))
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("status: live", "status: coming-soon"), encoding="utf-8")
    before = cpu()
    found["generate_one_changed"] = seconds([*most, "generate"], folder)
    found["generate_one_changed_cpu"] = cpu() - before
    return found


def copy(folder: Path) -> None:
    """A project of the repository's specs."""
    shutil.copytree(sets.ROOT / "specs", folder / "specs")


def variants(folder: Path, count: int, *, targets: Sequence[str] = TARGET_NAMES) -> None:
    """A project of so many models: the repository's in turns, under other names; with some targets."""
    copy(folder)
    settings = f"[tool.specwright]\ntargets = {json.dumps([*targets])}\n"
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    files = sorted((folder / "specs" / "models").rglob("*.yaml"))
    originals = [(path, path.read_text(encoding="utf-8")) for path in files]
    for path, _ in originals:
        path.unlink()
    for number in range(count):
        path, text = originals[number % len(originals)]
        (air,) = re.findall(r"^model: (\S+)$", text, re.MULTILINE)
        renamed = text.replace(air, f"{air}-{number}")
        renamed = re.sub(r"^title: (.*)$", rf"title: \1 {number}", renamed, flags=re.MULTILINE)
        path.with_name(f"{path.stem}-{number}.yaml").write_text(renamed, encoding="utf-8")


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
