"""The tests that atoms stand for, of values that are there and of the right types."""

from collections.abc import Mapping
from typing import assert_never

from specwright.codegen.boolean import ALWAYS
from specwright.codegen.lir import (
    Between,
    Chars,
    Count,
    CountItems,
    HasFormat,
    HasOnly,
    IsOneOf,
    IsRow,
    IsType,
    Items,
    OnStep,
    ProductBetween,
    RatioBetween,
    Ref,
    SameItems,
    Table,
    Test,
    TotalItems,
    Var,
)
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    HasType,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Number,
    Present,
    Product,
    Range,
    Ratio,
    Scalar,
    TotalCount,
)


def test_of(atom: Atom, tables: Mapping[InTable, Table], counters: Mapping[CountWhere, Ref]) -> Test:
    """The test of values that are there and of the right types."""
    match atom:
        case HasType(path=path, kind=kind):
            return IsType(of=Var(path=path), type=kind)
        case InTable(columns=(first, second)):
            return IsRow(table=tables[atom], first=Var(path=first), second=Var(path=second))
        case EqualItemCount(left=left, right=right):
            return SameItems(left=Var(path=left), right=Var(path=right))
        case TotalCount(arrays=arrays, maximum=maximum):
            total = TotalItems(of=tuple(Var(path=path) for path in arrays))
            return _between(total, None, maximum)
        case Product(columns=(first, second), minimum=low, maximum=high):
            return ProductBetween(first=Var(path=first), second=Var(path=second), low=low, high=high)
        case Ratio(columns=(first, second), minimum=low, maximum=high):
            return RatioBetween(first=Var(path=first), second=Var(path=second), low=low, high=high)
        case CountWhere(path=path, minimum=low, maximum=high):
            counted = CountItems(of=Var(path=path), where=counters[atom])
            return _between(counted, low or None, high)
        case NoAdditionalProperties(path=path, names=names):
            return HasOnly(of=Var(path=path), names=names)
        case Enum() | Range() | MultipleOf() | Length() | ItemCount() | Matches():
            return value_test(atom)
        case Present():
            raise AssertionError("presence is no test of a value")
        case _:
            assert_never(atom)


def value_test(
    atom: Enum | Range | MultipleOf | Length | ItemCount | Matches,
    bounds: Range | None = None,
    about: Path | None = None,
) -> Test:
    """The test of one value; `bounds` are those that it passed before, `about` is whose allowed values they are."""
    x = Var(path=atom.path)
    match atom:
        case Enum(values=values):
            return IsOneOf(of=x, values=values, about=about)
        case Range(minimum=low, maximum=high):
            return _between(x, low, high)
        case Length(minimum=low, maximum=high):
            return Chars(of=x, low=low or None, high=high) if low or high is not None else ALWAYS
        case ItemCount(minimum=low, maximum=high):
            return _between(Items(of=x), low or None, high)
        case Matches(format=name):
            return HasFormat(of=x, format=name)
        case MultipleOf(step=step) if bounds:
            return OnStep(of=x, step=step, low=bounds.minimum, high=bounds.maximum)
        case MultipleOf(step=step):
            return OnStep(of=x, step=step)
        case _:
            assert_never(atom)


def _between(of: Var | Count, low: Number | None, high: Number | None) -> Test:
    return ALWAYS if low is None and high is None else Between(of=of, low=low, high=high)


def natural_type(predicate: Atom) -> JsonType:
    """The type of the values that a predicate speaks of."""
    match predicate:
        case Length() | Matches():
            return JsonType.STRING
        case ItemCount() | EqualItemCount() | TotalCount() | CountWhere():
            return JsonType.ARRAY
        case InTable() | Product() | Ratio():
            return JsonType.INTEGER
        case Range() | MultipleOf():
            return JsonType.NUMBER
        case Enum(values=(value, *_)):
            return type_of(value)
        case _:
            return JsonType.OBJECT


def type_of(value: Scalar) -> JsonType:
    """The type that equality with a value asks for."""
    match value:
        case str():
            return JsonType.STRING
        case bool():
            return JsonType.BOOLEAN
        case _:
            return JsonType.NUMBER
