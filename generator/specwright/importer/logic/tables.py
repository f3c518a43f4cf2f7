"""Tables among alternatives: `anyOf` and `oneOf` of pairs of whole numbers, with what they say of absence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeVar

from specwright.importer.logic.combine import TRUE, all_of, any_of, exactly_one_of, negate
from specwright.importer.logic.context import Columns, Context
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    CountWhere,
    Enum,
    EveryValue,
    HasType,
    Implies,
    InTable,
    JsonType,
    Not,
    Predicate,
    Present,
)

MOST_DIGITS = 9
T = TypeVar("T", int, tuple[int, int])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """An alternative that fixes two whole numbers: their values, and which of them must be given."""

    values: tuple[tuple[int, ...], tuple[int, ...]]
    needed: tuple[bool, bool]


def with_tables(predicate: Predicate, context: Context) -> Predicate:
    """The predicate with alternatives that are pairs of whole numbers written as tables."""
    parts = exactly_one_of(predicate)
    if parts is not None:
        table = _table(parts, True, context)
        if table is not None:
            return table
    match predicate:
        case AnyOf(of=parts):
            table = _table(parts, False, context)
            return table or AnyOf(of=tuple(with_tables(part, context) for part in parts))
        case AllOf(of=parts):
            return AllOf(of=tuple(with_tables(part, context) for part in parts))
        case Implies(given=given, then=then):
            return Implies(given=with_tables(given, context), then=with_tables(then, context))
        case Not(of=of):
            return Not(of=with_tables(of, context))
        case CountWhere(where=where) | EveryValue(where=where):
            return replace(predicate, where=with_tables(where, context))
        case _:
            return predicate


def labels(titles: Mapping[Predicate, str], context: Context) -> dict[tuple[Columns, tuple[int, int]], str]:
    """What the rows of tables are called: the titles of alternatives that are pairs of whole numbers."""
    named: dict[tuple[Columns, tuple[int, int]], str] = {}
    for part, title in titles.items():
        columns = _columns(part, context)
        pairing = columns and _pairing(part, columns, context)
        if columns and pairing:
            named |= {(columns, (one, other)): title for one, other in product(*pairing.values)}
    return named


def _table(parts: Sequence[Predicate], exclusive: bool, context: Context) -> Predicate | None:
    """What the alternatives say, as a table and what holds without one of the numbers."""
    columns = _columns(parts[0], context) if len(parts) > 1 else None
    if columns is None:
        return None
    pairings = []
    for part in parts:
        pairing = _pairing(part, columns, context)
        if pairing is None:
            return None
        pairings.append(pairing)
    rows = _kept((pair for each in pairings for pair in product(*each.values)), exclusive)
    one, other = (
        _kept((value for each in pairings if not each.needed[1 - at] for value in each.values[at]), exclusive)
        for at in (0, 1)
    )
    silent = sum(not any(each.needed) for each in pairings)
    may_lack = silent == 1 if exclusive else silent > 0
    first, second = (Present(path=path) for path in columns)
    table = InTable(columns=columns, rows=tuple(rows)) if rows else negate(all_of((first, second)))
    return all_of(
        (
            table,
            any_of((second, _one_of(columns[0], one))),
            any_of((first, _one_of(columns[1], other))),
            TRUE if may_lack else any_of((first, second)),
        )
    )


def _one_of(path: Path, values: Sequence[int]) -> Predicate:
    """The number is absent or one of the values."""
    return Enum(path=path, values=tuple(values)) if values else Not(of=Present(path=path))


def _kept(values: Iterable[T], exclusive: bool) -> list[T]:
    """Each value once; with `exclusive`, those alone that come once."""
    counts = Counter(values)
    return [value for value, count in counts.items() if count == 1 or not exclusive]


def _columns(part: Predicate, context: Context) -> Columns | None:
    """The two parameters that the first alternative is about, if they are whole numbers."""
    paths = list(dict.fromkeys(enum.path for enum in _enums(part)))
    if len(paths) != 2:
        return None
    kinds = [context.domain(path).kinds for path in paths]
    return (paths[0], paths[1]) if kinds == [{JsonType.INTEGER}] * 2 else None


def _enums(predicate: Predicate) -> Iterator[Enum]:
    match predicate:
        case Enum():
            yield predicate
        case AllOf(of=parts):
            for part in parts:
                yield from _enums(part)
        case Implies(then=then):
            yield from _enums(then)
        case _:
            return


def _pairing(part: Predicate, columns: Columns, context: Context) -> Pairing | None:
    """The alternative as values of two numbers; None where it says anything else."""
    values: dict[Path, tuple[int, ...]] = {}
    needed: set[Path] = set()
    for literal in _said(part, context):
        match literal:
            case Enum(path=path) if path in columns and path not in values and _are_sizes(literal.values):
                values[path] = tuple(dict.fromkeys(int(each) for each in literal.values if each is not None))
            case Present(path=path) if path in columns:
                needed.add(path)
            case HasType(path=path, kind=JsonType.INTEGER | JsonType.NUMBER) if path in columns:
                continue
            case _:
                return None
    if len(values) != 2:
        return None
    one, other = columns
    return Pairing(values=(values[one], values[other]), needed=(one in needed, other in needed))


def _said(predicate: Predicate, context: Context) -> Iterator[Predicate]:
    """The literals of a conjunction, without guards that the facts make needless."""
    match predicate:
        case AllOf(of=parts):
            for part in parts:
                yield from _said(part, context)
        case Implies(given=Present(path=path), then=then) if all(
            isinstance(each, Enum | HasType) and each.path == path for each in _said(then, context)
        ):
            yield from _said(then, context)
        case Implies(given=HasType() as given, then=then) if context.truth(given):
            yield from _said(then, context)
        case HasType() if context.truth(predicate):
            return
        case _:
            yield predicate


def _are_sizes(values: Sequence[object]) -> bool:
    """Whether a table can say the values: whole numbers above 0, of not too many digits."""
    return all(
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and value == int(value)
        and 0 < value < 10**MOST_DIGITS
        for value in values
    )
