"""Parameters of which a request gives exactly one."""

from collections.abc import Iterator
from itertools import combinations

from specwright.ir.model import Check
from specwright.ir.predicate import AllOf, AnyOf, Not, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import NAMES
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.wording import display_name


def lower(context: RuleContext[tuple[str, ...]]) -> Iterator[Check]:
    parameters = context.parameters(context.argument)
    if parameters is None:
        return
    yield context.check(
        parameters,
        AnyOf(of=tuple(Present(path=each.path) for each in parameters)),
        code=context.codes.fill(context.codes.incomplete, parameters[0].path),
        message=f"give one of {join_words([display_name(each) for each in parameters], 'and')}",
        detail="none",
    )
    for one, other in combinations(parameters, 2):
        yield context.check(
            (one, other),
            Not(of=AllOf(of=(Present(path=one.path), Present(path=other.path)))),
            code=context.codes.fill(context.codes.combination, one.path),
            message=f"{display_name(one)} and {display_name(other)} cannot be used together; "
            "drop one of them",
            detail="several",
        )


KIND = RuleKind(
    key="exactly-one-of",
    purpose="one of the parameters and no other of them",
    argument=NAMES,
    lower=lower,
)
