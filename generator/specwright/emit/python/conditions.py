"""Conditions as Python expressions, and their layout."""

from typing import assert_never

from specwright.codegen.conditions import And, Condition, Literal, Or
from specwright.emit.python.literals import WIDTH


def leaf(met: str, unmet: str) -> Literal:
    """A test whose expressions may stand between any others."""
    return Literal(met=_enclosed(met), unmet=_enclosed(unmet))


def text(condition: Condition) -> str:
    """The expression on one line."""
    match condition:
        case Literal(met=met):
            return met
        case And(of=()):
            return "True"
        case Or(of=()):
            return "False"
        case And() | Or():
            return f" {_word(condition)} ".join(_parts(condition))
        case _:
            assert_never(condition)


def denied(condition: Condition, indent: int, before: int) -> str:
    """The opposite of the expression, laid out as it is."""
    line = f"not ({text(condition)})"
    if len(line) + indent + before <= WIDTH or isinstance(condition, Literal):
        return line
    return f"not {_spread(condition, indent)}"


def laid_out(condition: Condition, indent: int, before: int) -> str:
    """The expression behind a word: on one line where it fits, a part a line where it does not."""
    line = text(condition)
    if len(line) + indent + before <= WIDTH or isinstance(condition, Literal):
        return line
    return _spread(condition, indent)


def _spread(condition: And | Or, indent: int) -> str:
    margin = " " * (indent + 4)
    lines = f"\n{margin}{_word(condition)} ".join(_parts(condition))
    return f"(\n{margin}{lines}\n{' ' * indent})"


def _word(condition: And | Or) -> str:
    return "and" if isinstance(condition, And) else "or"


def _parts(condition: And | Or) -> list[str]:
    return [text(each) if isinstance(each, Literal) else f"({text(each)})" for each in condition.of]


def _enclosed(expression: str) -> str:
    return f"({expression})" if " or " in expression or " and " in expression else expression
