"""Servers that are busy are left alone for as long as they ask, and those that are lost asked once more."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from docs_server import DocsServer, Moods, serving
from specwright.diagnostics import Diagnostic
from specwright.importer.fetch import Fetched, Limits, NotModified, Validators
from specwright.importer.polite import Asker, Manners, PageRequest

QUICK = Manners(first_wait=0.02, longest_wait=2)


@pytest.fixture
def docs() -> Iterator[DocsServer]:
    with serving() as server:
        server.pages = {f"/{number}.md": b"# Page" for number in range(20)}
        yield server


def one(docs: DocsServer, path: str = "/0.md", known: Validators | None = None) -> object:
    address = f"{docs.address}{path}"
    with Asker(Limits(private=True), QUICK) as asker:
        return asker.one(PageRequest(addresses=(address,), known={address: known} if known else {}))


def test_a_page_that_is_as_it_was_is_not_sent(docs: DocsServer) -> None:
    first = one(docs)
    assert isinstance(first, Fetched) and first.validators.etag
    assert one(docs, known=first.validators) == NotModified(url=f"{docs.address}/0.md")
    docs.pages["/0.md"] = b"# Other"
    again = one(docs, known=first.validators)
    assert isinstance(again, Fetched) and again.content == b"# Other"
    docs.moods["/1.md"] = Moods(dated=True)
    dated = one(docs, "/1.md")
    assert isinstance(dated, Fetched) and dated.validators.modified and not dated.validators.etag
    assert isinstance(one(docs, "/1.md", dated.validators), NotModified)


@pytest.mark.parametrize("wait", ["", "0", "not a date", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_busy_server_is_asked_again(docs: DocsServer, wait: str) -> None:
    docs.moods["/0.md"] = Moods(busy=3, wait=wait)
    assert isinstance(one(docs), Fetched)
    assert len(docs.asked) == 4
    docs.moods["/0.md"] = Moods(busy=4, wait=wait)
    answer = one(docs)
    assert isinstance(answer, Diagnostic) and "asked 4 times" in answer.message


def test_a_server_says_how_long_it_is_busy(docs: DocsServer) -> None:
    docs.moods["/0.md"] = Moods(busy=1, wait="1")
    started = time.monotonic()
    assert isinstance(one(docs), Fetched) and time.monotonic() - started >= 1
    docs.forget()
    docs.moods["/0.md"] = Moods(busy=1, wait=format_datetime(datetime.now(UTC) + timedelta(seconds=600)))
    answer = one(docs)
    assert isinstance(answer, Diagnostic) and "asks to wait" in answer.message
    assert len(docs.asked) == 1, "nobody waits for ten minutes"


def test_all_wait_for_a_busy_server(docs: DocsServer) -> None:
    docs.moods["/0.md"] = Moods(busy=1, wait="1")
    docs.forget(together=2)
    requests = [PageRequest(addresses=(f"{docs.address}/{number}.md",)) for number in range(20)]
    with Asker(Limits(private=True), Manners(at_once=2)) as asker:
        answers = [answer for _, answer in asker.all(requests)]
    assert all(isinstance(each, Fetched) for each in answers) and len(answers) == 20
    assert docs.most == 2
    gaps = [after - before for before, after in zip(docs.times, docs.times[1:], strict=False)]
    assert max(gaps) > 0.8, "nobody asked meanwhile"


def test_a_lost_server_is_asked_once_more(docs: DocsServer) -> None:
    docs.gone_after = 0
    answer = one(docs)
    assert isinstance(answer, Diagnostic) and answer.code == "unreachable"
    assert len(docs.asked) == 2


def test_the_first_address_that_has_a_page_is_taken(docs: DocsServer) -> None:
    addresses = tuple(f"{docs.address}/{name}" for name in ("none.md", "3.md", "4.md"))
    with Asker(Limits(private=True), QUICK) as asker:
        answer = asker.one(PageRequest(addresses=addresses))
        assert isinstance(answer, Fetched) and answer.url == addresses[1]
        missing = asker.one(PageRequest(addresses=(addresses[0], f"{docs.address}/nor.md")))
    assert isinstance(missing, Diagnostic) and missing.location.file == addresses[0]
