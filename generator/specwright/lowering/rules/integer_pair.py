"""Bounds of two whole numbers taken together: of their product and of their ratio."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.path import Path
from specwright.ir.predicate import Number, Predicate, Product, Ratio
from specwright.load.field_types import NAMES, ConditionType, NumberType, RecordType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds(Located):
    """The argument of `area` and of `ratio`."""

    parameters: tuple[str, ...] = key(NAMES, "the two parameters")
    minimum: Number | None = key(NumberType(), "the smallest, included", default=None)
    maximum: Number | None = key(NumberType(), "the largest, included", default=None)
    when: Node | None = key(ConditionType(), "the condition, if there is one", default=None)


def _lowering(
    make: Callable[[tuple[Path, Path], Number | None, Number | None], Predicate], words: str
) -> Callable[[RuleContext[Bounds]], Iterator[Check]]:
    def lower(context: RuleContext[Bounds]) -> Iterator[Check]:
        argument = context.argument
        pair = context.integers(argument.parameters, "this rule")
        low, high = argument.minimum, argument.maximum
        if pair is None or not context.has_bounds(minimum=low, maximum=high):
            return
        when = condition(context, argument.when)
        if when is None:
            return
        first, second = pair
        yield context.check(
            pair,
            make((first.path, second.path), low, high),
            when=when,
            code=context.codes.fill(context.codes.invalid, first.path),
            message=f"{when.opening}{words.format(display_name(first), display_name(second))} must be "
            "{bounds}; {0} and {1} are given",
        )

    return lower


AREA = RuleKind(
    key="area",
    purpose="bounds of the product of two whole numbers",
    argument=RecordType(of=lambda: Bounds),
    lower=_lowering(
        lambda columns, low, high: Product(columns=columns, minimum=low, maximum=high), "{} times {}"
    ),
)

RATIO = RuleKind(
    key="ratio",
    purpose="bounds of the first of two whole numbers divided by the second",
    argument=RecordType(of=lambda: Bounds),
    lower=_lowering(
        lambda columns, low, high: Ratio(columns=columns, minimum=low, maximum=high), "{} divided by {}"
    ),
)
