"""Predicates to ask a witness for: that it gives a parameter, has a value or breaks a check."""

from collections.abc import Mapping
from functools import partial
from itertools import product

from specwright.ir.model import Check
from specwright.ir.path import ITEM, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    HasType,
    JsonType,
    Not,
    Predicate,
    Present,
    Scalar,
)
from specwright.ir.visitors import FALSE, TRUE, atoms, paths, rewrite
from specwright.solver.formula import distinct

MOST_AROUND = 4


def breaks(check: Check) -> Predicate:
    """What holds of a request that breaks the check."""
    return somewhere(check.scope, Not(of=check.predicate))


def given(path: Path) -> Predicate:
    """The predicate that the parameter is given, in at least one item where it is inside items."""
    return somewhere(item_of(path), Present(path=path))


def having(path: Path, value: Scalar) -> Predicate:
    """The predicate that the parameter has the value, in at least one item where it is inside items."""
    return somewhere(item_of(path), AllOf(of=(Present(path=path), Enum(path=path, values=(value,)))))


def item_of(path: Path) -> Path:
    """The innermost item that the parameter is in, or the root."""
    return path[: max((place + 1 for place, name in enumerate(path) if name == ITEM), default=0)]


def somewhere(scope: Path, predicate: Predicate) -> Predicate:
    """The predicate that one of the values at the scope meets this one."""
    here: list[Predicate] = [Present(path=scope)] if scope and scope[-1] != ITEM else []
    lifted: Predicate = AllOf(of=(*here, predicate)) if here else predicate
    for place in reversed([number for number, name in enumerate(scope) if name == ITEM]):
        array = scope[:place]
        is_array = HasType(path=array, kind=JsonType.ARRAY)
        lifted = AllOf(of=(Present(path=array), is_array, _among(array, lifted)))
    return lifted


def _among(array: Path, predicate: Predicate) -> Predicate:
    """The predicate that some item meets this one, with all atoms about other values outside the count."""
    item = (*array, ITEM)
    around = [each for each in atoms(predicate) if any(path[: len(item)] != item for path in paths(each))]
    around = list({distinct(each): each for each in around}.values())[:MOST_AROUND]
    ways: list[Predicate] = []
    for truths in product((True, False), repeat=len(around)):
        known = {distinct(atom): truth for atom, truth in zip(around, truths, strict=True)}
        outside = tuple(atom if truth else Not(of=atom) for atom, truth in zip(around, truths, strict=True))
        where = rewrite(predicate, partial(_decided, known))
        ways.append(AllOf(of=(*outside, CountWhere(path=array, where=where, minimum=1))))
    return ways[0] if len(ways) == 1 else AnyOf(of=tuple(ways))


def _decided(known: Mapping[object, bool], atom: Atom) -> Predicate:
    truth = known.get(distinct(atom))
    return atom if truth is None else TRUE if truth else FALSE
