"""Rules about two whole numbers taken together: their product and their ratio."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.path import Path
from specwright.ir.predicate import Implies, JsonType, Number, Predicate, Product, Ratio
from specwright.ir.wording import span
from specwright.load.field_types import ConditionType, ListType, NumberType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.kind import RuleContext, RuleKind, called
from specwright.lowering.rules.when import condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds(Located):
    """The argument of `area` and of `ratio`."""

    parameters: tuple[str, ...] = key(ListType(item=TextType(), minimum=2), "the two parameters")
    minimum: Number | None = key(NumberType(), "the smallest, included", default=None)
    maximum: Number | None = key(NumberType(), "the largest, included", default=None)
    when: Node | None = key(ConditionType(), "the condition, if there is one", default=None)


def _lowering(
    make: Callable[[tuple[Path, Path], Number | None, Number | None], Predicate], words: str
) -> Callable[[RuleContext], Iterator[Check]]:
    def lower(statement: RuleContext) -> Iterator[Check]:
        argument: Bounds = statement.argument
        found = statement.parameters(argument.parameters)
        if found is None or not _fits(statement, argument, [each.kind for each in found]):
            return
        when = condition(statement, argument.when) if argument.when else None
        if argument.when and when is None:
            return
        first, second = found
        holds = make((first.path, second.path), argument.minimum, argument.maximum)
        start = f"when {when.words}, " if when else ""
        bounds = span(argument.minimum, argument.maximum)
        yield statement.check(
            about=(first, second),
            holds=Implies(given=when.predicate, then=holds) if when else holds,
            code=statement.codes.fill(statement.codes.invalid, first.path),
            message=f"{start}{words.format(called(first), called(second))} must be {bounds}; "
            "{0} and {1} are given",
            detail=when.name if when else "",
        )

    return lower


def _fits(statement: RuleContext, argument: Bounds, kinds: list[JsonType | None]) -> bool:
    if len(kinds) != 2 or any(kind is not JsonType.INTEGER for kind in kinds):
        statement.report("this rule is about two integers", Code.UNSUITABLE_PARAMETER)
        return False
    least, most = argument.minimum, argument.maximum
    if least is None and most is None:
        statement.report("give 'minimum', 'maximum' or both", Code.MISSING_KEY)
        return False
    if least is not None and most is not None and least > most:
        statement.report(f"minimum {least} is above maximum {most}", Code.BOUNDS_REVERSED)
        return False
    return True


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
