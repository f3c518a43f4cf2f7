"""Projects of many models, in some of which a spec is broken."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from made_outputs import tree
from specwright.cli.app import main

SLUG = "ideogram-3-0-2"


def spec(root: Path, slug: str = SLUG) -> Path:
    (path,) = root.glob(f"specs/models/*/{slug}.yaml")
    return path


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def air_of(path: Path) -> str:
    (line,) = (line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("model: "))
    return line.removeprefix("model: ")


def fresh(root: Path) -> Mapping[str, str]:
    """What a first run makes of the specs."""
    again = root.parent / "fresh"
    shutil.rmtree(again, ignore_errors=True)
    again.mkdir()
    shutil.copy(root / "pyproject.toml", again)
    shutil.copytree(root / "specs", again / "specs")
    assert run(again, "generate") == 0
    return tree(again / "generated")
