"""Predicates rewritten: what must hold together, atoms replaced, what is always true left out."""

from collections.abc import Callable, Iterator

from specwright.ir.predicate import AllOf, AnyOf, Atom, Implies, Not, Predicate

TRUE = AllOf(of=())
FALSE = AnyOf(of=())


def rewritten(predicate: Predicate, replace: Callable[[Atom], Predicate]) -> Predicate:
    """The predicate with each of its atoms replaced, and what then is always or never true left out."""
    match predicate:
        case Not(of=of):
            return negation(rewritten(of, replace))
        case AllOf(of=parts):
            return _all([rewritten(part, replace) for part in parts])
        case AnyOf(of=parts):
            return _any([rewritten(part, replace) for part in parts])
        case Implies(given=given, then=then):
            return _implication(rewritten(given, replace), rewritten(then, replace))
        case _:
            return replace(predicate)


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


def negation(predicate: Predicate) -> Predicate:
    """What holds where the predicate does not."""
    match predicate:
        case Not(of=of):
            return of
        case AllOf(of=()):
            return FALSE
        case AnyOf(of=()):
            return TRUE
        case _:
            return Not(of=predicate)


def _all(parts: list[Predicate]) -> Predicate:
    if FALSE in parts:
        return FALSE
    kept = tuple(part for part in parts if part != TRUE)
    return kept[0] if len(kept) == 1 else AllOf(of=kept)


def _any(parts: list[Predicate]) -> Predicate:
    if TRUE in parts:
        return TRUE
    kept = tuple(part for part in parts if part != FALSE)
    return kept[0] if len(kept) == 1 else AnyOf(of=kept)


def _implication(given: Predicate, then: Predicate) -> Predicate:
    if given == FALSE or then == TRUE:
        return TRUE
    if given == TRUE:
        return then
    return negation(given) if then == FALSE else Implies(given=given, then=then)
