"""Outputs that a test makes up, in place of what the stages compile."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Protocol

import pytest

from specwright.diagnostics import Code, Diagnostic, Location
from specwright.emit.output import Output


class Build(Protocol):
    """Called with outputs by path, and problems."""

    def __call__(self, files: dict[str, str], *problems: Diagnostic) -> None: ...


SPEC = "specs/models/acme/paint.yaml"
WARNING = Diagnostic(
    location=Location(file=SPEC, line=3), path="a", message="is odd", code=Code.EMPTY, severity="warning"
)
ERROR = Diagnostic(location=Location(file=SPEC, line=4), path="b", message="is wrong", code=Code.WRONG_VALUE)


def made_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / SPEC).parent.mkdir(parents=True)
    (tmp_path / SPEC).write_text("model: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made_build(monkeypatch: pytest.MonkeyPatch) -> Build:
    """Says what compiling gives from now on, in place of the stages."""

    def give(files: dict[str, str], *problems: Diagnostic) -> None:
        outputs = [Output(path=path, text=text) for path, text in files.items()]
        result = SimpleNamespace(
            outputs=None if ERROR in problems else outputs,
            count=0,
            concerns_all=True,
            shown=lambda: [*problems],
        )
        compiling = SimpleNamespace(compile_project=lambda project, **options: result)
        monkeypatch.setitem(sys.modules, "specwright.driver.compile", compiling)

    return give


def tree(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
