"""A request that proves a claim about a model: one that is valid, is as wanted, and breaks what it should."""

from collections.abc import Collection, Iterable, Mapping
from itertools import product

from specwright.ir.model import Check, Message
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import AllOf, AnyOf, Atom, CountWhere, Not, Predicate, Present
from specwright.ir.visitors import FALSE, TRUE, atoms, paths, rewrite
from specwright.solver.formula import distinct
from specwright.solver.space import UNKNOWN, Request, Space, Undecided

MOST_AROUND = 4

__all__ = ["UNKNOWN", "Request", "Space", "Undecided", "breaks", "somewhere", "witness"]


def witness(
    message: Message, wanted: Iterable[Predicate] = (), broken: Collection[str] = ()
) -> Request | Undecided | None:
    """A request for which `wanted` hold and that satisfies every check but those of the rules in `broken`.

    Each of these is broken, for one item at least where the rule is about items. None where there is no
    such request, UNKNOWN where a bound of the search was hit. The predicates are about the request itself;
    `somewhere` makes them of predicates about items.
    """
    faults = [
        AnyOf(of=tuple(breaks(check) for check in message.checks if check.rule == rule)) for rule in broken
    ]
    return Space(message, without=broken).request([*wanted, *faults])


def breaks(check: Check) -> Predicate:
    """What holds of a request that breaks the check."""
    return somewhere(check.scope, Not(of=check.predicate))


def somewhere(scope: Path, predicate: Predicate) -> Predicate:
    """The predicate, meant of one of the values that stand at the scope."""
    here: list[Predicate] = [Present(path=scope)] if scope and scope[-1] != ITEM else []
    found: Predicate = AllOf(of=(*here, predicate)) if here else predicate
    for place in reversed([number for number, name in enumerate(scope) if name == ITEM]):
        found = AllOf(of=(Present(path=scope[:place]), _among(scope[:place], found)))
    return found


def _among(array: Path, predicate: Predicate) -> Predicate:
    """That an item is so; what the predicate says of things outside the item is taken out of the count."""
    item = (*array, ITEM)
    around = [each for each in atoms(predicate) if any(path[: len(item)] != item for path in paths(each))]
    around = list({distinct(each): each for each in around}.values())[:MOST_AROUND]
    ways: list[Predicate] = []
    for truths in product((True, False), repeat=len(around)):
        known = {distinct(atom): truth for atom, truth in zip(around, truths, strict=True)}
        outside = tuple(atom if truth else Not(of=atom) for atom, truth in zip(around, truths, strict=True))
        counted = CountWhere(path=array, where=_with(predicate, known), minimum=1)
        ways.append(AllOf(of=(*outside, counted)))
    return ways[0] if len(ways) == 1 else AnyOf(of=tuple(ways))


def _with(predicate: Predicate, known: Mapping[object, bool]) -> Predicate:
    """The predicate with some atoms replaced by what they are."""

    def replaced(atom: Atom) -> Predicate:
        truth = known.get(distinct(atom))
        return atom if truth is None else TRUE if truth else FALSE

    return rewrite(predicate, replaced)
