"""One broken model among many stops none of the others."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.dense import variants
from bench.many import copy
from broken_specs import SLUG, edit, fresh, run, spec
from made_outputs import tree

MOST = 50


def test_one_broken_model_among_many_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "most"
    root.mkdir()
    variants(root, MOST, targets=("catalog", "openapi", "bundle", "markdown"))
    assert run(root, "generate") == 0
    good = spec(root).read_text(encoding="utf-8")
    spec(root).write_text("- a list\n", encoding="utf-8")
    others = [path for path in sorted(root.glob("specs/models/*/*.yaml")) if path != spec(root)][::7]
    for path in others:
        edit(path, "\ntitle: ", "\ntitle: New ")
    assert run(root, "generate") == 1
    told = capsys.readouterr()
    assert f"{SLUG} stays as it was last generated" in told.err
    listed = json.loads((root / "generated/catalog/index.json").read_text(encoding="utf-8"))["models"]
    assert len(listed) == MOST
    new = {each["slug"] for each in listed if each["title"].startswith("New ")}
    assert new == {path.stem for path in others}
    spec(root).write_text(good, encoding="utf-8")
    assert run(root, "generate") == 0
    assert tree(root / "generated") == fresh(root)


def alone(root: Path, code: int, *arguments: str) -> str:
    """What a command says in a process of its own, which has imported no package of another project."""
    command = [sys.executable, "-m", "specwright", "--project", str(root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_the_ledger_of_the_others_goes_on(tmp_path: Path) -> None:
    root = tmp_path / "measured"
    root.mkdir()
    copy(root)
    alone(root, 0, "generate", "--ledger")
    before = tree(root / "generated")
    edit(spec(root, "ideogram-3-0"), "status: live", "status: live\nstate: live")
    other = spec(root, "ideogram-1-0-remix")
    edit(other, "\ntitle: ", "\ntitle: New ")
    assert "1 model measured" in alone(root, 1, "generate", "--ledger")
    assert run(root, "check") == 1
    assert "0 models measured" in alone(root, 1, "ledger")
    edit(other, "\ntitle: New ", "\ntitle: ")
    edit(spec(root, "ideogram-3-0"), "status: live\nstate: live", "status: live")
    alone(root, 0, "generate", "--ledger")
    assert tree(root / "generated") == before
