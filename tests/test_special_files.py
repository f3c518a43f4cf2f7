"""Whatever stands where a file is due, every command says so at its place: none raises, none waits."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from small_specs import AIR
from special_files import SORTS
from specwright.cli.app import main

MODEL = "specs/models/acme/small.yaml"
SHARED = "specs/shared/common.yaml"
SETTINGS = "pyproject.toml"
SECONDS = 20
PLACES = [MODEL, "specs/api.yaml", "specs/excuses.yaml", SHARED, SETTINGS]
COMMANDS = [
    ("generate",),
    ("generate", "--dry-run"),
    ("check", "--rebuild"),
    ("lint",),
    ("why", "small", "size.minimum"),
    ("update",),
    ("outdated",),
    ("import", "page.md"),
    ("retire", "small"),
    ("new", "other", "--air", "acme:other@1", "--title", "Other"),
    ("validate", "request.json"),
]
SPEC = f"""\
model: {AIR}
title: Small
summary: Small.
status: live
creator: Acme
capabilities: [Text to Image]
documentation: https://docs.acme.example/small
sources:
  - url: https://docs.acme.example/small
    rendering: text
    sha256: {"0" * 64}
    read: 2026-11-21
request:
  - title: Core
    use: [common]
    parameters:
      model: {{type: string, required: true, const: "{AIR}"}}
      size: {{type: integer, minimum: 1, maximum: 9}}
response:
  - {{title: Response, parameters: {{id: {{type: string}}}}}}
"""
FILES = {
    MODEL: SPEC,
    SHARED: "description: Common.\nparameters:\n  prompt: {type: string, maxLength: 5}\n",
    "specs/api.yaml": "title: Acme\nanchor: a-{path}\n",
    SETTINGS: '[tool.specwright]\ntargets = ["catalog", "json-schema"]\n',
    "request.json": f'{{"model": "{AIR}"}}',
    "page.md": "# Small\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@contextmanager
def in_time() -> Iterator[None]:
    """Ends what waits for a pipe; a limit of memory cannot be set here without setting it for all tests."""

    def stop(*_: object) -> None:
        raise AssertionError("waits")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sort", SORTS)
def test_no_command_raises_or_waits(
    root: Path, place: str, sort: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And each that asks for the whole project names the file."""
    (root / place).unlink(missing_ok=True)
    SORTS[sort](root / place)
    for command in COMMANDS:
        with in_time():
            code = main([*command])
        told = "".join(capsys.readouterr())
        assert "Traceback" not in told
        if command in (("generate",), ("lint",), ("check", "--rebuild")) and "excuses" not in place:
            assert code and place in told, command


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize(
    "command", [("import",), ("import", "page.md", "--readings"), ("validate",), ("why",)]
)
def test_arguments_are_refused_by_name(
    root: Path, command: tuple[str, ...], sort: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = '[tool.specwright]\ntargets = ["python"]\npackage = "special_files_here"\n'
    (root / SETTINGS).write_text(settings, encoding="utf-8")
    assert main(["generate"]) == 0
    name = "given.json"
    SORTS[sort](root / name)
    with in_time():
        code = main([*command, f"{name}:1" if command == ("why",) else name])
    told = "".join(capsys.readouterr())
    assert code and name in told


@pytest.mark.parametrize("room", ["specs/models", "specs/shared"])
@pytest.mark.parametrize("sort", ["pipe", "circle", "nul", "link"])
def test_a_lost_folder_is_no_project_without_models(
    root: Path, room: str, sort: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its outputs would be taken away."""
    elsewhere = root / "elsewhere"
    (root / room).rename(elsewhere)
    if sort == "link":
        (root / room).symlink_to(elsewhere)
    else:
        SORTS[sort](root / room)
    assert main(["lint"]) == 1
    assert f"{room}:1:1: the folder cannot be read" in capsys.readouterr().out


def test_a_folder_that_may_not_be_read_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever runs this: root may read everything."""
    scan = os.scandir

    def scandir(path: str) -> object:
        if os.fspath(path).endswith("acme"):
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert main(["lint"]) == 1
    told = "specs/models/acme:1:1: the folder cannot be read: Permission denied [unreadable]"
    assert told in capsys.readouterr().out


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_pipes_that_are_written_to_are_read(root: Path) -> None:
    """As a shell makes them of commands, slow ones too."""
    settings = '[tool.specwright]\ntargets = ["python"]\n'
    (root / SETTINGS).write_text(settings, encoding="utf-8")
    assert main(["generate"]) == 0
    request = json.dumps({"model": AIR, "prompt": "a"})
    line = f"{sys.executable} -m specwright validate <(echo '{request}') <(sleep 1.3; echo '{request}')"
    done = subprocess.run(["bash", "-c", line], cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "2 requests in 2 files: 0 errors, 0 warnings\n")
