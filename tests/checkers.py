"""Type checkers for Python, each of which reads a folder in one run."""

import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

import node

_ERROR = re.compile(r"^\s*(\S+\.py):(\d+)(?::\d+)?(?::| -) error", re.MULTILINE)
_PLUGIN = """[mypy]
strict = true
plugins = pydantic.mypy
[pydantic-mypy]
init_typed = true
init_forbid_extra = true
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """A type checker: its module, and what its command line says behind that."""

    module: str
    arguments: tuple[str, ...]

    def errors(self, folder: Path) -> set[tuple[str, int]]:
        """The files and lines of a folder in which it finds errors; skips where it cannot run."""
        if find_spec(self.module) is None or (self.module == "pyright" and node.NODE is None):
            pytest.skip(f"{self.module} is not installed: types go unchecked by it")
        (folder / "plugin.ini").write_text(_PLUGIN, encoding="utf-8")
        command = [sys.executable, "-m", self.module, *self.arguments]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
        assert run.returncode in (0, 1), run.stdout[-2000:] + run.stderr
        places = {(Path(path).name, int(line)) for path, line in _ERROR.findall(run.stdout)}
        assert bool(places) == (run.returncode == 1), run.stdout[-2000:] + run.stderr
        return places


CHECKERS: Mapping[str, Checker] = {
    "mypy": Checker(module="mypy", arguments=("--strict", "--config-file=", ".")),
    "plugin": Checker(module="mypy", arguments=("--config-file=plugin.ini", ".")),
    "pyright": Checker(module="pyright", arguments=("--pythonpath", sys.executable, ".")),
    "ty": Checker(
        module="ty", arguments=("check", "--python", sys.prefix, "--output-format", "concise", ".")
    ),
}
"""By the names that marks of misuses use; `plugin` is mypy with that of pydantic."""
