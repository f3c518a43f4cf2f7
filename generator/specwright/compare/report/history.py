"""What a release changed in each of its models, for those who look at one model alone."""

from collections.abc import Iterator
from dataclasses import replace

from specwright.compare.change import Identity, ReleaseChanges, Side
from specwright.compare.change_report import ChangeReport, change_report
from specwright.compare.consequence import Consequence
from specwright.compare.limits_in_words import ARROW
from specwright.compare.model_events import ModelEvent
from specwright.compare.report.advice import advice, event_advice
from specwright.compare.report.lines import ReportLine, lines
from specwright.compare.report.markdown_text import code
from specwright.ir.release import ModelRelease, ReleasedChange

_BREAKS = "Breaks "


def model_releases(report: ChangeReport, before: str, version: str, day: str) -> dict[str, ModelRelease]:
    """By slug, what the release came to in each model of it that users meet as another.

    What is proved to have no effect is left out, and so are models in which nothing else differs.
    """
    found = {}
    for model, release in _one_by_one(report.release):
        own = change_report(release)
        if changes := tuple(_changes(own)):
            bump = own.bump.word
            found[model.slug] = ModelRelease(
                before=before, version=version, bump=bump, day=day, changes=changes
            )
    return found


def was(report: ChangeReport) -> dict[str, str]:
    """The slug that each model had before, by the one that it has."""
    return {each.new.slug: each.old.slug for each in report.release.compared}


def _one_by_one(release: ReleaseChanges) -> Iterator[tuple[Identity, ReleaseChanges]]:
    """The release as each of its models sees it."""
    nothing = ReleaseChanges(compared=())
    for each in release.compared:
        moved = tuple(pair for pair in release.moved if pair[1] == each.new)
        yield each.new, replace(nothing, compared=(each,), moved=moved)
    for model in release.added:
        yield model, replace(nothing, added=(model,))


def _changes(report: ChangeReport) -> Iterator[ReleasedChange]:
    for consequence in Consequence:
        if consequence is not Consequence.NONE:
            for line in lines(report.groups, consequence):
                yield _of_line(line, consequence)
            for event in report.events:
                if event.kind.consequence is consequence:
                    yield _of_event(event)


def _of_line(line: ReportLine, consequence: Consequence) -> ReleasedChange:
    todo = dict.fromkeys(advice(group, code(line.subject)) for group in line.groups)
    side = line.changes[0].side
    said = line.said.replace(ARROW, " → ")
    return ReleasedChange(
        parameter=line.subject,
        breaking=consequence.breaks,
        who=_who(consequence, side),
        text=f"in responses: {said}" if side is Side.RESPONSE else said,
        fix=" ".join(filter(None, todo)),
    )


def _of_event(event: ModelEvent) -> ReleasedChange:
    noun, verb = event.kind.words
    return ReleasedChange(
        parameter="",
        breaking=event.kind.consequence.breaks,
        who=_who(event.kind.consequence, Side.REQUEST),
        text=f"{noun} {verb}: {event.said}",
        fix=event_advice(event.kind),
    )


def _who(consequence: Consequence, side: Side) -> str:
    """Whom it breaks; of what breaks nobody, what it comes to."""
    if consequence is Consequence.UNDECIDED:
        people = "senders" if side is Side.REQUEST else "readers"
        return f"{people}, or nobody: it is undecided"
    return consequence.heading.removeprefix(_BREAKS)
