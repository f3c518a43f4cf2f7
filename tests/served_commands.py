"""Commands that go on until they are stopped, as tests start them."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from standins import GENERATED

SECONDS = 60
PATHS = os.pathsep.join(str(GENERATED / name / "src") for name in ("python", "standin"))


@contextmanager
def serving(command: list[str], folder: Path) -> Iterator[tuple[str, str]]:
    """The address of a server in a process of its own, and what it prints; it is ended at the end."""
    environment = {**os.environ, "PYTHONPATH": PATHS}
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8", env=environment
    ) as process:
        assert process.stdout is not None
        printed = ""
        while not (address := re.search(r"http://[\w.:]+", printed)):
            line = process.stdout.readline()
            assert line, f"it ended: {printed}"
            printed += line
        try:
            yield address[0], printed
        finally:
            process.terminate()
            process.wait(SECONDS)
