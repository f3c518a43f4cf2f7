"""The report on what changed between two releases: groups, events, the version that follows, what fails."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from specwright.compare.allowed import Allowance, valid_on
from specwright.compare.change import Change, Effect, ModelChanges, ReleaseChanges
from specwright.compare.consequence import Bump, Consequence
from specwright.compare.grouping import ChangeGroup, grouped, in_order
from specwright.compare.model_events import ModelEvent, events, is_version
from specwright.compare.renamings import with_renamings
from specwright.compare.version_bump import Version, bump_made, next_version

FailOn: TypeAlias = Literal["breaking", "any", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSide:
    """One of the two sides: what it is called, how many models it has, and its version where it is known."""

    name: str
    models: int
    version: Version | None = None


@dataclass(frozen=True, kw_only=True)
class ChangeReport:
    """All that is told of two releases, in the order in which it is told."""

    old: ComparedSide
    new: ComparedSide
    release: ReleaseChanges
    groups: tuple[ChangeGroup, ...]
    events: tuple[ModelEvent, ...]
    expired: tuple[Allowance, ...] = ()
    unused: tuple[Allowance, ...] = ()

    @property
    def changes(self) -> list[Change]:
        """Every change in every model."""
        return [each.change for group in self.groups for each in group.occurrences]

    @property
    def counts(self) -> dict[Effect, int]:
        """How many changes there are of each effect."""
        counted = Counter(change.effect for change in self.changes)
        return {effect: counted[effect] for effect in Effect}

    @property
    def bump(self) -> Bump:
        """The version bump that follows; what is undecided and accepted breaks nobody."""
        bumps = [_bump(group.consequence, group.allowance) for group in self.groups]
        bumps += [_bump(each.kind.consequence, each.allowance) for each in self.events]
        return max(bumps, default=Bump.NONE)

    @property
    def bump_made(self) -> Bump | None:
        """What the step between the versions allows, where both are known and it leads forwards."""
        if self.old.version is None or self.new.version is None:
            return None
        return bump_made(self.old.version, self.new.version)

    @property
    def follows(self) -> Version | None:
        """The version that follows the old one, where that is known."""
        return next_version(self.old.version, self.bump) if self.old.version else None

    @property
    def breaks(self) -> bool:
        """Whether something breaks, or may break, that no entry accepts."""
        consequences = [each.consequence for each in self.groups if not each.allowance]
        consequences += [each.kind.consequence for each in self.events if not each.allowance]
        return any(each.breaks for each in consequences)


def change_report(
    release: ReleaseChanges,
    *,
    names: tuple[str, str] = ("old", "new"),
    versions: tuple[Version | None, Version | None] = (None, None),
    allowances: Sequence[Allowance] = (),
    day: datetime.date = datetime.date.min,
) -> ChangeReport:
    """The report on a day; `names` say what the sides are, `versions` are theirs where they are known."""
    valid, expired = valid_on(day, allowances)
    groups = in_order(with_renamings(grouped(map(_with_names_aside, release.compared), valid)))
    told = tuple(events(release, valid))
    used = {each.allowance for each in groups} | {each.allowance for each in told}
    both = len(release.compared)
    old, new = (
        ComparedSide(name=name, models=both + len(alone), version=version)
        for name, version, alone in zip(names, versions, (release.gone, release.added), strict=True)
    )
    return ChangeReport(
        old=old,
        new=new,
        release=release,
        groups=tuple(groups),
        events=told,
        expired=tuple(expired),
        unused=tuple(each for each in valid if each not in used),
    )


def should_fail(report: ChangeReport, on: FailOn) -> bool:
    """Whether a command that fails on such changes has to fail; what is accepted never counts.

    On any change, what differs in texts alone counts as well.
    """
    match on:
        case "never":
            return False
        case "breaking":
            return report.breaks
        case "any":
            left: Sequence[ChangeGroup | ModelEvent] = [*report.groups, *report.events]
            return any(each.allowance is None for each in left)


def _with_names_aside(model: ModelChanges) -> ModelChanges:
    """The changes without what the model is called, which events tell, or which versions set aside."""
    aside = ("air", "slug", "title") if is_version(model.old, model.new) else ("air", "slug")
    kept = (each for each in model.changes if each.fact.name not in aside)
    return replace(model, changes=tuple(kept))


def _bump(consequence: Consequence, allowance: Allowance | None) -> Bump:
    is_settled = consequence is Consequence.UNDECIDED and allowance is not None
    return Bump.MINOR if is_settled else consequence.bump
