"""Updates of projects whose pages a server of our own has: fixtures, and what the command says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from docs_server import DocsServer, page, path, project, serving, slug
from specwright.cli.app import main

MANY = 400
FEW = 8


@pytest.fixture
def docs() -> Iterator[DocsServer]:
    with serving() as server:
        yield server


@pytest.fixture
def many(tmp_path: Path, docs: DocsServer) -> Path:
    root = project(tmp_path, docs, MANY)
    docs.forget()
    return root


@pytest.fixture
def few(tmp_path: Path, docs: DocsServer) -> Path:
    root = project(tmp_path, docs, FEW)
    docs.forget()
    return root


def told(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, Any]:
    """What the command says as JSON."""
    capsys.readouterr()
    assert main(["--project", str(root), "update", "--format", "json", *arguments]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def counts(document: dict[str, Any]) -> dict[str, int]:
    return {name: count for name, count in document["counts"].items() if count}


def notes(document: dict[str, Any], number: int) -> str:
    (model,) = (each for each in document["models"] if each["slug"] == slug(number))
    return "\n".join(model["notes"])


def widen(docs: DocsServer, number: int) -> None:
    """Lets the page allow another value."""
    docs.pages[path(number)] = page(number).replace(b"`1K` `2K`", b"`1K` `2K` `4K`")


def specs(root: Path) -> dict[str, bytes]:
    return {each.stem: each.read_bytes() for each in root.glob("specs/models/*/*.yaml")}
