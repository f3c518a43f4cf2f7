"""What the tests take from npm, and a folder in which the generated packages are installed as npm would."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import targets

FOLDER = Path(__file__).parent / "typescript"
NPM = shutil.which("npm")


def tools() -> Path:
    """The folder of the command line tools; skips where they are not installed."""
    folder = FOLDER / "node_modules" / ".bin"
    if not folder.is_dir():
        pytest.skip(f"npm ci --prefix tests/{FOLDER.name}: the npm package goes unchecked by its tools")
    return folder


def npm(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    assert NPM is not None
    return subprocess.run([NPM, *arguments], cwd=folder, capture_output=True, text=True)


def tool(name: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A run of one of the tools."""
    return subprocess.run(
        [str(tools() / name), *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8"
    )


def packed(package: Path, into: Path) -> tuple[Path, dict[str, Any]]:
    """The tarball that npm would publish, and what npm says of it."""
    run = npm("pack", "--json", "--pack-destination", str(into), folder=package)
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    (entry,) = told if isinstance(told, list) else told.values()
    return into / entry["filename"], entry


def installed(root: Path, *compiled: targets.Compiled) -> Path:
    """A folder whose `node_modules` hold the packages as npm unpacks them."""
    for each in compiled:
        tarball, entry = packed(each.folder / "typescript", root)
        target = root / "node_modules" / entry["name"]
        shutil.unpack_archive(tarball, root / "unpacked" / entry["name"])
        target.parent.mkdir(exist_ok=True)
        (root / "unpacked" / entry["name"] / "package").rename(target)
    (root / "package.json").write_text('{"type": "module", "private": true}\n', encoding="utf-8")
    return root


def with_zod(root: Path) -> Path:
    """The folder with Zod among what is installed there; skips where the tests have none."""
    zod = tools().parent / "zod"
    if not zod.is_dir():
        pytest.skip(f"npm ci --prefix tests/{FOLDER.name}: the schemas for Zod go unchecked")
    (root / "node_modules").mkdir(exist_ok=True)
    (root / "node_modules" / "zod").symlink_to(zod)
    return root
