"""Projects of dense models: the repository's and official ones that are at hand, under other names."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import invented
from bench import many, sets
from specwright.driver.settings import TARGET_NAMES

HEAD = re.compile(r'^model: "?([^"\n]+)"?$', re.MULTILINE)
TITLE = re.compile(r'^(title: .*?)("?)$', re.MULTILINE)


def base(folder: Path, *, official: bool = True) -> Path:
    """A project of the repository's specs, and of what an import makes of official schemas, behind them."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sets.ROOT / "specs", folder / "specs")
    schemas = [*map(str, invented.SHARED)] if official else []
    if schemas:
        command = [sys.executable, "-m", "specwright", "--project", str(folder), "import", *schemas]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            raise RuntimeError(run.stdout[-1000:] + run.stderr[-1000:])
    return folder


def variants(folder: Path, count: int, *, targets: Sequence[str] = TARGET_NAMES) -> None:
    """A project of so many models: the repository's in turns, under other names; with some targets."""
    many.copy(folder)
    settings = f"[tool.specwright]\ntargets = {json.dumps([*targets])}\n"
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    _multiply(folder, count)


def write(folder: Path, count: int, project: Path) -> None:
    """A project of so many models, those of another in turns."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project / "specs", folder / "specs")
    _multiply(folder, count)


def _multiply(folder: Path, count: int) -> None:
    """Puts so many models in the place of those of a project, the repository's first."""
    own = {path.name for path in (sets.ROOT / "specs" / "models").rglob("*.yaml")}
    paths = sorted(
        (folder / "specs" / "models").rglob("*.yaml"), key=lambda path: (path.name not in own, path)
    )
    originals = [(path, path.read_text(encoding="utf-8")) for path in paths]
    for path in paths:
        path.unlink()
    for number in range(count):
        path, text = originals[number % len(originals)]
        path.with_name(f"{path.stem}-{number}.yaml").write_text(renamed(text, number), encoding="utf-8")


def renamed(text: str, number: int) -> str:
    """A spec under another identifier and title."""
    air = HEAD.findall(text)
    if len(air) != 1:
        raise ValueError("a spec names one model")
    told = TITLE.sub(rf"\1 {number}\2", text, count=1)
    return told.replace(air[0], f"{air[0]}-{number}")


def change(folder: Path) -> None:
    """Lowers how many items an array may have, in one spec of a project that `write` made."""
    path = min((folder / "specs" / "models").rglob("ideogram-2-0-remix-*.yaml"))
    replace(path, "minItems: 1, maxItems: 4", "minItems: 1, maxItems: 3")


def replace(path: Path, old: str, new: str) -> None:
    """Replaces a text of a file, which must be there."""
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{path.name} lacks {old!r}")
    path.write_text(text.replace(old, new), encoding="utf-8")
