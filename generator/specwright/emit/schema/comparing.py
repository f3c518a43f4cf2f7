"""A comparison of two numbers, said with those about one: for each value of one the bounds of the other."""

from dataclasses import replace

from specwright.emit.schema.known import KnownTypes, multiples
from specwright.ir.comparison import Compare
from specwright.ir.path import PARTS, Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    Implies,
    JsonType,
    Not,
    Number,
    PartsAtom,
    Predicate,
    Present,
    Range,
)
from specwright.ir.visitors import TRUE, every_atom, fold_normal_form, negate

MOST_COMPARED = 256
"""How many values of a number are listed at most, each with the bounds that it makes for the other."""


def by_value(atom: Compare, known: KnownTypes) -> Predicate:
    """For each value of one number what the other one must be; nothing where neither has few values."""
    listed = few_values(atom, known)
    if listed is None:
        return TRUE
    seen, values = listed
    bounds = (
        Implies(given=Enum(path=seen, values=(value,)), then=_beside(atom, seen, value)) for value in values
    )
    return Implies(given=Present(path=seen), then=AllOf(of=tuple(bounds)))


def by_value_seen(atom: Compare, seen: Path, known: KnownTypes) -> list[tuple[Predicate, Predicate]]:
    """What may stand at `seen`, if its values are few, each with what it makes of the comparison.

    Exactly one of the states holds, so that none need stand inside another one.
    """
    listed = few_values(atom, known)
    values = listed[1] if listed is not None and listed[0] == seen else []
    given = Present(path=seen)
    states: list[tuple[Predicate, Predicate]] = [
        (AllOf(of=(given, Enum(path=seen, values=(value,)))), _beside(atom, seen, value)) for value in values
    ]
    return [(Not(of=AllOf(of=(given, Enum(path=seen, values=tuple(values))))), TRUE), *states]


def _beside(atom: Compare, seen: Path, value: Number) -> Predicate:
    """What the comparison asks of the other number, given the value at `seen`."""
    first, second = atom.columns
    bounds = Range if atom.inclusive else ExclusiveRange
    return bounds(path=second, minimum=value) if seen == first else bounds(path=first, maximum=value)


def few_values(atom: Compare, known: KnownTypes) -> tuple[Path, list[Number]] | None:
    """The column with the fewest values and these, if they are few enough to list.

    Of a number in an item and one outside it must be the one outside: a schema looks in from there.
    """
    outermost = min(map(_depth, atom.columns))
    listed = [(path, _values(path, known)) for path in atom.columns if _depth(path) == outermost]
    few = [(path, values) for path, values in listed if values is not None and len(values) <= MOST_COMPARED]
    return min(few, key=lambda each: len(each[1]), default=None)


def looks_in(atom: Compare) -> bool:
    """Whether one number stands in an item, or under a key of a map, that the other one stands outside of."""
    first, second = map(_depth, atom.columns)
    return first != second


def sayable(predicate: Predicate, known: KnownTypes) -> Predicate:
    """The predicate without the comparisons that no schema can say: it asks for less, never for more."""
    if all(_is_said(atom, known) for atom in every_atom(predicate)):
        return predicate

    def literal(atom: Atom, holds: bool) -> Predicate:
        if isinstance(atom, CountWhere | EveryValue):
            return _of_parts(atom, holds, known)
        if not _is_said(atom, known):
            return TRUE
        return atom if holds else Not(of=atom)

    return fold_normal_form(
        predicate, literal, lambda every, parts: AllOf(of=tuple(parts)) if every else _any(tuple(parts))
    )


def _any(parts: tuple[Predicate, ...]) -> Predicate:
    return TRUE if TRUE in parts else AnyOf(of=parts)


def _is_said(atom: Atom, known: KnownTypes) -> bool:
    return not isinstance(atom, Compare) or few_values(atom, known) is not None


def _of_parts(atom: PartsAtom, holds: bool, known: KnownTypes) -> Predicate:
    """What can be said of parts: less of what each must be, more of what none may be."""
    match atom:
        case EveryValue() if holds:
            return replace(atom, where=sayable(atom.where, known))
        case CountWhere(minimum=None | 0, maximum=0) if holds:
            return replace(atom, where=negate(sayable(negate(atom.where), known)))
        case CountWhere(maximum=None) if holds:
            return replace(atom, where=sayable(atom.where, known))
        case _ if all(_is_said(each, known) for each in every_atom(atom.where)):
            return atom if holds else Not(of=atom)
        case _:
            return TRUE


def _depth(path: Path) -> int:
    return sum(name in PARTS for name in path)


def _values(path: Path, known: KnownTypes) -> list[Number] | None:
    step = known.steps.get(path, 1 if known.kinds.get(path) is JsonType.INTEGER else None)
    return None if step is None else multiples(step, known.bounds.get(path))
