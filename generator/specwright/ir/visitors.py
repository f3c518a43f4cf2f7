"""Predicates traversed: their atoms and paths, the normal form that negates atoms alone, and rewriting."""

import operator
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace as changed
from typing import TypeVar

from specwright.ir.comparison import Compare
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    EqualItemCount,
    EveryValue,
    Implies,
    InTable,
    Not,
    Predicate,
    Product,
    Ratio,
    TotalCount,
)

A = TypeVar("A", bound=Atom)
T = TypeVar("T")

TRUE = AllOf(of=())
FALSE = AnyOf(of=())


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
    """The values that the statement is about; those inside the parts it asks are not among them."""
    match atom:
        case InTable() | Product() | Ratio() | Compare():
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


def every_path(predicate: Predicate) -> Iterator[Path]:
    """The paths that a predicate speaks of, those inside the parts that it asks too."""
    for atom in every_atom(predicate):
        yield from paths(atom)


def every_atom(predicate: Predicate) -> Iterator[Atom]:
    """The statements that the predicate is made of, those inside the parts that it asks too."""
    for atom in atoms(predicate):
        yield atom
        if isinstance(atom, CountWhere | EveryValue):
            yield from every_atom(atom.where)


def collect(kind: type[A], predicates: Iterable[Predicate]) -> list[A]:
    """The atoms of one class that the predicates are made of, each once, in their order."""
    every = (atom for predicate in predicates for atom in atoms(predicate))
    return list(dict.fromkeys(atom for atom in every if isinstance(atom, kind)))


def conjuncts(predicate: Predicate) -> Iterator[Predicate]:
    """Predicates that together say the same."""
    match predicate:
        case AllOf(of=parts):
            for part in parts:
                yield from conjuncts(part)
        case Implies(given=given, then=then):
            yield from (Implies(given=given, then=part) for part in conjuncts(then))
        case _:
            yield predicate


def fold_normal_form(
    predicate: Predicate,
    literal: Callable[[Atom, bool], T],
    join: Callable[[bool, Iterable[T]], T],
    *,
    holds: bool = True,
) -> T:
    """The negation normal form of a predicate, or of its opposite, folded from its atoms up.

    `literal` makes something of an atom and of whether it holds, `join` of parts and of whether all of them
    hold or any.
    """

    def fold(part: Predicate, holds: bool) -> T:
        return fold_normal_form(part, literal, join, holds=holds)

    match predicate:
        case Not(of=of):
            return fold(of, not holds)
        case AllOf(of=parts):
            return join(holds, (fold(part, holds) for part in parts))
        case AnyOf(of=parts):
            return join(not holds, (fold(part, holds) for part in parts))
        case Implies(given=given, then=then):
            return join(not holds, (fold(given, not holds), fold(then, holds)))
        case _:
            return literal(predicate, holds)


def normal_form(predicate: Predicate, *, holds: bool = True) -> Predicate:
    """The negation normal form of a predicate, or of its opposite."""

    def join(every: bool, parts: Iterable[Predicate]) -> Predicate:
        return AllOf(of=tuple(parts)) if every else AnyOf(of=tuple(parts))

    return fold_normal_form(predicate, lambda atom, yes: atom if yes else Not(of=atom), join, holds=holds)


def rewrite(predicate: Predicate, replace: Callable[[Atom], Predicate]) -> Predicate:
    """The predicate with each of its atoms replaced, and what then is always or never true left out.

    Where nothing changes it is the same object.
    """
    match predicate:
        case Not(of=of):
            inner = rewrite(of, replace)
            negated = negate(inner)
            return predicate if isinstance(negated, Not) and negated.of is of else negated
        case AllOf(of=parts) | AnyOf(of=parts):
            joined = _joined(type(predicate), [rewrite(part, replace) for part in parts])
            kept = joined.of if isinstance(joined, type(predicate)) else ()
            same = len(kept) == len(parts) and all(map(operator.is_, kept, parts))
            return predicate if same else joined
        case Implies(given=given, then=then):
            implied = _implication(rewrite(given, replace), rewrite(then, replace))
            is_same = isinstance(implied, Implies) and implied.given is given and implied.then is then
            return predicate if is_same else implied
        case _:
            return replace(predicate)


def moved(predicate: Predicate, start: Path, to: Path) -> Predicate:
    """The predicate about the same values below another path."""

    def along(path: Path) -> Path:
        return (*to, *path[len(start) :]) if path[: len(start)] == start else path

    def at(atom: Atom) -> Predicate:
        match atom:
            case InTable() | Product() | Ratio() | Compare():
                one, other = map(along, atom.columns)
                return changed(atom, columns=(one, other))
            case EqualItemCount(left=left, right=right):
                return EqualItemCount(left=along(left), right=along(right))
            case TotalCount(arrays=arrays):
                return changed(atom, arrays=tuple(map(along, arrays)))
            case CountWhere() | EveryValue():
                return changed(atom, path=along(atom.path), where=rewrite(atom.where, at))
            case _:
                return changed(atom, path=along(atom.path))

    return rewrite(predicate, at)


def simplified(predicate: Predicate) -> Predicate:
    """The predicate with what is always or never true left out, and no negation of a negation."""
    return rewrite(predicate, lambda atom: atom)


def negate(predicate: Predicate) -> Predicate:
    """What holds where the predicate does not, with no `Not` in front of another one."""
    match predicate:
        case Not(of=of):
            return of
        case AllOf(of=()):
            return FALSE
        case AnyOf(of=()):
            return TRUE
        case _:
            return Not(of=predicate)


def _joined(join: type[AllOf] | type[AnyOf], parts: list[Predicate]) -> Predicate:
    neutral, decisive = (TRUE, FALSE) if join is AllOf else (FALSE, TRUE)
    if decisive in parts:
        return decisive
    kept = tuple(part for part in parts if part != neutral)
    return kept[0] if len(kept) == 1 else join(of=kept)


def _implication(given: Predicate, then: Predicate) -> Predicate:
    if given == FALSE or then == TRUE:
        return TRUE
    if given == TRUE:
        return then
    return negate(given) if then == FALSE else Implies(given=given, then=then)
