"""What a message says, fact by fact: each check cut into the smallest claims, each claim with its name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from specwright.compare.canonical import canonical
from specwright.compare.change import FactKind, FactName
from specwright.ir.model import Check, Phase
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    ExclusiveRange,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    Not,
    Pattern,
    Predicate,
    Present,
    PropertyCount,
    Range,
    UniqueItems,
)
from specwright.ir.visitors import conjuncts, free_paths, paths

SHAPE = "shape"
"""The kind of checks on one of several objects."""

_OF_A_TYPE = (
    *(Range, ExclusiveRange, MultipleOf, Length, Matches, Pattern),
    *(ItemCount, ItemTotal, UniqueItems, PropertyCount),
)
"""What holds of all values of other types."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a message asks: a check that asks no more, and the fact that it belongs to.

    Claims with one `key` ask the same, at the same place.
    """

    name: FactName
    check: Check
    key: tuple[Path, bool, str]


def claims(checks: tuple[Check, ...]) -> Iterator[Claim]:
    """What the checks ask, but for keys that have no name: these depend on the other message, too."""
    judging = [check for check in checks if check.phase is not Phase.UNKNOWN and not check.advice]
    types = {
        check.predicate.path: check.predicate.kind
        for check in judging
        if check.phase is Phase.VALUE and isinstance(check.predicate, HasType)
    }
    for check in judging:
        for predicate in parts(check.predicate):
            for stated in _stated(predicate, types):
                part = replace(check, predicate=stated)
                key = check.scope, check.is_of_object, canonical(stated)
                yield Claim(_name(part), part, key)


def _stated(predicate: Predicate, types: Mapping[Path, JsonType]) -> Iterator[Predicate]:
    """What is asked of a value, in the same words whether its parameter has one type or several."""
    match predicate:
        case Enum(path=path) if path in types:
            yield Implies(given=HasType(path=path, kind=types[path]), then=predicate)
        case _:
            yield predicate


def by_type(options: Sequence[Predicate]) -> tuple[Predicate, ...]:
    """A choice of types as a list of these, and of what is asked of each; nothing where two overlap."""
    asked = [tuple(each.of) if isinstance(each, AllOf) else (each,) for each in options]
    firsts = [each[0] if each else None for each in asked]
    kinds: list[HasType] = [first for first in firsts if isinstance(first, HasType)]
    distinct = {JsonType.NUMBER if each.kind is JsonType.INTEGER else each.kind for each in kinds}
    if len(distinct) < len(options) or len({path for each in options for path in free_paths(each)}) > 1:
        return ()
    ordered = sorted(kinds, key=lambda each: each.kind)
    told = [
        each if isinstance(each, _OF_A_TYPE) else Implies(given=kind, then=each)
        for kind, stated in zip(kinds, asked, strict=True)
        for part in stated[1:]
        for each in parts(part)
    ]
    return (AnyOf(of=tuple(ordered)), *told)


def parts(predicate: Predicate) -> Iterator[Predicate]:
    """Predicates that together say the same, each of one bound, one condition, one fact."""
    for part in conjuncts(predicate):
        match part:
            case Implies(given=given, then=then):
                yield from (Implies(given=given, then=each) for each in parts(then))
            case EveryValue(where=where):
                yield from (replace(part, where=each) for each in parts(where))
            case CountWhere(where=Not(of=where), minimum=None, maximum=0):
                yield from (replace(part, where=Not(of=each)) for each in parts(where))
            case AnyOf(of=options):
                yield from by_type(options) or (part,)
            case (
                Range()
                | ExclusiveRange()
                | Length()
                | ItemCount()
                | PropertyCount()
                | CountWhere()
                | ItemTotal()
            ):
                if part.minimum is not None and part.maximum is not None:
                    yield from (replace(part, maximum=None), replace(part, minimum=None))
                else:
                    yield part
            case _:
                yield part


def _name(check: Check) -> FactName:
    if check.phase is not Phase.CROSS_FIELD or check.kind == SHAPE:
        inner = innermost(_of_shape(check.predicate) if check.kind == SHAPE else check.predicate)
        kind = _kind(inner)
        if kind is not None:
            return FactName(kind=kind, paths=(next(iter(free_paths(inner)), ()),))
    if isinstance(check.predicate, InTable):
        return FactName(kind=FactKind.TABLE, paths=paths(check.predicate), rule=check.kind, scope=check.scope)
    return FactName(
        kind=FactKind.RULE, paths=tuple(sorted({*check.subjects})), rule=check.kind, scope=check.scope
    )


def _of_shape(predicate: Predicate) -> Predicate:
    """What is asked of one of several objects, without when that one is meant."""
    return predicate.then if isinstance(predicate, Implies) else predicate


def innermost(predicate: Predicate) -> Predicate:
    """What is asked inside maps, where a check is told at the map."""
    match predicate:
        case EveryValue(where=where):
            return innermost(where)
        case CountWhere(where=Not(of=where), minimum=None, maximum=0):
            return innermost(where)
        case Implies(given=AllOf(of=(Present(), HasType())) | HasType(), then=then):
            return innermost(then)
        case _:
            return predicate


def _kind(predicate: Predicate) -> FactKind | None:
    match predicate:
        case Present():
            return FactKind.REQUIRED
        case HasType() | AnyOf():
            return FactKind.TYPE
        case Enum():
            return FactKind.VALUES
        case Range(minimum=least) | ExclusiveRange(minimum=least):
            return FactKind.MAXIMUM if least is None else FactKind.MINIMUM
        case MultipleOf():
            return FactKind.STEP
        case Length(minimum=least):
            return FactKind.LONGEST if least is None else FactKind.SHORTEST
        case Matches():
            return FactKind.FORMAT
        case Pattern():
            return FactKind.PATTERN
        case ItemCount(minimum=least) | PropertyCount(minimum=least):
            return FactKind.MOST if least is None else FactKind.FEWEST
        case UniqueItems():
            return FactKind.UNIQUE
        case _:
            return None
