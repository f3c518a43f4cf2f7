"""Conditions of JavaScript as small trees, so that they can be joined, turned round and laid out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from specwright.emit.typescript.literals import WIDTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One comparison or call: as an expression that is true where it is met, and one where it is not."""

    met: str
    unmet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """All parts are met; no parts at all always are."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Some:
    """At least one part is met; no parts at all never are."""

    of: tuple["Condition", ...]


Condition: TypeAlias = Leaf | Every | Some

ALWAYS = Every(of=())
NEVER = Some(of=())


def leaf(met: str) -> Leaf:
    """A condition that is denied with `!`."""
    return Leaf(met=met, unmet=f"!{met}")


def compared(one: str, sign: str, other: str) -> Leaf:
    """A comparison of what has an order, or of anything for equality."""
    turned = {"===": "!==", "!==": "===", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}[sign]
    return Leaf(met=f"{one} {sign} {other}", unmet=f"{one} {turned} {other}")


def every(parts: Iterable[Condition]) -> Condition:
    """All of them, those that are themselves made of several taken in."""
    found: list[Condition] = []
    for part in parts:
        if part == NEVER:
            return NEVER
        found += part.of if isinstance(part, Every) else [part]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else Every(of=tuple(found))


def some(parts: Iterable[Condition]) -> Condition:
    """At least one of them, those that are themselves alternatives taken in."""
    found: list[Condition] = []
    for part in parts:
        if part == ALWAYS:
            return ALWAYS
        found += part.of if isinstance(part, Some) else [part]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else Some(of=tuple(found))


def turned(condition: Condition) -> Condition:
    """The condition that is met where this one is not."""
    match condition:
        case Leaf(met=met, unmet=unmet):
            return Leaf(met=unmet, unmet=met)
        case Every(of=parts):
            return some(map(turned, parts))
        case Some(of=parts):
            return every(map(turned, parts))
        case _:
            assert_never(condition)


def text(condition: Condition, indent: int = 0, before: int = 0) -> str:
    """The expression behind `before` characters: on one line where it fits, else a part a line."""
    match condition:
        case Leaf(met=met):
            return met
        case Every(of=()):
            return "true"
        case Some(of=()):
            return "false"
        case Every(of=parts):
            return _joined("&&", parts, indent, before)
        case Some(of=parts):
            return _joined("||", parts, indent, before)
        case _:
            assert_never(condition)


def _joined(word: str, parts: tuple[Condition, ...], indent: int, before: int) -> str:
    line = f" {word} ".join(_enclosed(each, 0, 0) for each in parts)
    if "\n" not in line and indent + before + len(line) <= WIDTH:
        return line
    margin = " " * (indent + 2)
    lines = [_enclosed(each, indent + 2, 3) for each in parts]
    return f"\n{margin}" + f" {word}\n{margin}".join(lines) + "\n" + " " * indent


def _enclosed(condition: Condition, indent: int, before: int) -> str:
    inner = text(condition, indent, before + 2)
    return inner if isinstance(condition, Leaf) or not condition.of else f"({inner})"
