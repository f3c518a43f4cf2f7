"""Changes that are known and accepted: which entry of a list covers one, and for how long."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from specwright.compare.change import Identity
from specwright.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """An entry: the change of this fingerprint is accepted in models of these names, to the end of a day.

    `models` is a pattern with `*` and `?` for the AIR identifier, the slug or the task.
    """

    models: str
    fingerprint: str
    because: str
    until: datetime.date
    location: Location = field(compare=False)

    def covers(self, names: Sequence[str], fingerprint: str) -> bool:
        """Whether it speaks of this change in a model of these names."""
        return fingerprint == self.fingerprint and any(fnmatchcase(name, self.models) for name in names)


def valid_on(day: datetime.date, entries: Iterable[Allowance]) -> tuple[list[Allowance], list[Allowance]]:
    """The entries that stand on a day, and those that have expired before it."""
    every = list(entries)
    return [each for each in every if each.until >= day], [each for each in every if each.until < day]


def covering(entries: Iterable[Allowance], names: Sequence[str], fingerprint: str) -> Allowance | None:
    """The first entry that accepts the change in a model of these names, if one does."""
    return next((each for each in entries if each.covers(names, fingerprint)), None)


def names_of(*versions: Identity) -> list[str]:
    """What patterns are held against: all names of a model, in each of its versions."""
    return [name for each in versions for name in (each.air, each.slug, each.task) if name]
