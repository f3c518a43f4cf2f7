"""The changes of one side of the exchange: each fact that differs, what that means, and who proves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.differences import differences
from specwright.compare.direction import Direction, Judgement
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import innermost
from specwright.compare.fingerprint import fingerprint, forms
from specwright.compare.saying import members, said, without
from specwright.compare.trees import Trees
from specwright.ir.model import Check, Message
from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.solver.space import UNKNOWN

NOTHING = Judgement(None)
HALVES = (Effect.NARROWED, Effect.WIDENED)


@dataclass(frozen=True, slots=True)
class SideChanges:
    """The changes of one side, and the facts that refuse every message that was valid."""

    changes: tuple[Change, ...] = ()
    total: tuple[FactName, ...] = ()


def compared_side(side: Side, old: Message, new: Message) -> SideChanges:
    """What differs between two messages of one direction."""
    if old.root == new.root and old.checks == new.checks:
        return SideChanges()
    trees = Trees(old, new)
    told = differences(old, new, trees)
    if not told:
        return SideChanges()
    asked = [number for number, each in enumerate(told) if not _is_structural(side, each)]
    narrowed = Direction(old, new, {n: told[n].new for n in asked if told[n].new}).judgements()
    widened = Direction(new, old, {n: told[n].old for n in asked if told[n].old}).judgements()
    total = tuple(told[n].name for n, each in narrowed.items() if each.total)
    changes: list[Change] = []
    for number, difference in enumerate(told):
        pair = narrowed.get(number, NOTHING), widened.get(number, NOTHING)
        together = [told[each].name for each in (*pair[0].together, *pair[1].together)]
        without_effect = [each for n, each in enumerate(told) if n not in narrowed and n not in widened]
        if not _is_folded(difference, pair, told, without_effect, trees):
            changes.append(_change(side, difference, pair, together, (old, new), trees))
    return SideChanges(tuple(changes), total)


def _is_structural(side: Side, difference: FactDifference) -> bool:
    """Whether a name comes or goes where readers keep what they do not know."""
    return side is Side.RESPONSE and difference.name.kind is FactKind.PARAMETER


def _is_folded(
    difference: FactDifference,
    pair: tuple[Judgement, Judgement],
    told: Sequence[FactDifference],
    without_effect: Sequence[FactDifference],
    trees: Trees,
) -> bool:
    """Whether another change tells this one, too: it has no effect, and that one explains it."""
    if any(each.message is not None for each in pair):
        return False
    name = difference.name
    if name.kind is FactKind.RULE:
        reworded = bool(difference.old and difference.new) or _is_rewritten(difference, told)
        return reworded or any(_mentions_change(path, trees) for path in name.paths)
    if name.kind in (FactKind.PARAMETER, FactKind.OPEN):
        return False
    types = {each.name.paths[0] for each in told if each.name.kind is FactKind.TYPE}
    of_type = name.kind is not FactKind.TYPE and any(path in types for path in name.paths)
    here = [each for each in without_effect if each.name.paths == name.paths]
    return of_type or _is_rewritten(difference, here) or _speaks_otherwise(difference)


def _speaks_otherwise(difference: FactDifference) -> bool:
    """Whether both sides say it in different words: above 0, and from 1."""
    old, new = (
        {type(innermost(check.predicate)) for check in checks} for checks in (difference.old, difference.new)
    )
    return bool(old and new) and old != new


def _mentions_change(path: Path, trees: Trees) -> bool:
    return trees.fact_of(path) is not None


def _is_rewritten(difference: FactDifference, told: Iterable[FactDifference]) -> bool:
    """Whether facts of both sides differ: then one says, in other words, what the others say."""
    others = [each for each in told if each is not difference]
    return any((difference.old and each.new) or (difference.new and each.old) for each in others)


def _change(
    side: Side,
    difference: FactDifference,
    pair: tuple[Judgement, Judgement],
    together: Sequence[FactName],
    messages: tuple[Message, Message],
    trees: Trees,
) -> Change:
    name, (narrowed, widened) = difference.name, pair
    old = said(name, difference.old, messages[0], trees.old)
    new = said(name, difference.new, messages[1], trees.new)
    lost, gained = _members(difference)
    before, after = _told(difference, lost, gained, trees)
    return Change(
        side=side,
        fact=name,
        effect=_effect(side, difference, pair, trees),
        old=old,
        new=new,
        lost=lost,
        gained=gained,
        narrowed=narrowed.message if isinstance(narrowed.message, dict) else None,
        widened=widened.message if isinstance(widened.message, dict) else None,
        together=tuple(dict.fromkeys(together)),
        unknown=tuple(half for half, each in zip(HALVES, pair, strict=True) if each.message is UNKNOWN),
        fingerprint=fingerprint(side, name, _way(name, trees), before, after),
    )


def _way(name: FactName, trees: Trees) -> str:
    if name.kind is FactKind.PARAMETER:
        return "new" if name.paths[0] in trees.new else "gone"
    return "changed"


def _told(
    difference: FactDifference, lost: Sequence[Json], gained: Sequence[Json], trees: Trees
) -> tuple[Sequence[Json], Sequence[Json]]:
    """What the fingerprint is made of: members where there are any, else what each side asks."""
    if lost or gained:
        return lost, gained
    if difference.name.kind is FactKind.PARAMETER and difference.name.paths[0] in trees.gone:
        return (), ()
    if difference.name.kind is FactKind.PARAMETER:
        return (), _own(difference.new, difference.name)
    if difference.name.kind is FactKind.REQUIRED:
        return _own(difference.old, difference.name), _own(difference.new, difference.name)
    return forms(difference.old), forms(difference.new)


def _own(checks: Sequence[Check], name: FactName) -> list[Json]:
    """What is asked of the parameter itself and of what it holds, not of what holds it."""
    path = name.paths[0]
    return forms(check for check in checks if check.subjects[0][: len(path)] == path)


def _members(difference: FactDifference) -> tuple[tuple[Json, ...], tuple[Json, ...]]:
    before, after = members(difference.old), members(difference.new)
    if before is None or after is None or difference.name.kind not in (FactKind.VALUES, FactKind.TABLE):
        return (), ()
    return without(before, after), without(after, before)


def _effect(
    side: Side, difference: FactDifference, pair: tuple[Judgement, Judgement], trees: Trees
) -> Effect:
    if _is_structural(side, difference):
        return Effect.WIDENED if difference.name.paths[0] in trees.old else Effect.NARROWED
    narrowed, widened = (isinstance(each.message, dict) for each in pair)
    if narrowed:
        return Effect.BOTH if widened else Effect.NARROWED
    if any(each.message is UNKNOWN for each in pair):
        return Effect.UNDECIDED
    return Effect.WIDENED if widened else Effect.NONE
