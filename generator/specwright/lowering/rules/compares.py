"""Two numbers of which one must be below the other, or at most as large, where both are given."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.load.field_types import ConditionType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.ordering import ordered, two_numbers
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Compares(Located):
    """The argument of `compares`: one of the four words names the other number."""

    parameter: str = key(TextType(), "the number that must compare so")
    below: str | None = key(TextType(), "the number that it must be below", default=None)
    atMost: str | None = key(TextType(), "the number that it must be at most", default=None)  # noqa: N815
    above: str | None = key(TextType(), "the number that it must be above", default=None)
    atLeast: str | None = key(TextType(), "the number that it must be at least", default=None)  # noqa: N815
    when: Node | None = key(ConditionType(), "the condition, if there is one", default=None)


def lower(context: RuleContext[Compares]) -> Iterator[Check]:
    argument = context.argument
    words = {
        "below": argument.below,
        "at most": argument.atMost,
        "above": argument.above,
        "at least": argument.atLeast,
    }
    stated = [(word, name) for word, name in words.items() if name is not None]
    if len(stated) != 1:
        context.report("give one of 'below', 'atMost', 'above' and 'atLeast'", Code.MISSING_KEY)
        return
    ((word, other),) = stated
    pair = two_numbers(context, context.parameters([argument.parameter, other]))
    when = condition(context, argument.when)
    if pair is None or when is None:
        return
    first, second = map(display_name, pair)
    yield context.check(
        pair,
        ordered(word, pair),
        when=when,
        code=context.codes.fill(context.codes.invalid, pair[0].path),
        message=f"{when.opening}{first} must be {word} {second}; {{0}} and {{1}} are given",
        detail=word.replace(" ", "-"),
    )


KIND = RuleKind(
    key="compares",
    purpose="a number that must be below another one, or above it",
    argument=RecordType(of=lambda: Compares),
    lower=lower,
)
