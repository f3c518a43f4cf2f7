"""An update of hundreds of models, from a server of our own: what is asked, and what comes of it."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from docs_server import DocsServer, Moods, page, path, project, serving, slug
from specwright.cli.app import main

MANY = 400
FEW = 8


@pytest.fixture
def docs() -> Iterator[DocsServer]:
    with serving() as server:
        yield server


@pytest.fixture
def many(tmp_path: Path, docs: DocsServer) -> Path:
    root = project(tmp_path, docs, MANY)
    docs.forget()
    return root


@pytest.fixture
def few(tmp_path: Path, docs: DocsServer) -> Path:
    root = project(tmp_path, docs, FEW)
    docs.forget()
    return root


def told(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, Any]:
    """What the command says as JSON."""
    capsys.readouterr()
    assert main(["--project", str(root), "update", "--format", "json", *arguments]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def counts(document: dict[str, Any]) -> dict[str, int]:
    return {name: count for name, count in document["counts"].items() if count}


def notes(document: dict[str, Any], number: int) -> str:
    (model,) = (each for each in document["models"] if each["slug"] == slug(number))
    return "\n".join(model["notes"])


def widen(docs: DocsServer, number: int) -> None:
    """Lets the page allow another value."""
    docs.pages[path(number)] = page(number).replace(b"`1K` `2K`", b"`1K` `2K` `4K`")


def specs(root: Path) -> dict[str, bytes]:
    return {each.stem: each.read_bytes() for each in root.glob("specs/models/*/*.yaml")}


def test_unchanged_pages_are_not_sent_again(
    many: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    before = specs(many)
    docs.pause = 0.002
    assert counts(told(many, capsys)) == {"unchanged": MANY}
    assert docs.statuses == {200: MANY} and docs.most == 4
    assert all(headers["User-Agent"].startswith("specwright/0") for _, headers in docs.asked)
    docs.forget()
    assert counts(told(many, capsys)) == {"unchanged": MANY}
    assert docs.statuses == {304: MANY} and docs.sent == 0
    docs.forget()
    assert counts(told(many, capsys, "--at-once", "2")) == {"unchanged": MANY}
    assert docs.most == 2
    docs.forget()
    assert counts(told(many, capsys, "--restart")) == {"unchanged": MANY}
    assert docs.statuses == {200: MANY}
    assert specs(many) == before and not (many / "generated").exists()


def test_every_model_comes_to_one_outcome(
    many: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in (1, 2):
        widen(docs, number)
    docs.moods = {
        path(3): Moods(status=404),
        path(4): Moods(status=410),
        path(5): Moods(status=500),
        path(6): Moods(status=403),
        path(7): Moods(moved=path(7)),
        path(8): Moods(moved=path(9)),
        path(10): Moods(busy=2),
        path(11): Moods(busy=1, wait="86400"),
        path(12): Moods(cut=True),
        path(13): Moods(pause=0.5),
        path(14): Moods(mute=True),
        path(15): Moods(dated=True),
    }
    document = told(many, capsys, "--dry-run", code=1)
    due = {"changed": 3, "unchanged": MANY - 10, "refused": 1, "gone": 2, "not reached": 4}
    assert counts(document) == due | {"changed": 2, "refused": 2}
    assert "HTTP 404" in notes(document, 3) and "specwright retire paint-2-4" in notes(document, 4)
    assert "HTTP 500" in notes(document, 5) and "HTTP 403" in notes(document, 6)
    assert "redirected more than 5 times" in notes(document, 7)
    assert "asks to wait 86400 s; asked once" in notes(document, 11)
    assert "ends in the middle" in notes(document, 12)
    asked = Counter(docs.paths())
    assert asked[path(10)] == 3 and asked[path(11)] == 1 and asked[path(5)] == 1
    (model,) = (each for each in document["models"] if each["slug"] == slug(1))
    (change,) = model["changes"]
    assert change["differences"] == [{"at": "", "gone": [], "new": ["4K"], "before": 2, "now": 3}]


def test_what_changed_is_written_and_the_rest_stays(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    before = specs(few)
    for number in (0, 1, 2):
        widen(docs, number)
    docs.pages[path(3)] = page(3).replace(b"must be used together", b"sing together")
    docs.pages[path(4)] = page(4).replace(b"**Status**: live", b"**Status**: coming-soon")
    docs.moods[path(5)] = Moods(status=404)
    document = told(few, capsys, code=1)
    assert counts(document) == {"changed": 4, "unchanged": 2, "refused": 1, "gone": 1}
    assert "sing together" in notes(document, 3)
    after = specs(few)
    same = {each for each in before if before[each] == after[each]}
    assert same == {slug(number) for number in (3, 5, 6, 7)}
    listed = json.loads((few / "generated/catalog/index.json").read_text(encoding="utf-8"))["models"]
    assert [each["slug"] for each in listed if each["status"] == "coming-soon"] == [slug(4)]
    docs.forget()
    document = told(few, capsys, code=1)
    assert counts(document) == {"unchanged": 6, "refused": 1, "gone": 1}
    assert docs.statuses == {304: 6, 200: 1, 404: 1}, "a page that was refused comes whole again"
    assert main(["--project", str(few), "retire", slug(5)]) == 0
    assert counts(told(few, capsys, code=1)) == {"unchanged": 7, "refused": 1}


def test_only_named_models_are_asked_for(
    few: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    widen(docs, 1)
    widen(docs, 2)
    assert counts(told(few, capsys, slug(2), slug(3))) == {"changed": 1, "unchanged": 1}
    assert sorted(docs.paths()) == [path(2), path(3)]


def started(root: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "specwright", "--project", str(root), "update", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_update_goes_on_with_what_is_left(
    many: Path, docs: DocsServer, how: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.pause = 0.02
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
    docs.pause = 0
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
    assert len(docs.asked) == MANY - 100, "those not reached are asked again"
