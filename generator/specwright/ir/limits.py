"""How large a request is that the generator makes; a spec may state lengths and counts far beyond it."""

from collections.abc import Iterator

LARGEST_COUNT = 2**53 - 1
"""The largest length or count that a spec may state: all languages hold it."""

MOST_CHARACTERS = 1_000_000
"""Of a text in a vector, or in a request that the solver finds."""

MOST_ITEMS = 10_000
"""Of an array or object there."""

MOST_VALUES = 20_000
"""Inside one value there, at all depths: lengths of nested arrays multiply."""


def is_within(value: object, count: int = 1) -> bool:
    """Whether so many copies of a JSON value may stand in a request."""
    most = MOST_VALUES // max(count, 1)
    return all(number <= most for number, _ in enumerate(_values(value), 1))


def _values(value: object) -> Iterator[object]:
    """The value and all that stands in it."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
