"""How far an update has come, kept so that one that was interrupted goes on with what is left.

A model is done as long as its spec has the bytes that it had then. What is older than a day is forgotten.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from specwright.cli.known_pages import folder
from specwright.driver.cache import serialization
from specwright.driver.project import Project
from specwright.driver.write import keep
from specwright.importer.compose.site import text_of
from specwright.importer.update.outcome import ModelUpdate, UpdateOutcome
from specwright.load import plain_files

NAME = "update.json"
KEY = "update 2"
LASTS = timedelta(days=1)


@dataclass(kw_only=True)
class UpdateJournal:
    """The models that are done, with the digests of their specs, and those that are being written.

    Of these it has the digests of the specs before, in `writing`, and their texts, in `before`.
    One that `is_kept` is written down each time that it grows; where nothing is to be changed, none is.
    """

    project: Project
    models: tuple[str, ...]
    begun: datetime
    is_kept: bool = True
    is_resumed: bool = False
    done: dict[str, tuple[ModelUpdate, str]] = field(default_factory=dict)
    writing: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    _plain: dict[str, Any] = field(default_factory=dict)

    def add(self, updates: Iterable[ModelUpdate]) -> None:
        """Notes that models are done, with the digests that their specs have now."""
        noted = [*updates]
        digests = spec_digests(self.project, {each.slug for each in noted})
        for each in noted:
            self.done[each.slug] = (each, digests.get(each.slug, ""))
            self.writing.pop(each.slug, None)
            self.before.pop(each.slug, None)
        self._store()

    def begin(self, digests: Mapping[str, str], texts: Mapping[str, str]) -> None:
        """Notes that specs are about to be written, with their digests and texts before."""
        self.writing |= digests
        self.before |= texts
        self._store()

    def end(self) -> None:
        """Forgets the run: it is over."""
        if self.is_kept:
            keep(folder(self.project), {NAME: b""})

    def updates(self) -> list[ModelUpdate]:
        """What became of the models, by slug."""
        return [self.done[slug][0] for slug in sorted(self.done)]

    def _store(self) -> None:
        if not self.is_kept:
            return
        for slug in self.done.keys() - self._plain.keys():
            update, digest = self.done[slug]
            self._plain[slug] = [asdict(update), digest]
        document = {
            "key": KEY,
            "models": [*self.models],
            "begun": self.begun.isoformat(),
            "done": [*self._plain.values()],
            "writing": self.writing,
            "before": self.before,
        }
        keep(folder(self.project), {NAME: serialization.packed(document)})


def journal(
    project: Project, models: Sequence[str], digests: Mapping[str, str], *, is_kept: bool, restart: bool
) -> UpdateJournal:
    """The journal of an interrupted run about the same models, or a new one.

    What it says of a spec that was changed since does not count. Models that were not reached are left.
    """
    now = datetime.now(UTC)
    fresh = UpdateJournal(project=project, models=tuple(sorted(models)), begun=now, is_kept=is_kept)
    stored = None if restart or not is_kept else serialization.read(folder(project) / NAME, KEY)
    if stored is None:
        return fresh
    try:
        document = stored[0]
        begun = datetime.fromisoformat(document["begun"])
        if tuple(document["models"]) != fresh.models or not timedelta() <= now - begun < LASTS:
            return fresh
        done = {each["slug"]: (_update(each), str(digest)) for each, digest in document["done"]}
        writing = {str(slug): str(digest) for slug, digest in document["writing"].items()}
        before = {str(slug): str(text) for slug, text in document["before"].items()}
    except (AttributeError, KeyError, TypeError, ValueError):
        return fresh
    fresh.begun, fresh.writing, fresh.before, fresh.is_resumed = begun, writing, before, True
    fresh.done = {
        slug: (update, digest)
        for slug, (update, digest) in done.items()
        if digest == digests.get(slug, "") and update.outcome is not UpdateOutcome.NOT_REACHED
    }
    return fresh


def spec_digests(project: Project, slugs: Collection[str] | None = None) -> dict[str, str]:
    """The digest of the spec of each of some models, or of all, by slug."""
    paths = sorted(project.specs.glob("models/*/*.yaml"))
    chosen = (path for path in paths if slugs is None or path.stem in slugs)
    return {path.stem: plain_files.digest(path) for path in chosen}


def spec_texts(project: Project, slugs: Collection[str]) -> dict[str, str]:
    """The text of the spec of each of some models, by slug."""
    paths = sorted(project.specs.glob("models/*/*.yaml"))
    return {path.stem: text_of(path) for path in paths if path.stem in slugs}


def _update(plain: Mapping[str, Any]) -> ModelUpdate:
    return ModelUpdate(
        slug=str(plain["slug"]),
        outcome=UpdateOutcome(plain["outcome"]),
        changes=tuple(dict(each) for each in plain["changes"]),
        notes=tuple(str(each) for each in plain["notes"]),
        old=plain["old"],
        new=plain["new"],
    )
