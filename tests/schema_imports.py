"""Documents of schemas read by the whole import: a spec is written, compiled and asked, all in memory."""

import json
import tempfile
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from specwright.cli.import_run import site
from specwright.driver.compile import compile_project
from specwright.driver.project import Project, found_or_begun
from specwright.importer.compose.import_page import imported
from specwright.importer.fetch import Fetched
from specwright.importer.proof.report import ProofReport
from specwright.importer.proof.whole import prove_spec
from specwright.importer.read_sources import readings
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Model

DAY = "2026-02-03"
REQUESTS = 200


@dataclass(frozen=True, kw_only=True)
class SchemaImport:
    """The model that a document became, None where it was refused; `refusals` say why."""

    model: Model | None = None
    refusals: tuple[str, ...] = ()

    def wrong(self, requests: list[tuple[Any, bool]]) -> list[Any]:
        """The requests that the spec judges otherwise than is due."""
        assert self.model
        checks = self.model.request.checks
        return [request for request, due in requests if is_valid(checks, request) != due]

    def proof(self, document: Any) -> ProofReport:
        """What came of asking the spec and the document as wholes."""
        assert self.model
        request = document["components"]["schemas"]["RequestBody"]["items"]
        return prove_spec(request, document, self.model.request.checks, REQUESTS)


@cache
def project() -> Project:
    """An empty project."""
    return found_or_begun(Path(tempfile.mkdtemp()))


def import_document(document: Any) -> SchemaImport:
    """Imports a document of one model into an empty project."""
    content = json.dumps(document).encode()
    read = readings([Fetched(name="document.json", url="", content=content)], DAY, {})
    refusals = [str(each) for each in read.problems if each.severity == "error"]
    if refusals:
        return SchemaImport(refusals=tuple(refusals))
    written = imported(read.models[0], site(project()))
    compiled = compile_project(project(), targets=(), lint=False, drafts={written.path: written.text})
    problems = [*written.problems, *compiled.diagnostics]
    refusals = [str(each) for each in problems if each.severity == "error"] + list(written.lost)
    return SchemaImport(model=None if refusals else compiled.models[0], refusals=tuple(refusals))


def outcomes(groups: list[tuple[str, Any, list[tuple[Any, bool]]]]) -> Counter[str]:
    """Of documents with requests and verdicts how many are read right, refused, or wrong, which are named."""
    counts: Counter[str] = Counter()
    for name, document, requests in groups:
        result = import_document(document)
        if result.model is None:
            counts["refused"] += 1
        elif result.wrong(requests) or result.proof(document).disagreements:
            counts[f"wrong: {name}"] += 1
        else:
            counts["right"] += 1
    return counts
