"""Predicates taken apart: the atoms they are made of, and the paths that those speak of."""

from collections.abc import Iterator

from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    EqualItemCount,
    Implies,
    InTable,
    Not,
    Predicate,
    Product,
    Ratio,
    TotalCount,
)


def atoms(predicate: Predicate) -> Iterator[Atom]:
    """The statements that the predicate is made of, in their order; repeated ones repeat."""
    match predicate:
        case Not(of=of):
            yield from atoms(of)
        case AllOf(of=parts) | AnyOf(of=parts):
            for part in parts:
                yield from atoms(part)
        case Implies(given=given, then=then):
            yield from atoms(given)
            yield from atoms(then)
        case _:
            yield predicate


def paths(atom: Atom) -> tuple[Path, ...]:
    """The values that the statement is about; those inside the items it counts are not among them."""
    match atom:
        case InTable() | Product() | Ratio():
            return atom.columns
        case EqualItemCount(left=left, right=right):
            return left, right
        case TotalCount(arrays=arrays):
            return arrays
        case _:
            return (atom.path,)


def free_paths(predicate: Predicate) -> Iterator[Path]:
    """The paths that a predicate speaks of."""
    for atom in atoms(predicate):
        yield from paths(atom)
