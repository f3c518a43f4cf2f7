"""Projects of dense models: the repository's and official ones that are at hand, under other names."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import invented
from bench import sets

HEAD = re.compile(r'^model: "?([^"\n]+)"?$', re.MULTILINE)
TITLE = re.compile(r"^title: (?:\"(.*)\"|(.*))$", re.MULTILINE)


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


def originals(project: Path) -> list[Path]:
    """The specs of a project that `base` made, the repository's first."""
    own = {path.name for path in (sets.ROOT / "specs" / "models").rglob("*.yaml")}
    return sorted(
        (project / "specs" / "models").rglob("*.yaml"), key=lambda path: (path.name not in own, path)
    )


def write(folder: Path, count: int, project: Path) -> None:
    """A project of so many models, those of another in turns."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project / "specs", folder / "specs", ignore=shutil.ignore_patterns("models", "origins"))
    files = originals(project)
    for number in range(count):
        path = files[number % len(files)]
        target = folder / path.relative_to(project).with_name(f"{path.stem}-{number}.yaml")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(renamed(path.read_text(encoding="utf-8"), number), encoding="utf-8")


def renamed(text: str, number: int) -> str:
    """A spec under another identifier and title."""
    air = HEAD.findall(text)
    if len(air) != 1:
        raise ValueError("a spec names one model")
    told = TITLE.sub(lambda found: f'title: "{found[1] or found[2]} {number}"', text, count=1)
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
