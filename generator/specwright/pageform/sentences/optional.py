"""Parameters that a rule makes optional: those that it excludes, and those that others stand in for."""

from collections.abc import Iterator
from typing import Any


def optional(kind: str, argument: Any) -> Iterator[str]:
    """The parameters that a rule lets be absent, whatever else is said of them."""
    match kind:
        case "excludes":
            yield from argument["refuse"]
            yield from given(argument["when"])
        case "requires":
            without = _absent(argument["when"])
            yield from [*without, *argument["need"]] if without else []
        case "exactly-one-of":
            for each in argument:
                yield from [each] if isinstance(each, str) else each


def given(when: Any) -> list[str]:
    """The parameters of which one is given, where the condition is that alone."""
    if isinstance(when, str):
        return [when]
    names = when.get("any", when.get("present")) if isinstance(when, dict) else None
    listed = names if isinstance(names, list) else [names]
    return [each for each in listed if isinstance(each, str)]


def _absent(when: Any) -> list[str]:
    """The parameters that are not given, where the condition is that alone."""
    if not isinstance(when, dict):
        return []
    names = when.get("absent", when.get("not"))
    return (
        given(names)
        if isinstance(names, str | dict)
        else [each for each in names or [] if isinstance(each, str)]
    )
