"""Advice with a source: it reaches the developer as a warning and never decides validity."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import Not
from specwright.load.field_types import ConditionType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind, escaped
from specwright.lowering.rules.when import condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Located):
    """The argument of `advises`."""

    when: Node = key(ConditionType(), "when to give it")
    parameter: str = key(TextType(), "the parameter it is about")
    message: str = key(TextType(), "one sentence: what happens, and what to do")


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: Advice = statement.argument
    when = condition(statement, argument.when)
    found = statement.parameters([argument.parameter])
    if when is None or found is None:
        return
    yield statement.check(
        about=found,
        holds=Not(of=when.predicate),
        code=statement.codes.fill(statement.codes.advice, found[0].path),
        message=escaped(" ".join(argument.message.split())),
        detail=when.name,
        advice=True,
    )


KIND = RuleKind(
    key="advises",
    purpose="a warning under a condition; it never decides validity",
    argument=RecordType(of=lambda: Advice),
    lower=lower,
)
