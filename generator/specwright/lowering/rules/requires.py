"""Parameters that a condition makes necessary."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import Implies, Present
from specwright.load.field_types import ConditionType, ListType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind, called
from specwright.lowering.rules.when import condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Requires(Located):
    """The argument of `requires`."""

    when: Node = key(ConditionType(), "the condition")
    need: tuple[str, ...] = key(ListType(item=TextType()), "parameters that must then be given")


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: Requires = statement.argument
    when = condition(statement, argument.when)
    needs = statement.parameters(argument.need)
    if when is None or needs is None or not statement.all_differ((*when.parameters, *needs)):
        return
    for need in needs:
        yield statement.check(
            about=(need,),
            holds=Implies(given=when.predicate, then=Present(path=need.path)),
            code=statement.codes.fill(statement.codes.missing, need.path),
            message=f"{called(need)} is required when {when.words}",
            detail=when.name,
        )


KIND = RuleKind(
    key="requires",
    purpose="under a condition, parameters that must be given",
    argument=RecordType(of=lambda: Requires),
    lower=lower,
)
