"""The server of `specwright explore --serve`: the files of one folder, for this machine alone."""

import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

import targets
from specwright.cli.explorer_server import ExplorerServer
from specwright.emit.explorer.site import POLICY


@pytest.fixture(scope="module")
def site() -> Path:
    return targets.of_the_small_specs().folder / "explorer"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with ExplorerServer(folder, 0) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.address
        server.shutdown()


def test_files_are_served_with_headers_that_keep_others_out(site: Path) -> None:
    types = {"index.html": "text/html", "assets/app.js": "text/javascript", "assets/app.css": "text/css"}
    with served(site) as address:
        for path, kind in {**types, "assets/icon.svg": "image/svg+xml"}.items():
            with urllib.request.urlopen(f"{address}/{path}") as answer:
                assert answer.headers["Content-Type"].startswith(kind), path
                assert answer.headers["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
                assert "Python" not in answer.headers["Server"]


def test_nothing_else_is_served(site: Path) -> None:
    cases = [
        ("/index.html", "elsewhere.example", 421),
        ("/index.html", "elsewhere.example:80", 421),
        ("/m/", None, 404),
        ("/none.html", None, 404),
        ("/../../pyproject.toml", None, 404),
        ("/%2e%2e/%2e%2e/pyproject.toml", None, 404),
    ]
    with served(site) as address:
        for path, host, code in cases:
            request = urllib.request.Request(f"{address}{path}", headers={"Host": host} if host else {})
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(request)
            assert refused.value.code == code, path
        with urllib.request.urlopen(f"{address}/") as answer:
            assert answer.status == 200
