"""Conditions as small trees, in no language, so that they can be joined, negate round and laid out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """A test as a language spells it: an expression that is true where it is met, and one where it is not."""

    met: str
    unmet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class And:
    """All parts are met; no parts at all always are."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Or:
    """At least one part is met; no parts at all never are."""

    of: tuple["Condition", ...]


Condition: TypeAlias = Literal | And | Or

ALWAYS = And(of=())
NEVER = Or(of=())


def every(parts: Iterable[Condition]) -> Condition:
    """All of them, those that are themselves made of several taken in."""
    found: list[Condition] = []
    for part in parts:
        if part == NEVER:
            return NEVER
        found += part.of if isinstance(part, And) else [part]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else And(of=tuple(found))


def some(parts: Iterable[Condition]) -> Condition:
    """At least one of them, those that are themselves alternatives taken in."""
    found: list[Condition] = []
    for part in parts:
        if part == ALWAYS:
            return ALWAYS
        found += part.of if isinstance(part, Or) else [part]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else Or(of=tuple(found))


def negate(condition: Condition) -> Condition:
    """The condition that is met where this one is not."""
    match condition:
        case Literal(met=met, unmet=unmet):
            return Literal(met=unmet, unmet=met)
        case And(of=parts):
            return some(map(negate, parts))
        case Or(of=parts):
            return every(map(negate, parts))
        case _:
            assert_never(condition)
