"""Values on both sides of what a keyword states of one value."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Any

from specwright.importer.proof.samples import near_texts

FOX = "\U0001f98a"
_UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"
_LONGEST = 40_000
FORMAT_TEXTS = {
    "uuid": (
        _UUID,
        _UUID.upper(),
        "00000000-0000-0000-0000-000000000000",
        _UUID[:-1],
        f"{_UUID}\n",
        f"{{{_UUID}}}",
    ),
    "uri": (
        "https://img.example.com/a%20b.png?x=1#y",
        "urn:x:y",
        "x:",
        "../a",
        "a b:c",
        "x:%4",
        "//x",
        "https://x/\n",
    ),
}
"""Texts that have a format, the good ones first, and such as nearly do."""
KIND_VALUES: dict[str, tuple[Any, ...]] = {
    "string": ("text", ""),
    "integer": (1, 2.0),
    "number": (1, 0.5),
    "boolean": (True, False),
    "null": (None,),
    "array": ([],),
    "object": ({},),
}
ODD: tuple[Any, ...] = ("text", 1, True, None, 0.5, [], {}, 0, "", False, [None], {"odd": None})
"""Values of each type, to be asked where the document does not expect them."""


def around(keyword: str, stated: Any) -> Iterator[Any]:
    """Values that a keyword of JSON Schema tells apart; none for one that is about parts of a value."""
    match keyword, stated:
        case "const", _:
            yield from _beside(stated)
        case "enum", list():
            yield from stated
            for value in stated[:1]:
                yield from islice(_beside(value), 1, None)
        case (("minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"), int() | float()):
            yield from _numbers(stated)
        case "multipleOf", int() | float():
            for count in (1, 2, 3, 7, 29):
                yield _plain(_exact(stated) * count)
            yield from (_plain(_exact(stated) * Fraction(3, 2)), _plain(_exact(stated) / 2), 0)
        case (("minLength" | "maxLength"), int() | float()):
            for length in (stated, stated - 1, stated + 1):
                if 0 <= length <= _LONGEST:
                    yield from (
                        ("x" * int(length), FOX * int(length)) if length < 100 else ("x" * int(length),)
                    )
        case "pattern", str():
            yield from near_texts(stated)
        case "format", str():
            yield from FORMAT_TEXTS.get(stated, ())
        case _:
            return


def _beside(value: Any) -> Iterator[Any]:
    """The value itself, then others that are almost it."""
    yield value
    match value:
        case bool():
            yield from (not value, int(value))
        case int() | float():
            yield from (
                float(value) if isinstance(value, int) and abs(value) < 2**53 else value,
                value + 1,
                str(value),
            )
        case str():
            yield from (f"{value}x", value.swapcase(), "")
        case None:
            yield from (False, 0, "", "null")
        case list():
            yield from ([], [value], [*value, 1], value[1:], [*value[:-1], {"odd": value}])
        case dict():
            yield from ({}, [value], {**value, "odd": 1})
            for name, part in value.items():
                yield {key: other for key, other in value.items() if key != name}
                yield from ({**value, name: other} for other in islice(_beside(part), 1, 3))


def _numbers(bound: float) -> Iterator[Any]:
    """The bound, and numbers a step, half a step and less than any step away, in both directions."""
    yield bound
    for step in (1, Fraction(1, 2), Fraction(1, 100)):
        yield from (_plain(_exact(bound) - step), _plain(_exact(bound) + step))


def _exact(number: float) -> Fraction:
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)


def _plain(number: Fraction) -> int | float:
    return int(number) if number.denominator == 1 else float(number)


def kind_of(value: Any) -> str:
    """The name of a value's type in JSON Schema; `integer` for whole numbers."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
