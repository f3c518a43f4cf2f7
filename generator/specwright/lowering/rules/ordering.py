"""Comparisons of two parameters: what the words `below`, `at most`, `above` and `at least` say of them."""

from collections.abc import Sequence

from specwright.diagnostics import Code
from specwright.ir.comparison import Compare
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import AllOf, JsonType, Present
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext
from specwright.lowering.rules.wording import display_name

OPPOSITES = {"at least": "below", "at most": "above", "above": "at most", "below": "at least"}


def ordered(word: str, pair: tuple[Parameter, Parameter]) -> Compare:
    """The first number compares with the second as the word says."""
    first, second = (each.path for each in pair)
    columns = (first, second) if word in ("below", "at most") else (second, first)
    return Compare(columns=columns, inclusive=word in ("at most", "at least"))


def two_numbers(
    context: RuleContext[object], parameters: Sequence[Parameter] | None
) -> tuple[Parameter, Parameter] | None:
    """The two parameters, if both may be numbers; reports where one is never one."""
    if parameters is None:
        return None
    first, second = parameters
    for each in parameters:
        if not {JsonType.INTEGER, JsonType.NUMBER} & {*each.kinds}:
            message = f"{display_name(each)} is never a number, and only numbers are compared"
            context.report(message, Code.UNSUITABLE_PARAMETER)
            return None
    return first, second


def compared_with(
    context: RuleContext[object], parameter: Parameter, other: str, word: str
) -> Condition | None:
    """The condition that both numbers are given and compare as the word says."""
    named = context.parameters([other])
    if named is None or not context.all_differ((parameter, *named)):
        return None
    pair = two_numbers(context, (parameter, *named))
    if pair is None:
        return None
    first, second = map(display_name, pair)
    given = tuple(Present(path=each.path) for each in pair)
    return Condition(
        predicate=AllOf(of=(*given, ordered(word, pair))),
        words=f"{first} is {word} {second}",
        opposite=f"{first} is {OPPOSITES[word]} {second}",
        name=f"{context.relative_name(pair[0].path)}.{word.replace(' ', '-')}.{other}",
        parameters=pair,
    )
