"""Parameters that a condition makes necessary."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import Present
from specwright.load.field_types import ConditionType, ListType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Requires(Located):
    """The argument of `requires`."""

    when: Node = key(ConditionType(), "the condition")
    need: tuple[str, ...] = key(ListType(item=TextType()), "parameters that must then be given")


def lower(context: RuleContext[Requires]) -> Iterator[Check]:
    when = condition(context, context.argument.when)
    needs = context.parameters(context.argument.need)
    if when is None or needs is None or not context.all_differ((*when.parameters, *needs)):
        return
    for need in needs:
        yield context.check(
            (need,),
            Present(path=need.path),
            when=when,
            code=context.codes.fill(context.codes.missing, need.path),
            message=f"{display_name(need)} is required{when.ending}",
        )


KIND = RuleKind(
    key="requires",
    purpose="under a condition, parameters that must be given",
    argument=RecordType(of=lambda: Requires),
    lower=lower,
)
