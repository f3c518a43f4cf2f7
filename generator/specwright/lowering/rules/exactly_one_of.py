"""Parameters of which a request gives exactly one."""

from collections.abc import Iterator
from itertools import combinations

from specwright.ir.model import Check
from specwright.ir.predicate import AllOf, AnyOf, Not, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import ListType, TextType
from specwright.lowering.rules.kind import RuleContext, RuleKind, called


def lower(statement: RuleContext) -> Iterator[Check]:
    parameters = statement.parameters(statement.argument)
    if parameters is None:
        return
    names = [called(each) for each in parameters]
    yield statement.check(
        about=parameters,
        holds=AnyOf(of=tuple(Present(path=each.path) for each in parameters)),
        code=statement.codes.fill(statement.codes.incomplete, parameters[0].path),
        message=f"give one of {join_words(names, 'and')}",
        detail="none",
    )
    for one, other in combinations(parameters, 2):
        yield statement.check(
            about=(one, other),
            holds=Not(of=AllOf(of=(Present(path=one.path), Present(path=other.path)))),
            code=statement.codes.fill(statement.codes.combination, one.path),
            message=f"{called(one)} and {called(other)} cannot be used together; drop one of them",
            detail="several",
        )


KIND = RuleKind(
    key="exactly-one-of",
    purpose="one of the parameters and no other of them",
    argument=ListType(item=TextType(), minimum=2),
    lower=lower,
)
