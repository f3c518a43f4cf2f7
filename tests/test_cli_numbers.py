"""`specwright validate` reads numbers as the generated validators do, in whole files and in JSON Lines."""

import json
from pathlib import Path
from typing import Any

import pytest

from specwright.cli.app import main

LONG = "1" * 5000
REQUEST = '{{"model": "ideogram:3@2", "outputQuality": {}}}'


pytestmark = pytest.mark.usefixtures("own_package")


def told(capsys: pytest.CaptureFixture[str], repository: Path, file: Path) -> list[dict[str, Any]]:
    """Every issue of the file, as JSON."""
    assert main(["--project", str(repository), "validate", "--format", "json", str(file)]) == 1
    found = json.loads(capsys.readouterr().out)
    return [{**issue, "line": each["line"]} for each in found for issue in each["issues"]]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    ("number", "message"),
    [
        (LONG, "'outputQuality' must be from 20 to 99, not a very large number; the nearest is 99"),
        (f"-{LONG}", "'outputQuality' must be from 20 to 99, not a very large number; the nearest is 20"),
        ("1e999", "'outputQuality' must be a whole number, not Infinity"),
        ("1e21", "'outputQuality' must be from 20 to 99, not 1e+21; the nearest is 99"),
    ],
    ids=["long", "long below zero", "beyond doubles", "large"],
)
def test_a_number_is_told_by_its_bound(
    number: str, message: str, name: str, repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(REQUEST.format(number), encoding="utf-8")
    issues = told(capsys, repository, tmp_path / name)
    assert [each["message"] for each in issues if each.get("parameter") == "outputQuality"] == [message]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("NaN", "JSON has no NaN"),
        ("-Infinity", "JSON has no -Infinity"),
        ("9" * 20_001, "a number of 20,001 digits is too large"),
    ],
    ids=["nan", "infinity", "too long"],
)
def test_what_is_no_number_is_malformed(
    number: str, message: str, name: str, repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(REQUEST.format(number), encoding="utf-8")
    issues = told(capsys, repository, tmp_path / name)
    assert [(each["code"], each["message"]) for each in issues] == [("malformed-json", message)]


def test_one_line_does_not_hide_the_others(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.json", "a.jsonl"):
        lines = [REQUEST.format(each) for each in ("NaN", LONG, "19")]
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
        issues = told(capsys, repository, tmp_path / name)
        assert {each["line"] for each in issues} == {1, 2, 3}
