"""`specwright explore` opens, serves and copies the generated pages, or says what is missing."""

import shutil
import signal
import subprocess
import sys
import urllib.request
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import targets
from specwright.cli.app import main
from specwright.cli.explorer_server import ExplorerServer

SECONDS = 60
GENERATE = "run 'specwright generate'"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with small specs whose pages are there."""
    root = tmp_path_factory.mktemp("project")
    targets.small_specs(root)
    settings = '[tool.specwright]\ntargets = ["catalog", "explorer"]\n'
    (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert main(["--project", str(root), "generate"]) == 0
    return root


@pytest.fixture
def project(generated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, in which the test stands."""
    root = tmp_path / "project"
    shutil.copytree(generated, root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked to open."""
    addresses: list[str] = []

    def noted(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", noted)
    return addresses


@pytest.mark.parametrize(
    ("model", "page"),
    [
        ([], "index.html"),
        (["everything"], "m/everything.html"),
        (["acme:everything@1"], "m/everything.html"),
        (["Acme Everything"], "m/everything.html"),
    ],
)
def test_it_opens_a_page(
    project: Path, opened: list[str], model: list[str], page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explore", *model]) == 0
    assert opened == [(project / "generated" / "explorer" / page).resolve().as_uri()]
    assert capsys.readouterr() == ("", "")


def test_it_prints_an_address(project: Path, opened: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "--print"]) == 0
    address = capsys.readouterr().out.strip()
    assert not opened
    with urllib.request.urlopen(address) as page:
        assert b'data-page="index"' in page.read()


def test_it_says_the_address_where_no_browser_is(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda address: False)
    assert main(["explore"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("file:///") and "no browser was found" in told.err


def test_an_unknown_model_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "everythin"]) == 2
    assert "identifier or title; did you mean 'everything'?" in capsys.readouterr().err


def test_what_is_missing_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(project / "generated")
    assert main(["explore"]) == 2
    assert "index.html is not there; run 'specwright generate' first" in capsys.readouterr().err
    (project / "pyproject.toml").write_text('[tool.specwright]\ntargets = ["catalog"]\n', encoding="utf-8")
    assert main(["explore"]) == 2
    assert "leaves out 'explorer'" in capsys.readouterr().err


def test_stale_pages_are_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = project / "specs" / "models" / "acme" / "everything.yaml"
    spec.write_text(spec.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert main(["explore", "--print"]) == 0
    told = capsys.readouterr().err
    assert "generated/ is stale" in told and "everything.yaml" in told and GENERATE in told


@pytest.mark.parametrize(
    "options",
    [
        ["--port", "1"],
        ["--base-url", "https://example.com/"],
        ["--output", "x", "--serve"],
        ["--output", "x", "--print"],
        ["--output", "x", "everything"],
        ["--serve", "--port", "99999"],
    ],
)
def test_options_that_do_not_fit_are_refused(
    project: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explore", *options]) == 2
    assert "'specwright explore --help' tells more" in capsys.readouterr().err
    assert not (project / "x").exists()


def test_a_copy_is_the_site(project: Path) -> None:
    assert main(["explore", "--output", "public"]) == 0
    assert contents(project / "public") == contents(project / "generated" / "explorer")


def contents(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_a_copy_carries_its_address(project: Path) -> None:
    given = 'https://example.com/a"b&c'
    assert main(["explore", "--output", "public", "--base-url", given]) == 0
    told = 'data-base="https://example.com/a&quot;b&amp;c/"'
    pages = {name: text for name, text in contents(project / "public").items() if name.endswith(".html")}
    assert pages and all(text.count(told) == 1 for text in pages.values())


@pytest.mark.parametrize(
    "address", ["ftp://example.com/", "example.com", "https://", "https://[", "https://a.example/?x=1"]
)
def test_a_copy_needs_a_whole_address(
    project: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explore", "--output", "public", "--base-url", address]) == 2
    assert f"--base-url {address}" in capsys.readouterr().err
    assert not (project / "public").exists()


def test_a_copy_replaces_an_earlier_one_and_leaves_other_files(project: Path) -> None:
    assert main(["explore", "--output", "public"]) == 0
    stale = project / "public" / "m" / "gone.html"
    stale.write_text("an earlier model's", encoding="utf-8")
    own = project / "public" / "robots.txt"
    own.write_text("somebody's", encoding="utf-8")
    assert main(["explore", "--output", "public"]) == 0
    assert not stale.exists() and own.read_text(encoding="utf-8") == "somebody's"


def test_a_copy_overwrites_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = project / "other"
    other.mkdir()
    (other / "index.html").write_text("<p>mine", encoding="utf-8")
    assert main(["explore", "--output", "other"]) == 2
    assert "has files and is no explorer" in capsys.readouterr().err
    assert contents(other) == {"index.html": "<p>mine"}
    for folder in ("generated", "generated/explorer", "generated/new"):
        assert main(["explore", "--output", folder]) == 2
        assert "which 'generate' writes" in capsys.readouterr().err
    assert main(["check"]) == 0


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address that the command prints, and its process."""
    command = [sys.executable, "-m", "specwright", "explore", "--serve", "--print", *options]
    with subprocess.Popen(
        command,
        cwd=folder,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no interrupt to one process")
def test_it_serves_until_it_is_interrupted(project: Path) -> None:
    with serving(project, "everything", "--port", "0") as (address, process):
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            assert b'data-slug="everything"' in answer.read()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=SECONDS)
        assert (process.returncode, told) == (0, "Ctrl+C ends it\nstopped\n")


def test_a_port_that_is_taken_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ExplorerServer(project, 0) as server:
        port = server.address.rpartition(":")[2]
        assert main(["explore", "--serve", "--port", port]) == 2
    assert f"cannot listen on port {port}" in capsys.readouterr().err
