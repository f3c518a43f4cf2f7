"""That outputs are not read again while nothing touches them, and always are when something did."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from specwright.driver import listing, lock, plan, seen, up_to_date, written
from specwright.driver.project import KEPT, Project, find
from specwright.driver.write import write
from specwright.emit.output import Output

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows does not tell when a file was last changed")

TEXTS = {"a.txt": "one\n", "b.txt": "two\n", "folder/c.txt": "three\n"}
SECONDS = 1_000_000_000


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with three outputs, whose times are settled at once."""
    monkeypatch.setattr(seen, "SETTLED", -3600 * SECONDS)
    return made(tmp_path / "project")


def made(root: Path) -> Project:
    (root / "specs").mkdir(parents=True)
    (root / KEPT).mkdir()
    project = find(root)
    outputs = [Output(path=path, text=text) for path, text in TEXTS.items()]
    assert not write(outputs, project, lock.inputs(project)).refusals
    return project


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The outputs that are read, as long as the test runs."""
    names: list[str] = []
    checksums = written.checksums

    def noted(files: dict[str, os.DirEntry[str]]) -> dict[str, str]:
        names.extend(files)
        return checksums(files)

    monkeypatch.setattr(up_to_date, "checksums", noted)
    return names


def asked(project: Project) -> int | None:
    return up_to_date.up_to_date(project, lock.inputs(project))


def test_what_was_read_once_is_not_read_again(project: Project, read: list[str]) -> None:
    assert asked(project) == len(TEXTS)
    assert sorted(read) == sorted(TEXTS)
    read.clear()
    assert asked(project) == asked(project) == len(TEXTS)
    assert not read


def rewritten(file: Path, text: str = "eno\n") -> None:
    """Another text of the same length, in place."""
    with file.open("r+", encoding="utf-8") as stream:
        stream.write(text)


def times_restored(file: Path) -> None:
    told = file.stat()
    rewritten(file)
    os.utime(file, ns=(told.st_atime_ns, told.st_mtime_ns))


def replaced(file: Path) -> None:
    """Another file of the same length, time of change and name."""
    told, other = file.stat(), file.with_name("other")
    other.write_text("eno\n", encoding="utf-8")
    os.utime(other, ns=(told.st_atime_ns, told.st_mtime_ns))
    other.replace(file)


def swapped(file: Path) -> None:
    other, third = file.with_name("b.txt"), file.with_name("third")
    file.rename(third)
    other.rename(file)
    third.rename(other)


def made_a_link(file: Path) -> None:
    file.rename(file.parents[1] / "elsewhere")
    file.symlink_to(file.parents[1] / "elsewhere")
    rewritten(file)


def test_what_a_link_leads_to_is_read_each_time(project: Project, read: list[str]) -> None:
    file = project.generated / "a.txt"
    file.rename(project.root / "elsewhere")
    file.symlink_to(project.root / "elsewhere")
    assert asked(project) == asked(project) == len(TEXTS)
    assert len(read) == 2 * len(TEXTS)
    rewritten(project.root / "elsewhere")
    assert asked(project) is None


@pytest.mark.parametrize("change", [rewritten, times_restored, replaced, swapped, made_a_link, Path.unlink])
def test_every_change_is_seen(change: Callable[[Path], None], project: Project) -> None:
    assert asked(project) == asked(project) == len(TEXTS)
    change(project.generated / "a.txt")
    assert asked(project) is None


def test_another_lock_is_seen(project: Project) -> None:
    assert asked(project) == len(TEXTS)
    file = project.generated / lock.NAME
    file.write_text(file.read_text(encoding="utf-8").replace(": ", ":  ", 1), encoding="utf-8")
    assert asked(project) is None


def test_what_was_touched_lately_is_read_again(
    project: Project, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Changed twice within a tick of its file system's clock, a file has the times of the first change."""
    monkeypatch.setattr(seen, "SETTLED", 3600 * SECONDS)
    os.utime(project.generated / lock.NAME, (0, 0))
    assert asked(project) == asked(project) == len(TEXTS)
    assert len(read) == 2 * len(TEXTS)
    assert [*(project.root / KEPT).iterdir()] == []


