"""Renamings that many models show together: one parameter gone, one new, the same facts, the same models.

Of one model alone a change says so itself, where the two are the only ones.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from specwright.compare.change import Change, Effect, FactKind
from specwright.compare.grouping import ChangeGroup, ModelPair
from specwright.ir.parameter import Json
from specwright.ir.path import Path

LEAST_SHARE = 0.8
"""In how many of the models that lose the one or gain the other both have to happen."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A group of gone parameters, one of new ones, and the models that have both with equal facts."""

    gone: int
    new: int
    models: frozenset[ModelPair]


def with_renamings(groups: Sequence[ChangeGroup]) -> list[ChangeGroup]:
    """The groups, each pair of a gone and a new parameter in one where it is likely one parameter."""
    left = {number: group.occurrences for number, group in enumerate(groups)}
    known = {
        _names(group.changes[0]): number
        for number, group in enumerate(groups)
        if is_renaming(group.changes[0])
    }
    merged: list[ChangeGroup] = []
    for proposal in _proposals(groups, known):
        pairs = [each for each in left[proposal.gone] if each.model in proposal.models]
        pairs += [each for each in left[proposal.new] if each.model in proposal.models]
        for number in (proposal.gone, proposal.new):
            left[number] = tuple(each for each in left[number] if each.model not in proposal.models)
        same = known.get(_names(groups[proposal.gone].changes[0], groups[proposal.new].changes[0]))
        if same is not None and groups[same].allowance == groups[proposal.gone].allowance:
            left[same] += tuple(pairs)
        else:
            merged.append(ChangeGroup(occurrences=tuple(pairs), allowance=groups[proposal.gone].allowance))
    kept = (
        ChangeGroup(occurrences=left[number], allowance=group.allowance)
        for number, group in enumerate(groups)
        if left[number]
    )
    return [*merged, *kept]


def is_renaming(change: Change) -> bool:
    """Whether the change itself says that one parameter became the other."""
    return change.effect is Effect.RENAMED and len(change.fact.paths) == 2


def ends(group: ChangeGroup) -> tuple[Path, Path] | None:
    """What a renaming leads from and to; None of any other group."""
    first = group.changes[0]
    if is_renaming(first):
        return first.fact.paths[0], first.fact.paths[1]
    gone = next((each for each in group.changes if _is_gone(each)), None)
    new = next((each for each in group.changes if _is_new(each)), None)
    return (gone.fact.paths[0], new.fact.paths[0]) if gone and new else None


def _proposals(groups: Sequence[ChangeGroup], known: dict[tuple[str, Path, Path], int]) -> Iterator[Proposal]:
    """What is likely, the largest first: each group in one proposal, and none where two are as likely."""
    shares: dict[tuple[int, int], tuple[float, frozenset[ModelPair]]] = {}
    for (gone, new), models in _together(groups).items():
        union = {*groups[gone].models, *groups[new].models}
        share = len(models) / len(union)
        is_known = _names(groups[gone].changes[0], groups[new].changes[0]) in known
        if share >= LEAST_SHARE and (len(models) > 1 or is_known):
            shares[gone, new] = share, frozenset(models)
    rivals = Counter(number for pair in shares for number in pair)
    best = sorted(shares.items(), key=lambda entry: (-len(entry[1][1]), -entry[1][0]))
    for (gone, new), (_, both) in best:
        if rivals[gone] == rivals[new] == 1:
            yield Proposal(gone, new, both)


def _together(groups: Sequence[ChangeGroup]) -> dict[tuple[int, int], list[ModelPair]]:
    """For each group of gone parameters and each of new ones, the models of both where their facts agree."""
    gone: dict[tuple[ModelPair, tuple[str, str]], list[int]] = defaultdict(list)
    new: dict[tuple[ModelPair, tuple[str, str]], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for each in group.occurrences:
            if _is_gone(each.change):
                gone[each.model, _facts(each.change, each.change.old)].append(number)
            elif _is_new(each.change):
                new[each.model, _facts(each.change, each.change.new)].append(number)
    models: dict[tuple[int, int], list[ModelPair]] = defaultdict(list)
    for key, numbers in gone.items():
        for pair in product(numbers, new.get(key, ())):
            if _allow(groups[pair[0]], groups[pair[1]]):
                models[pair].append(key[0])
    return models


def _facts(change: Change, told: Json) -> tuple[str, str]:
    """The side and the facts of a parameter, by which two are taken for one."""
    return change.side, json.dumps(told, sort_keys=True)


def _allow(gone: ChangeGroup, new: ChangeGroup) -> bool:
    """Whether one line may speak of both: what one entry accepts, or what breaks nobody."""
    return gone.allowance == new.allowance or not new.consequence.breaks


def _is_gone(change: Change) -> bool:
    return _comes_or_goes(change) and change.old is not None and change.new is None


def _is_new(change: Change) -> bool:
    return _comes_or_goes(change) and change.old is None and change.new is not None


def _comes_or_goes(change: Change) -> bool:
    return change.fact.kind is FactKind.PARAMETER and change.effect is not Effect.RENAMED


def _names(change: Change, new: Change | None = None) -> tuple[str, Path, Path]:
    """The side, and the paths of a renaming or of a gone parameter and a new one."""
    other = change.fact.paths[1] if new is None else new.fact.paths[0]
    return change.side, change.fact.paths[0], other
