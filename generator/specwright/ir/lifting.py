"""Predicates about parts that ask nothing of other values: what they say of those stands outside of them.

"Every item is at most 8 where `fast` is true" becomes "where `fast` is true, every item is at most 8". So
what judges an item or a value of a map needs to know nothing but it.
"""

from dataclasses import replace

from specwright.ir.path import ITEM, VALUE, Path
from specwright.ir.predicate import AllOf, AnyOf, Atom, CountWhere, EveryValue, Implies, PartsAtom, Predicate
from specwright.ir.visitors import FALSE, TRUE, atoms, paths, rewrite


def lifted(predicate: Predicate) -> Predicate:
    """The same predicate, with nothing inside `CountWhere` and `EveryValue` that is not about their parts."""
    if not any(isinstance(atom, CountWhere | EveryValue) for atom in atoms(predicate)):
        return predicate
    return rewrite(
        predicate, lambda atom: _lifted(atom) if isinstance(atom, CountWhere | EveryValue) else atom
    )


def part_of(atom: PartsAtom) -> Path:
    """The path of the parts that the atom asks."""
    return (*atom.path, ITEM if isinstance(atom, CountWhere) else VALUE)


def _lifted(atom: PartsAtom) -> Predicate:
    where, part = lifted(atom.where), part_of(atom)
    elsewhere = next((each for each in atoms(where) if _is_elsewhere(each, part)), None)
    if elsewhere is None:
        return replace(atom, where=where)
    where_it_holds, where_not = (
        _lifted(replace(atom, where=_settled(where, elsewhere, outcome))) for outcome in (TRUE, FALSE)
    )
    return AllOf(of=(Implies(given=elsewhere, then=where_it_holds), AnyOf(of=(elsewhere, where_not))))


def _is_elsewhere(atom: Atom, part: Path) -> bool:
    return all(path[: len(part)] != part for path in paths(atom))


def _settled(where: Predicate, settled: Atom, outcome: Predicate) -> Predicate:
    return rewrite(where, lambda atom: outcome if atom == settled else atom)
