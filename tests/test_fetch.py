"""Fetching against a server of our own: what it may answer, and what is said when it cannot be used."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from specwright.diagnostics import Diagnostic
from specwright.importer.fetch import Fetched, Limits, fetch

PSEUDO = bytes(range(256)) * 20
PACKED = {
    "/packed": gzip.compress(b"# Paint 2\n"),
    "/packed-twice": gzip.compress(b"# Paint") + gzip.compress(b" 2\n"),
    "/packed-cut": gzip.compress(PSEUDO)[:-20],
    "/packed-wrong": b"# Paint 2\n",
    "/packed-bomb": gzip.compress(b"x" * 5_000_000),
    "/packed-otherwise": b"?",
}
DRIPPING = {
    "/dripping-status": (b"", b"HTTP/1.1 200 " + b"O" * 60, 0),
    "/dripping-head": (b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Slow: ", b"x", 60),
    "/dripping-heads": (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n", 60),
    "/dripping-hints": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 60),
    "/dripping-packed": (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", gzip.compress(PSEUDO), 0),
    "/dripping-chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", 60),
}
"""What stands before the piece that is sent again and again, the piece, and how often."""
QUICK = Limits(connect=1, silence=0.3, whole=0.8, size=10_000, private=True)


class Server(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    def do_GET(self) -> None:
        self.close_connection = True
        match self.path:
            case "/page.md":
                self.answer(200, "text/markdown; charset=utf-8", b"# Paint 2\n")
            case "/moved":
                self.answer(301, "text/plain", b"", ("Location", "/page.md"))
            case "/round":
                self.answer(302, "text/plain", b"", ("Location", "/round"))
            case "/picture":
                self.answer(200, "image/png", b"\x89PNG")
            case "/broken":
                self.answer(500, "text/plain", b"")
            case "/huge":
                self.pieces(b"x" * 1000, 100, 0)
            case "/dripping":
                self.pieces(b"x", 40, 0.1)
            case "/silent":
                time.sleep(1)
            case path if path in DRIPPING:
                self.drip(*DRIPPING[path])
            case "/dripping-round":
                time.sleep(0.2)
                self.answer(302, "text/plain", b"", ("Location", "/dripping-round"))
            case path if path in PACKED:
                coding = "br" if path.endswith("otherwise") else "gzip"
                self.answer(200, "text/plain", PACKED[path], ("Content-Encoding", coding))
            case "/as-before":
                self.answer(304, "text/plain", b"")
            case "/cut":
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", "100")
                self.end_headers()
                self.wfile.write(b"short")
            case "/nonsense":
                self.wfile.write(b"this is no HTTP\r\n\r\n")
            case _:
                self.answer(404, "text/plain", b"")

    def answer(self, status: int, kind: str, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), *headers):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, head: bytes, piece: bytes, times: int) -> None:
        """Sends the piece so many times, or a byte of it at a time, with a pause behind each."""
        try:
            self.wfile.write(head)
            for each in [piece] * times or [piece[at : at + 1] for at in range(len(piece))]:
                self.wfile.write(each)
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            pass

    def pieces(self, piece: bytes, times: int, pause: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            for _ in range(times):
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            pass

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/page.md", "/moved", "/packed", "/packed-twice"])
def test_a_page_is_had_also_where_it_moved(address: str, path: str) -> None:
    found = fetch(address + path, QUICK)
    assert found == Fetched(name=address + path, url=address + path, content=b"# Paint 2\n")


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("/none", "not-found", "no such page (HTTP 404)"),
        ("/round", "too-many-redirects", "redirected more than 5 times"),
        ("/picture", "wrong-content", "the answer is image/png"),
        ("/broken", "refused", "HTTP 500"),
        ("/huge", "too-large", "larger than 10,000 bytes"),
        ("/dripping", "too-slow", "longer than 0.8 s"),
        ("/dripping-status", "too-slow", "longer than 0.8 s"),
        ("/dripping-head", "too-slow", "longer than 0.8 s"),
        ("/dripping-heads", "too-slow", "longer than 0.8 s"),
        ("/dripping-hints", "too-slow", "longer than 0.8 s"),
        ("/dripping-round", "too-slow", "longer than 0.8 s"),
        ("/dripping-packed", "too-slow", "longer than 0.8 s"),
        ("/dripping-chunks", "too-slow", "longer than 0.8 s"),
        ("/silent", "too-slow", "no answer within 0.3 s"),
        ("/cut", "unreachable", "cannot be reached"),
        ("/nonsense", "unreachable", "cannot be reached"),
        ("/packed-cut", "unreadable", "the answer cannot be read: it ends in the middle"),
        ("/packed-wrong", "unreadable", "it cannot be unpacked"),
        ("/packed-bomb", "too-large", "larger than 10,000 bytes"),
        ("/packed-otherwise", "unreadable", "packed as 'br', which was not asked for"),
        ("/as-before", "refused", "HTTP 304"),
    ],
)
def test_what_cannot_be_used_is_a_problem(address: str, path: str, code: str, words: str) -> None:
    started = time.monotonic()
    found = fetch(address + path, QUICK)
    assert isinstance(found, Diagnostic)
    assert (found.location.file, found.code) == (address + path, code)
    assert words in found.message
    assert time.monotonic() - started < 2.5


def test_nobody_there_is_a_problem() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = fetch(f"http://127.0.0.1:{port}/", QUICK)
    assert isinstance(found, Diagnostic)
    assert found.code == "unreachable"
    assert f"127.0.0.1:{port} cannot be reached" in found.message


def test_a_server_without_tls_gives_no_safe_connection(address: str) -> None:
    found = fetch(address.replace("http:", "https:"), QUICK)
    assert isinstance(found, Diagnostic)
    assert found.code == "unreachable"
    assert "no safe connection to 127.0.0.1" in found.message


def test_a_name_that_nobody_has_is_a_problem() -> None:
    found = fetch("http://paint.invalid/page.md", QUICK)
    assert isinstance(found, Diagnostic)
    assert found.code == "unreachable"


@pytest.mark.parametrize("source", ["ftp://acme.example/page.md", "http://", "http://[half", "https://a b/"])
def test_strange_addresses_are_problems(source: str) -> None:
    found = fetch(source, QUICK)
    assert isinstance(found, Diagnostic)
    assert found.code in ("no-address", "unreachable")


def test_files_are_read_and_missed_alike(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"# Paint 2\r\n")
    assert fetch(str(page)) == Fetched(name=str(page), url="", content=b"# Paint 2\r\n")
    page.write_bytes(b"x" * 10_001)
    found = [fetch(str(each), QUICK) for each in (tmp_path / "none.md", tmp_path, page)]
    codes = [each.code for each in found if isinstance(each, Diagnostic)]
    assert codes == ["not-found", "unreadable", "too-large"]
