"""Conditions on values: equal to one of some, compared with a number, counted."""

from collections.abc import Callable, Iterator
from json import dumps
from typing import Any

from specwright.diagnostics import Code, Location, as_typed, did_you_mean
from specwright.ir.evaluate import has_kind
from specwright.ir.parameter import Array, Numeric, Parameter
from specwright.ir.predicate import Enum, ItemCount, Not, Predicate, Range, Scalar
from specwright.ir.wording import join_words, span
from specwright.load.decoder import plain
from specwright.load.nodes import MappingNode, Node
from specwright.load.scalars import finite, whole
from specwright.lowering.rules.condition import Condition, tested, together
from specwright.lowering.rules.kind import RuleContext, called, escaped


def having(statement: RuleContext, node: Node) -> Condition | None:
    """Parameters and the value, or the values, that each of them has."""
    found: list[Condition] = []
    for parameter, value, place in _each(statement, node):
        statement = statement.at(place)
        wanted = tuple(whole(each) for each in (value if isinstance(value, list) else [value]))
        if not all(isinstance(each, str | int | float) and finite(each) for each in wanted) or not wanted:
            statement.report("a value is due, or a list of values", Code.WRONG_TYPE)
            return None
        if not possible(statement, parameter, wanted):
            return None
        shown = join_words([escaped(dumps(each, ensure_ascii=False)) for each in wanted], "or")
        test = Enum(path=parameter.path, values=wanted)
        sign = f"={'|'.join(each if isinstance(each, str) else dumps(each) for each in wanted)}"
        found.append(tested(statement, parameter, test, f"is {shown}", f"is not {shown}", sign))
    return _all_of(node, found)


def compared(
    statement: RuleContext, node: Node, words: str, opposite: str, make: Callable[[Any], dict[str, Any]]
) -> Condition | None:
    """Parameters, each compared with a number."""
    found: list[Condition] = []
    for parameter, value, place in _each(statement, node):
        statement = statement.at(place)
        number = isinstance(value, int | float) and not isinstance(value, bool) and finite(value)
        if not number or not isinstance(parameter.type, Numeric):
            statement.report(f"{called(parameter)} is compared with a number", Code.UNSUITABLE_PARAMETER)
            return None
        test: Predicate = Range(path=parameter.path, **make(value))
        if words in ("above", "below"):
            other = {"minimum": value} if words == "below" else {"maximum": value}
            test = Not(of=Range(path=parameter.path, **other))
        found.append(
            tested(
                statement,
                parameter,
                test,
                f"is {words} {value}",
                f"is {opposite} {value}",
                f".{words}.{value}",
            )
        )
    return _all_of(node, found)


def counted(statement: RuleContext, node: Node) -> Condition | None:
    """Arrays, and how many items each of them has."""
    found: list[Condition] = []
    for parameter, value, place in _each(statement, node):
        statement = statement.at(place)
        bounds = {"minItems": value, "maxItems": value} if isinstance(value, int) else value
        if not isinstance(parameter.type, Array) or not _is_bounds(bounds):
            statement.report(
                f"{called(parameter)} must be an array, with a number of items or minItems and maxItems",
                Code.UNSUITABLE_PARAMETER,
            )
            return None
        least, most = bounds.get("minItems"), bounds.get("maxItems")
        items = span(least, most, "item")
        test = ItemCount(path=parameter.path, minimum=least, maximum=most)
        found.append(
            tested(statement, parameter, test, f"has {items}", f"does not have {items}", f"#{least}-{most}")
        )
    return _all_of(node, found)


def _is_bounds(value: Any) -> bool:
    if not isinstance(value, dict) or not value or not value.keys() <= {"minItems", "maxItems"}:
        return False
    if not all(isinstance(each, int) and not isinstance(each, bool) for each in value.values()):
        return False
    least = value.get("minItems", 0)
    return bool(0 <= least <= value.get("maxItems", least))


def possible(statement: RuleContext, parameter: Parameter, values: tuple[Scalar, ...]) -> bool:
    """Whether the parameter can have each of the values; a rule about another one would never speak."""
    allowed = [choice.value for choice in parameter.choices]
    if parameter.const is not None:
        allowed = [parameter.const]
    for value in values:
        if not any(has_kind(value, kind) for kind in parameter.kinds):
            message = f"{as_typed(value)} is not of type {' or '.join(parameter.kinds)}"
            statement.report(message, Code.WRONG_TYPE)
            return False
        if allowed and not any(each == value and type(each) is type(value) for each in allowed):
            near = did_you_mean(str(value), map(str, allowed))
            message = f"{as_typed(value)} is not an allowed value of {called(parameter)}{near}"
            statement.report(message, Code.WRONG_VALUE)
            return False
    return True


def _each(statement: RuleContext, node: Node) -> Iterator[tuple[Parameter, Any, Location]]:
    """Each parameter that the condition names, what is asked of it, and where."""
    if not isinstance(node, MappingNode):
        statement.report("names and what is asked of them are due", Code.WRONG_TYPE)
        return
    if not node.entries:
        statement.report("the condition is empty", Code.EMPTY)
    for name, entry in node.entries.items():
        parameters = statement.at(entry.key.location).parameters([name])
        if parameters:
            yield parameters[0], plain(entry.value), entry.value.location


def _all_of(node: Node, found: list[Condition]) -> Condition | None:
    """All conditions of a mapping, or None when one of them could not be told."""
    count = len(node.entries) if isinstance(node, MappingNode) else 0
    return together(found, "and") if found and len(found) == count else None
