"""Parameters that a condition rules out."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import Implies, Not, Present
from specwright.load.field_types import ConditionType, ListType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind, called
from specwright.lowering.rules.when import condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Excludes(Located):
    """The argument of `excludes`."""

    when: Node = key(ConditionType(), "the condition")
    refuse: tuple[str, ...] = key(ListType(item=TextType()), "parameters that must then be absent")


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: Excludes = statement.argument
    when = condition(statement, argument.when)
    refusals = statement.parameters(argument.refuse)
    if when is None or refusals is None or not statement.all_differ((*when.parameters, *refusals)):
        return
    for refused in refusals:
        yield statement.check(
            about=(refused,),
            holds=Implies(given=when.predicate, then=Not(of=Present(path=refused.path))),
            code=statement.codes.fill(statement.codes.combination, refused.path),
            message=f"{called(refused)} cannot be used when {when.words}; drop one of them",
            detail=when.name,
        )


KIND = RuleKind(
    key="excludes",
    purpose="under a condition, parameters that must be absent",
    argument=RecordType(of=lambda: Excludes),
    lower=lower,
)
