"""How many items of an array may, or must, meet a condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.path import ITEM
from specwright.ir.predicate import CountWhere
from specwright.ir.visitors import free_paths
from specwright.ir.wording import span
from specwright.load.field_types import COUNT, ConditionType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name, of_part


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItems(Located):
    """The argument of `matching-items`."""

    array: str = key(TextType(), "the array")
    where: Node = key(
        ConditionType(), "the condition on an item; names are the item's, `.` is the item itself"
    )
    minItems: int | None = key(COUNT, "fewest items that meet it", default=None)  # noqa: N815
    maxItems: int | None = key(COUNT, "most items that meet it", default=None)  # noqa: N815
    when: Node | None = key(ConditionType(), "a condition on the request, if there is one", default=None)


def lower(context: RuleContext[MatchingItems]) -> Iterator[Check]:
    argument = context.argument
    arrays = context.arrays([argument.array])
    if arrays is None:
        return
    (array,) = arrays
    item = (*array.path, ITEM)
    where = condition(context.inside(item), argument.where)
    when = condition(context, argument.when)
    if where is None or when is None:
        return
    if any(path[: len(item)] != item for path in free_paths(where.predicate)):
        context.report("'where' sees the item only; put the rest in 'when'", Code.UNSUITABLE_PARAMETER)
        return
    least, most = argument.minItems, argument.maxItems
    if not context.has_bounds(minItems=least, maxItems=most):
        return
    yield context.check(
        (array,),
        CountWhere(path=array.path, where=where.predicate, minimum=least, maximum=most),
        when=when,
        code=context.codes.fill(context.codes.invalid, array.path),
        message=f"{when.opening}{display_name(array)} must have {span(least, most, 'item')} "
        f"where {of_part(where.words, array)}",
        detail=where.name,
    )


KIND = RuleKind(
    key="matching-items",
    purpose="the number of an array's items that meet a condition",
    argument=RecordType(of=lambda: MatchingItems),
    lower=lower,
)
