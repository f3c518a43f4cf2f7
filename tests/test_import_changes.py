"""`import` and `update` tell whom the specs break that they change: in every form, of those models alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from docs_server import DocsServer, page, path, slug
from specwright.cli.app import main
from specwright.cli.update_markdown import LONGEST, MOST_OF_REPORT
from specwright.cli.update_markdown import page as summed_up
from test_import import SPEC, a_page, run
from update_runs import docs, few, told, widen

__all__ = ["docs", "few"]  # fixtures

SHORTER = ("- **Max**: `1000`", "- **Max**: `900`")
WIDER = ("`1K` `2K`", "`1K` `2K` `4K`")


def narrow(docs: DocsServer, number: int) -> None:
    """Lets the page take shorter prompts alone."""
    docs.pages[path(number)] = page(number).replace(SHORTER[0].encode(), SHORTER[1].encode())


def effects(report: dict[str, Any]) -> list[tuple[str, int]]:
    """Each change: its effect, and in how many models it came about."""
    changes = [change for group in report["groups"] for change in group["changes"]]
    return [(each["effect"], len(each["models"])) for each in changes if each["effect"] != "documentation"]


def test_an_import_tells_whom_it_breaks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", a_page(tmp_path)) == 0
    assert "MAJOR" not in capsys.readouterr().out, "a new spec breaks nobody"
    assert run(tmp_path, "import", "--dry-run", a_page(tmp_path, SHORTER)) == 0
    tried = capsys.readouterr().out
    assert run(tmp_path, "import", a_page(tmp_path, SHORTER)) == 0
    shown = capsys.readouterr().out
    assert shown == tried
    assert f"{SPEC}: 1 fact changed" in shown
    assert "Breaks senders\n  prompt: " in shown
    assert "was valid: {" in shown
    assert run(tmp_path, "import", a_page(tmp_path, SHORTER)) == 0
    assert "Breaks" not in capsys.readouterr().out, "nothing changes now"


def test_an_import_tells_programs_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def imported(*changes: tuple[str, str]) -> dict[str, Any]:
        capsys.readouterr()
        assert run(tmp_path, "import", "--format", "json", a_page(tmp_path, *changes)) == 0
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    assert imported()["report"] is None
    report = imported(SHORTER)["report"]
    assert effects(report) == [("narrowed", 1)]
    assert report["breaks"]
    assert effects(imported(SHORTER, WIDER)["report"]) == [("widened", 1)]
    assert imported(SHORTER, WIDER)["report"] is None


def test_a_spec_that_was_refused_cannot_be_compared_which_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "import", a_page(tmp_path)) == 0
    other = (tmp_path / SPEC).read_text(encoding="utf-8").replace("enum: [1K, 2K]", "enum: [1K, 1K]")
    assert "enum: [1K, 1K]" in other
    (tmp_path / SPEC).write_text(other, encoding="utf-8")
    assert run(tmp_path, "import", a_page(tmp_path)) == 0
    shown = capsys.readouterr().out
    assert "Undecided" in shown and "not compared" in shown


def test_an_update_tells_one_change_of_many_models_once(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(few, capsys)["report"] is None
    narrow(docs, 1)
    narrow(docs, 2)
    widen(docs, 3)
    report = told(few, capsys, "--dry-run")["report"]
    assert effects(report) == [("narrowed", 2), ("widened", 1)]
    assert main(["--project", str(few), "update", "--dry-run", "--format", "markdown"]) == 0
    body = capsys.readouterr().out
    assert "Breaks senders" in body and f"<code>{slug(3)}</code>" in body
    assert body.index("Breaks senders") < body.index(f"<code>{slug(1)}</code>")
    assert main(["--project", str(few), "update"]) == 0
    shown = capsys.readouterr().out
    assert "Breaks senders" in shown
    assert shown.index(f"{slug(3)}.yaml: 1 fact changed") < shown.index("Breaks senders")
    assert told(few, capsys)["report"] is None


def test_an_update_that_goes_on_tells_what_the_interrupted_one_changed(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from specwright.cli import update_run

    narrow(docs, 1)
    narrow(docs, 2)
    monkeypatch.setattr(update_run, "TOGETHER", 1)
    advance = update_run.UpdateRun._take_over
    calls: list[int] = []

    def stopping(self: Any, models: Any, asker: Any) -> None:
        if models and calls:
            raise KeyboardInterrupt
        calls.extend(1 for _ in models)
        advance(self, models, asker)

    monkeypatch.setattr(update_run.UpdateRun, "_take_over", stopping)
    assert main(["--project", str(few), "update", "--at-once", "1"]) == 130
    monkeypatch.setattr(update_run.UpdateRun, "_take_over", advance)
    assert effects(told(few, capsys)["report"]) == [("narrowed", 2)]


def test_what_a_killed_update_had_written_is_told_by_the_next(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from specwright.cli import update_import, update_run

    def killed(*arguments: Any, **options: Any) -> list[Any]:
        assert [*imported(*arguments, **options)]
        raise KeyboardInterrupt

    imported = update_import.imported
    monkeypatch.setattr(update_run, "imported", killed)
    narrow(docs, 1)
    assert main(["--project", str(few), "update"]) == 130
    monkeypatch.setattr(update_run, "imported", imported)
    assert effects(told(few, capsys)["report"]) == [("narrowed", 1)]


def test_a_long_report_leaves_room_for_the_models() -> None:
    report = "### Changes\n" + "- a line of the report\n" * 10_000
    body = summed_up([], is_whole=True, report=report)
    assert MOST_OF_REPORT < len(body) < LONGEST
    assert "more lines" in body
