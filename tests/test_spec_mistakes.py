"""Mistakes that people make who write or edit a spec: each is told at its place, once, with what to write.

`mistakes/specs/` is a sound project. A case of `mistakes/cases.yaml` edits one of its files: `old` becomes
`new`, or the file is `new`, or gets the `name`; `problems` are what `lint` prints, without `specs/`.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from specwright.cli.app import main
from specwright.load import nodes
from test_errors import PARSERS

MISTAKES = Path(__file__).with_name("mistakes")
CASES: list[dict[str, Any]] = yaml.load(
    (MISTAKES / "cases.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
SPEC = "models/acme/paint-2.yaml"
FEWEST = 200


def slip_of(case: dict[str, Any]) -> str:
    return str(case["slip"])


def edited(case: dict[str, Any], root: Path) -> Path:
    """A project with the mistake in it."""
    specs = root / "specs"
    shutil.copytree(MISTAKES / "specs", specs)
    file = specs / case.get("file", SPEC)
    if "old" in case:
        text = file.read_text(encoding="utf-8")
        assert text.count(case["old"]) == 1, case["slip"]
        file.write_text(text.replace(case["old"], case["new"]), encoding="utf-8")
    elif "new" in case:
        file.write_text(case["new"], encoding="utf-8")
    if "name" in case:
        file.rename(specs / case["name"])
    return root


def lint(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The errors that the command prints, as lines."""
    code = main(["--project", str(root), "lint", "--format", "json", "--no-cache"])
    errors = [each for each in json.loads(capsys.readouterr().out) if each["severity"] == "error"]
    assert code == (1 if errors else 0)
    return [
        f"{each['file'].removeprefix('specs/')}:{each['line']}:{each['column']}: "
        f"{each['path']}{': ' * bool(each['path'])}{each['message']} [{each['code']}]"
        for each in errors
    ]


def test_there_are_many_and_each_is_another() -> None:
    slips = [case["slip"] for case in CASES]
    assert len(slips) == len({*slips}) >= FEWEST
    assert sum(len(case["problems"]) == 1 for case in CASES) > 0.97 * len(CASES)


def test_the_project_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint(edited({}, tmp_path), capsys) == []


@pytest.mark.parametrize("case", CASES, ids=slip_of)
def test_a_mistake_is_told_at_its_place(
    case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lint(edited(case, tmp_path), capsys) == case["problems"]


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("case", [case for case in CASES if "[yaml]" in case["problems"][0]], ids=slip_of)
def test_no_words_are_a_parsers_own(
    case: dict[str, Any], parser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no YAML is told alike whichever parser PyYAML was built with, and in none of its words."""
    monkeypatch.setattr(nodes, "_PARSER", parser)
    nodes._read.cache_clear()
    file = edited(case, tmp_path) / "specs" / case.get("file", SPEC)
    _, problems = nodes.read(file.read_text(encoding="utf-8"), case.get("file", SPEC))
    assert [str(each) for each in problems] == case["problems"]
    words = ("expected", "found character", "mapping values", "simple key", "token", "scanning", "block end")
    assert not [word for word in words if word in case["problems"][0]]
