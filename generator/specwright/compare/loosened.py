"""Predicates without what they ask of keys by an expression, where keys that nobody names have no names."""

from collections.abc import Iterable

from specwright.ir.predicate import AllOf, AnyOf, Atom, EveryValue, Not, Predicate
from specwright.ir.visitors import TRUE, every_atom, fold_normal_form, simplified


def loosened(predicate: Predicate) -> Predicate:
    """A predicate that holds wherever this one does, and asks no key by an expression.

    What nothing fulfils then, nothing fulfils at all; what something fulfils has to be tried.
    """
    if not _asks_by_expression(predicate):
        return predicate

    def literal(atom: Atom, holds: bool) -> Predicate:
        if _asks_by_expression(atom):
            return TRUE
        return atom if holds else Not(of=atom)

    def join(every: bool, parts: Iterable[Predicate]) -> Predicate:
        return AllOf(of=tuple(parts)) if every else AnyOf(of=tuple(parts))

    return simplified(fold_normal_form(predicate, literal, join))


def _asks_by_expression(predicate: Predicate) -> bool:
    return any(isinstance(atom, EveryValue) and atom.matching is not None for atom in every_atom(predicate))
