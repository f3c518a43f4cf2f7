"""The stand-in serves a folder of pages, and nothing that is not below it."""

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import standins
from standins import CLIENT

PAGE = '<!doctype html><title>Tide</title><body data-page="index"><p>"<body>"</p></body>'
MARK = '<body data-standin="/v1" data-task-type="taskType" data-task-uuid="taskUUID"'
TYPES = {
    "index.html": "text/html; charset=utf-8",
    "m/tide-1.html": "text/html; charset=utf-8",
    "assets/app.js": "text/javascript; charset=utf-8",
    "assets/app.css": "text/css; charset=utf-8",
    "assets/icon.svg": "image/svg+xml",
}
SECRET = "what nobody may read"
HIDDEN = [
    "/explorer/../secret.html",
    "/explorer/%2e%2e/secret.html",
    "/explorer/..%2fsecret.html",
    "/explorer/%2e%2e%2fsecret.html",
    "/explorer/m/..%2f..%2f..%2fsecret.html",
    "/explorer/..\\secret.html",
    "/explorer/..%5csecret.html",
    "/explorer/%252e%252e/secret.html",
    "/explorer//etc/passwd",
    "/explorer/%2fetc%2fpasswd",
    "/explorer/C:%5csecret.html",
    "/explorer/index.html%00.js",
    "/explorer/index.html/",
    "/explorer/link.html",
    "/explorer/folder/secret.html",
    "/explorer/.hidden.html",
    "/explorer/.git/config.json",
    "/explorer/notes.toml",
    "/explorer/pipe.js",
    "/explorer/m",
    "/explorer/m/",
    "/explorer/" + "a" * 5_000 + ".js",
    "/explorer/" + "a/" * 2_000 + "b.js",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.html").write_text(SECRET, encoding="utf-8")
    folder = outside / "explorer"
    for name in (*TYPES, ".hidden.html", ".git/config.json", "notes.toml"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE if name in TYPES else SECRET, encoding="utf-8")
    (folder / "link.html").symlink_to(outside / "secret.html")
    (folder / "folder").symlink_to(outside, target_is_directory=True)
    os.mkfifo(folder / "pipe.js")
    return folder


@pytest.fixture(scope="module")
def standin(folder: Path) -> Iterator[Any]:
    with standins.running(explorer=folder) as running:
        yield running


@pytest.mark.parametrize("name", TYPES)
def test_each_file_has_its_type_and_its_headers(standin: Any, name: str) -> None:
    response = CLIENT.get(f"{standin.address}/explorer/{name}")
    assert (response.status_code, response.headers["content-type"]) == (200, TYPES[name])
    marked = PAGE.replace("<body data", f"{MARK} data")
    assert response.text == (marked if name.endswith(".html") else PAGE)
    policy = response.headers["content-security-policy"]
    assert {"default-src 'none'", "script-src 'self'", "media-src 'self' data:"} <= {*policy.split("; ")}
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["x-stand-in"].startswith("not Runware")


@pytest.mark.parametrize("name", TYPES)
def test_what_a_client_has_is_not_sent_again(standin: Any, name: str) -> None:
    address = f"{standin.address}/explorer/{name}"
    first = CLIENT.head(address)
    assert first.content == b"" and int(first.headers["content-length"]) >= len(PAGE)
    again = CLIENT.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert CLIENT.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


def test_the_policy_is_that_of_the_pages(standin: Any) -> None:
    """A page is held to both: what one of them forbids, the other allows in vain."""
    page = (standins.GENERATED / "explorer" / "index.html").read_text(encoding="utf-8")
    stated = re.search(r'"Content-Security-Policy" content="([^"]+)"', page)
    assert stated is not None
    sent = CLIENT.get(f"{standin.address}/explorer/").headers["content-security-policy"]
    assert {*sent.split("; ")} - {*stated[1].replace("&#39;", "'").split("; ")} == {"frame-ancestors 'none'"}
    assert {*stated[1].replace("&#39;", "'").split("; ")} <= {*sent.split("; ")}


def test_the_folder_is_its_first_page(standin: Any) -> None:
    for address in (f"{standin.address}/explorer", f"{standin.address}/explorer/"):
        response = CLIENT.get(address, follow_redirects=True)
        assert response.url.path == "/explorer/" and "<title>Tide</title>" in response.text


@pytest.mark.parametrize("path", HIDDEN)
def test_no_path_leads_out_of_the_folder(standin: Any, path: str) -> None:
    """As it is written: a client would tidy it up."""
    host, port = standin.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as raw:
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        answer = raw.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 4") and SECRET.encode() not in answer


def test_pages_are_only_read(standin: Any) -> None:
    for method in ("POST", "PUT", "DELETE"):
        response = CLIENT.request(method, f"{standin.address}/explorer/index.html")
        assert (response.status_code, standins.errors(response)[0]["code"]) == (405, "methodNotAllowed")


def test_the_first_page_leads_to_the_explorer(standin: Any) -> None:
    page = CLIENT.get(standin.address, headers={"Accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html") and 'href="/explorer/"' in page.text
    assert "not Runware" in page.text and page.headers["x-stand-in"].startswith("not Runware")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "Explorer: /explorer/" in CLIENT.get(standin.address).text


def test_where_there_is_none_it_is_said(tmp_path: Path) -> None:
    with standins.running() as bare:
        response = CLIENT.get(f"{bare.address}/explorer/m/tide-1.html")
        assert response.status_code == 404
        assert "no explorer is served; '--explorer DIR'" in standins.errors(response)[0]["message"]
        assert "/explorer/" not in CLIENT.get(bare.address, headers={"Accept": "text/html"}).text
    with pytest.raises(ValueError, match=r"no explorer in .*: 'specwright generate' makes one"):
        standins.package().Settings(explorer=tmp_path)


def test_a_page_that_is_new_is_served(standin: Any, folder: Path) -> None:
    address, client = f"{standin.address}/explorer/m/tide-1.html", httpx.Client(trust_env=False)
    etag = client.get(address).headers["etag"]
    (folder / "m/tide-1.html").write_text(PAGE.replace("Tide", "Ebb!"), encoding="utf-8")
    response = client.get(address, headers={"If-None-Match": etag})
    assert response.status_code == 200 and "Ebb!" in response.text
