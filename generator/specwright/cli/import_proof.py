"""What was read of schemas is proven before it is written: each document against the spec that it makes."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from specwright.cli.import_outcomes import ModelImport
from specwright.diagnostics import Location
from specwright.driver.compile import compile_project
from specwright.driver.project import found_or_begun
from specwright.importer.codes import ImportCode, fault
from specwright.importer.compose.import_page import imported
from specwright.importer.compose.site import Site
from specwright.importer.facts import PageFacts
from specwright.importer.fetch import Fetched
from specwright.importer.proof.documents import DocumentProof, proofs
from specwright.importer.proof.report import ProofReport
from specwright.importer.schema.document import parse
from specwright.importer.source_text import SourceText, decode
from specwright.ir.model import Model
from specwright.load.plain_documents import shared_resolver

NAMELESS = "the document names no model"
NOT_ASKED = "nothing could be asked of what was read of this schema, so it is not written"

Pairs = list[tuple[PageFacts, ModelImport]]
"""What was read of one document, each page with the import that it belongs to."""


def proven(
    imports: Sequence[ModelImport],
    fetched: Iterable[Fetched],
    sources: Iterable[PageFacts],
    compiled: Iterable[Model],
    *,
    every: bool,
) -> Iterator[ModelImport]:
    """Each import once all its documents were asked, or need not be, with what came of that noted.

    What changes no spec was proven when it was written, and is asked only where `every` one is to be.
    `sources` are all pages as they were read, `compiled` the models of the specs that are to be written.
    """
    due = [each for each in imports if (every or each.is_change) and not each.is_refused]
    documents = {each.name: each for each in _documents(fetched)}
    asked = _by_document(due, [page for page in sources if page.sources[0].name in documents])
    left = Counter(owner.key for pairs in asked.values() for _, owner in pairs)
    yield from (each for each in imports if not left[each.key])
    models = {model.key: model for model in compiled}
    for name, pairs in asked.items():
        for owner, proof in _answers(documents[name], pairs, models):
            owner.note(proof.problems)
            owner.reports.append(proof.report)
            left[owner.key] -= 1
            if not left[owner.key]:
                yield owner


def _documents(fetched: Iterable[Fetched]) -> Iterator[SourceText]:
    for page in fetched:
        source, _ = decode(page.content, name=page.name, url=page.url, read="")
        if source is not None and source.rendering == "json":
            yield source


def _by_document(due: Iterable[ModelImport], pages: Iterable[PageFacts]) -> dict[str, Pairs]:
    """By the names of documents, the pages that are to be proven; one that names no model cannot be."""
    owners = {name: each for each in due for name in (each.page.slug, each.key)}
    of_source = {source.name: each for each in due for source in each.page.sources}
    asked: dict[str, Pairs] = {}
    for page in (each for each in pages if each.request):
        name = page.sources[0].name
        if not page.header.keys() & {"model", "task"}:
            if owner := of_source.get(name):
                owner.reports.append(ProofReport(unchecked=(("", NAMELESS),)))
        elif owner := owners.get(_key(page)) or owners.get(page.slug):
            asked.setdefault(name, []).append((page, owner))
    return asked


def _key(page: PageFacts) -> str:
    return str(page.header["model"].value) if "model" in page.header else page.slug


def _answers(
    source: SourceText, pairs: Pairs, compiled: Mapping[str, Model]
) -> Iterator[tuple[ModelImport, DocumentProof]]:
    """What came of asking about each page of a document; an error for one that could not be asked.

    Of a new spec with one source its compiled model is asked. Other specs hold more than the document says,
    what people wrote and what other sources say: there, what the document makes by itself is.
    """
    owners = {name: owner for page, owner in pairs for name in (page.slug, _key(page))}
    alone = {
        owner.key: compiled[owner.key] for _, owner in pairs if _is_alone(owner) and owner.key in compiled
    }
    models = alone | _made_alone([page for page, owner in pairs if owner.key not in alone])
    known = {name: models[owner.key] for name, owner in owners.items() if owner.key in models}
    left = Counter(owner.key for _, owner in pairs)
    document, _ = parse(source)
    for proof in proofs(document, known, owners) if document else ():
        owner = owners[proof.name]
        if proof.name in known and left[owner.key]:
            left[owner.key] -= 1
            yield owner, proof
    for page, owner in pairs:
        if left[owner.key]:
            left[owner.key] -= 1
            problem = fault(Location(file=source.name), ImportCode.MISREAD, NOT_ASKED, page.pointer)
            yield owner, DocumentProof(name=owner.key, report=ProofReport(), problems=(problem,))


def _is_alone(owner: ModelImport) -> bool:
    """Whether the spec says what one source does, and no more."""
    return owner.spec.old is None and len(owner.page.sources) == 1


def _made_alone(pages: Sequence[PageFacts]) -> dict[str, Model]:
    """The models that the pages make in an empty project, by the keys of the pages."""
    if not pages:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        project = found_or_begun(Path(folder))
        lookup = shared_resolver(project.specs, project.root)
        site = Site(
            specs=project.specs, root=project.root, generated=project.generated, shared=(), lookup=lookup
        )
        specs = {_key(page): imported(page, site) for page in pages}
        drafts = {each.path: each.text for each in specs.values()}
        compiled = compile_project(project, targets=(), lint=False, drafts=drafts).models
    by_slug = {model.slug: model for model in compiled}
    return {key: by_slug[each.slug] for key, each in specs.items() if each.slug in by_slug}
