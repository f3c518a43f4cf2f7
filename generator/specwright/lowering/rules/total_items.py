"""How many items several arrays may have together."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import TotalCount
from specwright.ir.wording import join_words
from specwright.load.field_types import COUNT, NAMES, RecordType, key
from specwright.load.located import Located
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalItems(Located):
    """The argument of `total-items`."""

    of: tuple[str, ...] = key(NAMES, "the arrays")
    maximum: int = key(COUNT, "most items, all arrays counted")


def lower(context: RuleContext[TotalItems]) -> Iterator[Check]:
    arrays, maximum = context.arrays(context.argument.of), context.argument.maximum
    if arrays:
        names = join_words([display_name(each) for each in arrays], "and")
        yield context.check(
            arrays,
            TotalCount(arrays=tuple(each.path for each in arrays), maximum=maximum),
            code=context.codes.combination,
            message=f"{names} may have {{bounds}} together at most",
        )


KIND = RuleKind(
    key="total-items",
    purpose="the number of items of several arrays together",
    argument=RecordType(of=lambda: TotalItems),
    lower=lower,
)
