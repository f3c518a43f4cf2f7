"""Two arrays that have equally many items, where both are given."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.predicate import EqualItemCount
from specwright.load.field_types import NAMES
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.wording import display_name


def lower(context: RuleContext[tuple[str, ...]]) -> Iterator[Check]:
    arrays = context.arrays(context.argument) or ()
    for other in arrays[1:]:
        first = arrays[0]
        yield context.check(
            (other, first),
            EqualItemCount(left=first.path, right=other.path),
            code=context.codes.fill(context.codes.invalid, other.path),
            message=f"{display_name(other)} and {display_name(first)} must have equally many items, "
            "not {0:length} and {1:length}",
        )


KIND = RuleKind(
    key="same-length",
    purpose="arrays with equally many items",
    argument=NAMES,
    lower=lower,
)
