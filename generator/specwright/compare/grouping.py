"""One fact that changed in many models is one group: by fingerprint, and by what models it came about in."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from specwright.compare.allowed import Allowance, covering, names_of
from specwright.compare.change import Change, Effect, Identity, ModelChanges
from specwright.compare.consequence import Consequence, consequence

ModelPair: TypeAlias = tuple[Identity, Identity]
"""What a model is called in the old version and in the new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A change in one model; `total` where it alone refuses every request that was valid."""

    model: ModelPair
    change: Change
    total: bool = False


@dataclass(frozen=True, kw_only=True)
class ChangeGroup:
    """The same change in several models, and what accepts it there.

    Of a proposed renaming over models there are two changes in each, one parameter gone and one new.
    """

    occurrences: tuple[Occurrence, ...]
    allowance: Allowance | None = None

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """One change of each fingerprint, that with the shortest request to prove it."""
        shortest: dict[str, Change] = {}
        for each in self.occurrences:
            other = shortest.get(each.change.fingerprint)
            if other is None or _length(each.change) < _length(other):
                shortest[each.change.fingerprint] = each.change
        return tuple(shortest.values())

    @cached_property
    def models(self) -> tuple[ModelPair, ...]:
        """The models that it came about in."""
        return tuple(dict.fromkeys(each.model for each in self.occurrences))

    @property
    def total(self) -> bool:
        """Whether no request that was valid is valid any more, in any of the models."""
        return all(each.total for each in self.occurrences)

    @property
    def consequence(self) -> Consequence:
        """The worst of what its changes come to."""
        worst = list(Consequence)
        return min((consequence(each) for each in self.changes), key=worst.index)


def grouped(models: Iterable[ModelChanges], entries: Sequence[Allowance]) -> list[ChangeGroup]:
    """The changes of all models, one group for each fact that changed in one way."""
    by_fact: dict[tuple[str, Effect, Allowance | None], list[Occurrence]] = defaultdict(list)
    for model in models:
        pair = (model.old, model.new)
        for change in model.changes:
            allowance = covering(entries, names_of(*pair), change.fingerprint)
            occurrence = Occurrence(model=pair, change=change, total=change.fact in model.total)
            by_fact[change.fingerprint, change.effect, allowance].append(occurrence)
    return [
        ChangeGroup(occurrences=tuple(occurrences), allowance=allowance)
        for (_, _, allowance), occurrences in by_fact.items()
    ]


def in_order(groups: Iterable[ChangeGroup]) -> list[ChangeGroup]:
    """The worst first, what is not accepted before what is, then the groups of most models."""
    ranks = {each: rank for rank, each in enumerate(Consequence)}
    return sorted(
        groups,
        key=lambda group: (
            ranks[group.consequence],
            group.allowance is not None,
            not group.total,
            -len(group.models),
        ),
    )


def _length(change: Change) -> int:
    """How long the requests are that prove it."""
    proofs = [each for each in (change.narrowed, change.widened) if each is not None]
    return len(json.dumps(proofs, default=str)) if proofs else sys.maxsize
