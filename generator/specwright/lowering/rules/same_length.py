"""Two arrays that have equally many items, where both are given."""

from collections.abc import Iterator

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.parameter import Array
from specwright.ir.predicate import EqualItemCount
from specwright.load.field_types import ListType, TextType
from specwright.lowering.rules.kind import RuleContext, RuleKind, called


def lower(statement: RuleContext) -> Iterator[Check]:
    parameters = statement.parameters(statement.argument) or ()
    for parameter in parameters:
        if not isinstance(parameter.type, Array):
            statement.report(f"{called(parameter)} is not an array", Code.UNSUITABLE_PARAMETER)
            return
    for other in parameters[1:]:
        first = parameters[0]
        yield statement.check(
            about=(other, first),
            holds=EqualItemCount(left=first.path, right=other.path),
            code=statement.codes.fill(statement.codes.invalid, other.path),
            message=f"{called(other)} and {called(first)} must have equally many items, "
            "not {0:length} and {1:length}",
        )


KIND = RuleKind(
    key="same-length",
    purpose="arrays with equally many items",
    argument=ListType(item=TextType(), minimum=2),
    lower=lower,
)
