"""What releases changed in a model, as its page tells it: in the words of the change report."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import node
import released
from made_outputs import tree
from released import prompt, put, run
from shown import shown
from specwright.cli import diff
from specwright.cli.diff import DiffOptions
from specwright.compare.report import text as report_text

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)

TARGETS = ("python", "catalog", "explorer")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
STYLE = {"style": {"type": "string", "enum": ["oil", "ink"], "default": "oil"}}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose first release, 1.0.0, has two models."""
    two = released.spec(model="acme:kite@2", title="Kite 2", parameters=_named("acme:kite@2"))
    root = released.project(tmp_path, "1.0.0", TARGETS, kite_one=released.spec(), kite_two=two)
    assert run(root, "generate", "--release") == 0
    return root


def _named(air: str) -> dict[str, Any]:
    return {"model": {"type": "string", "required": True, "const": air}}


def changes(root: Path, slug: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shown(root / "generated" / "explorer", slug)["changes"]
    return found


def file(root: Path, slug: str) -> Path:
    return root / "specs" / "released" / "changes" / f"{slug}.json"


def test_nothing_was_released_before(root: Path) -> None:
    assert changes(root, "kite-one") == changes(root, "kite-two") == []
    assert not file(root, "kite-one").parent.exists()


def test_each_model_tells_its_own_changes_newest_first(root: Path) -> None:
    put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate", "--release") == 0
    put(root, "kite-one", prompt(maxLength=50) | {"summary": "Draws kites."})
    assert run(root, "generate", "--release") == 0
    newer, older = changes(root, "kite-one")
    assert [each.pop("from") for each in (newer, older)] == ["2.0.0", "1.0.0"]
    assert all(DAY.fullmatch(each.pop("date")) for each in (newer, older))
    assert older == {
        "to": "2.0.0",
        "bump": "major",
        "changes": [
            {
                "parameter": "prompt",
                "breaking": True,
                "who": "senders",
                "text": "at most 100 characters → 50",
                "fix": "Give `prompt` at most 50 characters.",
            }
        ],
    }
    assert (newer["to"], newer["bump"]) == ("2.0.1", "patch")
    assert [(each["who"], each["breaking"]) for each in newer["changes"]] == [("Documentation", False)]
    assert changes(root, "kite-two") == [] and not file(root, "kite-two").exists()
    assert run(root, "check") == run(root, "check", "--rebuild") == 0
    before = tree(root)
    assert run(root, "generate", "--release") == 0
    assert tree(root) == before


def test_the_words_are_those_of_the_report(root: Path) -> None:
    released_before = root / "before"
    (root / "specs").rename(released_before)
    (root / "specs").mkdir()
    for path in released_before.rglob("*"):
        target = root / "specs" / path.relative_to(released_before)
        target.mkdir() if path.is_dir() else target.write_bytes(path.read_bytes())
    put(root, "kite-one", prompt(maxLength=50, minLength=2) | {"title": "Kite 1"})
    size = {"type": "object", "properties": {"mode": {"type": "string", "enum": ["fit", "crop"]}}}
    two = _named("acme:kite@2") | STYLE | {"size": size}
    put(root, "kite-two", released.spec(model="acme:kite@2", title="Kite 2", parameters=two))
    for slug in ("kite-one", "kite-two"):
        options = DiffOptions(models=(slug,))
        _, report = diff.compared(root, str(released_before), None, options, ())
        told = [
            line[0].strip() if isinstance(line[0], str) else ""
            for line in report_text.text(report, full=True)
        ]
        if not file(root, slug).exists():
            assert run(root, "generate", "--release") == 0
        (release,) = changes(root, slug)
        assert release["bump"] == report.bump.word
        order = [each["breaking"] for each in release["changes"]]
        assert order == sorted(order, reverse=True) and any(order)
        for each in release["changes"]:
            text = each["text"].removeprefix("in responses: ").replace(" → ", " -> ")
            known = any(line == f"{each['parameter']}: {text}" for line in told)
            assert known or each["who"] == "Documentation", (each, told)
        lines = [line for line in told if ": " in line and not line.startswith("was ")]
        assert len([each for each in release["changes"] if each["who"] != "Documentation"]) <= len(lines)


def test_a_model_that_is_called_otherwise_keeps_its_history(root: Path) -> None:
    put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate", "--release") == 0
    released.move(root, "kite-one", "kite-first")
    assert run(root, "generate", "--release") == 0
    newer, older = changes(root, "kite-first")
    assert older["to"] == "2.0.0" and newer["from"] == "2.0.0"
    assert newer["changes"] == [
        {
            "breaking": True,
            "who": "imports of the packages",
            "text": "slug renamed: kite-one -> kite-first",
            "fix": "Import modules and types by their new names.",
        }
    ]
    assert file(root, "kite-first").exists() and not file(root, "kite-one").exists()


def test_a_new_model_says_so_and_a_model_that_went_leaves_nothing(root: Path) -> None:
    put(
        root,
        "kite-two",
        released.spec(model="acme:kite@2", title="Kite II", parameters=_named("acme:kite@2")),
    )
    three = released.spec(model="acme:kite@3", title="Kite 3", parameters=_named("acme:kite@3"))
    put(root, "kite-three", three)
    assert run(root, "generate", "--release") == 0
    (release,) = changes(root, "kite-three")
    assert release["bump"] == "minor"
    assert release["changes"] == [
        {"breaking": False, "who": "Newly accepted", "text": "model new: acme:kite@3"}
    ]
    assert file(root, "kite-two").exists()
    (root / "specs/models/acme/kite-two.yaml").unlink()
    assert run(root, "generate", "--release") == 0
    assert not file(root, "kite-two").exists() and run(root, "check") == 0


def test_a_dry_run_and_a_plain_run_record_nothing(root: Path) -> None:
    put(root, "kite-one", prompt(maxLength=50))
    before = tree(root / "specs")
    assert run(root, "generate", "--release", "--dry-run") == 0
    assert run(root, "generate") == 0
    assert tree(root / "specs") == before and changes(root, "kite-one") == []


def test_what_a_killed_release_left_behind_counts_for_nothing(root: Path) -> None:
    put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate", "--release") == 0
    known = json.loads(file(root, "kite-one").read_text("utf-8"))
    record = root / "specs" / "released" / "release.json"
    text = record.read_text("utf-8")
    put(root, "kite-one", prompt(maxLength=40))
    assert run(root, "generate", "--release") == 0
    record.write_text(text, "utf-8")  # as if the run had been killed before it wrote this one
    (root / "specs/released/models/acme/kite-one.yaml").write_text(json.dumps(prompt(maxLength=50)), "utf-8")
    put(root, "kite-one", prompt(maxLength=30))
    assert run(root, "generate", "--release") == 0
    newest, *older = json.loads(file(root, "kite-one").read_text("utf-8"))
    assert older == known and newest["changes"][0]["text"] == "at most 50 characters → 30"


@pytest.mark.parametrize(
    "content", ["no JSON", "{}", '[{"from": 1}]', '[{"from": "1.0.0", "to": "2.0.0"}]', "[[]]"]
)
def test_a_damaged_file_is_told(content: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(root, "kite-one", prompt(maxLength=50))
    assert run(root, "generate", "--release") == 0
    file(root, "kite-one").write_text(content, "utf-8")
    capsys.readouterr()
    assert run(root, "generate") == 0
    said = "specs/released/changes/kite-one.json:1:1: warning: not as it was written; take it back"
    assert said in capsys.readouterr().err
    assert changes(root, "kite-one") == []
    put(root, "kite-one", prompt(maxLength=40))
    assert run(root, "generate", "--release") == 2
    assert "changes/kite-one.json: not as it was written" in capsys.readouterr().err