def test_just_after_a_run_nothing_is_looked_at(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """It could not be kept."""
    monkeypatch.setattr(seen, "SETTLED", 3600 * SECONDS)
    entries = {path: file for path, file in listing.entries(project.generated) if path != lock.NAME}
    assert seen.looked_at(project, b"", entries) is None
    os.utime(project.generated / lock.NAME, (0, 0))
    assert seen.looked_at(project, b"", entries) is not None


def test_ticks_of_file_systems_are_shorter_than_what_is_waited_for() -> None:
    assert seen.SETTLED > 2 * SECONDS


def test_times_are_held_against_when_files_were_looked_at(
    project: Project, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading may take long: what was fresh when it began is no older for that."""
    monkeypatch.setattr(seen, "SETTLED", SECONDS // 1000)
    os.utime(project.generated / lock.NAME, (0, 0))
    files = [project.generated / path for path in TEXTS]
    began = time.monotonic_ns()
    for file in files:
        os.utime(file)
    monkeypatch.setattr(time, "monotonic_ns", iter([began, began + 60 * SECONDS]).__next__)
    assert asked(project) == len(TEXTS)
    assert not (project.root / KEPT / seen.NAME).exists()


def test_a_clock_that_was_set_back_makes_times_worth_nothing(
    project: Project, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked(project) == len(TEXTS)
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    read.clear()
    assert asked(project) == len(TEXTS)
    assert read


def test_a_copy_is_read_anew(project: Project, read: list[str], tmp_path: Path) -> None:
    assert asked(project) == len(TEXTS)
    read.clear()
    copy = find(shutil.copytree(project.root, tmp_path / "copy"))
    assert (copy.root / KEPT / seen.NAME).is_file()
    assert asked(copy) == len(TEXTS)
    assert sorted(read) == sorted(TEXTS)


def test_another_file_system_has_another_clock(
    project: Project, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fstat

    def elsewhere(handle: int) -> os.stat_result:
        told = real(handle)
        return os.stat_result((*told[:2], told.st_dev + 1, *told[3:]), {"st_mtime_ns": told.st_mtime_ns})

    monkeypatch.setattr(os, "fstat", elsewhere)
    assert asked(project) == asked(project) == len(TEXTS)
    assert len(read) == 2 * len(TEXTS)


def without(folder: Path) -> None:
    folder.rmdir()


def a_file(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("", encoding="utf-8")


def taken(folder: Path) -> None:
    """Nothing can be laid down beside it, whoever asks."""
    (folder / f".{seen.NAME}.{os.getpid()}").mkdir()


@pytest.mark.parametrize("spoil", [without, a_file, taken])
def test_where_nothing_can_be_kept_all_is_read(
    spoil: Callable[[Path], None], project: Project, read: list[str]
) -> None:
    folder = project.root / KEPT
    spoil(folder)
    before = folder.exists()
    assert asked(project) == asked(project) == len(TEXTS)
    assert len(read) == 2 * len(TEXTS)
    assert folder.exists() is before


@pytest.mark.parametrize("text", [b"", b"x", b"\xff", b"{} {}"])
def test_a_damaged_note_is_none(text: bytes, project: Project, read: list[str]) -> None:
    assert asked(project) == len(TEXTS)
    read.clear()
    note = project.root / KEPT / seen.NAME
    note.write_bytes(note.read_bytes().partition(b" ")[0] + b" " + text if text == b"x" else text)
    assert asked(project) == len(TEXTS)
    assert read
    read.clear()
    assert asked(project) == len(TEXTS) and not read


def test_what_was_not_as_it_should_be_is_never_kept(project: Project) -> None:
    rewritten(project.generated / "a.txt")
    assert asked(project) is None
    assert not (project.root / KEPT / seen.NAME).exists()


def test_rebuilding_looks_at_bytes(project: Project) -> None:
    """A note that tells a lie deceives who trusts it, and not who compares."""
    assert asked(project) == len(TEXTS)
    rewritten(project.generated / "a.txt")
    present = {path: file for path, file in listing.entries(project.generated) if path != lock.NAME}
    state = seen.looked_at(project, (project.generated / lock.NAME).read_bytes(), present)
    assert state is not None
    seen.keep(project, state)
    assert asked(project) == len(TEXTS)
    outputs = [Output(path=path, text=text) for path, text in TEXTS.items()]
    due = plan.plan(outputs, project, lock.inputs(project))
    assert [(each.path, each.reason) for each in due.changes] == [("a.txt", "edited")]
