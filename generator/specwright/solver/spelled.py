"""Parameters spelled as whole numbers: their values, or how many items or keys of each class they hold."""

from collections.abc import Mapping
from fractions import Fraction
from typing import assert_never

from specwright.ir import visitors
from specwright.ir.comparison import Compare
from specwright.ir.decimals import exact
from specwright.ir.json_values import is_number
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
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
    MultipleOf,
    NoAdditionalProperties,
    Number,
    Present,
    Product,
    PropertyCount,
    Range,
    Ratio,
    TotalCount,
    UniqueItems,
)
from specwright.solver import paired_statements as of_two
from specwright.solver import statements as say
from specwright.solver.holdings import Holding, Unsaid
from specwright.solver.whole_numbers import NumberRange, NumberStatement, least, most

MOST_ROWS = 300
"""Of a table that is looked through for each box; those of larger ones are tried."""


def of_alone(holding: Holding, atom: Atom, *, is_lenient: bool = False) -> NumberStatement:
    """What an atom about one parameter says; raises Unsaid.

    Items of one class may be different or the same: where this is lenient, both is possible.
    """
    match atom:
        case Present():
            return say.SumWithin((holding.given,), NumberRange(1, None))
        case HasType(kind=JsonType.INTEGER) if holding.is_number:
            return _given(holding, say.Multiple(holding.places[0], int(1 / holding.unit)))
        case HasType(kind=kind):
            is_one = holding.is_number and kind is JsonType.NUMBER
            return _given(holding, say.Certain(kind is holding.kind or is_one))
        case MultipleOf(step=step) if any(_implies(own, step) for own in holding.own if own is not atom):
            return say.Certain(True)
        case Range() | ExclusiveRange() | MultipleOf() | Enum() if holding.is_number:
            return _given(holding, _of_number(atom, holding.places[0], holding.unit))
        case Enum():
            return _given(holding, say.Certain(False))
        case ItemCount() | CountWhere() | UniqueItems() | ItemTotal() if holding.kind is JsonType.ARRAY:
            return _given(holding, _of_items(holding, atom, is_lenient))
        case PropertyCount() | EveryValue() | NoAdditionalProperties() if holding.kind is JsonType.OBJECT:
            return _given(holding, _of_keys(holding, atom))
        case InTable() | Product() | Ratio() | Compare() | EqualItemCount() | TotalCount():
            raise Unsaid
        case _:
            return say.Certain(True)


def _implies(own: Atom, step: Number) -> bool:
    """Whether all multiples of a parameter's own step are such of this one."""
    return isinstance(own, MultipleOf) and exact(own.step) % exact(step) == 0


def _given(holding: Holding, statement: NumberStatement) -> NumberStatement:
    return say.Unless(holding.given, statement)


def _of_items(
    holding: Holding, atom: ItemCount | CountWhere | UniqueItems | ItemTotal, is_lenient: bool
) -> NumberStatement:
    match atom:
        case ItemCount(minimum=minimum, maximum=maximum):
            return say.SumWithin(holding.places, NumberRange(minimum, maximum))
        case CountWhere(minimum=minimum, maximum=maximum):
            return say.SumWithin(holding.answering(atom, True), NumberRange(minimum, maximum))
        case UniqueItems():
            sure = holding.single if is_lenient else holding.places
            return say.Different(holding.places, sure)
        case ItemTotal():
            raise Unsaid
        case _:
            assert_never(atom)


def _of_keys(holding: Holding, atom: PropertyCount | EveryValue | NoAdditionalProperties) -> NumberStatement:
    match atom:
        case PropertyCount(minimum=minimum, maximum=maximum) if not holding.names:
            return say.SumWithin(holding.places, NumberRange(minimum, maximum))
        case EveryValue(names=names, matching=None) if {*names} == {*holding.names}:
            return say.SumWithin(holding.answering(atom, False), NumberRange(0, 0))
        case PropertyCount() | EveryValue() | NoAdditionalProperties():
            raise Unsaid
        case _:
            assert_never(atom)


def together(atom: Atom, holdings: Mapping[Path, Holding]) -> NumberStatement:
    """What an atom that compares parameters says; raises Unsaid."""
    held = [holdings[path] for path in visitors.paths(atom)]
    if isinstance(atom, TotalCount):
        arrays = (each for each in held if each.kind is JsonType.ARRAY)
        places = tuple(place for each in arrays for place in each.places)
        return say.SumWithin(places, NumberRange(None, atom.maximum))
    one, other = held
    is_counted = isinstance(atom, EqualItemCount)
    if not all(each.kind is JsonType.ARRAY if is_counted else each.is_number for each in held):
        return say.Certain(True)
    if not isinstance(atom, EqualItemCount | Compare) and one.unit != 1:
        raise Unsaid
    statement = _compared(atom, one.places, other.places)
    return say.Unless(one.given, say.Unless(other.given, statement))


def _compared(atom: Atom, one: tuple[int, ...], other: tuple[int, ...]) -> NumberStatement:
    match atom:
        case EqualItemCount():
            return say.SumWithin(one, NumberRange(0, 0), other)
        case Compare(inclusive=inclusive):
            return say.SumWithin(one, NumberRange(None, 0 if inclusive else -1), other)
        case Product(minimum=minimum, maximum=maximum):
            return of_two.ProductWithin(one[0], other[0], _interval(minimum, maximum))
        case Ratio(minimum=minimum, maximum=maximum):
            return of_two.RatioWithin(one[0], other[0], _fraction(minimum), _fraction(maximum))
        case InTable(rows=rows) if len(rows) <= MOST_ROWS:
            return of_two.OneOfRows(one[0], other[0], frozenset(rows))
        case _:
            raise Unsaid


def _of_number(
    atom: Range | ExclusiveRange | MultipleOf | Enum, place: int, unit: Fraction
) -> NumberStatement:
    match atom:
        case Range(minimum=minimum, maximum=maximum):
            return say.SumWithin((place,), _interval(minimum, maximum, unit))
        case ExclusiveRange(minimum=minimum, maximum=maximum):
            low = None if minimum is None else most(exact(minimum) / unit)
            high = None if maximum is None else least(exact(maximum) / unit)
            return say.SumWithin(
                (place,), NumberRange(None if low is None else low + 1, None if high is None else high - 1)
            )
        case MultipleOf(step=step):
            return say.Multiple(place, (exact(step) / unit).numerator)
        case Enum(values=values):
            times = {exact(value) / unit for value in filter(is_number, values)}
            return say.Among(place, tuple(sorted(int(each) for each in times if each.denominator == 1)))
        case _:
            assert_never(atom)


def _interval(minimum: Number | None, maximum: Number | None, unit: Fraction = Fraction(1)) -> NumberRange:
    low, high = _fraction(minimum), _fraction(maximum)
    return NumberRange(
        None if low is None else least(low / unit), None if high is None else most(high / unit)
    )


def _fraction(number: Number | None) -> Fraction | None:
    return None if number is None else exact(number)
