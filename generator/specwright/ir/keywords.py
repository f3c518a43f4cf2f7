"""The keywords of JSON Schema about one value: the types they fit, and the pairs that bound it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Protocol

from specwright.diagnostics import Code, Location, as_typed
from specwright.ir.parameter import AnyValue, Array, Boolean, Null, Numeric, Object, String, Type, Union
from specwright.ir.patterns import fault
from specwright.ir.predicate import (
    ExclusiveRange,
    ItemCount,
    JsonType,
    Length,
    Number,
    PropertyCount,
    Range,
)

BOUNDS = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))

_ORDERED = (
    *((low, high, False) for low, high in BOUNDS),
    ("minProperties", "maxProperties", False),
    ("minimum", "exclusiveMaximum", True),
    ("exclusiveMinimum", "maximum", True),
    ("exclusiveMinimum", "exclusiveMaximum", True),
)
"""Lower bounds with upper ones, and whether the two may not be equal either."""

_NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)

FITTING: dict[str, tuple[JsonType, ...]] = {
    "format": (JsonType.STRING,),
    "pattern": (JsonType.STRING,),
    "minLength": (JsonType.STRING,),
    "maxLength": (JsonType.STRING,),
    "minimum": _NUMBERS,
    "maximum": _NUMBERS,
    "exclusiveMinimum": _NUMBERS,
    "exclusiveMaximum": _NUMBERS,
    "multipleOf": _NUMBERS,
    "minItems": (JsonType.ARRAY,),
    "maxItems": (JsonType.ARRAY,),
    "uniqueItems": (JsonType.ARRAY,),
    "items": (JsonType.ARRAY,),
    "properties": (JsonType.OBJECT,),
    "additionalProperties": (JsonType.OBJECT,),
    "minProperties": (JsonType.OBJECT,),
    "maxProperties": (JsonType.OBJECT,),
    "rules": (JsonType.OBJECT,),
    "const": (JsonType.STRING, *_NUMBERS, JsonType.BOOLEAN, JsonType.NULL),
    "enum": (JsonType.STRING, *_NUMBERS, JsonType.BOOLEAN, JsonType.NULL),
    "fill": (JsonType.STRING,),
}


_ALIKE = (
    ("minimum", "minLength", "minItems", "minProperties"),
    ("maximum", "maxLength", "maxItems", "maxProperties"),
    ("items", "properties"),
)
"""Keywords that ask the same of values of different types."""


def counterpart(keyword: str, types: Iterable[str]) -> str:
    """The ending of a message: the keyword that asks the same of one of the types, or nothing."""
    alike = (each for group in _ALIKE if keyword in group for each in group)
    near = next((each for each in alike if {*FITTING[each]} & {*types}), None)
    return f"; did you mean '{near}'?" if near else ""


class StatedLimits(Protocol):
    """Limits as a spec states them, by keyword; what is not stated is None, or nothing at all."""

    @property
    def const(self) -> Any: ...
    @property
    def enum(self) -> Any: ...
    @property
    def multipleOf(self) -> Number | None: ...  # noqa: N802
    @property
    def pattern(self) -> str | None: ...
    @property
    def locations(self) -> Mapping[str, Location]: ...


def limits(type_: Type) -> dict[str, Any]:
    """The limits of a type by keyword; None for one that is not stated."""
    match type_:
        case String():
            return {
                "format": type_.format,
                "minLength": type_.min_length,
                "maxLength": type_.max_length,
                "pattern": type_.pattern,
            }
        case Numeric():
            return {
                "minimum": type_.minimum,
                "maximum": type_.maximum,
                "exclusiveMinimum": type_.exclusive_minimum,
                "exclusiveMaximum": type_.exclusive_maximum,
                "multipleOf": type_.step,
            }
        case Array():
            return {
                "minItems": type_.min_items,
                "maxItems": type_.max_items,
                "uniqueItems": type_.unique or None,
            }
        case Object():
            return {"minProperties": type_.min_properties, "maxProperties": type_.max_properties}
        case Boolean() | Null() | AnyValue() | Union():
            return {}


_PAIRS: dict[type, tuple[str, str]] = {
    **dict(zip((Range, Length, ItemCount), BOUNDS, strict=True)),
    PropertyCount: ("minProperties", "maxProperties"),
    ExclusiveRange: ("exclusiveMinimum", "exclusiveMaximum"),
}


def bounds(predicate: Range | ExclusiveRange | Length | ItemCount | PropertyCount) -> dict[str, Number]:
    """The bounds that the predicate sets, by keyword."""
    low, high = _PAIRS[type(predicate)]
    pairs = ((low, predicate.minimum), (high, predicate.maximum))
    return {keyword: bound for keyword, bound in pairs if bound is not None}


def faults(stated: StatedLimits) -> Iterator[tuple[str, str, Code]]:
    """What is wrong with limits that no value could keep to: the keyword, a sentence and its code."""
    for low, _, message in reversed_bounds(partial(getattr, stated)):
        yield low, message, Code.BOUNDS_REVERSED
    if stated.multipleOf is not None and stated.multipleOf <= 0:
        yield "multipleOf", f"a step must be above 0, not {stated.multipleOf}", Code.WRONG_VALUE
    reason = fault(stated.pattern) if stated.pattern is not None else None
    if reason:
        yield "pattern", f"the pattern {as_typed(stated.pattern)} cannot be taken: {reason}", Code.WRONG_VALUE
    if "const" in stated.locations and stated.enum not in (None, ()):
        message = "'const' and 'enum' both state the allowed values; keep one"
        yield "enum", message, Code.CONFLICTING_FACTS


def reversed_bounds(value_of: Callable[[str], Any]) -> Iterator[tuple[str, str, str]]:
    """The pairs whose lower bound is above the upper one: both keywords, and a sentence that says so.

    `value_of` gives the value of a keyword, None where it is not stated.
    """
    for low, high, apart in _ORDERED:
        least, most = value_of(low), value_of(high)
        if not isinstance(least, int | float) or not isinstance(most, int | float):
            continue
        if least > most:
            yield low, high, f"{low} {least} is above {high} {most}"
        elif apart and least == most:
            yield low, high, f"{low} {least} and {high} {most} leave no number between them"
