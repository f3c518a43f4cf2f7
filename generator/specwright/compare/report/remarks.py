"""The report one remark at a time, as annotations and code scanning show it: a level, a place, a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from specwright.compare.allowed import Allowance
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ChangeGroup
from specwright.compare.model_events import ModelEvent
from specwright.compare.report.lines import models_in_words
from specwright.compare.report.places import Places
from specwright.compare.report.proofs import proof
from specwright.compare.wording import group_subject, said
from specwright.diagnostics import Location

Level: TypeAlias = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is said of one group or event: one sentence, and the fingerprints of what it speaks of."""

    level: Level
    consequence: Consequence
    text: str
    fingerprints: tuple[str, ...]
    location: Location | None
    allowance: Allowance | None = None


def remarks(report: ChangeReport, places: Places) -> Iterator[Remark]:
    """A remark on each event and group, texts apart, the worst first."""
    told = [_of_event(each, places) for each in report.events]
    told += [_of_group(each, places, of_many=len(report.release.compared) > 1) for each in report.groups]
    ranks = {each: rank for rank, each in enumerate(Consequence)}
    yield from sorted(
        (each for each in told if each.consequence is not Consequence.DOCUMENTATION),
        key=lambda remark: ranks[remark.consequence],
    )


def _of_event(event: ModelEvent, places: Places) -> Remark:
    noun, verb = event.kind.words
    return Remark(
        level=_level(event.kind.consequence, event.allowance),
        consequence=event.kind.consequence,
        text=f"{noun} {verb}: {event.said}",
        fingerprints=(event.kind.fingerprint,),
        location=places.of_model(event.models[-1]) if event.models else None,
        allowance=event.allowance,
    )


def _of_group(group: ChangeGroup, places: Places, *, of_many: bool) -> Remark:
    location = (places.of_change(each.model[1], each.change) for each in group.occurrences)
    text = f"{group_subject(group)}: {said(group)}"
    if of_many:
        text += f" ({models_in_words(group.models)})"
    shown = proof([group])
    return Remark(
        level=_level(group.consequence, group.allowance),
        consequence=group.consequence,
        text=f"{text}; {shown}" if shown else text,
        fingerprints=tuple(each.fingerprint for each in group.changes),
        location=next((each for each in location if each), None),
        allowance=group.allowance,
    )


def _level(consequence: Consequence, allowance: Allowance | None) -> Level:
    if consequence.breaks:
        return "warning" if allowance else "error"
    return "warning" if consequence is Consequence.BEHAVIOUR and not allowance else "notice"
