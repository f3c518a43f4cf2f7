"""`specwright validate` where there is no project: the installed package answers, or the reason is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import commanding
from sources import ROOT
from specwright.cli import installed_command
from specwright.cli.app import main

INSTALLED = str(ROOT / "generated" / "python" / "src")


def specwright(folder: Path, *words: str, path: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "specwright", *words]
    source = {**os.environ, "PYTHONPATH": path}
    return subprocess.run(command, cwd=folder, env=source, capture_output=True, text=True, timeout=60)


def test_the_installed_package_is_asked(tmp_path: Path) -> None:
    folder = commanding.filled(tmp_path)
    run = specwright(folder, "validate", "bad.json", path=INSTALLED)
    assert run.returncode == 1 and run.stdout.startswith("bad.json:8: error foo: ")
    assert run.stderr.startswith("no project here: asking the installed package airmodels\n")
    assert specwright(folder, "validate", "good.json", path=INSTALLED).returncode == 0
    eased = specwright(folder, "validate", "--unknown", "warning", "bad.json", path=INSTALLED)
    assert eased.returncode == 1 and eased.stdout.startswith("bad.json:8: warning foo: ")


def test_all_options_are_handed_on(tmp_path: Path) -> None:
    folder = commanding.filled(tmp_path)
    options = ("--report", "a.csv", "--key", "taskUUID", "--format", "json")
    run = specwright(folder, "validate", *options, "bad.json", path=INSTALLED)
    assert (run.returncode, run.stdout) == (1, "")
    rows = (folder / "a.csv").read_text(encoding="utf-8").splitlines()
    assert rows[1].startswith(f"bad.json,8,{commanding.GOOD_UUID},error,unsupportedParameter,/foo,foo,")


def test_without_the_package_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(commanding.filled(tmp_path))
    monkeypatch.setattr(installed_command, "PACKAGE", "no_such_package")
    assert main(["validate", "bad.json"]) == 2
    assert "no folder 'specs'" in capsys.readouterr().err
