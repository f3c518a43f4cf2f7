"""The same specs give the same bytes, whatever stands around them.

Hash seed, folder, locale, time zone, and the order in which a file system lists its files change nothing.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import Project, find

PRINT_DIGESTS = """
import hashlib, sys
from pathlib import Path
from specwright.driver import lock
from specwright.driver.compile import compile_project
from specwright.driver.project import find

project = find(Path(sys.argv[1]))
compiled = compile_project(project)
assert compiled.outputs is not None, compiled.diagnostics
for output in compiled.outputs:
    print(hashlib.sha256(output.text.encode()).hexdigest(), output.path)
for name, digest in lock.inputs(project).items():
    print(digest, name)
"""

# Many differences at once in each, as a run takes seconds: where one fails, take them away one by one.
SURROUNDINGS: dict[str, dict[str, str]] = {
    "hash-seed-0-ascii": {
        "PYTHONHASHSEED": "0",
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "hash-seed-4711-utf-8-far-east": {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
    },
}


def expected(project: Project) -> str:
    """What the script prints, made in this process."""
    compiled = compile_project(project)
    assert compiled.outputs, compiled.diagnostics
    lines = [f"{output.digest} {output.path}" for output in compiled.outputs]
    lines += [f"{digest} {name}" for name, digest in lock.inputs(project).items()]
    return "".join(f"{line}\n" for line in lines)


def printed(project: Path, folder: Path, variables: dict[str, str]) -> str:
    """What the script prints of a project, run in a folder and in these surroundings."""
    return subprocess.run(
        [sys.executable, "-c", PRINT_DIGESTS, str(project)],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def digests(repository: Path) -> str:
    return expected(find(repository))


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_surroundings_change_nothing(name: str, repository: Path, digests: str, tmp_path: Path) -> None:
    """Nor does the folder that the command is given in."""
    assert printed(repository, tmp_path, SURROUNDINGS[name]) == digests


def test_the_folder_changes_nothing(repository: Path, digests: str, tmp_path: Path) -> None:
    copy = tmp_path / "Söme where ☃"
    for name in ("specs", "templates"):
        shutil.copytree(repository / name, copy / name)
    shutil.copy(repository / "pyproject.toml", copy)
    assert printed(copy, copy, {}) == digests


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_a_file_system_changes_nothing(
    seed: int, repository: Path, digests: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shuffle = random.Random(seed).shuffle
    scandir, listdir = os.scandir, os.listdir
    listed: list[Any] = []

    def shuffled_scandir(path: Any = ".") -> "Shuffled":
        with scandir(path) as entries:
            found = list(entries)
        shuffle(found)
        listed.extend(found)
        return Shuffled(found)

    def shuffled_listdir(path: Any = ".") -> list[Any]:
        found = listdir(path)
        shuffle(found)
        return found

    monkeypatch.setattr(os, "scandir", shuffled_scandir)
    monkeypatch.setattr(os, "listdir", shuffled_listdir)
    assert expected(find(repository)) == digests
    assert len(listed) > 10


class Shuffled:
    """What `os.scandir` gives, in another order."""

    def __init__(self, entries: list[Any]) -> None:
        self._entries = iter(entries)

    def __iter__(self) -> Iterator[Any]:
        return self._entries

    def __next__(self) -> Any:
        return next(self._entries)

    def __enter__(self) -> "Shuffled":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Nothing to give back."""
