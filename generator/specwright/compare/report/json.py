"""The report as JSON for programs: a stable shape, whose `version` rises where a reader would break.

`old` and `new` say what is compared, `bump` which version follows, `breaks` whether something does that no
entry accepts. `groups` are changes of one consequence, each of their `changes` a fact with its `fingerprint`
and the `models` that it came about in, with the requests that prove it: `narrowed` was valid and is not,
`widened` the reverse, and `unknown` names those of the two that could not be decided. `events` are models
gone, new, renamed, moved to another AIR identifier, or unread.
"""

from collections.abc import Iterator
from typing import Any

from specwright.compare.allowed import Allowance
from specwright.compare.change import Change, FactName, Identity
from specwright.compare.change_report import ChangeReport, ComparedSide
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ChangeGroup, Occurrence
from specwright.compare.model_events import EventKind, ModelEvent, is_version
from specwright.compare.renamings import ends
from specwright.compare.wording import group_subject, said
from specwright.ir.path import dotted, without_labels

VERSION = 1
"""Of the shape: keys that are added leave it as it is."""


def document(report: ChangeReport) -> dict[str, Any]:
    """The whole report, as `json.dumps` takes it; requests and lists are never cut."""
    made = report.bump_made
    return {
        "version": VERSION,
        "old": _side(report.old),
        "new": _side(report.new),
        "bump": {
            "follows": report.bump.word,
            "made": None if made is None else made.word,
            "version": None if report.follows is None else str(report.follows),
        },
        "breaks": report.breaks,
        "counts": {str(effect): number for effect, number in report.counts.items()},
        "groups": list(map(_group, report.groups)),
        "events": list(map(_event, report.events)),
        "compared_as_versions": [
            {"old": _identity(each.old), "new": _identity(each.new)}
            for each in report.release.compared
            if is_version(each.old, each.new)
        ],
        "equal": sum(not each.changes for each in report.release.compared),
        "allowances": {
            "expired": list(map(_allowance, report.expired)),
            "unused": list(map(_allowance, report.unused)),
        },
    }


def _side(side: ComparedSide) -> dict[str, Any]:
    version = None if side.version is None else str(side.version)
    return {"name": side.name, "version": version, "models": side.models}


def _group(group: ChangeGroup) -> dict[str, Any]:
    renamed = ends(group)
    return {
        "consequence": str(group.consequence),
        "bump": group.consequence.bump.word,
        "text": f"{group_subject(group)}: {said(group)}",
        "renamed": None if renamed is None else {"from": dotted(renamed[0]), "to": dotted(renamed[1])},
        "allowed": None if group.allowance is None else _allowance(group.allowance),
        "changes": [{**_change(change), "models": [*_models(group, change)]} for change in group.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "fingerprint": change.fingerprint,
        "side": str(change.side),
        "fact": _fact(change.fact),
        "effect": str(change.effect),
        "unknown": list(map(str, change.unknown)),
        "old": change.old,
        "new": change.new,
        "lost": list(change.lost),
        "gained": list(change.gained),
        "together": list(map(_fact, change.together)),
    }


def _models(group: ChangeGroup, change: Change) -> Iterator[dict[str, Any]]:
    """The models in which it came about, each with the requests that prove it there."""
    return (_model(each) for each in group.occurrences if each.change.fingerprint == change.fingerprint)


def _model(occurrence: Occurrence) -> dict[str, Any]:
    old, new = occurrence.model
    return {
        **_identity(new),
        "before": None if old == new else _identity(old),
        "total": occurrence.total,
        "narrowed": occurrence.change.narrowed,
        "widened": occurrence.change.widened,
    }


def _fact(fact: FactName) -> dict[str, Any]:
    return {
        "kind": str(fact.kind),
        "paths": [dotted(without_labels(path)) for path in fact.paths],
        "rule": fact.rule,
        "scope": dotted(without_labels(fact.scope)),
        "name": fact.name,
    }


def _event(event: ModelEvent) -> dict[str, Any]:
    consequence: Consequence = event.kind.consequence
    is_two = event.kind in (EventKind.MOVED, EventKind.RENAMED)
    return {
        "kind": str(event.kind),
        "consequence": str(consequence),
        "bump": consequence.bump.word,
        "fingerprint": event.kind.fingerprint,
        "text": event.said,
        "model": _identity(event.models[-1]) if event.models else None,
        "before": _identity(event.models[0]) if is_two else None,
        "allowed": None if event.allowance is None else _allowance(event.allowance),
    }


def _identity(model: Identity) -> dict[str, Any]:
    return {"air": model.air, "task": model.task, "slug": model.slug, "title": model.title}


def _allowance(entry: Allowance) -> dict[str, Any]:
    return {
        "models": entry.models,
        "fingerprint": entry.fingerprint,
        "because": entry.because,
        "until": entry.until.isoformat(),
        "location": str(entry.location),
    }
