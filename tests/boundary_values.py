"""Values on and beside the limits that a parameter states: what random values alone would miss."""

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from specwright.ir.parameter import Boolean, Numeric, Parameter, String

FOX = "\U0001f98a"
UUID4 = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"
OTHER_TYPES: tuple[Any, ...] = (None, True, False, 0, 1, 1.5, "", "1", [], {}, [1], ["a"], {"a": 1})
HUGE = (2**53 + 1, 10**30, -(10**30), 1e300, -0.0, 0, -1, 0.5, 5e-324)
GOOD_TEXTS = {
    "uuid4": (UUID4, UUID4.upper(), "00000000-0000-4000-8000-000000000000"),
    "uuid": (UUID4, "00000000-0000-0000-0000-000000000000"),
    "uri": ("https://img.example.com/a%20b.png?x=[]"[:-2], "x:", "urn:x:y", "http://[::1]:80/#a", "data:,a"),
    "color": ("#fff", "#1B4965", "#aBcDeF"),
    "uuid-or-uri": (UUID4, UUID4.replace("4a", "1a"), "https://img.example.com/a.png", "data:,a"),
    "media": (UUID4, "https://img.example.com/a.png", "data:image/png;base64,aGU=", "aGVy", "aGU=", "aA=="),
    "unpadded-media": (UUID4, "data:image/png;base64,aGU=", "aGVy", "aGU", "a", "a===", "====", "aA==aGVy"),
    "date": ("2026-02-28", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"),
    "date-time": ("2026-02-28T09:30:00Z", "2024-02-29t23:59:59.123456789z", "2026-01-01T00:00:00-23:59"),
    "email": ("mira@example.com", "o'neil+a/b@mail-2.example.co", "a.b.c@1.x", f"a@{'b' * 63}.c"),
}
NEAR_TEXTS = {
    "uuid4": (UUID4.replace("4a", "1a"), UUID4.replace("b6", "c6"), UUID4.replace("-", ""), UUID4[:-1] + "g"),
    "uuid": (UUID4.replace("4a", "1a"), UUID4.replace("b6", "c6"), UUID4.replace("-", ""), f"{{{UUID4}}}"),
    "uri": (
        "../a",
        "//x",
        "a b:c",
        "x:y z",
        "http://a@b@c",
        "http://a:b",
        "x:%4",
        "1x:y",
        "x:\u00e9",
        "x:[]",
    ),
    "color": ("#ffff", "fff", "#ggg", "#12345", "#\uff11\uff11\uff11", "#", "#1234567"),
    "uuid-or-uri": ("aGVy", "a.png", UUID4.replace("-", ""), UUID4[:-1], "x:y z", f"{{{UUID4}}}"),
    "media": ("a.png", "aGU", "a===", "aA==aGVy", "ab-_", "x:y z", "aGVy aGVy", UUID4[:-1], "====", FOX),
    "unpadded-media": ("a.png", "ab-_", "x:y z", "aGVy aGVy", UUID4[:-1], "a=_", FOX),
    "date": (
        "2023-02-29",
        "1900-02-29",
        "0000-01-01",
        "2026-4-1",
        "20260401",
        "2026-04-31",
        "2026-02-2\u0668",
    ),
    "date-time": (
        "2026-02-28",
        "2026-02-28T09:30:00",
        "2026-02-28 09:30:00Z",
        "2026-02-28T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-02-28T09:30:00.Z",
        "2026-02-28T09:30:00+0100",
        "2026-02-29T09:30:00Z",
    ),
    "email": (
        "a@b",
        "@b.c",
        "a@b.c.",
        "a..b@c.d",
        "a@-b.c",
        "a@b_c.d",
        '"a b"@c.d',
        "a@b@c.d",
        f"a@{'b' * 64}.c",
    ),
}


def good(parameter: Parameter) -> list[Any]:
    """Values that a parameter without parts accepts, its limits among them."""
    if parameter.const is not None:
        return [parameter.const]
    if parameter.choices:
        return [choice.value for choice in parameter.choices]
    match parameter.type:
        case String(format=str(name)):
            return list(GOOD_TEXTS[name])
        case String(min_length=low, max_length=high):
            return list(_texts(low or 0, high if high is not None else (low or 0) + 3))
        case Numeric() as numeric:
            return list(_numbers(numeric))
        case Boolean():
            return [True, False]
        case _:
            return [{}, {"a": [None]}]


def beside(parameter: Parameter) -> list[Any]:
    """Values of the right type on both sides of the limits."""
    return list(_beside(parameter))


def _texts(low: int, high: int) -> Iterator[str]:
    for length in dict.fromkeys((low, low + 1, high - 1, high)):
        if low <= length <= high:
            yield "x" * length
            yield FOX * length
            yield ("e\u0301\n\ud83d" * length)[:length]


def _numbers(numeric: Numeric) -> Iterator[Any]:
    """The bounds, the next steps inside, and some steps between; whole ones as integers and as floats."""
    step = _decimal(numeric.step or (1 if numeric.integer else 0.25))
    low = _decimal(numeric.minimum if numeric.minimum is not None else -(10**6))
    high = _decimal(numeric.maximum if numeric.maximum is not None else 10**6)
    first, last = math.ceil(low / step), math.floor(high / step)
    for count in sorted(
        {first, first + 1, last - 1, last, *(first + (last - first) * n // 7 for n in range(8))}
    ):
        if first <= count <= last:
            value = count * step
            yield float(value)
            if value == int(value):
                yield int(value)


def _beside(parameter: Parameter) -> Iterator[Any]:
    values = good(parameter)
    match parameter.type:
        case String(format=None, min_length=low, max_length=high) if not (
            parameter.choices or parameter.const
        ):
            yield from values
            for length in ((low or 0) - 1, (high or 0) + 1):
                yield from ("x" * max(length, 0), FOX * max(length, 0), "e\u0301" * max(length // 2, 0))
        case String(format=name):
            yield from values
            for text in (values[0], values[-1]):
                yield from (f"{text} ", f"{text}\n", f" {text}", text[:-1], text.swapcase(), f"{text}x")
            yield from NEAR_TEXTS.get(name or "", ())
        case Numeric(step=step):
            yield from _around(values[:2] + values[-2:], _decimal(step or 1))
            yield from values
        case _:
            yield from values


def _around(values: list[Any], step: Decimal) -> Iterator[Any]:
    for value in values:
        for other in (_decimal(value) + step, _decimal(value) - step, _decimal(value) + step / 2):
            yield int(other) if other == int(other) else float(other)
        yield from (math.nextafter(value, math.inf), math.nextafter(value, -math.inf))
        yield from (value + 1, value - 1, str(value))
    yield from HUGE


def _decimal(number: float | Decimal) -> Decimal:
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)
