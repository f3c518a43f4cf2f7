"""Words of conditions about the items of an array: what every one, or some, is like, and that all differ."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from specwright.diagnostics import Code
from specwright.ir.parameter import Parameter
from specwright.ir.path import ITEM
from specwright.ir.predicate import CountWhere, JsonType, Not, UniqueItems
from specwright.ir.visitors import simplified
from specwright.ir.wording import span
from specwright.load.decoder import plain
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.operands import all_of, is_bounds, may_be, operands, sign_of, tested
from specwright.lowering.rules.wording import of_part

Reader: TypeAlias = Callable[[RuleContext[object], Node], Condition | None]
"""Reads the condition that a word holds in its turn."""


def every(context: RuleContext[object], node: Node, read: Reader) -> Condition | None:
    """The condition that every item of each array is as stated."""
    conditions: list[Condition] = []
    for place, array, operand in operands(context, node):
        where = _of_item(place, array, operand, read)
        if where is None:
            return None
        test = CountWhere(path=array.path, where=simplified(Not(of=where.predicate)), maximum=0)
        words = f"has only items where {inner(where.words, where, array)}"
        opposite = f"has an item where {inner(where.opposite, where, array)}"
        sign = f".every({where.name})"
        conditions.append(tested(place, array, test, words, opposite, sign, JsonType.ARRAY))
    return all_of(node, conditions)


def some(
    context: RuleContext[object], node: Node, read: Reader, beside: Mapping[str, Node]
) -> Condition | None:
    """The condition that an item of each array is as stated, or so many of them."""
    counts = {key: plain(each) for key, each in beside.items()}
    if counts and not is_bounds(counts, "minItems", "maxItems"):
        message = "'minItems' and 'maxItems' are numbers of items, the first not above the second"
        context.report(message, Code.WRONG_VALUE)
        return None
    bounds = counts if is_bounds(counts, "minItems", "maxItems") else {"minItems": 1}
    least, most = bounds.get("minItems"), bounds.get("maxItems")
    conditions: list[Condition] = []
    for place, array, operand in operands(context, node):
        where = _of_item(place, array, operand, read)
        if where is None:
            return None
        test = CountWhere(path=array.path, where=simplified(where.predicate), minimum=least, maximum=most)
        told = f"where {inner(where.words, where, array)}"
        counted = span(least, most, "item")
        words, opposite = f"has {counted} {told}", f"does not have {counted} {told}"
        if not counts:
            words, opposite = f"has an item {told}", f"has no item {told}"
        sign = f".some{f'#{sign_of(least, most)}' if counts else ''}({where.name})"
        conditions.append(tested(place, array, test, words, opposite, sign, JsonType.ARRAY))
    return all_of(node, conditions)


def unique(context: RuleContext[object], parameter: Parameter) -> Condition | None:
    """The condition that no two items of an array are equal."""
    if not may_be(context, parameter, JsonType.ARRAY):
        return None
    test = UniqueItems(path=parameter.path)
    return tested(
        context, parameter, test, "has no item twice", "has an item twice", ".unique", JsonType.ARRAY
    )


def inner(words: str, condition: Condition, holder: Parameter) -> str:
    """The words of a condition on a part, enclosed where they have several parts."""
    own = of_part(words, holder)
    return f"({own})" if condition.word else own


def _of_item(context: RuleContext[object], array: Parameter, node: Node, read: Reader) -> Condition | None:
    if not may_be(context, array, JsonType.ARRAY):
        return None
    return read(context.inside((*array.path, ITEM)), node)
