"""What Zod says of a value that is no object: each as JavaScript, and as the type of that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from specwright.emit.typescript.formats import format_test
from specwright.emit.typescript.literals import literal
from specwright.ir.formats import FORMATS
from specwright.ir.parameter import (
    AnyValue,
    Array,
    Boolean,
    Null,
    Numeric,
    Object,
    Parameter,
    String,
    Union,
)
from specwright.ir.patterns import portable


@dataclass(frozen=True, slots=True, kw_only=True)
class ZodValue:
    """A schema: its source, and its type."""

    schema: str
    type: str

    def optional(self) -> "ZodValue":
        """The same where the value may be left out."""
        return ZodValue(schema=f"{self.schema}.optional()", type=f"z.ZodOptional<{self.type}>")

    def nullable(self) -> "ZodValue":
        """The same where it may be null, too."""
        return ZodValue(schema=f"{self.schema}.nullable()", type=f"z.ZodNullable<{self.type}>")


def simple(type_: String | Numeric | Boolean | Null | AnyValue) -> ZodValue:
    """The schema of a value that holds no others."""
    match type_:
        case String():
            return ZodValue(schema="".join(["z.string()", *_text(type_)]), type="z.ZodString")
        case Numeric(integer=integer):
            name = "Int" if integer else "Number"
            return ZodValue(schema="".join([f"z.{name.lower()}()", *_number(type_)]), type=f"z.Zod{name}")
        case Boolean():
            return ZodValue(schema="z.boolean()", type="z.ZodBoolean")
        case Null():
            return ZodValue(schema="z.null()", type="z.ZodNull")
        case AnyValue():
            return ZodValue(schema="z.unknown()", type="z.ZodUnknown")
        case _:
            assert_never(type_)


def array_of(items: ZodValue, type_: Array) -> ZodValue:
    """The schema of a list of such items."""
    bounds = _called(min=type_.min_items, max=type_.max_items)
    return ZodValue(schema="".join([f"z.array({items.schema})", *bounds]), type=f"z.ZodArray<{items.type}>")


def map_of(values: ZodValue) -> ZodValue:
    """The schema of an object of any keys."""
    return ZodValue(
        schema=f"z.record(z.string(), {values.schema})", type=f"z.ZodRecord<z.ZodString, {values.type}>"
    )


def one_of(options: list[ZodValue]) -> ZodValue:
    """The schema of a value that is as one of these says."""
    if len(options) == 1:
        return options[0]
    return ZodValue(
        schema=f"z.union([{', '.join(each.schema for each in options)}])",
        type=f"z.ZodUnion<readonly [{', '.join(each.type for each in options)}]>",
    )


def stated(parameter: Parameter) -> Mapping[str, Any]:
    """What is told beside a schema, which Zod does not judge: JSON Schemas that are made of it show it."""
    facts = {"description": parameter.description, "default": parameter.default}
    match parameter.type:
        case Array(unique=True):
            facts["uniqueItems"] = True
        case Object(min_properties=least, max_properties=most):
            facts |= {"minProperties": least, "maxProperties": most}
        case String() | Numeric() | Boolean() | Null() | AnyValue() | Array() | Union():
            pass
        case _:
            assert_never(parameter.type)
    return {word: fact for word, fact in facts.items() if fact is not None}


def _text(text: String) -> Iterator[str]:
    yield from _called(min=text.min_length, max=text.max_length)
    if text.pattern is not None:
        yield f'.regex(new RegExp({literal(portable(text.pattern))}, "u"))'
    if text.format is not None:
        standard, test = FORMATS[text.format].standard, format_test(text.format)
        yield f".check(z.stringFormat({literal(standard)}, {test}))" if standard else f".refine({test})"


def _number(number: Numeric) -> Iterator[str]:
    yield from _called(
        min=number.minimum,
        max=number.maximum,
        gt=number.exclusive_minimum,
        lt=number.exclusive_maximum,
        multipleOf=number.step,
    )


def _called(**bounds: int | float | None) -> Iterator[str]:
    return (f".{word}({literal(bound)})" for word, bound in bounds.items() if bound is not None)
