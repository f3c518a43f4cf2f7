"""A document of schemas against the specs that are to be written from it."""

from collections.abc import Iterable, Iterator, Mapping

from specwright.diagnostics import Diagnostic
from specwright.importer.codes import ImportCode, fault
from specwright.importer.logic.places import places
from specwright.importer.logic.stated import Refused
from specwright.importer.proof.places import prove_places
from specwright.importer.proof.report import Disagreement, ProofReport
from specwright.importer.proof.whole import prove_spec
from specwright.importer.schema.document import Document, Node, parse
from specwright.importer.schema.forms import models
from specwright.importer.source_text import SourceText
from specwright.ir.model import Model
from specwright.ir.path import ROOT

MOST_TOLD = 5
"""How many disagreements of a model are told: one fault shows in many places."""


def prove(source: SourceText, compiled: Iterable[Model]) -> tuple[dict[str, ProofReport], list[Diagnostic]]:
    """By slug, what came of asking each compiled model of the document; errors for the first disagreements."""
    document, problems = parse(source)
    if document is None:
        return {}, problems
    known = {key: model for model in compiled for key in (model.air, model.slug)}
    reports = dict(_proofs(Node(document=document, pointer="", value=document.value, problems=[]), known))
    wrong = [each for report in reports.values() for each in report.disagreements[:MOST_TOLD]]
    return reports, [_told(document, each) for each in wrong]


def _proofs(root: Node, known: Mapping[str, Model]) -> Iterator[tuple[str, ProofReport]]:
    for each in models(root):
        air = each.head.header.get("model")
        model = known.get(str(air.value)) if air else known.get(each.head.slug)
        if model is not None and each.request is not None:
            yield model.slug, _proof(each.request, model)


def _proof(request: Node, model: Model) -> ProofReport:
    """Each place by itself, then the whole request."""
    document = request.resource.value
    try:
        alone = prove_places(places(request, ROOT), document)
    except Refused as refused:
        alone = ProofReport(unchecked=((refused.node.pointer, refused.reason),))
    return alone + prove_spec(request.value, document, model.request.checks)


def _told(document: Document, disagreement: Disagreement) -> Diagnostic:
    location = document.at(disagreement.pointer)
    return fault(location, ImportCode.MISREAD, disagreement.sentence, disagreement.pointer, "error")
