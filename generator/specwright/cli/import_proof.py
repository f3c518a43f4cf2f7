"""What was read of schemas is proven before it is written: each document against the spec that it makes."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from specwright.cli.terminal import out, tracked
from specwright.diagnostics import Diagnostic
from specwright.driver.compile import compile_project
from specwright.driver.project import found_or_begun
from specwright.importer.compose.import_page import Imported, Site, imported
from specwright.importer.facts import PageFacts
from specwright.importer.fetch import Fetched
from specwright.importer.proof.documents import prove
from specwright.importer.proof.report import ProofReport, summary_lines
from specwright.importer.read_sources import Readings
from specwright.importer.source_text import SourceText, decode
from specwright.ir.model import Model
from specwright.load.plain_documents import shared_resolver


def proven(
    pages: Sequence[Fetched], read: Readings, done: Sequence[Imported], models: Sequence[Model]
) -> tuple[dict[str, ProofReport], list[Diagnostic]]:
    """By slug, what came of asking the documents, and the errors that stop an import.

    Of a new spec with one source its compiled model is asked. Other specs hold more than the document says,
    what people wrote and what other sources say: there, what the document makes by itself is.
    """
    documents = [*_documents(pages)]
    if not documents:
        return {}, []
    new = {each.slug for each, page in zip(done, read.models, strict=True) if _is_alone(each, page)}
    asked = {model.key: model for model in models if model.slug in new}
    names = {source.name for source in documents}
    others = [page for page in read.sources if page.sources[0].name in names and _air(page) not in asked]
    asked |= {model.key: model for model in _made_alone(others)}
    reports: dict[str, ProofReport] = {}
    problems: list[Diagnostic] = []
    for source in tracked(documents, "proving"):
        found, faults = prove(source, asked.values())
        reports |= found
        problems += faults
    return reports, problems


def with_news(
    pages: Sequence[Fetched], done: Sequence[Imported], models: Sequence[PageFacts]
) -> list[Fetched]:
    """The documents that change a spec: what changes none was proven when it was written."""
    changed = zip(done, models, strict=True)
    names = {source.name for each, page in changed if each.text != each.old for source in page.sources}
    return [each for each in pages if each.name in names]


def say(reports: Mapping[str, ProofReport]) -> None:
    """How many requests were asked for each model, and which places saw one verdict only."""
    for slug, report in reports.items():
        first, *rest = summary_lines(report)
        out((f"{slug}: ", "bold"), first)
        for line in rest:
            out("  ", line)


def _documents(pages: Sequence[Fetched]) -> Iterator[SourceText]:
    for page in pages:
        source, _ = decode(page.content, name=page.name, url=page.url, read="")
        if source is not None and source.rendering == "json":
            yield source


def _is_alone(spec: Imported, page: PageFacts) -> bool:
    """Whether the spec says what one source does, and no more."""
    return spec.old is None and len(page.sources) == 1


def _air(page: PageFacts) -> str:
    return str(page.header["model"].value) if "model" in page.header else page.slug


def _made_alone(pages: Sequence[PageFacts]) -> tuple[Model, ...]:
    """The models that the pages make in an empty project."""
    if not pages:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        project = found_or_begun(Path(folder))
        lookup = shared_resolver(project.specs, project.root)
        site = Site(
            specs=project.specs, root=project.root, generated=project.generated, shared=(), lookup=lookup
        )
        specs = [imported(page, site) for page in pages]
        drafts = {each.path: each.text for each in specs}
        return compile_project(project, targets=(), lint=False, drafts=drafts).models
