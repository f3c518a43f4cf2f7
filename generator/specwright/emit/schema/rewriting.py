"""Predicates about two parameters, rewritten with those about one: what JSON Schema can say, and what not."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise
from math import ceil, comb, floor
from typing import TypeAlias

from specwright.codegen.context import by_first
from specwright.emit.schema.comparing import by_value, by_value_seen, few_values, looks_in
from specwright.emit.schema.counting import compared, count_of, is_exact, same_counts
from specwright.emit.schema.dialect import FULL
from specwright.emit.schema.known import MOST_VALUES, KnownTypes, known, multiples
from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact, is_binary
from specwright.ir.model import Message
from specwright.ir.path import Path
from specwright.ir.patterns import may_end_in_line_end
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    HasType,
    Implies,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    MultipleOf,
    Not,
    Number,
    Pattern,
    Predicate,
    Present,
    Product,
    Range,
    Ratio,
    RelationAtom,
    TotalCount,
)
from specwright.ir.visitors import FALSE, TRUE, atoms

MOST_FIRSTS = 256
MOST_WAYS = 500

Span: TypeAlias = tuple[Fraction | None, Fraction | None]


def inexact(message: Message) -> list[tuple[str, str]]:
    """The rule and the reason of each check that some engine may judge otherwise than the others."""
    facts = known(message.checks)
    return [
        (check.rule, reason)
        for check in message.checks
        if not check.advice
        for reason in _reasons(check.predicate, facts)
    ]


def _reasons(predicate: Predicate, facts: KnownTypes) -> Iterator[str]:
    for atom in atoms(predicate):
        if isinstance(atom, CountWhere | EveryValue):
            yield from _reasons(atom.where, facts)
        if isinstance(atom, EqualItemCount) and not is_exact(atom, facts):
            yield f"numbers of items are compared up to {compared(atom, facts)}"
        if isinstance(atom, TotalCount) and not is_short(atom):
            yield "the ways in which the total may come about are too many to list"
        if isinstance(atom, ItemTotal):
            yield "JSON Schema does not add: no schema says a sum"
        if isinstance(atom, Pattern) and may_end_in_line_end(atom.pattern):
            yield "engines that let `$` stand before a last line end find the pattern in more texts"
        if isinstance(atom, EveryValue) and not FULL.supports(atom):
            yield "a pattern of keys is not said where some of the keys in which it is found are excepted"
        if isinstance(atom, Product | Ratio) and firsts(atom, facts) is None:
            yield f"the first number may have more than {MOST_FIRSTS} values"
        if isinstance(atom, Compare) and few_values(atom, facts) is None:
            yield "the numbers that are compared may have too many values to list"
        if isinstance(atom, MultipleOf) and not (
            is_binary(atom.step) or multiples(atom.step, facts.bounds.get(atom.path)) is not None
        ):
            yield (
                f"engines that count in binary refuse some multiples of {atom.step}; "
                f"up to {MOST_VALUES} values would be listed, if the bounds allowed it"
            )


def spelled_out(predicate: RelationAtom, known: KnownTypes) -> Predicate:
    """The same in predicates about single values.

    Arrays of more than `compared` items count as equal; a product or ratio is left open where the first
    number may have more than `MOST_FIRSTS` values, and a total where it may come about in too many ways.
    """
    match predicate:
        case TotalCount(arrays=arrays, maximum=maximum):
            ways = _ways(len(arrays), maximum + 1) if is_short(predicate) else ()
            return AllOf(of=tuple(Not(of=_at_least(arrays, way, known)) for way in ways))
        case Product(columns=columns) | Ratio(columns=columns):
            given = _given(columns, JsonType.INTEGER, known)
            return Implies(given=given, then=AllOf(of=tuple(_by_first(predicate, known))))
        case Compare():
            return by_value(predicate, known)
        case InTable(columns=columns, rows=rows):
            return Implies(given=_given(columns, JsonType.INTEGER, known), then=_in_table(columns, rows))
        case EqualItemCount(left=left, right=right):
            given = _given((left, right), JsonType.ARRAY, known)
            return Implies(given=given, then=AllOf(of=tuple(same_counts(left, right, known))))


def is_short(predicate: TotalCount) -> bool:
    """Whether the ways in which the total may come about can be listed."""
    return comb(len(predicate.arrays) + predicate.maximum, predicate.maximum + 1) <= MOST_WAYS


def firsts(predicate: Product | Ratio, known: KnownTypes) -> list[Number] | None:
    """The values that the first number of a valid request may have, where they are few."""
    path = predicate.columns[0]
    values = multiples(known.steps.get(path, 1), known.bounds.get(path))
    return values if values is not None and len(values) <= MOST_FIRSTS else None


def outcomes(atom: Atom, seen: Path, known: KnownTypes) -> list[tuple[Predicate, Predicate]]:
    """What the atom comes to for each state of the value at `seen`.

    The states are tried in turn, and the last one asks for nothing; of a comparison exactly one holds.
    """
    match atom:
        case InTable(columns=(first, second), rows=rows):
            turned = rows if first == seen else tuple((two, one) for one, two in rows)
            other = second if first == seen else first
            given = _given((other,), JsonType.INTEGER, known)
            states: list[tuple[Predicate, Predicate]] = [
                (Enum(path=seen, values=(one,)), Implies(given=given, then=Enum(path=other, values=others)))
                for one, others in by_first(turned).items()
            ]
            absent = Not(of=_given((seen,), JsonType.INTEGER, known))
            return [(absent, TRUE), *states, (TRUE, Not(of=given))]
        case EqualItemCount(left=left, right=right):
            other = right if left == seen else left
            most = compared(atom, known)
            states = [(count_of(seen, number), count_of(other, number)) for number in range(most + 1)]
            absent = Not(of=_given((seen,), JsonType.ARRAY, known))
            return [(absent, TRUE), *states, (TRUE, ItemCount(path=other, minimum=most + 1))]
        case Compare() if looks_in(atom):
            return by_value_seen(atom, seen, known)
        case _:
            return [(atom, TRUE), (TRUE, FALSE)]


def _ways(count: int, amount: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many numbers add up to the amount."""
    for bars in combinations(range(amount + count - 1), count - 1):
        yield tuple(right - left - 1 for left, right in pairwise((-1, *bars, amount + count - 1)))


