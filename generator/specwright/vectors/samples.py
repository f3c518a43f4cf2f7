"""Plain values that fit a parameter, to begin with."""

from collections.abc import Iterator
from typing import Any, assert_never

from specwright.ir.limits import MOST_CHARACTERS, MOST_ITEMS, is_within
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
from specwright.ir.pattern_samples import following, of_length
from specwright.ir.predicate import Enum, Length, Predicate
from specwright.solver.items import telling_apart
from specwright.solver.samples import fitting, long_enough
from specwright.vectors.steps import plainest


def sample(parameter: Parameter) -> Any:
    """A plain value that the parameter's own checks accept; objects with what they require.

    Where only a value beyond the limits would do, a smaller one stands for it.
    """
    if parameter.default is not None:
        return parameter.default
    if parameter.const is not None:
        return parameter.const
    if parameter.choices:
        return parameter.choices[0].value
    match parameter.type:
        case String(format=str(name), min_length=least, max_length=most):
            plain = fitting(name)[0]
            return long_enough(name, least or 0, most) or plain
        case String(pattern=str(pattern), min_length=least, max_length=most):
            return of_length(pattern, least or 0, most) or next(iter(following(pattern)), "x")
        case String(min_length=least):
            return "x" * (least if least and least <= MOST_CHARACTERS else 1)
        case Numeric() as numeric:
            return plainest(numeric)
        case Boolean():
            return True
        case Null():
            return None
        case AnyValue():
            return "x"
        case Array(items=items, min_items=least, unique=unique):
            count, item = max(least or 0, 1), sample(items)
            if count > MOST_ITEMS or not is_within(item, count):
                return [item]
            return different_items(items, count) if unique else [item] * count
        case Object():
            return fields_of(parameter.type)
        case Union(options=options):
            return sample(options[0])
        case _:
            assert_never(parameter.type)


def different_items(items: Parameter, count: int) -> list[Any]:
    """So many items, no two of them equal, as far as there are."""
    told = (each for test in telling_apart(items) for each in _meeting(test, items))
    return [sample(items), *told][:count]


def fields_of(type_: Object) -> dict[str, Any]:
    """What an object requires, and more parameters and keys where these are too few."""
    fields = {each.name: sample(each) for each in type_.properties if each.required}
    least = type_.min_properties or 0
    for each in type_.properties:
        if len(fields) < least:
            fields.setdefault(each.name, sample(each))
    more = sample(type_.values) if type_.values is not None else "x"
    is_built = type_.open and least <= MOST_ITEMS and is_within(more, least)
    others = range(least - len(fields)) if is_built else range(0)
    return {**fields, **{f"key{number}": more for number in others}}


def _meeting(test: Predicate, items: Parameter) -> Iterator[Any]:
    """The value that a predicate which tells items apart names, or a text of the length that it names."""
    match test:
        case Enum(values=(value,)) if value != sample(items):
            yield value
        case Length(minimum=int(length)) if length > 1:
            yield "x" * length
