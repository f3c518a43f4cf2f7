"""The command line as a whole: help, usage, exit codes, formats of `lint`, colours and pipes."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich_click import Command

from specwright.cli.app import cli, main
from specwright.diagnostics import Code, Diagnostic, Location
from specwright.driver.cache.outcome import Outcome

PROBLEMS = [
    Diagnostic(
        location=Location(file="specs/a,b.yaml", line=3, column=5),
        path="request.prompt",
        message="is\nwrong: 50%",
        code=Code.WRONG_VALUE,
        related=(Location(file="specs/c.yaml", line=7, column=1),),
    ),
    Diagnostic(
        location=Location(file="specs/c.yaml"),
        path="",
        message=f"is {'long ' * 60}[and odd]",
        code=Code.EMPTY,
        severity="warning",
    ),
    Diagnostic(
        location=Location(file="specs/c.yaml", line=2),
        path="a",
        message="hm",
        code=Code.EMPTY,
        severity="info",
    ),
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "specs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(monkeypatch: pytest.MonkeyPatch, problems: list[Diagnostic]) -> None:
    outcome = Outcome(count=1, diagnostics=tuple(problems))
    compiling = SimpleNamespace(compile_project=lambda project, **_: outcome)
    monkeypatch.setitem(sys.modules, "specwright.driver.compile", compiling)


def test_lint_as_text(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found(monkeypatch, PROBLEMS)
    assert main(["lint", "--all"]) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "specs/a,b.yaml:3:5: request.prompt: is\\nwrong: 50% [wrong-value]",
        "    see specs/c.yaml:7:1",
        f"specs/c.yaml:1:1: warning: is {'long ' * 60}[and odd] [empty]",
        "specs/c.yaml:2:1: info: a: hm [empty]",
    ]
    assert captured.err == "1 error, 1 warning, 1 remark\n"


def test_lint_as_json(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found(monkeypatch, PROBLEMS[:1])
    assert main(["lint", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "specs/a,b.yaml",
            "line": 3,
            "column": 5,
            "path": "request.prompt",
            "severity": "error",
            "code": "wrong-value",
            "message": "is\nwrong: 50%",
            "related": [{"file": "specs/c.yaml", "line": 7, "column": 1}],
        }
    ]


def test_lint_for_github(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found(monkeypatch, PROBLEMS)
    assert main(["lint", "--all", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "::error file=specs/a%2Cb.yaml,line=3,col=5,title=wrong-value::request.prompt: is%0Awrong: 50%25"
    )
    assert [line.split()[0] for line in lines] == ["::error", "::warning", "::notice"]


@pytest.mark.parametrize("problems", [[], PROBLEMS[1:]])
def test_lint_without_errors_is_good(
    root: Path, monkeypatch: pytest.MonkeyPatch, problems: list[Diagnostic]
) -> None:
    found(monkeypatch, problems)
    assert main(["lint"]) == 0


def test_colours_are_for_terminals(root: Path) -> None:
    (root / "specs/shared").mkdir()
    (root / "specs/shared/x.yaml").write_text("a: 1\n", encoding="utf-8")
    plain = lint({})
    assert "\x1b" not in plain
    assert "unknown key" in plain
    assert "\x1b[31m" in lint({"FORCE_COLOR": "1"})
    assert "\x1b[31m" not in lint({"FORCE_COLOR": "1", "NO_COLOR": "1"})


def lint(environment: dict[str, str]) -> str:
    inherited = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    done = subprocess.run(
        [sys.executable, "-m", "specwright", "lint"],
        capture_output=True,
        text=True,
        check=False,
        env={**inherited, "TERM": "xterm", **environment},
    )
    assert done.returncode == 1
    return done.stdout


@pytest.mark.parametrize("command", ["", *cli.commands])
def test_help_teaches(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("-h", "--help"):
        assert main([*command.split(), option]) == 0
        out = capsys.readouterr().out
        assert f"Usage: specwright {command}".strip() in out
        assert "Examples:" in out


@pytest.mark.parametrize("command", [cli, *cli.commands.values()], ids=lambda each: each.name)
def test_the_examples_of_help_are_commands(command: Command) -> None:
    """Each is one of the tool's, with options that it has and values that these take."""
    _, _, examples = (command.help or "").partition("Examples:")
    lines = re.findall(r"^ +(?:.*\| )?specwright (.+)$", examples, re.MULTILINE)
    assert lines
    for line in lines:
        name, *words = shlex.split(re.split(r" [|>] ", line)[0])
        other = cli.commands[name]
        files = {word for word in words if word.endswith((".yaml", ".json", ".jsonl", ".csv", ".md"))}
        other.make_context(name, [str(Path(__file__)) if word in files else word for word in words])


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("specwright 0.")


@pytest.mark.parametrize(
    "arguments",
    [
        *(["bogus"], ["--bogus"], ["lint", "--format", "xml"], ["validate"], ["new"], ["new", "x"]),
        *(["lint", "extra"], ["--project", "missing", "lint"], ["generate", "--dry"]),
    ],
)
def test_bad_usage(root: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    first, *rest = capsys.readouterr().err.splitlines()
    assert first.startswith("error: ")
    assert rest[0].endswith("--help' tells more")


@pytest.mark.parametrize("command", ["generate", "check", "lint", "validate x.json"])
@pytest.mark.usefixtures("no_package")
def test_no_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(command.split()) == 2
    assert "'specwright new' makes the first" in capsys.readouterr().err


def test_a_folder_given_must_be_a_project_itself(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "inner").mkdir()
    assert main(["--project", "inner", "lint"]) == 2
    assert capsys.readouterr().err.startswith("error: inner holds no specs")


def test_settings_that_cannot_be_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "pyproject.toml").write_text("[tool", encoding="utf-8")
    assert main(["lint"]) == 2
    assert capsys.readouterr().err.startswith("error: pyproject.toml:1:6: cannot be read")


def test_an_interruption_is_quiet(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    compiling = SimpleNamespace(compile_project=interrupted)
    monkeypatch.setitem(sys.modules, "specwright.driver.compile", compiling)
    assert main(["lint"]) == 130
    assert capsys.readouterr().err.strip() == ""
