"""Tighter facts of a parameter under a condition: its values, bounds, lengths, or that it must be given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specwright.diagnostics import Code
from specwright.ir.keywords import FITTING, faults
from specwright.ir.model import Check
from specwright.ir.parameter import Array, Boolean, Choice, Numeric, Parameter, String
from specwright.ir.predicate import Number, Present, Scalar
from specwright.ir.wording import join_words
from specwright.load.field_types import (
    COUNT,
    ConditionType,
    FlagType,
    ListType,
    NumberType,
    RecordType,
    ScalarType,
    TextType,
    key,
    keys,
)
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules import allowed_values, array_size, bounds, length, step
from specwright.lowering.rules.comparisons import possible
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.wording import display_name

_OF_FACTS = (allowed_values, bounds, step, length, array_size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Located):
    """What holds of the parameter under the condition, in the words of JSON Schema."""

    required: bool = key(FlagType(), "whether it must be given", default=False)
    const: Scalar | None = key(ScalarType(), "the only value", default=None)
    enum: tuple[Scalar, ...] = key(ListType(item=ScalarType()), "the values allowed", default=())
    minimum: Number | None = key(NumberType(), "smallest number", default=None)
    maximum: Number | None = key(NumberType(), "largest number", default=None)
    multipleOf: Number | None = key(NumberType(), "step", default=None)  # noqa: N815
    minLength: int | None = key(COUNT, "fewest code points", default=None)  # noqa: N815
    maxLength: int | None = key(COUNT, "most code points", default=None)  # noqa: N815
    minItems: int | None = key(COUNT, "fewest items", default=None)  # noqa: N815
    maxItems: int | None = key(COUNT, "most items", default=None)  # noqa: N815


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrows(Located):
    """The argument of `narrows`."""

    when: Node = key(ConditionType(), "the condition")
    parameter: str = key(TextType(), "the parameter")
    to: Facts = key(RecordType(of=lambda: Facts), "its facts under the condition")


def lower(context: RuleContext[Narrows]) -> Iterator[Check]:
    facts, codes = context.argument.to, context.codes
    when = condition(context, context.argument.when)
    parameters = context.parameters([context.argument.parameter])
    if when is None or parameters is None or not _fits(context, parameters[0], facts):
        return
    (parameter,) = parameters
    for narrowed in _with_facts(parameter, facts):
        for kind in _OF_FACTS:
            for check in kind.lower(narrowed, codes):
                yield context.check(
                    parameters,
                    check.predicate,
                    when=when,
                    code=check.code,
                    message=f"{when.opening}{check.message}",
                    detail=check.kind,
                )
    if facts.required:
        yield context.check(
            parameters,
            Present(path=parameter.path),
            when=when,
            code=codes.fill(codes.missing, parameter.path),
            message=f"{display_name(parameter)} is required{when.ending}",
            detail="required",
        )


def _fits(context: RuleContext[Narrows], parameter: Parameter, facts: Facts) -> bool:
    """Whether facts are stated and all of them apply to the parameter; reports those that do not."""
    before = len(context.problems)
    kinds = parameter.kinds
    for name in facts.locations:
        if name not in ("const", "enum") and not {*FITTING.get(name, kinds)} & {*kinds}:
            message = f"'{name}' does not apply to {display_name(parameter)}"
            context.report(f"{message}, which is of type {join_words(kinds, 'or')}", Code.MISPLACED_KEY)
    if not any(each.name in facts.locations for each in keys(Facts)):
        context.report("'to' states nothing", Code.EMPTY)
    if len(context.problems) > before:
        return False
    for _, message, code in faults(facts):
        context.report(message, code)
    for value in facts.enum if facts.const is None else (facts.const,):
        possible(context, parameter, (value,))
    return len(context.problems) == before


def _with_facts(parameter: Parameter, facts: Facts) -> tuple[Parameter, ...]:
    """The parameter with the facts in place of its own, once for each type that they apply to."""
    bare = replace(parameter, type=Boolean(), const=None, choices=())
    types = (
        Numeric(integer=False, minimum=facts.minimum, maximum=facts.maximum, step=facts.multipleOf),
        String(min_length=facts.minLength, max_length=facts.maxLength),
        Array(items=bare, min_items=facts.minItems, max_items=facts.maxItems),
    )
    values = replace(bare, const=facts.const, choices=tuple(Choice(value=each) for each in facts.enum))
    return values, *(replace(bare, type=each) for each in types)


KIND = RuleKind(
    key="narrows",
    purpose="under a condition, tighter facts of a parameter",
    argument=RecordType(of=lambda: Narrows),
    lower=lower,
)
