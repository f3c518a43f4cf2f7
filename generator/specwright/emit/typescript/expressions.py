"""Tests of one value as JavaScript conditions."""

from typing import assert_never

from specwright.codegen.conditions import Condition, Literal, every, some
from specwright.emit.typescript.conditions import compared, leaf
from specwright.emit.typescript.literals import literal
from specwright.ir.decimals import as_units
from specwright.ir.naming import pascal
from specwright.ir.predicate import (
    Enum,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    Number,
    Range,
)

_EXACT = 2**50

ValueTest = Enum | Range | MultipleOf | Length | ItemCount | Matches


def typed(kind: JsonType, x: str) -> Literal:
    """The condition that `x` is of this type."""
    match kind:
        case JsonType.STRING | JsonType.BOOLEAN:
            return compared(f"typeof {x}", "===", literal(str(kind)))
        case JsonType.ARRAY:
            return leaf(f"Array.isArray({x})")
        case JsonType.OBJECT:
            return leaf(f"isObject({x})")
        case JsonType.INTEGER:
            return leaf(f"Number.isInteger({x})")
        case JsonType.NUMBER:
            return leaf(f"Number.isFinite({x})")
        case _:
            assert_never(kind)


def passes(test: ValueTest, x: str, bounds: Range | None = None, values_name: str | None = None) -> Condition:
    """The condition that a value of the right type passes a test.

    `bounds` are those that it passed before, `values_name` is the constant that holds the allowed values.
    """
    match test:
        case Enum() if values_name:
            return leaf(f"{values_name}.has({x})")
        case Enum(values=values):
            return some(compared(x, "===", literal(each)) for each in values)
        case Range(minimum=minimum, maximum=maximum):
            return between(x, minimum, maximum)
        case ItemCount(minimum=minimum, maximum=maximum):
            return between(f"{x}.length", minimum or None, maximum)
        case Length(minimum=minimum, maximum=maximum):
            return _length(x, minimum or 0, maximum)
        case Matches(format=name):
            return leaf(f"is{pascal(name)}({x})")
        case MultipleOf(step=step):
            return _on_step(x, step, bounds)
        case _:
            assert_never(test)


def between(x: str, minimum: Number | None, maximum: Number | None) -> Condition:
    """The condition that a number lies between the bounds."""
    if minimum is not None and minimum == maximum:
        return compared(x, "===", literal(minimum))
    bounds = ((">=", minimum), ("<=", maximum))
    return every(compared(x, sign, literal(bound)) for sign, bound in bounds if bound is not None)


def _length(x: str, minimum: int, maximum: int | None) -> Condition:
    """Code points are counted only where the number of UTF-16 units leaves the answer open."""
    conditions: list[Condition] = []
    if minimum == 1:
        conditions.append(compared(x, "!==", '""'))
    elif minimum:
        conditions.append(leaf(f"hasAtLeast({x}, {minimum})"))
    if maximum is not None:
        long = compared(f"{x}.length", "<=", str(maximum))
        conditions.append(some([long, leaf(f"hasAtMost({x}, {maximum})")]))
    return every(conditions)


def _on_step(x: str, step: Number, bounds: Range | None) -> Condition:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    whole, scale = as_units(step)
    ends = (bounds.minimum, bounds.maximum) if bounds else (None, None)
    if any(end is None or abs(end) * scale > _EXACT for end in ends):
        return leaf(f"isMultipleOf({x}, {literal(step)})")
    if scale == 1:
        return compared(f"{x} % {whole}", "===", "0")
    on_scale = compared(f"Math.round({x} * {scale}) / {scale}", "===", x)
    if whole == 1:
        return on_scale
    return every([compared(f"Math.round({x} * {scale}) % {whole}", "===", "0"), on_scale])
