"""The writer when it is stopped: at every file operation, by a fault, a key, or the death of the process."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from specwright.driver import listing, lock
from specwright.driver.plan import plan
from specwright.driver.project import Project
from specwright.driver.write import recover, write
from specwright.emit.output import Names, Output

OLD = {"a": "old a", "b": "same", "gone": "old", "left/too": "old", "f": "a file"}
NEW = {"a": "new a", "b": "same", "fresh/deep/c": "new", "f/inside": "a file below", "d": "new"}
INPUTS = {"specs/a.yaml": "0" * 64}
EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copyfile", "os.utime")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(
        root=tmp_path,
        specs=tmp_path / "specs",
        templates=tmp_path / "templates",
        generated=tmp_path / "generated",
        names=Names(),
    )
    run(project, OLD)
    (project.generated / "stranger").write_text("mine", encoding="utf-8")
    return project


def run(project: Project, files: Mapping[str, str]) -> None:
    write(outputs(files), project, INPUTS)


def outputs(files: Mapping[str, str]) -> list[Output]:
    return [Output(path=path, text=text) for path, text in files.items()]


def tree(project: Project) -> dict[str, str]:
    return {
        path: (project.generated / path).read_text(encoding="utf-8")
        for path in listing.files(project.generated)
        if not path.startswith(lock.STAGING)
    }


def whole(files: Mapping[str, str]) -> dict[str, str]:
    return {**files, "stranger": "mine", lock.NAME: lock.locked(INPUTS, outputs(files)).text()}


def killed(step: int, work: Callable[[], Any]) -> bool:
    """Does the work in a process of its own that dies at its n-th file operation; whether it died."""
    child = os.fork()
    if child == 0:
        steps = iter(range(step))

        def die(event: str, _: tuple[Any, ...]) -> None:
            if event in EVENTS and next(steps, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(die)
        work()
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def test_a_killed_run_is_undone_by_the_next(project: Project) -> None:
    mixed, step = 0, 0
    while killed(step, lambda: run(project, NEW)):
        found = tree(project)
        for path, text in found.items():
            assert text in (whole(OLD).get(path), whole(NEW).get(path)), (step, path)
        journal = (project.generated / lock.STAGING / "journal.json").exists()
        assert plan(outputs(NEW), project, INPUTS).interrupted == journal
        mixed += found not in (whole(OLD), whole(NEW))
        assert recover(project) == journal
        assert tree(project) in (whole(OLD), whole(NEW)), step
        assert all(any(path.iterdir()) for path in project.generated.rglob("*") if path.is_dir()), step
        assert not (project.generated / lock.STAGING).exists()
        run(project, OLD)
        step += 1
    assert tree(project) == whole(NEW)
    assert step > 40
    assert mixed > 3  # the steps at which only the journal helps


def test_the_next_run_finishes_what_a_killed_one_began(project: Project) -> None:
    step = 0
    while killed(step, lambda: run(project, NEW)):
        run(project, NEW)
        assert tree(project) == whole(NEW)
        run(project, OLD)
        step += 3


def test_undoing_may_be_killed_as_well(project: Project) -> None:
    stop_in_the_middle(project)
    stopped = project.root / "stopped"
    shutil.copytree(project.generated, stopped)
    step = 0
    while killed(step, lambda: recover(project)):
        recover(project)
        assert tree(project) == whole(OLD), step
        shutil.rmtree(project.generated)
        shutil.copytree(stopped, project.generated)
        step += 1
    assert tree(project) == whole(OLD)
    assert step > 5


def stop_in_the_middle(project: Project) -> None:
    """Leaves the folder as a process does that died when some of the files were in place."""
    for step in range(200):
        killed(step, lambda: run(project, NEW))
        found = tree(project)
        if "f/inside" in found and "fresh/deep/c" not in found:
            return
        recover(project)
    raise AssertionError("no run stopped in the middle")


def test_runs_at_the_same_time_wait_for_each_other(project: Project) -> None:
    children = []
    for files in (OLD, NEW) * 3:
        child = os.fork()
        if child == 0:
            for _ in range(20):
                run(project, files)
            os._exit(0)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 6
    assert tree(project) in (whole(OLD), whole(NEW))


def test_undoing_leaves_what_was_put_there_since(project: Project) -> None:
    stop_in_the_middle(project)
    (project.generated / "a").write_text("mine now", encoding="utf-8")
    (project.generated / "gone").write_text("mine too", encoding="utf-8")
    recover(project)
    assert tree(project) == {**whole(OLD), "a": "mine now", "gone": "mine too"}


@pytest.mark.parametrize("name", ["replace", "unlink", "mkdir", "rmdir"])
@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_fault_leaves_the_old_output(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str, fault: BaseException
) -> None:
    real = getattr(os, name)
    for step in range(200):
        steps = iter(range(step))
        reached = False

        def once(*given: Any, **more: Any) -> Any:
            nonlocal reached
            if not reached and next(steps, None) is None:  # noqa: B023
                reached = True
                raise fault
            return real(*given, **more)

        with monkeypatch.context() as patch:
            patch.setattr(os, name, once)
            try:
                run(project, NEW)
            except (OSError, KeyboardInterrupt) as error:
                assert error is fault
        if not reached:
            break
        recover(project)
        assert tree(project) in (whole(OLD), whole(NEW)), step
        run(project, OLD)
    assert step > 0
    assert tree(project) == whole(NEW)


def test_a_fault_while_renaming_is_undone_at_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    real, targets = os.replace, list[str]()

    def third(source: str, target: str) -> None:
        targets.append(Path(target).name)
        if len(targets) == 4:
            raise OSError(5, "Input/output error")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", third)
        with pytest.raises(OSError, match="Input/output"):
            run(project, NEW)
    assert len(targets) > 4
    assert tree(project) == whole(OLD)
    assert not (project.generated / lock.STAGING).exists()


@pytest.mark.parametrize("journal", ["", "[]", "{", '{"../../victim": null}', '{"/etc/passwd": null}'])
def test_a_journal_that_makes_no_sense_is_dropped(project: Project, journal: str) -> None:
    staging = project.generated / lock.STAGING
    staging.mkdir()
    (staging / "journal.json").write_text(journal, encoding="utf-8")
    (project.root / "victim").write_text("mine", encoding="utf-8")
    assert not recover(project)
    assert tree(project) == whole(OLD)
    assert (project.root / "victim").exists()
