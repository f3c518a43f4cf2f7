"""Conditions on values: equal to one of some, compared with a number, counted."""

from collections.abc import Iterator
from json import dumps
from typing import Any, Literal

from specwright.diagnostics import Code, as_typed, did_you_mean
from specwright.ir.evaluate import has_kind, is_number
from specwright.ir.parameter import Array, Numeric, Parameter
from specwright.ir.predicate import AllOf, Enum, ItemCount, Not, Predicate, Present, Range, Scalar
from specwright.ir.wording import join_words, span
from specwright.load.decoder import plain
from specwright.load.nodes import MappingNode, Node
from specwright.load.scalars import finite, whole
from specwright.lowering.rules.allowed_values import allowed
from specwright.lowering.rules.condition import Condition, join
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import display_name, json_texts

_OPPOSITES = {"at least": "below", "at most": "above", "above": "at most", "below": "at least"}


def having(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each parameter has a value, or one of several."""
    conditions: list[Condition] = []
    for place, parameter, value in _operands(context, node):
        values = tuple(whole(each) for each in (value if isinstance(value, list) else [value]))
        if not all(isinstance(each, str | int | float) and finite(each) for each in values) or not values:
            place.report("a value is due, or a list of values", Code.WRONG_TYPE)
            return None
        if not possible(place, parameter, values):
            return None
        words = join_words(json_texts(values), "or")
        sign = f"={'|'.join(each if isinstance(each, str) else dumps(each) for each in values)}"
        test = Enum(path=parameter.path, values=values)
        conditions.append(_tested(place, parameter, test, f"is {words}", f"is not {words}", sign))
    return _all_of(node, conditions)


def compared(
    context: RuleContext[object], node: Node, words: Literal["at least", "at most", "above", "below"]
) -> Condition | None:
    """The condition that each parameter compares with a number as stated."""
    conditions: list[Condition] = []
    for place, parameter, value in _operands(context, node):
        if not is_number(value) or not isinstance(parameter.type, Numeric):
            message = f"{display_name(parameter)} is compared with a number"
            place.report(message, Code.UNSUITABLE_PARAMETER)
            return None
        least = Range(path=parameter.path, minimum=value)
        most = Range(path=parameter.path, maximum=value)
        tests: dict[str, Predicate] = {
            "at least": least,
            "at most": most,
            "above": Not(of=most),
            "below": Not(of=least),
        }
        opposite, sign = f"is {_OPPOSITES[words]} {value}", f".{words}.{value}"
        conditions.append(_tested(place, parameter, tests[words], f"is {words} {value}", opposite, sign))
    return _all_of(node, conditions)


def counted(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each array has so many items."""
    conditions: list[Condition] = []
    for place, parameter, value in _operands(context, node):
        bounds = {"minItems": value, "maxItems": value} if isinstance(value, int) else value
        if not isinstance(parameter.type, Array) or not _is_bounds(bounds):
            message = "must be an array, with a number of items or minItems and maxItems"
            place.report(f"{display_name(parameter)} {message}", Code.UNSUITABLE_PARAMETER)
            return None
        least, most = bounds.get("minItems"), bounds.get("maxItems")
        words = span(least, most, "item")
        test = ItemCount(path=parameter.path, minimum=least, maximum=most)
        sign = f"#{least}-{most}"
        conditions.append(_tested(place, parameter, test, f"has {words}", f"does not have {words}", sign))
    return _all_of(node, conditions)


def possible(context: RuleContext[object], parameter: Parameter, values: tuple[Scalar, ...]) -> bool:
    """Whether the parameter can have each of the values; reports the first that it cannot."""
    choices = allowed(parameter)
    for value in values:
        if not any(has_kind(value, kind) for kind in parameter.kinds):
            message = f"{as_typed(value)} is not of type {join_words(parameter.kinds, 'or')}"
            context.report(message, Code.WRONG_TYPE)
            return False
        if choices and not any(each == value and type(each) is type(value) for each in choices):
            near = did_you_mean(str(value), map(str, choices))
            message = f"{as_typed(value)} is not an allowed value of {display_name(parameter)}{near}"
            context.report(message, Code.WRONG_VALUE)
            return False
    return True


def _is_bounds(value: Any) -> bool:
    if not isinstance(value, dict) or not value or not value.keys() <= {"minItems", "maxItems"}:
        return False
    if not all(isinstance(each, int) and not isinstance(each, bool) for each in value.values()):
        return False
    least = value.get("minItems", 0)
    return bool(0 <= least <= value.get("maxItems", least))


def _operands(
    context: RuleContext[object], node: Node
) -> Iterator[tuple[RuleContext[object], Parameter, Any]]:
    """Each parameter that the condition names, with its operand, and the rule at its location."""
    if not isinstance(node, MappingNode):
        context.report("names and what is asked of them are due", Code.WRONG_TYPE)
        return
    if not node.entries:
        context.report("the condition is empty", Code.EMPTY)
    for name, entry in node.entries.items():
        parameters = context.at(entry.key.location).parameters([name])
        if parameters:
            yield context.at(entry.value.location), parameters[0], plain(entry.value)


def _tested(
    context: RuleContext[object], parameter: Parameter, test: Predicate, words: str, opposite: str, sign: str
) -> Condition:
    """A test of a value that is given: an absent parameter does not meet it."""
    name = display_name(parameter)
    return Condition(
        predicate=AllOf(of=(Present(path=parameter.path), test)),
        words=f"{name} {words}",
        opposite=f"{name} {opposite}",
        name=f"{context.relative_name(parameter.path)}{sign.replace(' ', '-')}",
        parameters=(parameter,),
    )


def _all_of(node: Node, conditions: list[Condition]) -> Condition | None:
    """All conditions of a mapping, or None when one of them could not be told."""
    count = len(node.entries) if isinstance(node, MappingNode) else 0
    return join(conditions, "and") if conditions and len(conditions) == count else None
