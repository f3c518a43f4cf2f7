"""The general rule: a condition of any depth that a request must meet, always or under another one."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.load.field_types import ConditionType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import ALWAYS_TRUE, Condition
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import escaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Demands(Located):
    """The argument of `demands`."""

    when: Node | None = key(ConditionType(), "the condition, if it is under one", default=None)
    that: Node = key(ConditionType(), "the condition that a request must meet")
    message: str | None = key(
        TextType(), "one sentence: what must be; made of the conditions where it is not given", default=None
    )


def lower(context: RuleContext[Demands]) -> Iterator[Check]:
    argument = context.argument
    when, that = condition(context, argument.when), condition(context, argument.that)
    if when is None or that is None:
        return
    subjects = that.parameters or when.parameters
    if not subjects:
        context.report("the rule names no parameter", Code.EMPTY)
        return
    yield context.check(
        subjects,
        when.implies(that.predicate),
        code=context.codes.fill(context.codes.combination, subjects[0].path),
        message=escaped(" ".join(argument.message.split())) if argument.message else _sentence(when, that),
        detail=".".join(part for part in (when.name, that.name) if part),
    )


def _sentence(when: Condition, that: Condition) -> str:
    """What must be, in the words of the conditions."""
    if that.words == ALWAYS_TRUE.opposite:
        return f"make sure that {when.opposite}"
    return f"{when.opening}make sure that {that.words}"


KIND = RuleKind(
    key="demands",
    purpose="a condition of any depth that a request must meet, always or under another one",
    argument=RecordType(of=lambda: Demands),
    lower=lower,
)
