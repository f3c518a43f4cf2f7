"""Conditions on values: equal to one of some, compared with a number, counted."""

import re
from json import dumps
from typing import Literal, TypeGuard

from specwright.diagnostics import Code, as_typed, did_you_mean
from specwright.ir.json_values import has_kind, is_number
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import Constant, Enum, ItemCount, JsonType, Not, Predicate, Range
from specwright.ir.wording import join_words, span
from specwright.load.decoder import plain
from specwright.load.nodes import Node, ScalarNode
from specwright.load.scalars import finite, whole
from specwright.lowering.rules.allowed_values import allowed
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.operands import all_of, is_bounds, operands, tested
from specwright.lowering.rules.ordering import OPPOSITES, compared_with
from specwright.lowering.rules.wording import display_name, json_texts

_FEW = 12
"""So many allowed values are listed where none is like the one that is written."""

_NUMBER = re.compile(r"[-+0-9.eE]+")
"""A number in quotes, which is no name of a parameter."""


def having(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each parameter has a value, or one of several."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        value = plain(operand)
        values = tuple(whole(each) for each in (value if isinstance(value, list) else [value]))
        blank = isinstance(operand, ScalarNode) and operand.value is None and not operand.text
        if blank or not values or not all(_is_constant(each) for each in values):
            place.report("a value is due, or a list of values", Code.WRONG_TYPE)
            return None
        if not possible(place, parameter, values):
            return None
        words = join_words(json_texts(values), "or")
        sign = f"={'|'.join(each if isinstance(each, str) else dumps(each) for each in values)}"
        test = Enum(path=parameter.path, values=values)
        conditions.append(tested(place, parameter, test, f"is {words}", f"is not {words}", sign))
    return all_of(node, conditions)


def compared(
    context: RuleContext[object], node: Node, words: Literal["at least", "at most", "above", "below"]
) -> Condition | None:
    """The condition that each parameter compares with a number, or with another parameter, as stated."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        value = plain(operand)
        if isinstance(value, str) and not _NUMBER.fullmatch(value):
            with_other = compared_with(place, parameter, value, words)
            conditions += [with_other] if with_other else []
            continue
        if not is_number(value) or not {JsonType.INTEGER, JsonType.NUMBER} & {*parameter.kinds}:
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
        opposite, sign = f"is {OPPOSITES[words]} {value}", f".{words}.{value}"
        conditions.append(tested(place, parameter, tests[words], f"is {words} {value}", opposite, sign))
    return all_of(node, conditions)


def counted(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each array has so many items."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        value = plain(operand)
        bounds = {"minItems": value, "maxItems": value} if isinstance(value, int) else value
        if JsonType.ARRAY not in parameter.kinds or not is_bounds(bounds, "minItems", "maxItems"):
            message = "must be an array, with a number of items or minItems and maxItems"
            place.report(f"{display_name(parameter)} {message}", Code.UNSUITABLE_PARAMETER)
            return None
        least, most = bounds.get("minItems"), bounds.get("maxItems")
        words = span(least, most, "item")
        test = ItemCount(path=parameter.path, minimum=least, maximum=most)
        sign = f"#{least}-{most}"
        told = f"has {words}", f"does not have {words}"
        conditions.append(tested(place, parameter, test, *told, sign, JsonType.ARRAY))
    return all_of(node, conditions)


def possible(context: RuleContext[object], parameter: Parameter, values: tuple[Constant, ...]) -> bool:
    """Whether the parameter can have each of the values; reports the first that it cannot."""
    choices = allowed(parameter)
    for value in values:
        if not any(has_kind(value, kind) for kind in parameter.kinds):
            message = f"{as_typed(value)} is not of type {join_words(parameter.kinds, 'or')}"
            context.report(message, Code.WRONG_TYPE)
            return False
        if choices and not any(each == value and type(each) is type(value) for each in choices):
            few = f"; it may be {join_words(json_texts(choices), 'or')}" if len(choices) <= _FEW else ""
            near = did_you_mean(str(value), map(str, choices)) or few
            message = f"{as_typed(value)} is not an allowed value of {display_name(parameter)}{near}"
            context.report(message, Code.WRONG_VALUE)
            return False
    return True


def _is_constant(value: object) -> TypeGuard[Constant]:
    return value is None or (isinstance(value, str | int | float) and finite(value))
