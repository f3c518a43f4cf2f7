"""Values of types that JSON lacks as the texts and numbers that it has: UUIDs, dates, decimals."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from .library import pa, types

_UUID_BYTES = 16


def decoded(array: Any) -> list[Any]:
    """Bytes as the text that they are; those that are none stay what they are, which is no JSON."""
    return [_decoded(value) for value in array.to_pylist()]


def uuid_texts(array: Any) -> list[Any]:
    """Sixteen bytes each as the text of a UUID."""
    return [None if value is None else _uuid(value.hex()) for value in array.to_pylist()]


def _decoded(value: bytes | None) -> Any:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError:
        return value


def _uuid(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _fixed(array: Any) -> list[Any]:
    return uuid_texts(array) if array.type.byte_width == _UUID_BYTES else decoded(array)


def _numbers(array: Any) -> list[Any]:
    """Decimals as the numbers that JSON would be read to: whole ones exactly, others as doubles."""
    return [None if value is None else _number(value) for value in array.to_pylist()]


def _number(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)


def _short_floats(array: Any) -> list[Any]:
    """Numbers of fewer bits by their shortest decimal form: 0.1 of 32 bits is 0.1."""
    return [None if text is None else float(text) for text in array.cast(pa.string()).to_pylist()]


def _dates(array: Any) -> list[Any]:
    return [None if value is None else value.isoformat() for value in array.cast(pa.date32()).to_pylist()]


def _times(array: Any) -> list[Any]:
    """`13:45:00`, with as many digits of a second as there are."""
    return [None if text is None else _trimmed(text) for text in array.cast(pa.string()).to_pylist()]


def _moments(array: Any) -> list[Any]:
    """`2030-01-31T13:45:00`; with a time zone, the same moment in UTC, and a `Z` behind it."""
    kind = array.type
    texts = array.cast(pa.timestamp(kind.unit)).cast(pa.string()).to_pylist()
    zone = "" if kind.tz is None else "Z"
    return [None if text is None else f"{_trimmed(text).replace(' ', 'T')}{zone}" for text in texts]


def _trimmed(text: str) -> str:
    return text.rstrip("0").removesuffix(".") if "." in text else text


OF_SCALARS: tuple[tuple[Callable[[Any], bool], Callable[[Any], list[Any]]], ...] = (
    (types.is_fixed_size_binary, _fixed),
    (types.is_decimal, _numbers),
    (types.is_floating, _short_floats),
    (types.is_date, _dates),
    (types.is_time, _times),
    (types.is_timestamp, _moments),
)
"""What turns each type, the first that fits."""
