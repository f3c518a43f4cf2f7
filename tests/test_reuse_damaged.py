"""Kept results that are damaged, or that nobody can keep, do no harm."""

import json
from pathlib import Path

import pytest

from kept_results import afresh, build, kept, made_project, outputs, texts
from specwright.driver.cache import serialization
from specwright.driver.project import KEPT, Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return made_project(tmp_path)


def damaged(path: Path, name: str) -> None:
    """One kept file, spoilt in some way."""
    data = path.read_bytes()
    document = json.loads(data.splitlines()[1])
    match name:
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(data[: len(data) // 2])
        case "flipped":
            path.write_bytes(data.replace(b'"title"', b'"tilte"', 1))
        case "not-text":
            path.write_bytes(b"\xff\x00" + data)
        case "no-object":
            path.write_bytes(serialization.packed([1]))  # type: ignore[arg-type]
        case "without":
            path.write_bytes(serialization.packed({"key": document["key"]}))
        case "odd":
            path.write_bytes(serialization.packed({**document, "problems": [["?"]], "outputs": 7}))
        case "folder":
            path.unlink()
            path.mkdir()


@pytest.mark.parametrize(
    "name", ["empty", "cut", "flipped", "not-text", "no-object", "without", "odd", "folder"]
)
def test_damaged_files_are_made_anew(name: str, project: Project) -> None:
    for path in (project.root / KEPT).glob("*.json"):
        damaged(path, name)
    found = outputs(build(project))
    assert not kept(found)
    assert texts(found) == afresh(project)
    assert bool(kept(outputs(build(project)))) is (name != "folder")


def test_what_cannot_be_kept_is_no_fault(project: Project) -> None:
    (project.root / KEPT).rename(project.root / "away")
    (project.root / KEPT).write_text("", encoding="utf-8")
    assert texts(outputs(build(project))) == afresh(project)
    (project.root / KEPT).unlink()
    build(project, store=False)
    assert not (project.root / KEPT).exists()
