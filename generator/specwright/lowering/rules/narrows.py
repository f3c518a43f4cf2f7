"""Tighter facts of a parameter under a condition: its values, bounds, lengths, or that it must be given."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from specwright.diagnostics import Code
from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import (
    Enum,
    Implies,
    ItemCount,
    JsonType,
    Length,
    MultipleOf,
    Number,
    Predicate,
    Present,
    Range,
    Scalar,
)
from specwright.ir.wording import span
from specwright.load.field_types import (
    ConditionType,
    FlagType,
    ListType,
    NumberType,
    RecordType,
    ScalarType,
    TextType,
    key,
)
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules.allowed_values import shown
from specwright.lowering.rules.comparison import possible
from specwright.lowering.rules.kind import RuleContext, RuleKind, called
from specwright.lowering.rules.when import condition

_FITTING = {
    "minimum": (JsonType.INTEGER, JsonType.NUMBER),
    "maximum": (JsonType.INTEGER, JsonType.NUMBER),
    "multipleOf": (JsonType.INTEGER, JsonType.NUMBER),
    "minLength": (JsonType.STRING,),
    "maxLength": (JsonType.STRING,),
    "minItems": (JsonType.ARRAY,),
    "maxItems": (JsonType.ARRAY,),
}
_COUNT = NumberType(integer=True, minimum=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Located):
    """What holds of the parameter under the condition, in the words of JSON Schema."""

    required: bool = key(FlagType(), "whether it must be given", default=False)
    const: Scalar | None = key(ScalarType(), "the only value", default=None)
    enum: tuple[Scalar, ...] = key(ListType(item=ScalarType()), "the values allowed", default=())
    minimum: Number | None = key(NumberType(), "smallest number", default=None)
    maximum: Number | None = key(NumberType(), "largest number", default=None)
    multipleOf: Number | None = key(NumberType(), "step", default=None)  # noqa: N815
    minLength: int | None = key(_COUNT, "fewest code points", default=None)  # noqa: N815
    maxLength: int | None = key(_COUNT, "most code points", default=None)  # noqa: N815
    minItems: int | None = key(_COUNT, "fewest items", default=None)  # noqa: N815
    maxItems: int | None = key(_COUNT, "most items", default=None)  # noqa: N815


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrows(Located):
    """The argument of `narrows`."""

    when: Node = key(ConditionType(), "the condition")
    parameter: str = key(TextType(), "the parameter")
    to: Facts = key(RecordType(of=lambda: Facts), "its facts under the condition")


def lower(statement: RuleContext) -> Iterator[Check]:
    argument: Narrows = statement.argument
    when = condition(statement, argument.when)
    found = statement.parameters([argument.parameter])
    if when is None or found is None or not _fits(statement, found[0], argument.to):
        return
    (parameter,) = found
    codes = statement.codes
    for detail, holds, words, template in _parts(parameter, argument.to, codes.invalid, codes.unsupported):
        yield statement.check(
            about=(parameter,),
            holds=Implies(given=when.predicate, then=holds),
            code=codes.fill(template, parameter.path),
            message=f"when {when.words}, {called(parameter)} must {words}",
            detail=f"{when.name}.{detail}",
        )
    if argument.to.required:
        yield statement.check(
            about=(parameter,),
            holds=Implies(given=when.predicate, then=Present(path=parameter.path)),
            code=codes.fill(codes.missing, parameter.path),
            message=f"{called(parameter)} is required when {when.words}",
            detail=f"{when.name}.required",
        )


def _fits(statement: RuleContext, parameter: Parameter, facts: Facts) -> bool:
    wrong = [
        name for name in facts.locations if name in _FITTING and not {*_FITTING[name]} & {*parameter.kinds}
    ]
    for name in wrong:
        message = (
            f"'{name}' does not apply to {called(parameter)}, which is of type {' or '.join(parameter.kinds)}"
        )
        statement.report(message, Code.MISPLACED_KEY)
    stated = [each.name for each in fields(facts) if "form" in each.metadata and each.name in facts.locations]
    if not stated:
        statement.report("'to' states nothing", Code.EMPTY)
    return bool(stated) and not wrong and _possible(statement, parameter, facts)


def _possible(statement: RuleContext, parameter: Parameter, facts: Facts) -> bool:
    """Whether a value can have the facts; each is a tighter one than the parameter's own."""
    found = len(statement.problems)
    for low, high, least, most in (
        ("minimum", "maximum", facts.minimum, facts.maximum),
        ("minLength", "maxLength", facts.minLength, facts.maxLength),
        ("minItems", "maxItems", facts.minItems, facts.maxItems),
    ):
        if least is not None and most is not None and least > most:
            statement.report(f"{low} {least} is above {high} {most}", Code.BOUNDS_REVERSED)
    if facts.multipleOf is not None and facts.multipleOf <= 0:
        statement.report(f"a step must be above 0, not {facts.multipleOf}", Code.WRONG_VALUE)
    if facts.const is not None and facts.enum:
        message = "'const' and 'enum' both state the allowed values; keep one"
        statement.report(message, Code.CONFLICTING_FACTS)
    for value in facts.enum if facts.const is None else (facts.const,):
        possible(statement, parameter, (value,))
    return len(statement.problems) == found


def _parts(
    parameter: Parameter, facts: Facts, invalid: str, unsupported: str
) -> Iterator[tuple[str, Predicate, str, str]]:
    """Each fact: its name, what must hold, what the parameter must do, and the template of its code."""
    path = parameter.path
    values = (facts.const,) if facts.const is not None else facts.enum
    if values:
        yield "enum", Enum(path=path, values=values), f"be {shown(values)}, not {{0}}", unsupported
    if facts.minimum is not None or facts.maximum is not None:
        words = f"be {span(facts.minimum, facts.maximum)}, not {{0}}"
        yield "bounds", Range(path=path, minimum=facts.minimum, maximum=facts.maximum), words, invalid
    if facts.multipleOf is not None:
        words = f"be a multiple of {facts.multipleOf}, not {{0}}"
        yield "step", MultipleOf(path=path, step=facts.multipleOf), words, invalid
    if facts.minLength is not None or facts.maxLength is not None:
        words = f"be {span(facts.minLength, facts.maxLength, 'character')} long, not {{0:length}}"
        yield "length", Length(path=path, minimum=facts.minLength, maximum=facts.maxLength), words, invalid
    if facts.minItems is not None or facts.maxItems is not None:
        words = f"have {span(facts.minItems, facts.maxItems, 'item')}, not {{0:length}}"
        yield "items", ItemCount(path=path, minimum=facts.minItems, maximum=facts.maxItems), words, invalid


KIND = RuleKind(
    key="narrows",
    purpose="under a condition, tighter facts of a parameter",
    argument=RecordType(of=lambda: Narrows),
    lower=lower,
)
