"""What the tests take from npm, and a folder in which the generated packages are installed as npm would."""

import fcntl
import json
import shutil
import subprocess
import tarfile
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import targets

FOLDER = Path(__file__).parent / "typescript"
NPM = shutil.which("npm")
_DONE = FOLDER / "node_modules" / "installed.json"


@cache
def tools() -> Path:
    """The folder of the command line tools, installed once as the lock says; skips where it cannot be."""
    if NPM is None:
        pytest.skip("npm is not installed: the npm package goes unchecked by its tools")
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    with Path(tempfile.gettempdir(), "specwright-npm.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not _DONE.is_file() or _DONE.read_text(encoding="utf-8") != lock:
            run = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", folder=FOLDER)
            if run.returncode != 0:
                pytest.skip(f"npm ci does not go through: {run.stderr[-200:]}")
            _DONE.write_text(lock, encoding="utf-8")
    return FOLDER / "node_modules" / ".bin"


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
        with tarfile.open(tarball) as archive:
            archive.extractall(root / "unpacked" / entry["name"], filter="data")
        target.parent.mkdir(exist_ok=True)
        (root / "unpacked" / entry["name"] / "package").rename(target)
    (root / "package.json").write_text('{"type": "module", "private": true}\n', encoding="utf-8")
    return root
