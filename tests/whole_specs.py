"""Specs as plain data with all shared parameters written out: what can be changed and compiled in memory."""

from functools import cache
from pathlib import Path
from typing import Any

import invented
import small_specs
from schema_imports import DAY, project
from specwright.cli.import_run import site
from specwright.importer.compose.import_page import imported
from specwright.importer.fetch import Fetched
from specwright.importer.read_sources import readings
from specwright.ir.model import Model
from specwright.load.decoder import plain
from specwright.load.includes import IncludeResolver
from specwright.load.plain_documents import model_node, shared_resolver

HERE = Path(__file__).parent
SPECS = HERE.parent / "specs"


@cache
def whole_specs() -> dict[str, dict[str, Any]]:
    """All specs at hand by the name of their model: our own, those of the tests, the official ones."""
    resolver = shared_resolver(SPECS, HERE.parent)
    own = sorted((SPECS / "models").glob("*/*.yaml"))
    texts = {path.stem: path.read_text(encoding="utf-8") for path in own}
    tested = {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / "specs").glob("*.yaml"))}
    found = {name: _whole(text, resolver) for name, text in texts.items()}
    found |= {name: _whole(text, _alone()) for name, text in tested.items()}
    return found | {path.stem: _whole(_imported(path), _alone()) for path in invented.SHARED}


def model_of(spec: dict[str, Any]) -> Model | None:
    """The model that a spec makes; None where its rules and values do not fit its parameters."""
    return small_specs.model(spec)


def _alone() -> IncludeResolver:
    return IncludeResolver({})


def _whole(text: str, resolver: IncludeResolver) -> dict[str, Any]:
    node = model_node(text, "spec.yaml", resolver)
    assert node is not None
    stated: Any = plain(node)
    spec: dict[str, Any] = {key: value for key, value in stated.items() if key in KEPT}
    for direction in ("request", "response"):
        spec[direction] = [_bare(group) for group in spec.get(direction, [])]
    return spec


def _bare(group: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in group.items() if key not in ("use", "change", "without")}


def _imported(path: Path) -> str:
    """The spec that the import of a document would write."""
    read = readings([Fetched(name=path.name, url="", content=path.read_bytes())], DAY, {})
    return imported(read.models[0], site(project())).text


KEPT = (
    *("model", "task", "title", "summary", "status", "creator", "released", "capabilities", "documentation"),
    *("sources", "pricing", "request", "additionalProperties", "rules", "stated", "response"),
)
