"""Pairs of whole numbers on both sides of what is stated of their product or of their ratio."""

from collections.abc import Iterator
from math import isqrt

Pairs = Iterator[tuple[int, int]]
_STEPS = (-16, -1, 0, 1, 16)


def products(bounds: tuple[float | None, ...]) -> Pairs:
    """Two numbers whose product is the bound or right beside it, near to a square and far from one."""
    for bound in bounds:
        side = isqrt(max(int(bound), 1)) if bound is not None else 0
        for width in (1, side, side // 16 * 16, side // 2 // 16 * 16) if bound is not None else ():
            height = int(bound or 0) // max(width, 1)
            for step in _STEPS:
                yield max(width, 1), height + step
                yield max(width, 1), height // 16 * 16 + step


def quotients(bounds: tuple[float | None, ...]) -> Pairs:
    """Two numbers whose ratio is the bound or right beside it."""
    for bound in bounds:
        for height in (96, 480, 960) if bound is not None else ():
            width = round(height * (bound or 0))
            yield from ((width + step, height) for step in _STEPS)
            yield (width // 16 * 16, height)
