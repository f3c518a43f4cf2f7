"""Advice with a source: it reaches the developer as a warning and never decides validity."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import Not
from specwright.ir.wording import escaped
from specwright.load.field_types import ConditionType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Located):
    """The argument of `advises`."""

    when: Node = key(ConditionType(), "when to give it")
    parameter: str = key(TextType(), "the parameter it is about")
    message: str = key(TextType(), "one sentence: what happens, and what to do")


def lower(context: RuleContext[Advice]) -> Iterator[Check]:
    when = condition(context, context.argument.when)
    parameters = context.parameters([context.argument.parameter])
    if when is None or parameters is None:
        return
    yield context.check(
        parameters,
        Not(of=when.predicate),
        code=context.codes.fill(context.codes.advice, parameters[0].path),
        message=escaped(" ".join(context.argument.message.split())),
        detail=when.name,
        advice=True,
    )


KIND = RuleKind(
    key="advises",
    purpose="a warning under a condition; it never decides validity",
    argument=RecordType(of=lambda: Advice),
    lower=lower,
)
