"""The report as headings with entries below them, which texts of every form are made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from specwright.compare.allowed import Allowance
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Consequence
from specwright.compare.model_events import EventKind, ModelEvent
from specwright.compare.report.lines import lines, models_in_words
from specwright.compare.report.proofs import proof
from specwright.compare.values_in_words import first
from specwright.ir.wording import counted

MOST_EVENTS = 5
"""How many models a line names that came or went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntry:
    """One change: how many models it is in, where there are several to tell apart, and which.

    Where it is in the `same` models as the entry before, that need not be said again. `detail` is what
    stands below it: a request that proves it, or why it is accepted.
    """

    models: str = ""
    text: str
    names: str = ""
    same: bool = False
    fingerprints: str
    detail: str = ""


def sections(report: ChangeReport) -> Iterator[tuple[Consequence, list[SectionEntry]]]:
    """What is told under each heading, texts of documentation apart; none is empty."""
    for consequence in Consequence:
        if consequence is Consequence.DOCUMENTATION:
            continue
        entries = [*_changes(report, consequence), *_events(report, consequence)]
        if entries:
            yield consequence, entries


def entries_without_use(report: ChangeReport) -> Iterator[tuple[Allowance, str]]:
    """The entries of the list that accept nothing, each with the reason."""
    for each in report.expired:
        yield each, f"the entry for {each.fingerprint} has expired on {each.until}: {each.because}"
    for each in report.unused:
        yield each, f"the entry for {each.fingerprint} is of no use: no model '{each.models}' has this change"


def _changes(report: ChangeReport, consequence: Consequence) -> Iterator[SectionEntry]:
    of_many = len(report.release.compared) > 1
    before: object = None
    for line in lines(report.groups, consequence):
        allowance = line.groups[0].allowance
        yield SectionEntry(
            models=counted(len(line.models), "model") if of_many else "",
            text=line.text,
            names=models_in_words(line.models) if of_many else "",
            same=of_many and line.models == before,
            fingerprints=line.fingerprints,
            detail=accepted(allowance) if allowance else proof(line.groups),
        )
        before = line.models


def _events(report: ChangeReport, consequence: Consequence) -> Iterator[SectionEntry]:
    told = [each for each in report.events if each.kind.consequence is consequence]
    for (kind, allowance), alike in groupby(told, key=lambda event: (event.kind, event.allowance)):
        detail = accepted(allowance) if allowance else ""
        yield SectionEntry(text=_in_words(kind, list(alike)), fingerprints=kind.fingerprint, detail=detail)


def _in_words(kind: EventKind, events: Sequence[ModelEvent]) -> str:
    """`8 models gone: alibaba:qwen-image@3.0, … and 3 more`."""
    noun, verb = kind.words
    return f"{counted(len(events), noun)} {verb}: {first([each.said for each in events], MOST_EVENTS)}"


def accepted(allowance: Allowance) -> str:
    """Why a change is accepted, and for how long."""
    return f"accepted until {allowance.until}: {allowance.because}"
