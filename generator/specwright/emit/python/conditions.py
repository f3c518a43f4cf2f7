"""Conditions as Python expressions, and their layout."""

from typing import assert_never

from specwright.codegen.conditions import Condition, Every, Leaf, Some
from specwright.emit.python.literals import WIDTH


def leaf(met: str, unmet: str) -> Leaf:
    """A test whose expressions may stand between any others."""
    return Leaf(met=_enclosed(met), unmet=_enclosed(unmet))


def text(condition: Condition) -> str:
    """The expression on one line."""
    match condition:
        case Leaf(met=met):
            return met
        case Every(of=()):
            return "True"
        case Some(of=()):
            return "False"
        case Every() | Some():
            return f" {_word(condition)} ".join(_parts(condition))
        case _:
            assert_never(condition)


def denied(condition: Condition, indent: int, before: int) -> str:
    """The opposite of the expression, laid out as it is."""
    line = f"not ({text(condition)})"
    if len(line) + indent + before <= WIDTH or isinstance(condition, Leaf):
        return line
    return f"not {_spread(condition, indent)}"


def laid_out(condition: Condition, indent: int, before: int) -> str:
    """The expression behind a word: on one line where it fits, a part a line where it does not."""
    line = text(condition)
    if len(line) + indent + before <= WIDTH or isinstance(condition, Leaf):
        return line
    return _spread(condition, indent)


def _spread(condition: Every | Some, indent: int) -> str:
    margin = " " * (indent + 4)
    lines = f"\n{margin}{_word(condition)} ".join(_parts(condition))
    return f"(\n{margin}{lines}\n{' ' * indent})"


def _word(condition: Every | Some) -> str:
    return "and" if isinstance(condition, Every) else "or"


def _parts(condition: Every | Some) -> list[str]:
    return [text(each) if isinstance(each, Leaf) else f"({text(each)})" for each in condition.of]


def _enclosed(expression: str) -> str:
    return f"({expression})" if " or " in expression or " and " in expression else expression
