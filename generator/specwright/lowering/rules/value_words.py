"""Words of conditions about one value: its type, pattern, format, length and step."""

from specwright.diagnostics import Code, did_you_mean
from specwright.ir.formats import FORMATS
from specwright.ir.json_values import is_number
from specwright.ir.number_text import number_text
from specwright.ir.patterns import fault
from specwright.ir.predicate import AnyOf, HasType, JsonType, Length, Matches, MultipleOf, Pattern, Predicate
from specwright.ir.wording import span
from specwright.load.decoder import NULL, plain
from specwright.load.nodes import Node
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.operands import all_of, is_bounds, may_be, operands, sign_of, tested
from specwright.lowering.rules.value_type import kind_words
from specwright.lowering.rules.wording import quoted

_NUMBERS = (JsonType.NUMBER, JsonType.INTEGER)


def typed(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each value has a type, or one of several."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        kinds = _kinds(place, operand)
        if not kinds:
            return None
        tests: tuple[Predicate, ...] = tuple(HasType(path=parameter.path, kind=kind) for kind in kinds)
        test = tests[0] if len(tests) == 1 else AnyOf(of=tests)
        told = kind_words(kinds)
        conditions.append(
            tested(place, parameter, test, f"is {told}", f"is not {told}", f":{'|'.join(kinds)}")
        )
    return all_of(node, conditions)


def _kinds(context: RuleContext[object], node: Node) -> tuple[JsonType, ...]:
    """The types that a node names; none after reporting what is wrong with it."""
    stated = plain(node)
    several = stated if isinstance(stated, list) else [stated]
    words = [NULL if each is None else str(each) for each in several]
    wrong = next((each for each in words if each not in {*JsonType}), None)
    if wrong is not None or not words or len({*words}) < len(words):
        near = did_you_mean(wrong, JsonType) if wrong is not None else ""
        context.report(f"a type is due, or several: {', '.join(JsonType)}{near}", Code.WRONG_VALUE)
        return ()
    return tuple(map(JsonType, words))


def matching(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that a regular expression is found in each text."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        pattern = pattern_of(place, operand)
        if pattern is None or not may_be(place, parameter, JsonType.STRING):
            return None
        told = f"the pattern {quoted(pattern)}"
        test = Pattern(path=parameter.path, pattern=pattern)
        conditions.append(
            tested(place, parameter, test, f"matches {told}", f"does not match {told}", f"~{pattern}")
        )
    return all_of(node, conditions)


def pattern_of(context: RuleContext[object], node: Node) -> str | None:
    """The regular expression that a node states; None after reporting what is wrong with it."""
    pattern = plain(node)
    if not isinstance(pattern, str) or not pattern:
        context.report("a regular expression is due, in quotes", Code.WRONG_TYPE)
        return None
    reason = fault(pattern)
    if reason:
        context.report(f"the pattern {quoted(pattern)} cannot be taken: {reason}", Code.WRONG_VALUE)
    return None if reason else pattern


def formatted(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each text has a format."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        name = plain(operand)
        if not isinstance(name, str) or name not in FORMATS:
            near = did_you_mean(str(name), FORMATS)
            place.report(f"a format is due: {', '.join(FORMATS)}{near}", Code.WRONG_VALUE)
            return None
        if not may_be(place, parameter, JsonType.STRING):
            return None
        title = FORMATS[name].title
        test = Matches(path=parameter.path, format=name)
        conditions.append(tested(place, parameter, test, f"is {title}", f"is not {title}", f".is.{name}"))
    return all_of(node, conditions)


def measured(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each text has so many characters."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        stated = plain(operand)
        bounds = {"minLength": stated, "maxLength": stated} if isinstance(stated, int) else stated
        if not is_bounds(bounds, "minLength", "maxLength"):
            place.report("a number of characters is due, or minLength and maxLength", Code.WRONG_VALUE)
            return None
        if not may_be(place, parameter, JsonType.STRING):
            return None
        least, most = bounds.get("minLength"), bounds.get("maxLength")
        test = Length(path=parameter.path, minimum=least, maximum=most)
        told = f"{span(least, most, 'character')} long"
        conditions.append(
            tested(place, parameter, test, f"is {told}", f"is not {told}", f".length.{sign_of(least, most)}")
        )
    return all_of(node, conditions)


def stepped(context: RuleContext[object], node: Node) -> Condition | None:
    """The condition that each number is a multiple of another."""
    conditions: list[Condition] = []
    for place, parameter, operand in operands(context, node):
        step = plain(operand)
        if not is_number(step) or step <= 0:
            place.report("a step above 0 is due", Code.WRONG_VALUE)
            return None
        if not may_be(place, parameter, *_NUMBERS):
            return None
        test = MultipleOf(path=parameter.path, step=step)
        told = f"a multiple of {number_text(step)}"
        conditions.append(tested(place, parameter, test, f"is {told}", f"is not {told}", f"%{step}"))
    return all_of(node, conditions)
