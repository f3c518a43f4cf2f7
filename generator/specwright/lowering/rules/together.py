"""Parameters of which a request gives all or none."""

from collections.abc import Iterator
from itertools import permutations

from specwright.ir.model import Check
from specwright.ir.predicate import Implies, Present
from specwright.load.field_types import NAMES
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.wording import display_name


def lower(context: RuleContext[tuple[str, ...]]) -> Iterator[Check]:
    for given, need in permutations(context.parameters(context.argument) or (), 2):
        yield context.check(
            (need, given),
            Implies(given=Present(path=given.path), then=Present(path=need.path)),
            code=context.codes.fill(context.codes.missing, need.path),
            message=f"{display_name(given)} needs {display_name(need)}; give both or neither",
        )


KIND = RuleKind(
    key="together",
    purpose="all of the parameters or none",
    argument=NAMES,
    lower=lower,
)
