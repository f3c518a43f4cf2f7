"""The writer: what it writes, leaves, removes and refuses."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from specwright.driver import lock
from specwright.driver.plan import Plan, plan
from specwright.driver.project import Project
from specwright.driver.up_to_date import up_to_date
from specwright.driver.write import write
from specwright.emit.output import Names, Output

INPUTS = {"specs/a.yaml": "0" * 64}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(
        root=tmp_path,
        specs=tmp_path / "specs",
        templates=tmp_path / "templates",
        generated=tmp_path / "generated",
        names=Names(),
    )


def run(project: Project, files: Mapping[str, str]) -> Plan:
    return write([Output(path=path, text=text) for path, text in files.items()], project, INPUTS)


def tree(project: Project) -> dict[str, str]:
    """All files but the lock."""
    return {
        path.relative_to(project.generated).as_posix(): path.read_text(encoding="utf-8")
        for path in project.generated.rglob("*")
        if path.is_file() and path.name != lock.NAME
    }


def test_writes_every_output_and_the_lock(project: Project) -> None:
    files = {"catalog/index.json": "{}\n", "python/src/a/b.py": "x = '\u2603'\n", "empty": ""}
    done = run(project, files)
    assert tree(project) == files
    assert (done.outputs, done.written, done.removed) == (3, 3, 0)
    document = json.loads((project.generated / "lock.json").read_text(encoding="utf-8"))
    assert (document["inputs"], document["outputs"]) == (INPUTS, dict.fromkeys(files, ""))
    assert document["digests"][""].keys() == {"catalog", "python", "empty"}
    assert lock.read(project) == lock.locked(INPUTS, [Output(path=p, text=t) for p, t in files.items()])
    assert not (project.generated / lock.STAGING).exists()


def test_a_second_run_touches_nothing(project: Project) -> None:
    run(project, {"a": "1", "b/c": "2"})
    before = {path: path.stat() for path in project.generated.rglob("*")}
    done = run(project, {"b/c": "2", "a": "1"})
    assert not done.changes
    assert done.lock is None
    after = {path: path.stat() for path in project.generated.rglob("*")}
    assert {p: (s.st_mtime_ns, s.st_ino) for p, s in after.items() if p.is_file()} == {
        p: (s.st_mtime_ns, s.st_ino) for p, s in before.items() if p.is_file()
    }
    assert up_to_date(project, INPUTS) == 2


def test_only_what_changed_is_written(project: Project) -> None:
    run(project, {"a": "1", "b": "2"})
    inode = (project.generated / "a").stat().st_ino
    done = run(project, {"a": "1", "b": "3"})
    assert [(change.path, change.reason) for change in done.changes] == [("b", "stale")]
    assert (project.generated / "a").stat().st_ino == inode
    assert tree(project) == {"a": "1", "b": "3"}


def test_orphans_go_and_take_their_empty_folders(project: Project) -> None:
    run(project, {"keep": "1", "x/y/old.py": "2", "x/z/old.py": "3"})
    (project.generated / "x/y/__pycache__").mkdir()
    (project.generated / "x/y/__pycache__/old.pyc").write_bytes(b"")
    done = run(project, {"keep": "1"})
    assert done.removed == 2
    assert {path.name for path in project.generated.iterdir()} == {"keep", lock.NAME}


def test_a_folder_that_holds_more_than_orphans_stays(project: Project) -> None:
    run(project, {"x/old": "2"})
    (project.generated / "x/mine.txt").write_text("mine", encoding="utf-8")
    assert run(project, {}).unmanaged == ("x/mine.txt",)
    assert tree(project) == {"x/mine.txt": "mine"}


def test_unmanaged_files_are_told_and_left_and_caches_ignored(project: Project) -> None:
    run(project, {"a": "1"})
    for path in ("notes/todo.txt", "__pycache__/a.pyc", ".mypy_cache/x/y", "b.pyc"):
        (project.generated / path).parent.mkdir(parents=True, exist_ok=True)
        (project.generated / path).write_text("mine", encoding="utf-8")
    assert run(project, {"a": "2"}).unmanaged == ("notes/todo.txt",)
    assert tree(project)["notes/todo.txt"] == "mine"


def test_an_unmanaged_file_is_never_overwritten(project: Project) -> None:
    run(project, {"a": "1"})
    (project.generated / "b").write_text("mine", encoding="utf-8")
    done = run(project, {"a": "2", "b": "2"})
    assert [refusal.path for refusal in done.refusals] == ["b"]
    assert tree(project) == {"a": "1", "b": "mine"}


def test_an_unmanaged_file_with_the_right_bytes_becomes_an_output(project: Project) -> None:
    run(project, {"a": "1"})
    (project.generated / "b").write_text("2", encoding="utf-8")
    done = run(project, {"a": "1", "b": "2"})
    assert not done.refusals
    assert not done.unmanaged
    assert up_to_date(project, INPUTS) == 2


@pytest.mark.parametrize(
    "path",
    [
        *("/etc/passwd", "../up", "a/../../up", "a/./b", "", "a//b", "a/", ".", "..", "C:x", "a\\..\\b"),
        *("a\nb", "a\0b", "lock.json", ".staging/journal.json", "x/__pycache__/y", "x.pyc", "con|x", "a?b"),
    ],
)
def test_a_path_that_leaves_the_folder_stops_everything(project: Project, path: str) -> None:
    done = run(project, {"fine": "1", path: "evil"})
    assert [refusal.path for refusal in done.refusals] == [path]
    assert list(project.root.rglob("*")) == [project.generated]


def test_two_outputs_may_not_differ_in_case_only(project: Project) -> None:
    assert [refusal.path for refusal in run(project, {"a/B": "1", "A/b": "1"}).refusals] == ["A/b"]
    twice = [Output(path="same", text="1"), Output(path="same", text="1")]
    assert plan(twice, project, INPUTS).refusals


def test_text_that_no_file_can_hold_is_refused(project: Project) -> None:
    (refusal,) = run(project, {"a": "x\ud800"}).refusals
    assert refusal.message == r"holds '\ud800', which is no character"


def test_a_file_becomes_a_folder_and_back(project: Project) -> None:
    for files in ({"a": "1"}, {"a/b": "2", "a/c/d": "3"}, {"a": "4"}):
        assert not run(project, files).refusals
        assert tree(project) == files


def test_a_folder_of_empty_folders_gives_way_to_a_file(project: Project) -> None:
    (project.generated / "a/__pycache__").mkdir(parents=True)
    run(project, {"a": "1"})
    assert tree(project) == {"a": "1"}


@pytest.mark.parametrize(("unmanaged", "output"), [("a", "a/b"), ("a/b", "a")])
def test_an_unmanaged_file_in_the_way_is_refused(project: Project, unmanaged: str, output: str) -> None:
    path = project.generated / unmanaged
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    assert run(project, {output: "1"}).refusals
    assert tree(project) == {unmanaged: "mine"}


def test_an_output_may_not_lie_in_another(project: Project) -> None:
    assert run(project, {"a": "1", "a/b": "2"}).refusals


def test_links_are_not_followed_out_of_the_folder(project: Project) -> None:
    outside = project.root / "outside"
    outside.mkdir()
    (outside / "a").write_text("mine", encoding="utf-8")
    run(project, {"x/a": "1"})
    (project.generated / "x/a").unlink()
    (project.generated / "x").rmdir()
    (project.generated / "x").symlink_to(outside)
    assert run(project, {"x/a": "2"}).refusals
    assert run(project, {}).unmanaged == ("x",)
    assert (outside / "a").read_text(encoding="utf-8") == "mine"


def test_a_link_in_place_of_an_output_is_replaced(project: Project) -> None:
    target = project.root / "target"
    target.write_text("mine", encoding="utf-8")
    run(project, {"a": "1", "b": "1"})
    for name, to in (("a", target), ("b", project.root / "nowhere")):
        (project.generated / name).unlink()
        (project.generated / name).symlink_to(to)
    assert [change.reason for change in run(project, {"a": "1", "b": "1"}).changes] == ["edited", "edited"]
    assert not any((project.generated / name).is_symlink() for name in "ab")
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_hostile_lock_deletes_nothing_outside(project: Project) -> None:
    victim = project.root / "victim"
    victim.write_text("mine", encoding="utf-8")
    project.generated.mkdir()
    listed = {"../victim": "", os.fspath(victim): ""}
    (project.generated / lock.NAME).write_text(lock.Lock(outputs=listed).text(), encoding="utf-8")
    run(project, {})
    assert victim.exists()


def test_reasons(project: Project) -> None:
    run(project, dict.fromkeys(("edited", "missing", "orphan", "stale", "same"), "1"))
    (project.generated / "edited").write_text("by hand", encoding="utf-8")
    (project.generated / "missing").unlink()
    files = {"edited": "1", "missing": "1", "new": "1", "stale": "2", "same": "1"}
    outputs = [Output(path=path, text=text) for path, text in files.items()]
    found = plan(outputs, project, {"specs/b.yaml": "1" * 64})
    assert {change.path: change.reason for change in found.changes} == {
        **{name: name for name in ("edited", "missing", "new", "orphan", "stale")}
    }
    assert found.moved == (("specs/a.yaml", "gone"), ("specs/b.yaml", "new"))


@pytest.mark.parametrize("due", ["1", "2"])
def test_of_files_with_one_digest_the_edited_is_told_where_it_can_be(project: Project, due: str) -> None:
    """Where the others are due to change as well, nobody can tell which was edited."""
    run(project, {"x/a": "1", "x/b": "1", "y/a": "1"})
    (project.generated / "x/a").write_text("by hand", encoding="utf-8")
    outputs = [Output(path=path, text=due) for path in ("x/a", "x/b", "y/a")]
    found = {each.path: each.reason for each in plan(outputs, project, INPUTS).changes}
    if due == "1":
        assert found == {"x/a": "edited"}
    else:
        assert found == {"x/a": "changed", "x/b": "changed", "y/a": "stale"}


def test_planning_changes_nothing(project: Project) -> None:
    plan([Output(path="a", text="1")], project, INPUTS)
    assert not project.generated.exists()


@pytest.mark.parametrize("damage", ["edit", "delete", "unmanaged", "input", "lock"])
def test_anything_that_moves_is_noticed_by_hashes(project: Project, damage: str) -> None:
    run(project, {"a": "1", "b": "2"})
    inputs = dict(INPUTS)
    match damage:
        case "edit":
            (project.generated / "a").write_text("3", encoding="utf-8")
        case "delete":
            (project.generated / "a").unlink()
        case "unmanaged":
            (project.generated / "c").write_text("3", encoding="utf-8")
        case "input":
            inputs["specs/a.yaml"] = "1" * 64
        case _:
            (project.generated / lock.NAME).write_text("{}", encoding="utf-8")
    assert up_to_date(project, inputs) is None
