"""How large a request is that the generator makes; a spec may state lengths and counts far beyond it."""

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
    return values_in(value) <= MOST_VALUES // max(count, 1)


def values_in(value: object) -> int:
    """How many values stand in a JSON value, itself among them; above MOST_VALUES some number above it."""
    number, waiting = 1, [value]
    while waiting and number <= MOST_VALUES:
        one = waiting.pop()
        if isinstance(one, dict | list):
            number += len(one)
            waiting += one.values() if isinstance(one, dict) else one
    return number
