"""Decides, as answers come, what is to be done about each model: nothing, an import, or telling people."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.cli.page_answers import PageSource, SourceAnswer, no_longer_listed
from specwright.diagnostics import Diagnostic
from specwright.importer.answer_faults import FetchCode
from specwright.importer.bundle_models import is_retired
from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome

RETIRE = "'specwright retire {}' keeps its validator with a warning"
LOST_IN_A_ROW = 12
"""After so many addresses without any answer the network counts as gone."""

_UNREADABLE = (FetchCode.WRONG_CONTENT, FetchCode.TOO_LARGE, FetchCode.UNREADABLE)


class NetworkGone(Exception):
    """So many addresses in a row gave no answer at all that the network is likely not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """A model whose pages were all had, and some of which differ from those that were read."""

    slug: str
    answers: tuple[SourceAnswer, ...]


def decisions(
    documents: Mapping[str, Mapping[str, Any]],
    due: Sequence[PageSource],
    answers: Iterable[list[SourceAnswer]],
    again: Collection[str],
) -> Iterator[list[ModelUpdate | Readable]]:
    """What is to be done about each model once all its pages are answered; `answers` as they come.

    The models in `again` are read whether or not their pages are others. Raises NetworkGone.
    """
    missing = Counter(each.slug for each in due)
    known: dict[str, list[SourceAnswer]] = {}
    lost = 0
    for each in answers:
        lost = lost + 1 if _is_lost(each) else 0
        if lost >= LOST_IN_A_ROW:
            raise NetworkGone
        for one in each:
            known.setdefault(one.source.slug, []).append(one)
            missing[one.source.slug] -= 1
        whole = [slug for slug in dict.fromkeys(one.source.slug for one in each) if not missing[slug]]
        unlisted = no_longer_listed(documents, [one for slug in whole for one in known[slug]])
        yield [
            _decision(slug, documents[slug], known.pop(slug), slug in unlisted, slug in again)
            for slug in whole
        ]


def failure(slug: str, document: Mapping[str, Any], faults: Sequence[tuple[str, Diagnostic]]) -> ModelUpdate:
    """What to say of a model whose pages cannot all be had; the faults with the pages' renderings.

    It stays as it is, as its sources are read together or not at all. A page that is gone is no news of a
    model that is retired.
    """
    codes = {fault.code for _, fault in faults}
    notes = [
        f"{rendering}: {fault.message}, {fault.location.file} [{fault.code}]" for rendering, fault in faults
    ]
    if codes == {FetchCode.NOT_FOUND}:
        return _gone(slug, document, *notes)
    is_refused = codes <= {*_UNREADABLE, FetchCode.NOT_FOUND}
    outcome = UpdateOutcome.REFUSED if is_refused else UpdateOutcome.NOT_REACHED
    return ModelUpdate(slug=slug, outcome=outcome, notes=tuple(notes))


def _decision(
    slug: str, document: Mapping[str, Any], answers: Sequence[SourceAnswer], is_unlisted: bool, again: bool
) -> ModelUpdate | Readable:
    faults = [(each.source.rendering, each.answer) for each in answers if isinstance(each.answer, Diagnostic)]
    if faults:
        return failure(slug, document, faults)
    if is_unlisted:
        return _gone(slug, document, "no longer listed where it was read")
    if not again and not any(each.differs for each in answers):
        return ModelUpdate(slug=slug, outcome=UpdateOutcome.UNCHANGED)
    return Readable(slug=slug, answers=tuple(answers))


def _gone(slug: str, document: Mapping[str, Any], *reasons: str) -> ModelUpdate:
    if is_retired(document):
        return ModelUpdate(slug=slug, outcome=UpdateOutcome.UNCHANGED)
    note = "; ".join([*reasons, RETIRE.format(slug)])
    return ModelUpdate(slug=slug, outcome=UpdateOutcome.GONE, notes=(note,))


def _is_lost(answers: Sequence[SourceAnswer]) -> bool:
    """Whether an address gave no answer at all."""
    answer = answers[0].answer
    return isinstance(answer, Diagnostic) and answer.code is FetchCode.UNREACHABLE
