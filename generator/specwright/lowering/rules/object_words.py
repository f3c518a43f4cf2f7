"""Words of conditions about the keys of an object: how many, which, and what every value is like."""

from collections.abc import Mapping

from specwright.diagnostics import Code
from specwright.ir.path import VALUE
from specwright.ir.predicate import EveryValue, JsonType, NoAdditionalProperties, PropertyCount
from specwright.ir.visitors import simplified
from specwright.ir.wording import join_words, span
from specwright.load.decoder import plain
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import ALWAYS_TRUE, Condition
from specwright.lowering.rules.item_words import Reader, inner
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.operands import all_of, is_bounds, may_be, operands, sign_of, tested
from specwright.lowering.rules.value_words import pattern_of
from specwright.lowering.rules.wording import quoted


def counted_keys(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each object has so many keys."""
    conditions: list[Condition] = []
    for place, holder, operand in operands(context, node):
        stated = plain(operand)
        bounds = {"minProperties": stated, "maxProperties": stated} if isinstance(stated, int) else stated
        if not is_bounds(bounds, "minProperties", "maxProperties"):
            place.report("a number of keys is due, or minProperties and maxProperties", Code.WRONG_VALUE)
            return None
        if not may_be(place, holder, JsonType.OBJECT):
            return None
        least, most = bounds.get("minProperties"), bounds.get("maxProperties")
        test = PropertyCount(path=holder.path, minimum=least, maximum=most)
        told = span(least, most, "key")
        sign = f".keys.{sign_of(least, most)}"
        words = f"has {told}", f"does not have {told}"
        conditions.append(tested(place, holder, test, *words, sign, JsonType.OBJECT))
    return all_of(node, conditions)


def closed(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each object has no keys but some."""
    conditions: list[Condition] = []
    for place, holder, operand in operands(context, node):
        names = _names(place, operand)
        if names is None or not may_be(place, holder, JsonType.OBJECT):
            return None
        test = NoAdditionalProperties(path=holder.path, names=names)
        told = f" but {join_words([quoted(each) for each in names], 'and')}" if names else ""
        other = f" other than{told.removeprefix(' but')}" if names else ""
        sign = f".only.{'+'.join(names)}"
        words = f"has no key{told}", f"has a key{other}"
        conditions.append(tested(place, holder, test, *words, sign, JsonType.OBJECT))
    return all_of(node, conditions)


def every_value(
    context: RuleContext[object], node: Node, read: Reader, beside: Mapping[str, Node]
) -> Condition | None:
    """The condition that the value under every key of each object is as stated, some keys left out."""
    names = _names(context, beside["without"]) if "without" in beside else ()
    matching = pattern_of(context, beside["matching"]) if "matching" in beside else None
    if names is None or ("matching" in beside and matching is None):
        return None
    keys = "key" if matching is None else f"key that matches {quoted(matching)}"
    keys += f" but {join_words([quoted(each) for each in names], 'and')}" if names else ""
    conditions: list[Condition] = []
    for place, holder, operand in operands(context, node):
        if not may_be(place, holder, JsonType.OBJECT):
            return None
        where = read(place.inside((*holder.path, VALUE)), operand)
        if where is None:
            return None
        test = EveryValue(path=holder.path, where=simplified(where.predicate), names=names, matching=matching)
        words = f"has under every {keys} a value where {inner(where.words, where, holder)}"
        opposite = f"has under a {keys} a value where {inner(where.opposite, where, holder)}"
        if where.words == ALWAYS_TRUE.opposite:
            words, opposite = f"has no {keys}", f"has a {keys}"
        marks = "".join(f"-{each}" for each in names) + (f"~{matching}" if matching else "")
        sign = f".values{marks}({where.name})"
        conditions.append(tested(place, holder, test, words, opposite, sign, JsonType.OBJECT))
    return all_of(node, conditions)


def _names(context: RuleContext[object], node: Node) -> tuple[str, ...] | None:
    """Keys as a list of texts; None after reporting that there is none."""
    stated = plain(node)
    names = [each for each in stated if isinstance(each, str)] if isinstance(stated, list) else []
    if not isinstance(stated, list) or len(names) < len(stated) or len({*names}) < len(names):
        context.report("a list of keys is due, each once", Code.WRONG_TYPE)
        return None
    return tuple(names)
