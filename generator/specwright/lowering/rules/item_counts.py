"""How many items arrays have: equally many, so many together, so many that meet a condition."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM, api_name
from specwright.ir.predicate import CountWhere, EqualItemCount, TotalCount
from specwright.ir.visitors import free_paths
from specwright.ir.wording import counted, join_words, span
from specwright.load.field_types import COUNT, NAMES, ConditionType, Located, RecordType, TextType, key
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name, escaped


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalItems(Located):
    """The argument of `total-items`."""

    of: tuple[str, ...] = key(NAMES, "the arrays")
    maximum: int = key(COUNT, "most items, all arrays counted")


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


def _same_length(context: RuleContext[tuple[str, ...]]) -> Iterator[Check]:
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


def _total_items(context: RuleContext[TotalItems]) -> Iterator[Check]:
    arrays, maximum = context.arrays(context.argument.of), context.argument.maximum
    if arrays:
        names = join_words([display_name(each) for each in arrays], "and")
        yield context.check(
            arrays,
            TotalCount(arrays=tuple(each.path for each in arrays), maximum=maximum),
            code=context.codes.combination,
            message=f"{names} may have {counted(maximum, 'item')} together at most",
        )


def _matching_items(context: RuleContext[MatchingItems]) -> Iterator[Check]:
    argument = context.argument
    arrays = context.arrays([argument.array])
    if arrays is None:
        return
    (array,) = arrays
    item = (*array.path, ITEM)
    where = condition(replace(context, scope=item), argument.where)
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
        f"where {_of_item(where.words, array)}",
        detail=where.name,
    )


def _of_item(words: str, array: Parameter) -> str:
    """The words of the condition, in which the item is `it` and its parameters lose the array's name."""
    name = escaped(api_name(array.path))
    return words.replace(f"each item of '{name}'", "it").replace(f"'{name}.", "'")


SAME_LENGTH = RuleKind(
    key="same-length", purpose="arrays with equally many items", argument=NAMES, lower=_same_length
)

TOTAL_ITEMS = RuleKind(
    key="total-items",
    purpose="the number of items of several arrays together",
    argument=RecordType(of=lambda: TotalItems),
    lower=_total_items,
)

MATCHING_ITEMS = RuleKind(
    key="matching-items",
    purpose="the number of an array's items that meet a condition",
    argument=RecordType(of=lambda: MatchingItems),
    lower=_matching_items,
)
