"""Nothing is fetched from this machine or a private network, however it is named, unless that is allowed."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from specwright.cli.app import main
from specwright.diagnostics import Diagnostic
from specwright.importer import addresses
from specwright.importer.addresses import is_public
from specwright.importer.fetch import Fetched, Limits, fetch
from specwright.importer.polite import Asker, PageRequest

QUICK = Limits(connect=1, silence=1, whole=2)
PRIVATE = (
    *("127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "0.0.0.0"),
    *("169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.9"),
    *("224.0.0.1", "240.0.0.1", "255.255.255.255", "0.1.2.3"),
    *(
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "::7f00:1",
    ),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
    *("2002:7f00:1::", "2002:c0a8:101::1", "2001:0:7f00:1::", "2001:0:808:808:0:0:80ff:fffe", "fec0::1"),
    *("64:ff9b:1::7f00:1", "::7f00:1", "", "localhost", "127.1"),
)
PUBLIC = ("8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")
NAMES = (
    *("127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0", "0.0.0.0"),
    *(
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "LOCALHOST",
        "127.0.0.1.",
    ),
)

MALFORMED = ("127.0.0.1.", "0177.0.0.1")
"""What some systems read as an address, and others do not know."""


class Server(BaseHTTPRequestHandler):
    """Has a page, and sends on to wherever the path says; it counts who asks."""

    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        is_sent_on = self.path.startswith("/to/")
        self.send_response(302 if is_sent_on else 200)
        self.send_header("Content-Type", "text/plain")
        if is_sent_on:
            self.send_header("Location", self.path.removeprefix("/to/"))
        self.end_headers()
        self.wfile.write(b"" if is_sent_on else b"secret")

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Server.asked = 0
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_known(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_this_machine_is_asked(name: str, port: int) -> None:
    found = fetch(f"http://{name}:{port}/", QUICK)
    assert isinstance(found, Diagnostic) and Server.asked == 0
    if name not in MALFORMED:
        assert found.code == "private-address"
        assert "is no public address; '--private' allows it" in found.message


def known(monkeypatch: pytest.MonkeyPatch, hosts: dict[str, list[str]]) -> None:
    """Gives names addresses, as a server of names does."""
    system = socket.getaddrinfo

    def told(host: Any, port: Any, *given: Any, **more: Any) -> Any:
        if host not in hosts:
            return system(host, port, *given, **more)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in hosts[host]]

    monkeypatch.setattr(socket, "getaddrinfo", told)


@pytest.mark.parametrize("found", [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"]])
def test_no_name_leads_to_a_private_address(
    found: list[str], port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    known(monkeypatch, {"pages.acme.example": found})
    answer = fetch(f"http://pages.acme.example:{port}/", QUICK)
    assert isinstance(answer, Diagnostic) and answer.code == "private-address" and Server.asked == 0
    assert f"pages.acme.example ({found[-1]}) is no public address" in answer.message


def test_no_redirect_leads_to_a_private_address(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address counts as public here, so that there is a server which can send on."""
    known(monkeypatch, {"pages.acme.example": ["127.0.0.1"]})
    real = addresses.is_public
    trusted = iter([True])
    monkeypatch.setattr(addresses, "is_public", lambda address: next(trusted, False) or real(address))
    answer = fetch(f"http://pages.acme.example:{port}/to/http://localhost:{port}/", QUICK)
    assert isinstance(answer, Diagnostic) and answer.code == "private-address" and Server.asked == 1


def test_a_second_answer_about_a_name_is_not_asked_for(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at is what is connected to: a server of names cannot change its mind in between."""
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    asked: list[str] = []

    def told(host: Any, port: Any, *given: Any, **more: Any) -> Any:
        asked.append(str(host))
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in next(answers)]

    monkeypatch.setattr(socket, "getaddrinfo", told)
    connected: list[Any] = []

    def connect(address: Any, *given: Any, **more: Any) -> Any:
        connected.append(address)
        raise OSError("not here")

    monkeypatch.setattr(socket, "create_connection", connect)
    answer = fetch(f"http://pages.acme.example:{port}/", QUICK)
    assert isinstance(answer, Diagnostic) and answer.code == "unreachable"
    assert (asked, connected) == (["pages.acme.example"], [("8.8.8.8", port)])


def test_a_resolver_that_hangs_is_left_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(10) and [])
    answer = fetch("http://pages.acme.example/", Limits(connect=5, silence=5, whole=0.3))
    over.set()
    assert isinstance(answer, Diagnostic) and answer.code == "too-slow"
    assert "longer than 0.3 s" in answer.message


def test_a_proxy_is_not_asked_for_a_private_address(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy itself may be private: the user chose it."""
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("no_proxy", "")
    known(monkeypatch, {"pages.acme.example": ["8.8.8.8"], "inside.acme.example": ["10.0.0.1"]})
    assert isinstance(fetch("http://pages.acme.example/", QUICK), Fetched)
    asked = Server.asked
    for name in ("inside.acme.example", "localhost", "10.1.2.3", "[::1]"):
        answer = fetch(f"http://{name}/", QUICK)
        assert isinstance(answer, Diagnostic) and answer.code == "private-address", name
    assert Server.asked == asked == 1


def test_they_are_asked_where_that_is_allowed(port: int) -> None:
    answer = fetch(f"http://localhost:{port}/", Limits(private=True))
    assert isinstance(answer, Fetched) and answer.content == b"secret"


def test_many_pages_are_asked_for_alike(port: int) -> None:
    request = PageRequest(addresses=(f"http://127.0.0.1:{port}/",))
    with Asker(QUICK) as asker:
        ((_, answer),) = asker.all([request])
    assert isinstance(answer, Diagnostic) and answer.code == "private-address" and Server.asked == 0


@pytest.mark.parametrize("flags", [[], ["--private"]])
def test_the_command_line_asks_where_it_is_told(
    flags: list[str], port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.delenv("SPECWRIGHT_PRIVATE", raising=False)
    (tmp_path / "specs").mkdir()
    address = f"http://127.0.0.1:{port}/page.md"
    assert main(["--project", str(tmp_path), "import", *flags, address]) == 1
    assert ("[private-address]" in capsys.readouterr().err) == (not flags)
    assert Server.asked == len(flags)
