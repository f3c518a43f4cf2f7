"""The parameters that a rule, as specs have it, names in its argument."""

from collections.abc import Iterator
from typing import Any

from specwright.pageform.sentences.conditions import OPERATORS

_NAMES = ("need", "refuse", "of", "parameters")
_NAME = ("parameter", "array", "path", "below", "atMost", "above", "atLeast")


def names(argument: Any) -> Iterator[str]:
    """The names as they are written, from the object whose rule it is; those inside items are left out."""
    if isinstance(argument, list):
        yield from _flat(argument)
        return
    for key in _NAMES:
        listed = argument.get(key, ())
        yield from () if isinstance(listed, str) else _flat(listed)  # one name is that of an item
    yield from (argument[key] for key in _NAME if key in argument)
    for key in ("when", "that"):
        yield from _conditioned(argument.get(key))


def _flat(listed: Any) -> Iterator[str]:
    for each in listed:
        yield from each if isinstance(each, list | tuple) else [each]


def _conditioned(node: Any) -> Iterator[str]:
    """The names in a condition."""
    match node:
        case str():
            yield node
        case list():
            for each in node:
                yield from _conditioned(each)
        case dict() if (first := next(iter(node), "")) in OPERATORS:
            yield from _of_operator(first, node[first])  # what stands beside it names no parameter
        case dict():
            yield from node


def _of_operator(key: str, rest: Any) -> Iterator[str]:
    if key in ("present", "absent", "all", "any", "not", "one"):
        yield from _conditioned(rest)
    elif key in ("sizes", "area", "ratio"):
        yield from rest["parameters"]
    elif key == "unique":
        yield from [rest] if isinstance(rest, str) else rest
    elif isinstance(rest, dict):
        yield from rest
        compared = rest.values() if key in ("at-least", "at-most", "above", "below") else ()
        yield from (each for each in compared if isinstance(each, str))