def _at_least(arrays: tuple[Path, ...], way: tuple[int, ...], known: KnownTypes) -> Predicate:
    parts: list[Predicate] = []
    for path, number in zip(arrays, way, strict=True):
        if number:
            given = _given((path,), JsonType.ARRAY, known)
            parts += [*given.of, ItemCount(path=path, minimum=number)]
    return AllOf(of=tuple(parts))


def _by_first(predicate: Product | Ratio, known: KnownTypes) -> Iterator[Predicate]:
    """For each value of the first number the bounds of the second."""
    first, second = predicate.columns
    low = None if predicate.minimum is None else exact(predicate.minimum)
    high = None if predicate.maximum is None else exact(predicate.maximum)
    for value in firsts(predicate, known) or ():
        spanned = _factors if isinstance(predicate, Product) else _divisors
        span = spanned(Fraction(value), low, high)
        then: Predicate = FALSE
        if span is not None:
            least, most = span
            then = Range(
                path=second,
                minimum=None if least is None else ceil(least),
                maximum=None if most is None else floor(most),
            )
        bounds = known.bounds.get(second)
        if isinstance(predicate, Ratio) and (bounds is None or bounds.minimum is None or bounds.minimum <= 0):
            then = AnyOf(of=(Range(path=second, maximum=0), then))
        yield Implies(given=Enum(path=first, values=(value,)), then=then)


def _factors(one: Fraction, low: Fraction | None, high: Fraction | None) -> Span | None:
    """Between which numbers the other factor lies; None where there is none."""
    if one == 0:
        return (None, None) if (low is None or low <= 0) and (high is None or high >= 0) else None
    span = (None if low is None else low / one), (None if high is None else high / one)
    return span if one > 0 else (span[1], span[0])


def _divisors(one: Fraction, low: Fraction | None, high: Fraction | None) -> Span | None:
    """Between which numbers a divisor above 0 lies; None where there is none."""
    least: list[Fraction] = []
    most: list[Fraction] = []
    for bound, sign in ((low, 1), (high, -1)):
        if bound is None:
            continue
        if bound == 0 and one * sign < 0:
            return None
        if bound != 0:
            (most if bound * sign > 0 else least).append(one / bound)
    return max(least, default=None), min(most, default=None)


def _given(paths: tuple[Path, ...], kind: JsonType, known: KnownTypes) -> AllOf:
    """Both are given, and have the kind where nothing else asks for it."""
    kinds = [HasType(path=path, kind=kind) for path in paths if known.kinds.get(path) is not kind]
    return AllOf(of=(*(Present(path=path) for path in paths), *kinds))


def _in_table(columns: tuple[Path, Path], rows: tuple[tuple[int, int], ...]) -> Predicate:
    first, second = columns
    pairs = {one: Enum(path=second, values=others) for one, others in by_first(rows).items()}
    seen = (Implies(given=Enum(path=first, values=(one,)), then=then) for one, then in pairs.items())
    return AllOf(of=(Enum(path=first, values=tuple(pairs)), *seen))
