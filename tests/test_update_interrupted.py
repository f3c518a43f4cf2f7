"""An update that is cut off, by whatever, goes on with what is left, and what was done stays whole."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from docs_server import DocsServer, path, slug
from specwright.cli.app import main
from update_runs import FEW, MANY, counts, docs, few, many, notes, specs, told, widen

__all__ = ["docs", "few", "many"]  # fixtures


def started(root: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "specwright", "--project", str(root), "update", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_update_goes_on_with_what_is_left(
    many: Path, docs: DocsServer, how: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.slow_from = MANY // 3  # then the rest takes half a minute, so that the signal comes before the end
    process = started(many)
    deadline = time.monotonic() + 60
    while len(docs.asked) < MANY // 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(process.pid, how)
    _, said = process.communicate(timeout=30)
    assert process.returncode == (130 if how is signal.SIGINT else -signal.SIGKILL)
    if how is signal.SIGINT:
        assert "the next 'specwright update' goes on with what is left" in said
    first = {*docs.paths()}
    assert MANY // 3 <= len(first) < MANY
    docs.slow_from = None
    docs.forget()
    document = told(many, capsys)
    assert counts(document) == {"unchanged": MANY}
    again = first & {*docs.paths()}
    assert first | {*docs.paths()} == {path(number) for number in range(MANY)}
    assert len(again) <= 12, "those alone that were under way"
    docs.forget()
    assert counts(told(many, capsys)) == {"unchanged": MANY}
    assert len(docs.asked) == MANY, "a run that ended leaves nothing to go on with"


def test_what_an_interrupted_run_was_writing_is_read_again(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from specwright.cli import update_import, update_run

    def killed(*arguments: Any, **options: Any) -> list[Any]:
        assert [*imported(*arguments, **options)]
        raise KeyboardInterrupt

    imported = update_import.imported
    monkeypatch.setattr(update_run, "imported", killed)
    widen(docs, 1)
    main(["--project", str(few), "update"])
    written = specs(few)
    assert b"4K" in written[slug(1)] and not (few / "generated").exists()
    origins = few / "specs/origins" / f"{slug(1)}.json"
    whole = origins.read_bytes()
    origins.unlink()
    monkeypatch.setattr(update_run, "imported", imported)
    docs.forget()
    document = told(few, capsys)
    assert counts(document) == {"changed": 1, "unchanged": FEW - 1}
    assert docs.paths() == [path(1)]
    assert "an interrupted run" in notes(document, 1)
    assert specs(few) == written and origins.read_bytes() == whole
    assert (few / "generated/lock.json").exists(), "what the killed run wrote is compiled"


def test_an_interrupted_run_is_not_believed_for_ever(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    from specwright.cli.update_journal import journal, spec_digests
    from specwright.driver.project import at
    from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome

    def interrupted(*models: str) -> None:
        digests = spec_digests(at(few))
        record = journal(at(few), models, digests, is_kept=True, restart=True)
        done = [ModelUpdate(slug=slug(number), outcome=UpdateOutcome.UNCHANGED) for number in range(4)]
        record.add(done)
        docs.forget()

    interrupted()
    told(few, capsys)
    assert len(docs.asked) == FEW - 4
    interrupted()
    told(few, capsys, "--restart")
    assert len(docs.asked) == FEW
    interrupted()
    told(few, capsys, "--dry-run")
    assert len(docs.asked) == FEW, "what is only tried neither goes on nor ends anything"
    docs.forget()
    told(few, capsys, slug(1), slug(2))
    assert len(docs.asked) == 2, "a run about other models is another run"
    interrupted()
    changed = few / "specs/models/acme" / f"{slug(1)}.yaml"
    changed.write_text(changed.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    told(few, capsys)
    assert len(docs.asked) == FEW - 3, "a spec that somebody changed is asked about again"
    interrupted()
    kept = few / ".specwright/pages/update.json"
    kept.write_bytes(kept.read_bytes()[:-30])
    told(few, capsys)
    assert len(docs.asked) == FEW
    shutil.rmtree(few / ".specwright")
    docs.forget()
    assert counts(told(few, capsys)) == {"unchanged": FEW}
    assert docs.statuses == {200: FEW}


def test_a_network_that_is_gone_stops_the_run(
    many: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.gone_after = 100
    document = told(many, capsys, code=1)
    assert document["whole"] is False
    assert counts(document)["unchanged"] == 100
    assert counts(document)["not reached"] < 20
    assert len(docs.asked) < 160, "nobody asks hundreds of times into the void"
    docs.gone_after = None
    docs.forget()
    document = told(many, capsys)
    assert counts(document) == {"unchanged": MANY} and document["whole"] is True
    assert len({*docs.paths()}) == MANY - 100, "those not reached are asked again"
