"""Tests joined and turned round."""

from collections.abc import Iterable

from specwright.codegen.lir import And, Negated, Or, Test

ALWAYS = And(of=())
NEVER = Or(of=())


def every(parts: Iterable[Test]) -> Test:
    """All of them, those that are themselves made of several taken in."""
    found: list[Test] = []
    for part in parts:
        if part == NEVER:
            return NEVER
        found += part.of if isinstance(part, And) else [part]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else And(of=tuple(found))


def some(parts: Iterable[Test]) -> Test:
    """At least one of them, those that are themselves alternatives taken in."""
    found: list[Test] = []
    for part in parts:
        if part == ALWAYS:
            return ALWAYS
        found += part.of if isinstance(part, Or) else [part]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else Or(of=tuple(found))


def negate(test: Test) -> Test:
    """The test that holds where this one fails."""
    match test:
        case Negated(of=of):
            return of
        case And(of=parts):
            return some(map(negate, parts))
        case Or(of=parts):
            return every(map(negate, parts))
        case _:
            return Negated(of=test)
