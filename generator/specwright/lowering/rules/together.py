"""Parameters of which a request gives all or none."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.predicate import Implies, Present
from specwright.load.field_types import ListType, TextType
from specwright.lowering.rules.kind import RuleContext, RuleKind, called


def lower(statement: RuleContext) -> Iterator[Check]:
    parameters = statement.parameters(statement.argument) or ()
    for given in parameters:
        for need in parameters:
            if need is not given:
                yield statement.check(
                    about=(need, given),
                    holds=Implies(given=Present(path=given.path), then=Present(path=need.path)),
                    code=statement.codes.fill(statement.codes.missing, need.path),
                    message=f"{called(given)} needs {called(need)}; give both or neither",
                )


KIND = RuleKind(
    key="together",
    purpose="all of the parameters or none",
    argument=ListType(item=TextType(), minimum=2),
    lower=lower,
)
