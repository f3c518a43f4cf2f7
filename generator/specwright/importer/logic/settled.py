"""The atoms that a predicate settles wherever it holds, or wherever it does not."""

from collections.abc import Iterator
from typing import TypeAlias

from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    Implies,
    Not,
    Predicate,
    Present,
    TotalCount,
)
from specwright.ir.visitors import normal_form, paths

Known: TypeAlias = tuple[Atom, bool]
"""An atom, and whether it holds."""


def told(predicate: Predicate, holding: bool) -> tuple[Known, ...]:
    """The atoms that hold, or do not, wherever the predicate does, or where it does not."""
    match predicate:
        case Not() | AllOf() | AnyOf() | Implies():
            return tuple(_literals(normal_form(predicate, holds=holding)))
        case _:
            return ((predicate, holding),)


def as_atom(predicate: Predicate) -> Atom:
    """The predicate, which is an atom."""
    match predicate:
        case Not() | AllOf() | AnyOf() | Implies():
            raise AssertionError("in negation normal form, atoms alone stand here")
        case _:
            return predicate


def _literals(predicate: Predicate) -> Iterator[Known]:
    """The atoms that hold, or do not, wherever the predicate does; it is in negation normal form.

    Of alternatives, all of which need something given, that it is given.
    """
    match predicate:
        case AllOf(of=parts):
            for part in parts:
                yield from _literals(part)
        case AnyOf(of=()):
            return
        case AnyOf(of=parts):
            shared = {*_needed(parts[0])}
            for part in parts[1:]:
                shared = shared and shared & {*_needed(part)}
            for path in sorted(shared):
                yield Present(path=path), True
        case Not(of=of):
            yield as_atom(of), False
        case _:
            yield as_atom(predicate), True


def _needed(predicate: Predicate) -> Iterator[Path]:
    """The paths at which something stands wherever the predicate holds."""
    for atom, holding in _literals(predicate):
        for path in proven_given(atom, holding):
            yield from (path[:depth] for depth in range(1, len(path) + 1))


def proven_given(atom: Atom, holding: bool) -> tuple[Path, ...]:
    """The paths at which something stands where the atom holds, or does not."""
    if isinstance(atom, Present):
        return (atom.path,) if holding else ()
    return () if holding or isinstance(atom, TotalCount) else paths(atom)
