"""Conditions as JavaScript: comparisons and calls, and their layout."""

from typing import assert_never

from specwright.codegen.conditions import And, Condition, Literal, Or
from specwright.emit.typescript.literals import WIDTH


def leaf(met: str) -> Literal:
    """A condition that is denied with `!`."""
    return Literal(met=met, unmet=f"!{met}")


def compared(one: str, sign: str, other: str) -> Literal:
    """A comparison of what has an order, or of anything for equality."""
    turned = {"===": "!==", "!==": "===", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}[sign]
    return Literal(met=f"{one} {sign} {other}", unmet=f"{one} {turned} {other}")


def text(condition: Condition, indent: int = 0, before: int = 0) -> str:
    """The expression behind `before` characters: on one line where it fits, else a part a line."""
    match condition:
        case Literal(met=met):
            return met
        case And(of=()):
            return "true"
        case Or(of=()):
            return "false"
        case And(of=parts):
            return _joined("&&", parts, indent, before)
        case Or(of=parts):
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
    return inner if isinstance(condition, Literal) or not condition.of else f"({inner})"
