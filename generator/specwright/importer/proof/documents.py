"""A document of schemas against the specs that are to be written from it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic
from specwright.importer.codes import ImportCode, fault
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Refused
from specwright.importer.proof.places import prove_places
from specwright.importer.proof.report import Disagreement, ProofReport
from specwright.importer.proof.sampling import sampled
from specwright.importer.proof.whole import prove_spec
from specwright.importer.schema.document import Document, Node, parse
from specwright.importer.schema.forms import SchemaModel, models
from specwright.importer.source_text import SourceText
from specwright.ir.model import Model
from specwright.ir.path import ROOT

MOST_TOLD = 5
"""How many disagreements of a model are told: one fault shows in many places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentProof:
    """What came of asking about one model of a document; `name` is what the document calls it.

    `problems` are errors for the first disagreements.
    """

    name: str
    report: ProofReport
    problems: tuple[Diagnostic, ...]


def prove(source: SourceText, compiled: Iterable[Model]) -> tuple[dict[str, ProofReport], list[Diagnostic]]:
    """By slug, what came of asking each model of the document; errors for the first disagreements.

    A model that was not compiled, or that the document has no request of, is unchecked.
    """
    document, problems = parse(source)
    if document is None:
        return {}, problems
    known = {key: model for model in compiled for key in (model.key, model.slug)}
    done = [*proofs(document, known)]
    reports = {known[each.name].slug if each.name in known else each.name: each.report for each in done}
    return reports, [problem for each in done for problem in each.problems]


def proofs(
    document: Document, known: Mapping[str, Model], wanted: Collection[str] | None = None
) -> Iterator[DocumentProof]:
    """Asks the models of a document one by one; of `wanted` names alone, where there are such.

    Names are AIR identifiers, slugs, and that of the source; the first that is known is taken.
    """
    root = Node(document=document, pointer="", value=document.value, problems=[])
    for each in models(root):
        names = [name for name in (_air(each), each.head.slug, document.source.slug) if name]
        if wanted is not None:
            names = [name for name in names if name in wanted]
        if names:
            name = next((name for name in names if name in known), names[0])
            report = _proof(each.request, known.get(name))
            wrong = tuple(_told(document, one) for one in report.disagreements[:MOST_TOLD])
            yield DocumentProof(name=name, report=report, problems=wrong)


def _air(model: SchemaModel) -> str:
    """The identifier that the document states, in its head or in the request."""
    stated = model.head.header.get("model")
    if stated is not None:
        return str(stated.value)
    constant = model.request.get("properties").get("model").get("const").value if model.request else None
    return str(constant or "")


def _proof(request: Node | None, model: Model | None) -> ProofReport:
    """Each place by itself, then the whole request."""
    if request is None or model is None:
        missing = "the document has no request" if request is None else "no spec of this model is compiled"
        return ProofReport(unchecked=(("", missing),))
    document = request.resource.value
    try:
        alone = prove_places(places(request, ROOT), document)
    except Refused as refused:
        alone = ProofReport(unchecked=((refused.node.pointer, refused.reason),))
    schema, checks, notes = sampled(request.value, model.request.checks)
    told = tuple((request.pointer + pointer, note) for pointer, note in notes)
    return alone + prove_spec(schema, document, checks) + ProofReport(unchecked=told)


def _told(document: Document, disagreement: Disagreement) -> Diagnostic:
    location = document.at(disagreement.pointer)
    return fault(location, ImportCode.MISREAD, disagreement.sentence, disagreement.pointer, "error")
