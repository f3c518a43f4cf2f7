"""Predicates put together, with what is always or never true taken out, and "exactly one of them".

`exactly_one` has one form however many parts there are; `exactly_one_of` finds the parts again.
"""

from collections.abc import Iterable, Sequence

from specwright.ir.predicate import AllOf, AnyOf, Implies, Not, Predicate

TRUE: Predicate = AllOf(of=())
FALSE: Predicate = AnyOf(of=())


def all_of(parts: Iterable[Predicate]) -> Predicate:
    """What holds where all the parts do."""
    kept = tuple(part for part in parts if part != TRUE)
    if FALSE in kept:
        return FALSE
    return kept[0] if len(kept) == 1 else AllOf(of=kept)


def any_of(parts: Iterable[Predicate]) -> Predicate:
    """What holds where one of the parts does."""
    kept = tuple(part for part in parts if part != FALSE)
    if TRUE in kept:
        return TRUE
    return kept[0] if len(kept) == 1 else AnyOf(of=kept)


def negate(predicate: Predicate) -> Predicate:
    """What holds where the predicate does not."""
    if predicate == TRUE:
        return FALSE
    if predicate == FALSE:
        return TRUE
    return predicate.of if isinstance(predicate, Not) else Not(of=predicate)


def implies(given: Predicate, then: Predicate) -> Predicate:
    """What holds where `given` does not, or `then` does."""
    if given == FALSE or then == TRUE:
        return TRUE
    if given == TRUE:
        return then
    return negate(given) if then == FALSE else Implies(given=given, then=then)


def exactly_one(parts: Sequence[Predicate]) -> Predicate:
    """What holds where one of the parts does, and no other: each forbids those behind it."""
    if len(parts) < 2:
        return any_of(parts)
    later = (Not(of=AnyOf(of=tuple(parts[place:]))) for place in range(1, len(parts)))
    forbidden = (Implies(given=part, then=no_other) for part, no_other in zip(parts, later, strict=False))
    return AllOf(of=(AnyOf(of=tuple(parts)), *forbidden))


def exactly_one_of(predicate: Predicate) -> tuple[Predicate, ...] | None:
    """The parts of which the predicate wants exactly one; None where it is of another form."""
    if not isinstance(predicate, AllOf) or len(predicate.of) < 2 or not isinstance(predicate.of[0], AnyOf):
        return None
    parts = predicate.of[0].of
    if len(parts) != len(predicate.of):
        return None
    rules = zip(parts, predicate.of[1:], strict=False)
    for place, (part, rule) in enumerate(rules, start=1):
        if not isinstance(rule, Implies) or not isinstance(rule.then, Not):
            return None
        others = rule.then.of
        if rule.given != part or not isinstance(others, AnyOf) or others.of != parts[place:]:
            return None
    return parts
