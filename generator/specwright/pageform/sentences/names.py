"""The parameters that a rule speaks of."""

from collections.abc import Iterator
from typing import Any

from specwright.pageform.sentences.conditions import OPERATORS
from specwright.pageform.sentences.reading import SentenceReader

_NAMES = ("need", "refuse", "of", "parameters")
_NAME = ("parameter", "array", "path")


def mentioned(reading: SentenceReader) -> Iterator[str]:
    """Their paths from the root; names inside an array's items are not told apart, and left out."""
    argument = reading.argument
    if isinstance(argument, list):
        found = list(argument)
    else:
        found = [name for key in _NAMES for name in argument.get(key, ())]
        found += [argument[key] for key in _NAME if key in argument]
        found += list(_conditioned(argument["when"])) if "when" in argument else []
    for name in found:
        scope = reading.scope.replace("[]", "")
        if name.startswith("$."):
            yield name.removeprefix("$.")
        elif name != ".":
            yield f"{scope}.{name}" if scope else name
        elif scope:
            yield scope


def _conditioned(node: Any) -> Iterator[str]:
    match node:
        case str():
            yield node
        case list():
            for each in node:
                yield from _conditioned(each)
        case dict():
            for key, rest in node.items():
                if key not in OPERATORS:
                    yield key
                elif key in ("present", "absent", "all", "any", "not"):
                    yield from _conditioned(rest)
                else:
                    yield from rest
