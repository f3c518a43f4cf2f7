"""JSON Schema's keywords about a value: the types that each applies to, and the pairs of bounds."""

from collections.abc import Callable, Iterator
from typing import Any

from specwright.ir.predicate import JsonType

_NUMBERS = (JsonType.INTEGER, JsonType.NUMBER)

# Keywords that are not here apply to every type.
TYPES: dict[str, tuple[JsonType, ...]] = {
    "format": (JsonType.STRING,),
    "minLength": (JsonType.STRING,),
    "maxLength": (JsonType.STRING,),
    "minimum": _NUMBERS,
    "maximum": _NUMBERS,
    "multipleOf": _NUMBERS,
    "minItems": (JsonType.ARRAY,),
    "maxItems": (JsonType.ARRAY,),
    "items": (JsonType.ARRAY,),
    "properties": (JsonType.OBJECT,),
    "rules": (JsonType.OBJECT,),
    "const": (JsonType.STRING, *_NUMBERS, JsonType.BOOLEAN),
    "enum": (JsonType.STRING, *_NUMBERS),
    "fill": (JsonType.STRING,),
}

BOUNDS = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))


def reversed_bounds(value_of: Callable[[str], Any]) -> Iterator[tuple[str, str, str]]:
    """The pairs whose lower bound is above the upper one: both keywords, and a sentence that says so.

    `value_of` gives a keyword's value, None where it is not stated.
    """
    for low, high in BOUNDS:
        least, most = value_of(low), value_of(high)
        if isinstance(least, int | float) and isinstance(most, int | float) and least > most:
            yield low, high, f"{low} {least} is above {high} {most}"
