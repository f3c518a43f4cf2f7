"""A predicate as clauses, each a conclusion under a condition, in the order and the sense of their author."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specwright.importer.logic.combine import FALSE, TRUE
from specwright.importer.logic.context import Context
from specwright.importer.logic.simplify import simplify
from specwright.ir.predicate import AllOf, AnyOf, Implies, Not, Predicate
from specwright.ir.visitors import normal_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """`then` holds wherever `given` does; both are in negation normal form."""

    given: Predicate
    then: Predicate


def clauses(predicate: Predicate, context: Context) -> list[Clause]:
    """Clauses that together say what the predicate does of requests that keep the facts."""
    return [clause for stated in _stated(predicate) for clause in simplified(stated, context)]


def simplified(clause: Clause, context: Context) -> list[Clause]:
    """The conclusion under the condition, told where the conclusion fails; none where it always holds."""
    given = simplify(clause.given, context)
    then = simplify(clause.then, context.knowing([given]))
    given = simplify(given, context.knowing([then], holding=False))
    if given == FALSE or then == TRUE:
        return []
    then = simplify(then, context.knowing([given]))
    whole = Clause(given=given, then=then)
    parts = list(_split(whole))
    return parts if len(parts) == 1 else [each for part in parts for each in simplified(part, context)]


def _stated(predicate: Predicate) -> Iterator[Clause]:
    match predicate:
        case AllOf(of=parts) if all(isinstance(part, AllOf | Implies | Not) for part in parts):
            for part in parts:
                yield from _stated(part)
        case Implies(given=given, then=Implies() as then):
            for clause in _stated(then):
                yield Clause(given=conjunction((given, clause.given)), then=clause.then)
        case Implies(given=given, then=then):
            yield Clause(given=normal_form(given), then=normal_form(then))
        case Not(of=AnyOf(of=parts)):
            for part in parts:
                yield from _stated(Not(of=part))
        case Not(of=Not(of=inner)):
            yield from _stated(inner)
        case _:
            yield Clause(given=TRUE, then=normal_form(predicate))


def _split(clause: Clause) -> Iterator[Clause]:
    """`g => a and b` as two; `g => not a or (b and c)` as two under `g and a`."""
    match clause.then:
        case AllOf(of=parts):
            for part in parts:
                yield Clause(given=clause.given, then=part)
        case AnyOf(of=parts):
            joined = [part for part in parts if isinstance(part, AllOf)]
            if len(joined) != 1:
                yield clause
                return
            others = (normal_form(part, holds=False) for part in parts if part is not joined[0])
            given = conjunction((clause.given, *others))
            for part in joined[0].of:
                yield Clause(given=given, then=part)
        case _:
            yield clause


def conjunction(parts: Sequence[Predicate]) -> Predicate:
    """All of the parts, opened."""
    flat: list[Predicate] = []
    for part in parts:
        flat += part.of if isinstance(part, AllOf) else (part,)
    return flat[0] if len(flat) == 1 else AllOf(of=tuple(flat))
