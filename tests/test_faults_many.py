"""One broken model among many stops none of the others."""

import json
from pathlib import Path

import pytest

from bench.many import copy, variants
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


def test_the_ledger_of_the_others_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "measured"
    root.mkdir()
    copy(root)
    assert run(root, "generate", "--ledger") == 0
    before = tree(root / "generated")
    edit(spec(root, "ideogram-3-0"), "status: live", "status: live\nstate: live")
    other = spec(root, "ideogram-1-0-remix")
    edit(other, "\ntitle: ", "\ntitle: New ")
    assert run(root, "generate", "--ledger") == 1
    assert "1 model measured" in capsys.readouterr().out
    assert run(root, "check") == 1
    assert run(root, "ledger") == 1
    assert "0 models measured" in capsys.readouterr().out
    edit(other, "\ntitle: New ", "\ntitle: ")
    edit(spec(root, "ideogram-3-0"), "status: live\nstate: live", "status: live")
    assert run(root, "generate", "--ledger") == 0
    assert tree(root / "generated") == before
