"""Boundary values of arrays, open objects and maps: what stands in them twice, or under other keys."""

import json
from collections.abc import Iterator

from specwright.ir.limits import is_within
from specwright.ir.parameter import AnyValue, Array, Json, Object, Parameter
from specwright.ir.tree import variants
from specwright.vectors.samples import different_items, fields_of, sample


def of_open(type_: Object) -> Iterator[tuple[str, Json]]:
    """Keys without a name of their own, with a value that fits and others that may not."""
    fields = fields_of(type_)
    value = sample(type_.values) if type_.values is not None else None
    yield "another key", {**fields, "zebra": value}
    yield "a key of every object of JavaScript", {**fields, "__proto__": value}
    if type_.values is not None:
        for why, other in of_other_types(type_.values):
            yield f"another key, {why}", {**fields, "ant": value, "zebra": other}


def items_counted(array: Array, count: int) -> list[Json]:
    """An array of so many items, different ones where no two may be equal."""
    several = different_items(array.items, count) if array.unique else []
    item = sample(array.items)
    return several if len(several) == count else [item] * (count if is_within(item, count) else 1)


def repeated_items(array: Array) -> Iterator[tuple[str, Json]]:
    """Arrays in which an item stands once, twice, and twice with others between."""
    different = different_items(array.items, 3)
    yield "different items", different
    yield "an item twice", [different[0], different[0]]
    yield "an item twice, apart", [*different, different[0]]
    if isinstance(array.items.type, AnyValue):
        yield "items that differ in type alone", [1, True, "1", None, [1], {"a": 1}, {"a": True}]
        yield "an equal number and float", [1, 1.0]
        yield "equal objects in another order", [{"a": 1, "b": 2}, {"b": 2, "a": 1.0}]


def keys_counted(parameter: Parameter, count: int) -> Json:
    """An object of so many keys: its parameters, then others."""
    type_ = next((form.type for form in variants(parameter) if isinstance(form.type, Object)), Object())
    known = {each.name: sample(each) for each in type_.properties}
    more = sample(type_.values) if type_.values is not None else "x"
    count = count if is_within(more, count) else 1
    fields = {**fields_of(type_), **known, **{f"key{number}": more for number in range(count)}}
    return {name: fields[name] for name in [*fields][:count]}


def of_other_types(parameter: Parameter) -> Iterator[tuple[str, Json]]:
    plain = sample(parameter)
    yield "null", None
    yield "true", True
    yield "a number", 1
    yield "a text", plain if isinstance(plain, str) else json.dumps(plain)
    yield "an array of it", [plain]
    yield "an object", {}


def around(least: int | None, most: int | None, largest: int) -> list[int]:
    """The numbers at two bounds and beside them, none above the largest that is built."""
    ends = [each + aside for each in (least, most) if each is not None for aside in (-1, 0, 1)]
    return [each for each in dict.fromkeys(ends) if 0 <= each <= largest]
