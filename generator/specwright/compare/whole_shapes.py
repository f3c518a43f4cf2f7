"""Objects of several kinds: where it changes which of them a value is, that is one fact, not many."""

from collections.abc import Iterable, Iterator, Sequence

from specwright.compare.canonical import canonical
from specwright.compare.change import FactKind, FactName
from specwright.compare.fact_difference import FactDifference
from specwright.compare.facts import SHAPE
from specwright.ir.model import Check, Message
from specwright.ir.path import Path, is_within
from specwright.ir.predicate import Implies, Predicate


def with_whole_shapes(
    differences: Sequence[FactDifference], old: Message, new: Message, parted: Iterable[Path]
) -> list[FactDifference]:
    """The differences, those in objects of several kinds as one where it changes which of them is meant.

    `parted` are the parameters that one side alone has: where one comes or goes, that is the fact.
    """
    told = list(differences)
    for holder in dict.fromkeys(each.path for message in (old, new) for each in message.several):
        inside = [each for each in told if _is_about(each, holder)]
        opens = any(each.name == FactName(kind=FactKind.OPEN, paths=(holder,)) for each in inside)
        is_one = opens or _meanings(old, holder) != _meanings(new, holder)
        if len(inside) > 1 and is_one and (opens or any(map(_has_shape, inside))):
            whole = FactDifference(
                name=_name(inside, holder, {*parted}, opens=opens),
                old=tuple(check for each in inside for check in each.old),
                new=tuple(check for each in inside for check in each.new),
            )
            told[told.index(inside[0])] = whole
            told = [each for each in told if each not in inside]
    return told


def _is_about(difference: FactDifference, holder: Path) -> bool:
    name = difference.name
    if name.kind is FactKind.RULE:
        return name.rule == SHAPE and name.scope == holder
    return bool(name.paths) and (name.paths[0] == holder or is_within(name.paths[0], holder))


def _has_shape(difference: FactDifference) -> bool:
    return any(check.kind == SHAPE for check in (*difference.old, *difference.new))


def _name(inside: Sequence[FactDifference], holder: Path, parted: set[Path], *, opens: bool) -> FactName:
    if opens:
        return FactName(kind=FactKind.OPEN, paths=(holder,))
    own = [
        each.name for each in inside if each.name.kind is FactKind.PARAMETER and each.name.paths[0] in parted
    ]
    return own[0] if len(own) == 1 else FactName(kind=FactKind.TYPE, paths=(holder,))


def _meanings(message: Message, holder: Path) -> set[str]:
    """When each of the objects is meant."""
    return {canonical(given) for check in message.checks for given in _given(check, holder)}


def _given(check: Check, holder: Path) -> Iterator[Predicate]:
    if check.kind == SHAPE and check.scope == holder and isinstance(check.predicate, Implies):
        yield check.predicate.given
