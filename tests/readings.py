"""A project with the spec of one invented page: what tests of readings and of contradictions ask of it."""

from pathlib import Path
from typing import Any

from specwright.cli.app import main
from specwright.driver import project as projects
from specwright.driver.compile import compile_project
from specwright.ir.evaluate import is_valid
from specwright.load import nodes
from specwright.load.decoder import plain

SPEC = "specs/models/acme/acme-crane-1.yaml"
BASE = {"model": "acme:crane@1", "prompt": "A crane in the reeds"}


def run(root: Path, *arguments: str) -> int:
    return main(["--project", str(root), *arguments])


def put(root: Path, text: str, name: str = "page.md") -> str:
    (root / name).write_text(text, encoding="utf-8")
    return str(root / name)


def spec(root: Path) -> dict[str, Any]:
    node, problems = nodes.read((root / SPEC).read_text(encoding="utf-8"), SPEC)
    assert node is not None, problems
    document = plain(node)
    assert isinstance(document, dict)
    return document


def accepts(root: Path, request: dict[str, Any]) -> bool:
    compiled = compile_project(projects.at(root), targets=())
    assert not compiled.has_errors, compiled.diagnostics
    return is_valid(compiled.models[0].request.checks, BASE | request)
