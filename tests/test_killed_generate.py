"""A `generate` that is killed, wherever it was: `check` tells it, and the next run puts it right."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

import targets
from specwright.cli.app import main
from specwright.driver import listing, lock
from specwright.driver.plan import JOURNAL

EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copyfile", "shutil.rmtree")
APART = 3
"""Not at every step: a run takes half a second."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose outputs are to change: a parameter has another name."""
    specs = targets.small_specs(tmp_path)
    (specs / "models" / "acme" / "everything.yaml").unlink()
    (specs / "models" / "acme" / "parts.yaml").unlink()
    settings = '[tool.specwright]\ntargets = ["json-schema", "cases", "catalog"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert main(["--project", str(tmp_path), "generate"]) == 0
    return tmp_path


def tree(root: Path) -> dict[str, bytes]:
    generated = root / "generated"
    names = [name for name in listing.files(generated) if not name.startswith(lock.STAGING)]
    return {name: (generated / name).read_bytes() for name in names}


def killed(root: Path, step: int) -> bool:
    """Runs `generate` in a process that dies at its n-th operation on the outputs; whether it died."""
    child = os.fork()
    if child == 0:
        steps = iter(range(step))
        generated = str(root / "generated")

        def die(event: str, given: tuple[Any, ...]) -> None:
            if event in EVENTS and str(given[0]).startswith(generated) and next(steps, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        os._exit(main(["--project", str(root), "generate", "--no-cache"]))
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def test_check_tells_that_a_run_was_killed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = root / "specs" / "models" / "acme" / "tiny.yaml"
    old, before = tree(root), spec.read_text(encoding="utf-8")
    spec.write_text(before.replace("guidance", "strictness"), encoding="utf-8")
    assert main(["--project", str(root), "generate"]) == 0
    new, after = tree(root), spec.read_text(encoding="utf-8")
    told = step = 0
    while True:
        spec.write_text(before, encoding="utf-8")
        assert main(["--project", str(root), "generate"]) == 0 and tree(root) == old
        spec.write_text(after, encoding="utf-8")
        if not killed(root, step):
            break
        found = tree(root)
        capsys.readouterr()
        is_undone_next = (root / "generated" / JOURNAL).exists()  # with all files in place, too
        assert main(["--project", str(root), "check"]) == (found != new or is_undone_next), step
        said = capsys.readouterr().out
        if found not in (old, new):
            assert "a run was interrupted while it wrote; the next one puts that right" in said, step
            told += 1
        assert main(["--project", str(root), "generate"]) == 0 and tree(root) == new
        assert main(["--project", str(root), "check"]) == 0
        step += APART
    assert tree(root) == new and step > 5 * APART and told > 0
