"""The sections of a release in a changelog: what its users meet, and what they do about it.

They are those of Keep a Changelog, and one more before them: what breaks.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from specwright.compare.change import Change, Identity, Side
from specwright.compare.change_report import ChangeReport
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ModelPair
from specwright.compare.limits_in_words import ARROW
from specwright.compare.model_events import EventKind, ModelEvent
from specwright.compare.report.advice import advice, event_advice
from specwright.compare.report.lines import ReportLine, lines
from specwright.compare.report.markdown_text import code, plain
from specwright.ir.wording import counted

MOST_MODELS = 5
"""How many models a line names."""

_SECTIONS: Mapping[str, tuple[Consequence, ...]] = {
    "Breaking": (
        *(Consequence.BREAKS_SENDERS, Consequence.BREAKS_READERS, Consequence.BREAKS_IMPORTS),
        Consequence.UNDECIDED,
    ),
    "Changed": (Consequence.BEHAVIOUR,),
    "Added": (Consequence.ACCEPTED, Consequence.SAFE_FOR_READERS),
}


def sections(report: ChangeReport, until: str | None = None) -> str:
    """The sections, as Markdown; what is proved to have no effect is left out.

    Names that were given up stay, deprecated, `until` a version, where one is given.
    """
    parts = []
    for heading, consequences in _SECTIONS.items():
        items = [
            item for each in consequences for item in (*_events(report, each, until), *_of(report, each))
        ]
        if items:
            parts.append(f"### {heading}\n\n" + "\n".join(items))
    if texts := list(_texts(report)):
        parts.append("### Documentation\n\n" + "\n".join(texts))
    return "\n\n".join(parts or ["No model differs; the packages do."]) + "\n"


def _of(report: ChangeReport, consequence: Consequence) -> Iterator[str]:
    """An item for each set of models, with what changed in all of them."""
    told = lines(report.groups, consequence)
    sets = dict.fromkeys(line.models for line in told)
    for models in sets:
        items = [_line(line) for line in told if line.models == models]
        if len(items) == 1:
            yield f"- {_models(models)}: {items[0]}"
        else:
            yield f"- {_models(models)}:"
            yield from (f"  - {item}" for item in items)


def _line(line: ReportLine) -> str:
    """What is said of a parameter, and what to do about it."""
    name = code(line.subject)
    where = "in responses, " if line.changes[0].side is Side.RESPONSE else ""
    todo = dict.fromkeys(advice(group, name) for group in line.groups)
    said = plain(line.said.replace(ARROW, " → "))
    return " ".join([f"{where}{name}: {said}.".replace("?.", "?"), *filter(None, todo)])


def _models(models: Sequence[ModelPair]) -> str:
    """One model by its title, several by their number and the slugs of the first."""
    now = [new for _, new in models]
    return _model(now[0]) if len(now) == 1 else f"**{counted(len(now), 'model')}** ({_slugs(now)})"


def _model(model: Identity) -> str:
    return f"**{plain(model.title)}** ({code(model.slug)})"


def _slugs(models: Sequence[Identity]) -> str:
    shown = ", ".join(code(each.slug) for each in models[:MOST_MODELS])
    left = len(models) - MOST_MODELS
    return f"{shown} and {left} more" if left > 0 else shown


def _events(report: ChangeReport, consequence: Consequence, until: str | None) -> Iterator[str]:
    """An item for each model that came, went or is called otherwise."""
    told = [each for each in report.events if each.kind.consequence is consequence]
    return (f"- {_event(each, until)}" for each in told)


def _event(event: ModelEvent, until: str | None) -> str:
    match event.kind, event.models:
        case EventKind.GONE, [model]:
            return f"{_model(model)} is gone. {event_advice(event.kind)}"
        case EventKind.ADDED, [model]:
            return f"{_model(model)} is new."
        case EventKind.MOVED, [old, new]:
            one, other = (code(each.air or each.task or "") for each in (old, new))
            return f"{_model(new)} is {other} now, and was {one}. {event_advice(event.kind)}"
        case EventKind.RENAMED, [old, new]:
            stays = f" The old names stay, deprecated, until {until}." if until else ""
            return f"{_model(new)} was {code(old.slug)}. {event_advice(event.kind)}{stays}"
        case _:
            return f"{plain(event.said)}."


def _texts(report: ChangeReport) -> Iterator[str]:
    """Which texts differ, and the titles, for each set of models."""
    names: dict[ModelPair, list[str]] = {}
    for group in report.groups:
        if group.consequence is Consequence.DOCUMENTATION:
            for pair in group.models:
                names.setdefault(pair, []).append(_text(group.changes[0]))
    by_text = sorted(names, key=lambda pair: names[pair])
    for said, pairs in groupby(by_text, key=lambda pair: names[pair]):
        yield f"- {_models([*pairs])}: {', '.join(dict.fromkeys(said))}."


def _text(change: Change) -> str:
    """Which text it is; of a title also what it was, as readers know the model by it."""
    text = change.fact.name or str(change.fact.kind)
    return f"title, which was {plain(str(change.old))}" if text == "title" else text
