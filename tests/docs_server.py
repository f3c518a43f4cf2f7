"""A server of documentation pages that says what was asked of it, and misbehaves where it is told to."""

import gzip
import hashlib
import os
import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from specwright.cli.app import main

os.environ["SPECWRIGHT_PRIVATE"] = "1"
"""The server is on this machine, also where no test asks it."""

FOLDER = Path(__file__).with_name("updating")
PAGE = (FOLDER / "page.md").read_text(encoding="utf-8")
LONG = 30  # seconds after which a test gives up


@dataclass
class Moods:
    """How a path is answered: the page with an ETag, unless one of these is set.

    `busy` counts the answers 503 that come first, with `wait` seconds to wait; `pause` is how long an answer
    takes; `status` an answer without a page; `moved` where it is now; `cut` sends half of it.
    """

    busy: int = 0
    wait: str = "0"
    pause: float = 0
    status: int = 0
    moved: str = ""
    cut: bool = False
    dated: bool = False
    mute: bool = False


class DocsServer(ThreadingHTTPServer):
    """Pages by path; `asked` are the requests so far, `times` when they came.

    `most` is how many were answered at once; the first answers wait until `together` are asked for, so that
    this does not hang on the speed of a machine. From the request `slow_from` on, an answer takes half a
    second; from the request `gone_after` on, none comes at all.
    """

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), PageHandler)
        self.pages: dict[str, bytes] = {}
        self.moods: dict[str, Moods] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.times: list[float] = []
        self.statuses: Counter[int] = Counter()
        self.sent = 0
        self.pause = 0.0
        self.now = self.most = 0
        self.together = 0
        self.slow_from: int | None = None
        self.gone_after: int | None = None
        self.lock = threading.Condition()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def forget(self, together: int = 0) -> None:
        self.together = together
        self.asked.clear()
        self.statuses.clear()
        self.sent = self.most = 0

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class PageHandler(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    protocol_version = "HTTP/1.1"
    server: DocsServer

    def do_GET(self) -> None:
        docs = self.server
        with docs.lock:
            docs.asked.append((self.path, dict(self.headers)))
            docs.times.append(time.monotonic())
            docs.now += 1
            docs.most = max(docs.most, docs.now)
            docs.lock.notify_all()
            docs.lock.wait_for(lambda: docs.most >= docs.together, timeout=LONG)
            slow = docs.slow_from is not None and len(docs.asked) >= docs.slow_from
        mood = docs.moods.get(self.path, Moods())
        time.sleep(0.5 if slow else docs.pause or mood.pause)
        with docs.lock:  # before the answer, behind which the next request may come at once
            docs.now -= 1
        if docs.gone_after is not None and len(docs.asked) > docs.gone_after:
            self.close_connection = True  # without a word, as if the network were gone
            return
        self.answer_by(mood)

    def answer_by(self, mood: Moods) -> None:
        if mood.busy:
            mood.busy -= 1
            return self.answer(503, b"", {"Retry-After": mood.wait} if mood.wait else {})
        if mood.moved:
            return self.answer(302, b"", {"Location": mood.moved})
        body = self.server.pages.get(self.path)
        if mood.status or body is None:
            return self.answer(mood.status or 404, b"")
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        state = {"Last-Modified": "Mon, 02 Mar 2026 00:00:00 GMT"} if mood.dated else {"ETag": tag}
        state = {} if mood.mute else state
        known = self.headers.get("If-None-Match") == tag or (
            mood.dated and self.headers.get("If-Modified-Since") == state["Last-Modified"]
        )
        if known:
            return self.answer(304, b"", state)
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body, state = gzip.compress(body), {**state, "Content-Encoding": "gzip"}
        if mood.cut:
            body = body[: len(body) // 2]
        return self.answer(200, body, {**state, "Content-Type": "text/markdown"})

    def answer(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        with self.server.lock:
            self.server.statuses[status] += 1
            self.server.sent += len(body)
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[DocsServer]:
    """A server that runs meanwhile."""
    server = DocsServer()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def slug(number: int) -> str:
    return f"paint-2-{number}"


def path(number: int) -> str:
    return f"/{slug(number)}.md"


def page(number: int) -> bytes:
    """A page of an invented model of its own."""
    return renamed(PAGE, number).encode()


def renamed(text: str, number: int) -> str:
    text = text.replace("paint-2", slug(number)).replace("acme:paint@2", f"acme:paint-{number}@2")
    return text.replace("Acme Paint 2", f"Acme Paint 2 No. {number}")


def project(root: Path, docs: DocsServer, count: int) -> Path:
    """A project of so many models that were read from the server, as imports would write it."""
    shutil.copytree(FOLDER / "specs/shared", root / "specs/shared")
    (root / "pyproject.toml").write_text('[tool.specwright]\ntargets = ["catalog"]\n', encoding="utf-8")
    docs.pages["/paint-2.md"] = PAGE.encode()
    assert main(["--project", str(root), "import", f"{docs.address}/paint-2.md"]) == 0
    spec = root / "specs/models/acme/paint-2.yaml"
    origins = root / "specs/origins/paint-2.json"
    texts = {each: each.read_text(encoding="utf-8") for each in (spec, origins)}
    first = hashlib.sha256(PAGE.encode()).hexdigest()
    for number in range(count):
        docs.pages[path(number)] = page(number)
        own = hashlib.sha256(page(number)).hexdigest()
        for each, text in texts.items():
            written = renamed(text, number).replace(first, own)
            each.with_name(f"{slug(number)}{each.suffix}").write_text(written, encoding="utf-8")
    for each in (spec, origins):
        each.unlink()
    return root
