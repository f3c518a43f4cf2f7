"""Parameters that a condition rules out."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import Not, Present
from specwright.load.field_types import ConditionType, ListType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Excludes(Located):
    """The argument of `excludes`."""

    when: Node = key(ConditionType(), "the condition")
    refuse: tuple[str, ...] = key(ListType(item=TextType()), "parameters that must then be absent")


def lower(context: RuleContext[Excludes]) -> Iterator[Check]:
    when = condition(context, context.argument.when)
    refusals = context.parameters(context.argument.refuse)
    if when is None or refusals is None or not context.all_differ((*when.parameters, *refusals)):
        return
    for refused in refusals:
        yield context.check(
            (refused,),
            Not(of=Present(path=refused.path)),
            when=when,
            code=context.codes.fill(context.codes.combination, refused.path),
            message=f"{display_name(refused)} cannot be used{when.ending}; drop one of them",
        )


KIND = RuleKind(
    key="excludes",
    purpose="under a condition, parameters that must be absent",
    argument=RecordType(of=lambda: Excludes),
    lower=lower,
)
