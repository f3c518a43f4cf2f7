"""Neighbours that make one: values joined or intersected, bounds, and what all alternatives share."""

from collections.abc import Sequence
from dataclasses import replace

from specwright.importer.logic.context import same
from specwright.importer.logic.intervals import Interval, interval
from specwright.ir.json_values import is_equal
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Constant,
    Enum,
    ExclusiveRange,
    ItemCount,
    Length,
    Not,
    Predicate,
    PropertyCount,
    Range,
)


def merged(parts: Sequence[Predicate], every: bool) -> list[Predicate]:
    """The parts of a conjunction, or of a disjunction, with neighbours about one value made one."""
    kept: list[Predicate] = []
    for part in parts:
        for place, other in enumerate(kept):
            joined = _one(other, part, every)
            if joined is not None:
                kept[place] = joined
                break
        else:
            kept.append(part)
    return kept


def _one(one: Predicate, other: Predicate, every: bool) -> Predicate | None:
    match one, other:
        case Enum(path=path), Enum(path=also) if path == also:
            values = _both(one.values, other.values) if every else _either(one.values, other.values)
            return replace(one, values=values)
        case Not(of=Enum(path=path) as first), Not(of=Enum(path=also) as second) if path == also:
            values = (_either if every else _both)(first.values, second.values)
            return Not(of=replace(first, values=values))
        case ((Range() | ExclusiveRange() | Length() | ItemCount() | PropertyCount()), _) if (
            every and type(one) is type(other) and one.path == other.path
        ):
            bounds = interval(one).intersect(interval(other))
            return _with_bounds(one, bounds)
        case _:
            return None


def _with_bounds(
    atom: Range | ExclusiveRange | Length | ItemCount | PropertyCount, bounds: Interval
) -> Predicate:
    return replace(atom, minimum=bounds.low, maximum=bounds.high)  # type: ignore[arg-type]


def _both(one: Sequence[Constant], other: Sequence[Constant]) -> tuple[Constant, ...]:
    return tuple(value for value in one if any(is_equal(value, each) for each in other))


def _either(one: Sequence[Constant], other: Sequence[Constant]) -> tuple[Constant, ...]:
    return (*one, *(value for value in other if not any(is_equal(value, each) for each in one)))


def factored(parts: Sequence[Predicate]) -> Predicate | None:
    """`a and b, or a and c` as `a and (b or c)`; None where the alternatives share nothing."""
    sets = [part.of if isinstance(part, AllOf) else (part,) for part in parts]
    common = [part for part in sets[0] if all(_is_in(part, others) for others in sets[1:])]
    if not common:
        return None
    rest = (tuple(part for part in one if not _is_in(part, common)) for one in sets)
    return AllOf(of=(*common, AnyOf(of=tuple(AllOf(of=each) for each in rest))))


def _is_in(part: Predicate, parts: Sequence[Predicate]) -> bool:
    return any(same(part, other) for other in parts)
