"""How many items of an array may, or must, meet a condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.parameter import Array, Parameter
from specwright.ir.path import ITEM, api_name
from specwright.ir.predicate import CountWhere, Implies, Predicate
from specwright.ir.visitors import free_paths
from specwright.load.field_types import ConditionType, NumberType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.array_size import items
from specwright.lowering.rules.kind import RuleContext, RuleKind, called, escaped
from specwright.lowering.rules.when import condition

_COUNT = NumberType(integer=True, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItems(Located):
    """The argument of `matching-items`."""

    array: str = key(TextType(), "the array")
    where: Node = key(
        ConditionType(), "the condition on an item; names are the item's, `.` is the item itself"
    )
    minItems: int | None = key(_COUNT, "fewest items that meet it", default=None)  # noqa: N815
    maxItems: int | None = key(_COUNT, "most items that meet it", default=None)  # noqa: N815
    when: Node | None = key(ConditionType(), "a condition on the request, if there is one", default=None)


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: MatchingItems = statement.argument
    found = statement.parameters([argument.array])
    if found is None:
        return
    (array,) = found
    if not isinstance(array.type, Array):
        statement.report(f"{called(array)} is not an array", Code.UNSUITABLE_PARAMETER)
        return
    where = condition(statement.inside((*array.path, ITEM)), argument.where)
    when = condition(statement, argument.when) if argument.when else None
    if where is None or (argument.when and when is None):
        return
    item = (*array.path, ITEM)
    if any(path[: len(item)] != item for path in free_paths(where.predicate)):
        statement.report("'where' sees the item only; put the rest in 'when'", Code.UNSUITABLE_PARAMETER)
        return
    if argument.minItems is None and argument.maxItems is None:
        statement.report("give 'minItems', 'maxItems' or both", Code.MISSING_KEY)
        return
    least, most = argument.minItems, argument.maxItems
    if least is not None and most is not None and least > most:
        statement.report(f"minItems {least} is above maxItems {most}", Code.BOUNDS_REVERSED)
        return
    holds: Predicate = CountWhere(path=array.path, where=where.predicate, minimum=least, maximum=most)
    start = f"when {when.words}, " if when else ""
    yield statement.check(
        about=(array,),
        holds=Implies(given=when.predicate, then=holds) if when else holds,
        code=statement.codes.fill(statement.codes.invalid, array.path),
        message=f"{start}{called(array)} must have {items(least, most)} where {_of_item(where.words, array)}",
        detail=".".join(each.name for each in (when, where) if each),
    )


def _of_item(words: str, array: Parameter) -> str:
    """The words of the condition; the item itself is `it`, its parameters go without the array's name."""
    name = escaped(api_name(array.path))
    return words.replace(f"each item of '{name}'", "it").replace(f"'{name}.", "'")


KIND = RuleKind(
    key="matching-items",
    purpose="the number of an array's items that meet a condition",
    argument=RecordType(of=lambda: MatchingItems),
    lower=lower,
)
