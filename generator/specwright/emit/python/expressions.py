"""Tests of one value as Python expressions, for a variable whose type is settled."""

from typing import assert_never

from specwright.emit.python.literals import literal
from specwright.ir.decimals import as_units
from specwright.ir.predicate import (
    Enum,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    Number,
    Range,
    Scalar,
)

_EXACT = 2**50

ValueTest = Enum | Range | MultipleOf | Length | ItemCount | Matches


def mistyped(kind: JsonType, x: str) -> str:
    """The condition that `x` is not of this type."""
    match kind:
        case JsonType.STRING:
            return f"type({x}) is not str"
        case JsonType.BOOLEAN:
            return f"type({x}) is not bool"
        case JsonType.ARRAY:
            return f"type({x}) is not list"
        case JsonType.OBJECT:
            return f"type({x}) is not dict"
        case JsonType.INTEGER:
            return f"type({x}) is not int and not is_integer({x})"
        case JsonType.NUMBER:
            return f"type({x}) is not int and not is_number({x})"
        case _:
            assert_never(kind)


def typed(kind: JsonType, x: str) -> str:
    """The condition that `x` is of this type."""
    match kind:
        case JsonType.INTEGER:
            return f"is_integer({x})"
        case JsonType.NUMBER:
            return f"is_number({x})"
        case _:
            return mistyped(kind, x).replace(" is not ", " is ")


def fails(test: ValueTest, x: str, bounds: Range | None, values_name: str | None = None) -> str:
    """The condition that a value of the right type fails a test.

    `bounds` are those it passed before, `values_name` is the constant that holds the allowed values.
    """
    match test:
        case Enum() if values_name:
            return f"{x} not in {values_name}"
        case Enum(values=values):
            return _none_of(values, x)
        case Range(minimum=minimum, maximum=maximum):
            return outside(x, minimum, maximum)
        case Length(minimum=minimum, maximum=maximum) | ItemCount(minimum=minimum, maximum=maximum):
            return outside(f"len({x})", minimum or None, maximum)
        case Matches(format=name):
            return f"not is_{name}({x})"
        case MultipleOf(step=step):
            return _off_step(x, step, bounds)
        case _:
            assert_never(test)


def _none_of(values: tuple[Scalar, ...], x: str) -> str:
    if len(values) == 1:
        return f"{x} {'is not' if isinstance(values[0], bool) else '!='} {literal(values[0])}"
    return f"{x} not in {{{', '.join(literal(value) for value in values)}}}"


def passes(test: ValueTest, x: str) -> str:
    """The condition that a value of the right type passes a test."""
    match test:
        case Enum(values=(value,)):
            return f"{x} {'is' if isinstance(value, bool) else '=='} {literal(value)}"
        case Enum(values=values):
            return f"{x} in {{{', '.join(literal(value) for value in values)}}}"
        case Range(minimum=minimum, maximum=maximum):
            return inside(x, minimum, maximum)
        case Length(minimum=minimum, maximum=maximum) | ItemCount(minimum=minimum, maximum=maximum):
            return inside(f"len({x})", minimum or None, maximum)
        case Matches(format=name):
            return f"is_{name}({x})"
        case MultipleOf():
            return f"not ({fails(test, x, None)})"
        case _:
            assert_never(test)


def inside(x: str, minimum: Number | None, maximum: Number | None) -> str:
    """The condition that a number lies between the bounds."""
    match minimum, maximum:
        case None, None:
            return "True"
        case low, None:
            return f"{x} >= {literal(low)}"
        case None, high:
            return f"{x} <= {literal(high)}"
        case low, high if low == high:
            return f"{x} == {literal(low)}"
        case low, high:
            return f"{literal(low)} <= {x} <= {literal(high)}"


def outside(x: str, minimum: Number | None, maximum: Number | None) -> str:
    """The condition that a number does not lie between the bounds."""
    match minimum, maximum:
        case None, None:
            return "False"
        case low, None:
            return f"{x} < {literal(low)}"
        case None, high:
            return f"{x} > {literal(high)}"
        case low, high if low == high:
            return f"{x} != {literal(low)}"
        case low, high:
            return f"not {literal(low)} <= {x} <= {literal(high)}"


def _off_step(x: str, step: Number, bounds: Range | None) -> str:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    whole, scale = as_units(step)
    ends = (bounds.minimum, bounds.maximum) if bounds else (None, None)
    if any(end is None or abs(end) * scale > _EXACT for end in ends):
        return f"not is_multiple_of({x}, {whole}, {scale})"
    if scale == 1:
        return f"{x} % {whole}"
    if whole == 1:
        return f"round({x} * {scale}) / {scale} != {x}"
    return f"round({x} * {scale}) % {whole} or round({x} * {scale}) / {scale} != {x}"
