"""How many items several arrays may have together."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.parameter import Array
from specwright.ir.predicate import TotalCount
from specwright.ir.wording import counted, join_words
from specwright.load.field_types import ListType, NumberType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.lowering.rules.kind import RuleContext, RuleKind, called


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalItems(Located):
    """The argument of `total-items`."""

    of: tuple[str, ...] = key(ListType(item=TextType(), minimum=2), "the arrays")
    maximum: int = key(NumberType(integer=True, minimum=0), "most items, all arrays counted")


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: TotalItems = statement.argument
    arrays = statement.parameters(argument.of) or ()
    for parameter in arrays:
        if not isinstance(parameter.type, Array):
            statement.report(f"{called(parameter)} is not an array", Code.UNSUITABLE_PARAMETER)
            return
    if arrays:
        names = join_words([called(each) for each in arrays], "and")
        yield statement.check(
            about=arrays,
            holds=TotalCount(arrays=tuple(each.path for each in arrays), maximum=argument.maximum),
            code=statement.codes.combination,
            message=f"{names} may have {counted(argument.maximum, 'item')} together at most",
        )


KIND = RuleKind(
    key="total-items",
    purpose="the number of items of several arrays together",
    argument=RecordType(of=lambda: TotalItems),
    lower=lower,
)
