"""An update of hundreds of models, from a server of our own: what is asked, and what comes of it."""

import json
from collections import Counter
from pathlib import Path

import pytest

from docs_server import DocsServer, Moods, page, path, slug
from specwright.cli.app import main
from update_runs import MANY, counts, docs, few, many, notes, specs, told, widen

__all__ = ["docs", "few", "many"]  # fixtures


def test_unchanged_pages_are_not_sent_again(
    many: Path, docs: DocsServer, capsys: pytest.CaptureFixture[str]
) -> None:
    before = specs(many)
    docs.forget(together=4)
    assert counts(told(many, capsys)) == {"unchanged": MANY}
    assert docs.statuses == {200: MANY} and docs.most == 4
    assert all(headers["User-Agent"].startswith("specwright/0") for _, headers in docs.asked)
    docs.forget()
    assert counts(told(many, capsys)) == {"unchanged": MANY}
    assert docs.statuses == {304: MANY} and docs.sent == 0
    docs.forget(together=2)
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
    due = {"changed": 2, "unchanged": MANY - 10, "refused": 2, "gone": 2, "not reached": 4}
    assert counts(document) == due
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
