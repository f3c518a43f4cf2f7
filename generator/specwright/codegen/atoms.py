"""The tests that atoms stand for, of values that are there and of the right types; tests joined, negated."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, assert_never

from specwright.codegen import lir
from specwright.codegen.plan import PropertyPlan
from specwright.ir.comparison import Compare
from specwright.ir.path import Path
from specwright.ir.patterns import portable
from specwright.ir.predicate import (
    Atom,
    Constant,
    CountWhere,
    Enum,
    EqualItemCount,
    EveryValue,
    ExclusiveRange,
    HasType,
    InTable,
    ItemCount,
    ItemTotal,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Number,
    PartsAtom,
    Pattern,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
)

TestedValue: TypeAlias = (
    Enum
    | Range
    | ExclusiveRange
    | MultipleOf
    | Length
    | ItemCount
    | Matches
    | Pattern
    | UniqueItems
    | ItemTotal
    | PropertyCount
)
"""What is asked of a value that has its type."""

ALWAYS = lir.And(of=())
NEVER = lir.Or(of=())


def every(parts: Iterable[lir.Test]) -> lir.Test:
    """All of them, those that are themselves made of several taken in."""
    return _joined(lir.And, parts, NEVER)


def some(parts: Iterable[lir.Test]) -> lir.Test:
    """At least one of them, those that are themselves alternatives taken in."""
    return _joined(lir.Or, parts, ALWAYS)


def negate(test: lir.Test) -> lir.Test:
    """The test that holds where this one fails."""
    match test:
        case lir.Negated(of=of):
            return of
        case lir.And(of=parts):
            return some(map(negate, parts))
        case lir.Or(of=parts):
            return every(map(negate, parts))
        case _:
            return lir.Negated(of=test)


def _joined(join: type[lir.And | lir.Or], parts: Iterable[lir.Test], decisive: lir.Test) -> lir.Test:
    found: dict[lir.Test, None] = {}
    for part in parts:
        if part == decisive:
            return decisive
        found |= dict.fromkeys(part.of if isinstance(part, join) else [part])
    return next(iter(found)) if len(found) == 1 else join(of=tuple(found))


def test_of(
    atom: Atom, tables: Mapping[InTable, lir.LookupTable], counters: Mapping[PartsAtom, lir.Ref]
) -> lir.Test:
    """The test of values that are there and of the right types."""
    match atom:
        case HasType(path=path, kind=kind):
            return lir.IsType(of=lir.Var(path=path), type=kind)
        case InTable(columns=(first, second)):
            return lir.IsRow(table=tables[atom], first=lir.Var(path=first), second=lir.Var(path=second))
        case EqualItemCount(left=left, right=right):
            return lir.SameItems(left=lir.Var(path=left), right=lir.Var(path=right))
        case TotalCount(arrays=arrays, maximum=maximum):
            total = lir.SummedItems(of=tuple(lir.Var(path=path) for path in arrays))
            return _between(total, None, maximum)
        case Product(columns=(first, second)) | Ratio(columns=(first, second)):
            node = lir.ProductBetween if isinstance(atom, Product) else lir.RatioBetween
            one, other = lir.Var(path=first), lir.Var(path=second)
            return node(first=one, second=other, low=atom.minimum, high=atom.maximum)
        case Compare(columns=(first, second), inclusive=inclusive):
            return lir.InOrder(first=lir.Var(path=first), second=lir.Var(path=second), inclusive=inclusive)
        case CountWhere(path=path, minimum=low, maximum=high):
            counted = lir.CountItems(of=lir.Var(path=path), where=counters[atom])
            return _between(counted, low or None, high)
        case EveryValue(path=path, names=names, matching=matching):
            spelt = None if matching is None else portable(matching)
            return lir.EveryKey(of=lir.Var(path=path), where=counters[atom], names=names, matching=spelt)
        case NoAdditionalProperties(path=path, names=names):
            return lir.HasOnly(of=lir.Var(path=path), names=names)
        case Present():
            raise AssertionError("presence is no test of a value")
        case _:
            return value_test(atom)


def value_test(
    atom: TestedValue,
    bounds: Range | None = None,
    about: Path | None = None,
) -> lir.Test:
    """The test of one value; `bounds` are those that it passed before, `about` is whose values are listed."""
    x = lir.Var(path=atom.path)
    match atom:
        case Enum(values=values):
            return lir.IsOneOf(of=x, values=values, about=about)
        case Range(minimum=low, maximum=high):
            return _between(x, low, high)
        case Length(minimum=low, maximum=high):
            return lir.Chars(of=x, low=low or None, high=high) if low or high is not None else ALWAYS
        case ItemCount(minimum=low, maximum=high):
            return _between(lir.Items(of=x), low or None, high)
        case ExclusiveRange(minimum=low, maximum=high):
            unbounded = low is None and high is None
            return ALWAYS if unbounded else lir.StrictlyBetween(of=x, low=low, high=high)
        case PropertyCount(minimum=low, maximum=high):
            return _between(lir.Keys(of=x), low or None, high)
        case UniqueItems():
            return lir.AllUnlike(of=x)
        case ItemTotal():
            return lir.HasTotal(of=x, asked=atom)
        case Pattern(pattern=pattern):
            return lir.HasPattern(of=x, pattern=portable(pattern))
        case Matches(format=name):
            return lir.HasFormat(of=x, format=name)
        case MultipleOf(step=step):
            low, high = (bounds.minimum, bounds.maximum) if bounds else (None, None)
            return lir.OnStep(of=x, step=step, low=low, high=high)
        case _:
            assert_never(atom)


def value_tests(probe: PropertyPlan) -> Iterator[lir.Test]:
    """What a value of one type must pass, its type first; bounds and a step are one test."""
    kind = probe.parameter.kind
    assert kind is not None, probe.parameter.path
    value, bounds = probe.value, probe.bounds
    bounded = kind is JsonType.NUMBER and bounds is not None and None not in (bounds.minimum, bounds.maximum)
    yield lir.IsType(of=value, type=kind, bounded=bounded)
    steps = [each.predicate for each in probe.checks if isinstance(each.predicate, MultipleOf)]
    for check in probe.checks:
        match check.predicate:
            case Range() if steps:
                continue
            case MultipleOf(step=step):
                low, high = (bounds.minimum, bounds.maximum) if bounds else (None, None)
                yield lir.OnGrid(of=value, step=step, low=low, high=high, about=value.path)
            case Matches(format=name):
                yield lir.HasFormat(of=value, format=name, refuses=True)
            case predicate if isinstance(predicate, TestedValue):
                yield value_test(predicate, about=check.subjects[0])
            case _:
                raise AssertionError(check.rule)


def refused_inside(probe: PropertyPlan) -> lir.Test:
    """That the function which judges a value refuses it, where it is an object."""
    assert probe.calls is not None, probe.parameter.path
    refused = lir.Negated(of=lir.Call(function=lir.Ref(path=probe.calls), of=probe.value))
    return every([lir.IsType(of=probe.value, type=JsonType.OBJECT), refused]) if probe.mixed else refused


def _between(of: lir.Var | lir.Count, low: Number | None, high: Number | None) -> lir.Test:
    return ALWAYS if low is None and high is None else lir.Between(of=of, low=low, high=high)


def natural_type(predicate: Atom) -> JsonType:
    """The type of the values that a predicate speaks of."""
    match predicate:
        case Length() | Matches() | Pattern():
            return JsonType.STRING
        case ItemCount() | UniqueItems() | ItemTotal() | EqualItemCount() | TotalCount() | CountWhere():
            return JsonType.ARRAY
        case InTable() | Product() | Ratio():
            return JsonType.INTEGER
        case Range() | ExclusiveRange() | MultipleOf() | Compare():
            return JsonType.NUMBER
        case Enum(values=values):
            return type_of(values[0]) if values else JsonType.NULL
        case HasType(kind=kind):
            return kind
        case Present() | NoAdditionalProperties() | PropertyCount() | EveryValue():
            return JsonType.OBJECT
        case _:
            assert_never(predicate)


def type_of(value: Constant) -> JsonType:
    """The type that equality with a value asks for."""
    match value:
        case None:
            return JsonType.NULL
        case str():
            return JsonType.STRING
        case bool():
            return JsonType.BOOLEAN
        case int() | float():
            return JsonType.NUMBER
        case _:
            assert_never(value)
