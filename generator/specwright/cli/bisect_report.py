"""What a search through revisions came to: since when a request is refused or accepted, and by what."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, assert_never

from specwright.cli.terminal import err, out, write
from specwright.cli.versions.history import SpecHistory, SpecState
from specwright.cli.versions.judged import RequestVerdict
from specwright.cli.versions.repository import Commit
from specwright.cli.versions.responsible import responsible
from specwright.cli.versions.turning_points import LineSearch
from specwright.compare.change import Change
from specwright.compare.grouping import ChangeGroup, Occurrence
from specwright.compare.models import identity
from specwright.compare.wording import group_subject, said
from specwright.ir.wording import counted

BisectFormat = Literal["text", "json"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Two states that follow each other and judge a request differently, and what came between them.

    `skipped` are states between them that cannot be read, `merge` is what brought the later one's branch.
    """

    last: SpecState
    first: SpecState
    before: RequestVerdict
    after: RequestVerdict
    skipped: tuple[SpecState, ...] = ()
    merge: Commit | None = None

    def changes(self, request: Any) -> tuple[Change, ...]:
        """The changes that made the verdict another one; none where a model came or went."""
        return responsible(self.before, self.after, request)


def say(history: SpecHistory, found: LineSearch, turns: Sequence[Turn], form: BisectFormat) -> None:
    """Prints it."""
    match form:
        case "text":
            _text(history, found, turns)
        case "json":
            write(json.dumps(_plain(history, found, turns), indent=2, ensure_ascii=False) + "\n")
        case _:
            assert_never(form)


def _text(history: SpecHistory, found: LineSearch, turns: Sequence[Turn]) -> None:
    for state, each in history.unread():
        err(("skipped: ", "yellow"), f"{state.name}: {each.file}: {each.reason}")
    for turn in turns:
        out((f"{turn.after.word} since ", "bold"), turn.first.name)
        for line in _lines(history, turn):
            out("  ", line)
    if not turns:
        _say_same(history, found)
    err(_how(history, found))


def _say_same(history: SpecHistory, found: LineSearch) -> None:
    """That the verdict has always been the same, and why the request is refused, if it is."""
    last = max(step for step, each in found.answers.items() if each is not None)
    verdict = history.verdict(last)
    count = sum(each is not None for each in found.answers.values())
    readable = f"{counted(count, 'version')} of the specs{' that can be read' if history.unread() else ''}"
    out((f"{verdict.word} ", "bold"), f"by {'all' if count > 1 else 'the'} {readable}")
    for line in history.asked.sentences(verdict):
        out("  ", line)


def _lines(history: SpecHistory, turn: Turn) -> Iterator[str]:
    """What to know of a turn: what was before, why the request is refused, and what changed."""
    yield f"{turn.before.word} by {turn.last.name}"
    if turn.merge:
        yield f"taken over by {turn.merge.short} ({turn.merge.day}) {turn.merge.subject}"
    for each in turn.skipped:
        yield f"or since {each.name}, whose specs cannot be read"
    refusing = turn.before if turn.after.is_valid else turn.after
    for line in history.asked.sentences(refusing):
        yield f"{'was refused' if turn.after.is_valid else 'refused'}: {line}"
    for change in turn.changes(history.asked.request):
        yield f"changed: {_said(turn, change)}   {change.fingerprint}"


def _said(turn: Turn, change: Change) -> str:
    """A change in words, as reports on changes have it."""
    old, new = turn.before.model, turn.after.model
    assert old and new
    models = (identity(old), identity(new))
    group = ChangeGroup(occurrences=(Occurrence(model=models, change=change),))
    return f"{group_subject(group)}: {said(group)}"


def _how(history: SpecHistory, found: LineSearch) -> str:
    """How many were asked, and in which way."""
    asked = f"{len(found.answers)} of {counted(len(history.states), 'version')} of the specs asked"
    asked += f" {found.way}" if len(found.answers) > 1 else ""
    if found.points and found.way == "by halves":
        return f"{asked}, as the oldest and the newest differ; '--every' asks all, and tells each turn"
    return asked


def _plain(history: SpecHistory, found: LineSearch, turns: Sequence[Turn]) -> dict[str, Any]:
    return {
        "versions": len(history.states),
        "asked": len(found.answers),
        "way": found.way,
        "turns": [_turn(history, each) for each in turns],
        "skipped": [
            {"revision": state.name, "file": each.file, "reason": each.reason}
            for state, each in history.unread()
        ],
    }


def _turn(history: SpecHistory, turn: Turn) -> dict[str, Any]:
    refusing = turn.before if turn.after.is_valid else turn.after
    return {
        "verdict": turn.after.word,
        "since": _state(turn.first),
        "before": _state(turn.last),
        "merge": turn.merge.hash if turn.merge else None,
        "between": [_state(each) for each in turn.skipped],
        "because": history.asked.sentences(refusing),
        "changes": [
            {"fingerprint": each.fingerprint, "effect": str(each.effect), "said": _said(turn, each)}
            for each in turn.changes(history.asked.request)
        ],
    }


def _state(state: SpecState) -> dict[str, Any]:
    commit = state.commit
    if commit is None:
        return {"revision": None, "day": None, "subject": state.name}
    return {"revision": commit.hash, "day": commit.day, "subject": commit.subject}
