"""Tests of one value as Python expressions: the condition that they fail, such as `not 1 <= len(x) <= 9`."""

from typing import assert_never

from specwright.emit.python.literals import literal
from specwright.ir.predicate import (
    Count,
    Kind,
    Length,
    Matches,
    Number,
    OneOf,
    OnStep,
    Scalar,
    Within,
    decimal_places,
)

_EXACT = 2**50

ValueTest = OneOf | Within | OnStep | Length | Count | Matches


def mistyped(kind: Kind, x: str) -> str:
    """The condition that `x` is not of this type."""
    match kind:
        case Kind.STRING:
            return f"type({x}) is not str"
        case Kind.BOOLEAN:
            return f"type({x}) is not bool"
        case Kind.ARRAY:
            return f"type({x}) is not list"
        case Kind.OBJECT:
            return f"type({x}) is not dict"
        case Kind.INTEGER:
            return f"type({x}) is not int and not is_integer({x})"
        case Kind.NUMBER:
            return f"type({x}) is not int and not is_number({x})"
        case _:
            assert_never(kind)


def fails(test: ValueTest, x: str, bounds: Within | None, values_name: str | None = None) -> str:
    """The condition that a value of the right type fails a test.

    `bounds` are those it passed before, `values_name` is the constant that holds the allowed values.
    """
    match test:
        case OneOf() if values_name:
            return f"{x} not in {values_name}"
        case OneOf(values=values):
            return none_of(values, x)
        case Within(minimum=minimum, maximum=maximum):
            return _outside(x, minimum, maximum)
        case Length(minimum=minimum, maximum=maximum) | Count(minimum=minimum, maximum=maximum):
            return _outside(f"len({x})", minimum or None, maximum)
        case Matches(format=name):
            return f"not is_{name}({x})"
        case OnStep(step=step):
            return _off_step(x, step, bounds)
        case _:
            assert_never(test)


def typed(kind: Kind, x: str) -> str:
    """The condition that `x` is of this type."""
    match kind:
        case Kind.INTEGER:
            return f"is_integer({x})"
        case Kind.NUMBER:
            return f"is_number({x})"
        case _:
            return mistyped(kind, x).replace(" is not ", " is ")


def one_of(values: tuple[Scalar, ...], x: str) -> str:
    """The condition that `x`, of the values' type, is one of them."""
    if len(values) == 1:
        return f"{x} {'is' if isinstance(values[0], bool) else '=='} {literal(values[0])}"
    return f"{x} in {_set(values)}"


def none_of(values: tuple[Scalar, ...], x: str) -> str:
    """The condition that `x`, of the values' type, is none of them."""
    if len(values) == 1:
        return f"{x} {'is not' if isinstance(values[0], bool) else '!='} {literal(values[0])}"
    return f"{x} not in {_set(values)}"


def _set(values: tuple[Scalar, ...]) -> str:
    return f"{{{', '.join(literal(value) for value in values)}}}"


def _outside(x: str, minimum: Number | None, maximum: Number | None) -> str:
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


def _off_step(x: str, step: Number, bounds: Within | None) -> str:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    scale = 10 ** decimal_places(step)
    whole = round(step * scale)
    ends = (bounds.minimum, bounds.maximum) if bounds else (None, None)
    if any(end is None or abs(end) * scale > _EXACT for end in ends):
        return f"not on_step({x}, {whole}, {scale})"
    if scale == 1:
        return f"{x} % {whole}"
    if whole == 1:
        return f"round({x} * {scale}) / {scale} != {x}"
    return f"round({x} * {scale}) % {whole} or round({x} * {scale}) / {scale} != {x}"
