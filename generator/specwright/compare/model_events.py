"""Models that come, go, or are called otherwise than before, and those that could not be compared."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from specwright.compare.allowed import Allowance, covering, names_of
from specwright.compare.change import Identity, ReleaseChanges
from specwright.compare.consequence import Consequence


class EventKind(StrEnum):
    """What happens to a model as a whole, or keeps it from being compared; the worst first."""

    GONE = "gone"
    MOVED = "moved"
    UNREAD = "unread"
    RENAMED = "renamed"
    ADDED = "added"

    @property
    def consequence(self) -> Consequence:
        """Whom it concerns."""
        return _CONSEQUENCES[self]

    @property
    def words(self) -> tuple[str, str]:
        """The noun for one of them, and what is said of it."""
        return _WORDS[self]

    @property
    def fingerprint(self) -> str:
        """The same for every model, so that one entry with a pattern accepts it in some."""
        return hashlib.sha256(json.dumps(["model", self]).encode()).hexdigest()[:12]


_CONSEQUENCES = {
    EventKind.GONE: Consequence.BREAKS_SENDERS,
    EventKind.MOVED: Consequence.BREAKS_SENDERS,
    EventKind.UNREAD: Consequence.UNDECIDED,
    EventKind.RENAMED: Consequence.BREAKS_IMPORTS,
    EventKind.ADDED: Consequence.ACCEPTED,
}

_WORDS = {
    EventKind.GONE: ("model", "gone"),
    EventKind.MOVED: ("slug", "with another AIR identifier"),
    EventKind.UNREAD: ("file", "not compared"),
    EventKind.RENAMED: ("slug", "renamed"),
    EventKind.ADDED: ("model", "new"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEvent:
    """What happened to one model; `said` is short, `models` what it was and is called.

    Of what could not be read, `models` is empty.
    """

    kind: EventKind
    said: str
    models: tuple[Identity, ...] = ()
    allowance: Allowance | None = None


def name(model: Identity) -> str:
    """What a model is called in a line: its AIR identifier, or the kind of task, or its slug."""
    return model.air or model.task or model.slug


def is_version(old: Identity, new: Identity) -> bool:
    """Whether two models are compared as versions of one, and what they are called is set aside."""
    return old.slug != new.slug and (old.air != new.air or (old.air is None and old.task != new.task))


def events(release: ReleaseChanges, entries: Sequence[Allowance]) -> Iterator[ModelEvent]:
    """All events, the worst first."""
    yield from (_event(EventKind.GONE, name(each), (each,), entries) for each in release.gone)
    for old, new in release.moved:
        moved = f"{new.slug} ({name(old)} -> {name(new)})"
        yield _event(EventKind.MOVED, moved, (old, new), entries)
    for side, file, why in release.unread:
        allowance = covering(entries, [file], EventKind.UNREAD.fingerprint)
        yield ModelEvent(kind=EventKind.UNREAD, said=f"{file} ({side}): {why}", allowance=allowance)
    for each in release.compared:
        if each.old.slug != each.new.slug and not is_version(each.old, each.new):
            renamed = f"{each.old.slug} -> {each.new.slug}"
            yield _event(EventKind.RENAMED, renamed, (each.old, each.new), entries)
    yield from (_event(EventKind.ADDED, name(each), (each,), entries) for each in release.added)


def _event(
    kind: EventKind, said: str, models: Sequence[Identity], entries: Sequence[Allowance]
) -> ModelEvent:
    allowance = covering(entries, names_of(*models), kind.fingerprint)
    return ModelEvent(kind=kind, said=said, models=tuple(models), allowance=allowance)
