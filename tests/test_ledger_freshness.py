"""That the ledger is fresh is found once of each lock, and asked again for another."""

from pathlib import Path

import pytest

from kept_results import comment, edit, spec
from specwright.cli.app import main
from specwright.coverage import files, freshness
from specwright.driver import lock
from specwright.driver.project import KEPT, Project, find
from test_ledger_incremental import measured as measured
from test_ledger_incremental import project as project


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Project]:
    """The projects whose outputs are read once more for the ledger."""
    projects: list[Project] = []
    stale = files.stale

    def noted(project: Project, *rest: object) -> list[str]:
        projects.append(project)
        return stale(project, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "stale", noted)
    return projects


def check(project: Project, *options: str) -> int:
    return main(["--project", str(project.root), "check", *options])


def test_a_second_check_asks_nothing_again(project: Project, asked: list[Project]) -> None:
    assert check(project) == 0
    assert len(asked) == 1
    assert check(project) == check(project) == 0
    assert main(["--project", str(project.root), "generate"]) == 0
    assert len(asked) == 1
    assert check(project, "--rebuild") == 0
    assert len(asked) == 2, "nothing that was kept is believed"


def test_losses_are_counted_as_before(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        capsys.readouterr()
        code = check(project, "--max-loss", "0")
        told.append((code, capsys.readouterr()))
    assert told[0] == told[1]
    assert "lost" in told[0][1].err


def test_other_outputs_are_asked_about(
    project: Project, asked: list[Project], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(project) == 0
    edit(spec(project), "status: live", "status: coming-soon")
    edit(spec(project), "title: ", "title: My ")
    assert main(["--project", str(project.root), "generate"]) == 0
    assert "the ledger speaks of earlier outputs" in capsys.readouterr().err
    for _ in range(2):
        assert check(project) == 1
        assert f"{files.PAGE}: stale" in capsys.readouterr().out
    assert len(asked) == 4


def test_an_edited_output_is_told_first(project: Project) -> None:
    assert check(project) == 0
    comment(project.generated / files.PAGE, "by hand")
    assert check(project) == 1


@pytest.mark.parametrize("text", [b"", b"\xff", b"0" * 64])
def test_a_damaged_note_is_none(text: bytes, project: Project, asked: list[Project]) -> None:
    assert check(project) == 0
    (project.root / KEPT / freshness.NAME).write_bytes(text)
    assert check(project) == check(project) == 0
    assert len(asked) == 2


def test_nothing_is_kept_where_nothing_is(project: Project, asked: list[Project], tmp_path: Path) -> None:
    (project.root / KEPT).rename(tmp_path / "away")
    assert check(project) == check(project) == 0
    assert len(asked) == 2
    assert not (project.root / KEPT).exists()


def test_a_note_is_of_one_lock(project: Project) -> None:
    assert check(project) == 0
    assert freshness.is_known(project)
    comment(project.generated / lock.NAME, "")
    assert not freshness.is_known(find(project.root))
