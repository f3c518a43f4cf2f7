"""The bytes of texts in Arrow arrays, taken out of their buffers block by block."""

from collections.abc import Iterator
from itertools import pairwise
from struct import iter_unpack
from typing import Any

from .library import pa, types

ROWS = 4096
"""So many rows are copied at once: few enough that they stay in a processor's cache."""

_VIEW = "=i4sii"
_INLINE = 12


def is_text(kind: Any) -> bool:
    """Whether arrays of this type hold texts or bytes."""
    return _is_contiguous(kind) or _is_view(kind) or bool(types.is_fixed_size_binary(kind))


def blocks(array: Any) -> Iterator[list[bytes | None]]:
    """The values of an array of texts or bytes, None for nulls, so many rows at a time."""
    if types.is_fixed_size_binary(array.type):
        array = array.cast(pa.binary())
    taken = _views if _is_view(array.type) else _contiguous
    for start in range(0, len(array), ROWS):
        part = array.slice(start, ROWS)
        values: list[bytes | None] = [*taken(part)]
        if part.null_count:
            there = part.is_valid().to_pylist()
            values = [value if known else None for value, known in zip(values, there, strict=True)]
        yield values


def _is_contiguous(kind: Any) -> bool:
    return kind in (pa.string(), pa.binary(), pa.large_string(), pa.large_binary())


def _is_view(kind: Any) -> bool:
    return kind in (pa.string_view(), pa.binary_view())


def _contiguous(part: Any) -> Iterator[bytes]:
    """The values of one buffer, between offsets of 32 or 64 bits."""
    _, offsets, data = part.buffers()
    is_small = part.type in (pa.string(), pa.binary())
    width = 4 if is_small else 8
    begins, ends = part.offset * width, (part.offset + len(part) + 1) * width
    octets = memoryview(offsets)[begins:ends]
    places = (octets.cast("i") if is_small else octets.cast("q")).tolist()
    first, last = places[0], places[-1]
    whole = memoryview(data)[first:last].tobytes() if last > first else b""
    if first:
        places = [place - first for place in places]
    return (whole[start:end] for start, end in pairwise(places))


def _views(part: Any) -> Iterator[bytes]:
    """The values of several buffers, each with a view of 16 bytes: its length, then itself or its place."""
    _, views, *data = part.buffers()
    buffers = [memoryview(buffer) for buffer in data if buffer is not None]
    begins = part.offset * 16
    shown = memoryview(views)[begins : begins + len(part) * 16].tobytes()
    for row, (length, _, number, place) in enumerate(iter_unpack(_VIEW, shown)):
        if length <= _INLINE:
            inside = row * 16 + 4
            yield shown[inside : inside + length]
        elif number < len(buffers):
            yield buffers[number][place : place + length].tobytes()
        else:  # a null row may hold anything
            yield b""
