"""Pages that change behind an address: `outdated` notices, `update` takes their facts over."""

import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from specwright.cli.app import main

FOLDER = Path(__file__).with_name("updating")
PAGE = (FOLDER / "page.md").read_bytes()
SPEC = "specs/models/acme/paint-2.yaml"


class Docs(ThreadingHTTPServer):
    """Pages by path; others are not there."""

    pages: dict[str, tuple[str, bytes]]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Docs)
        kind, body = self.server.pages.get(self.path, ("", b""))
        self.send_response(200 if kind else 404)
        self.send_header("Content-Type", kind or "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def docs() -> Iterator[Docs]:
    server = Docs(("127.0.0.1", 0), Handler)
    server.pages = {"/paint-2.md": ("text/markdown", PAGE)}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def root(tmp_path: Path, docs: Docs, capsys: pytest.CaptureFixture[str]) -> Path:
    shutil.copytree(FOLDER / "specs/shared", tmp_path / "specs/shared")
    address = f"http://127.0.0.1:{docs.server_address[1]}/paint-2.md"
    assert main(["--project", str(tmp_path), "import", address]) == 0
    assert f"    from: {address}\n" in (tmp_path / SPEC).read_text(encoding="utf-8")
    capsys.readouterr()
    return tmp_path


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def test_a_page_as_it_was_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "outdated") == 0
    assert capsys.readouterr().out == "paint-2 (markdown): as it was read\n"
    before = (root / SPEC).read_bytes()
    assert run(root, "update") == 0
    assert "no page changed" in capsys.readouterr().err
    assert (root / SPEC).read_bytes() == before
    assert not (root / "generated").exists()


def test_a_page_that_changed(root: Path, docs: Docs, capsys: pytest.CaptureFixture[str]) -> None:
    docs.pages["/paint-2.md"] = ("text/markdown", PAGE.replace(b"- **Max**: `99`", b"- **Max**: `98`"))
    before = (root / SPEC).read_bytes()
    assert run(root, "outdated", "paint-2") == 1
    assert capsys.readouterr().out.startswith("paint-2 (markdown): changed, http://127.0.0.1")
    assert run(root, "update", "--dry-run") == 0
    assert "request.outputQuality.maximum: 99 is now 98" in capsys.readouterr().out
    assert (root / SPEC).read_bytes() == before
    assert run(root, "update") == 0
    assert "1 model, " in capsys.readouterr().out
    assert "outputQuality: {maximum: 98}" in (root / SPEC).read_text(encoding="utf-8")
    assert '"maximum": 98' in (root / "generated/json-schema/paint-2.request.schema.json").read_text()
    assert run(root, "outdated") == 0


def test_a_page_that_cannot_be_had(root: Path, docs: Docs, capsys: pytest.CaptureFixture[str]) -> None:
    docs.pages.clear()
    before = (root / SPEC).read_bytes()
    assert run(root, "outdated") == 1
    assert "not known, there is no such page (HTTP 404) [not-found]" in capsys.readouterr().out
    assert run(root, "update") == 1
    assert (root / SPEC).read_bytes() == before


def test_a_page_with_an_error_leaves_its_model(
    root: Path, docs: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.pages["/paint-2.md"] = ("text/markdown", PAGE.replace(b"must be used together", b"sing together"))
    before = (root / SPEC).read_bytes()
    assert run(root, "update") == 1
    assert "paint-2: left as it is" in capsys.readouterr().err
    assert (root / SPEC).read_bytes() == before


def test_the_markdown_may_stand_beside_the_page(
    root: Path, docs: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an address of its own, a page is asked for its Markdown, then for the same with `.md`."""
    text = (root / SPEC).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("    from:")]
    url = f"http://127.0.0.1:{docs.server_address[1]}/paint-2"
    (root / SPEC).write_text(
        "".join(lines).replace("- url: https://docs.acme.example/models/paint-2", f"- url: {url}")
    )
    docs.pages["/paint-2"] = ("text/html", b"<html>")
    assert run(root, "outdated") == 0
    assert capsys.readouterr().out == "paint-2 (markdown): as it was read\n"


def test_a_model_that_is_not_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(root, "outdated", "paint-3") == 2
    assert "no model 'paint-3'; did you mean 'paint-2'?" in capsys.readouterr().err
