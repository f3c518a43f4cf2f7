"""Tighter facts of a parameter under a condition: its values, bounds, lengths, or that it must be given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from specwright.diagnostics import Code
from specwright.ir.formats import FORMATS
from specwright.ir.keywords import FITTING, counterpart, faults
from specwright.ir.model import Check
from specwright.ir.parameter import Array, Boolean, Choice, Numeric, Object, Parameter, String
from specwright.ir.predicate import AnyOf, Constant, HasType, JsonType, Number, Predicate, Present
from specwright.ir.wording import join_words
from specwright.load.field_types import (
    COUNT,
    ConditionType,
    EnumType,
    FlagType,
    ListType,
    NumberType,
    OneOfType,
    RecordType,
    ScalarType,
    TextType,
    key,
    keys,
)
from specwright.load.located import Located
from specwright.load.nodes import Node
from specwright.lowering.rules import (
    allowed_values,
    array_size,
    bounds,
    exclusive_bounds,
    length,
    pattern,
    property_count,
    step,
    text_format,
    unique_items,
)
from specwright.lowering.rules.comparisons import possible
from specwright.lowering.rules.condition import Condition
from specwright.lowering.rules.kind import RuleContext, RuleKind
from specwright.lowering.rules.operators import condition
from specwright.lowering.rules.value_type import kind_words
from specwright.lowering.rules.wording import display_name

_OF_FACTS = (
    allowed_values,
    bounds,
    exclusive_bounds,
    step,
    length,
    text_format,
    pattern,
    array_size,
    unique_items,
    property_count,
)
_TYPE = EnumType(words=tuple(JsonType))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Located):
    """What holds of the parameter under the condition, in the words of JSON Schema."""

    required: bool = key(FlagType(), "whether it must be given", default=False)
    type_: str | tuple[str, ...] | None = key(
        OneOfType(options=(_TYPE, ListType(item=_TYPE))), "its type, or several", default=None
    )
    const: Constant = key(ScalarType(null=True), "the only value", default=None)
    enum: tuple[Constant, ...] = key(ListType(item=ScalarType(null=True)), "the values allowed", default=())
    format: str | None = key(EnumType(words=tuple(FORMATS)), "format of a string", default=None)
    pattern: str | None = key(TextType(), "regular expression that is found in the string", default=None)
    minimum: Number | None = key(NumberType(), "smallest number", default=None)
    maximum: Number | None = key(NumberType(), "largest number", default=None)
    exclusiveMinimum: Number | None = key(NumberType(), "number to be above", default=None)  # noqa: N815
    exclusiveMaximum: Number | None = key(NumberType(), "number to be below", default=None)  # noqa: N815
    multipleOf: Number | None = key(NumberType(), "step", default=None)  # noqa: N815
    minLength: int | None = key(COUNT, "fewest code points", default=None)  # noqa: N815
    maxLength: int | None = key(COUNT, "most code points", default=None)  # noqa: N815
    minItems: int | None = key(COUNT, "fewest items", default=None)  # noqa: N815
    maxItems: int | None = key(COUNT, "most items", default=None)  # noqa: N815
    uniqueItems: bool = key(FlagType(), "whether no two items may be equal", default=False)  # noqa: N815
    minProperties: int | None = key(COUNT, "fewest keys", default=None)  # noqa: N815
    maxProperties: int | None = key(COUNT, "most keys", default=None)  # noqa: N815

    @property
    def kinds(self) -> tuple[JsonType, ...]:
        """The types that it may have under the condition; none where nothing is said of them."""
        stated = (self.type_,) if isinstance(self.type_, str) else self.type_ or ()
        return tuple(map(JsonType, stated))


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
    if facts.kinds:
        yield _of_type(context, when, parameter, facts.kinds)
    if facts.required:
        yield context.check(
            parameters,
            Present(path=parameter.path),
            when=when,
            code=codes.fill(codes.missing, parameter.path),
            message=f"{display_name(parameter)} is required{when.ending}",
            detail="required",
        )


def _of_type(
    context: RuleContext[Narrows], when: Condition, parameter: Parameter, kinds: tuple[JsonType, ...]
) -> Check:
    tests: tuple[Predicate, ...] = tuple(HasType(path=parameter.path, kind=kind) for kind in kinds)
    return context.check(
        (parameter,),
        tests[0] if len(tests) == 1 else AnyOf(of=tests),
        when=when,
        code=context.codes.fill(context.codes.invalid, parameter.path),
        message=f"{when.opening}{display_name(parameter)} must be {kind_words(kinds)}, not {{0}}",
        detail="type",
    )


def _fits(context: RuleContext[Narrows], parameter: Parameter, facts: Facts) -> bool:
    """Whether facts are stated and all of them apply to the parameter; reports those that do not."""
    before = len(context.problems)
    kinds = parameter.kinds
    for name in facts.locations:
        if name not in ("const", "enum") and not {*FITTING.get(name, kinds)} & {*kinds}:
            message = f"'{name}' does not apply to {display_name(parameter)}, "
            message += f"which is of type {join_words(kinds, 'or')}{counterpart(name, kinds)}"
            context.at(facts.at(name)).report(message, Code.MISPLACED_KEY)
    if not any(each.name in facts.locations for each in keys(Facts)):
        context.report("'to' states nothing", Code.EMPTY)
    if len(context.problems) > before:
        return False
    for kind in facts.kinds:
        if kind not in kinds and not (kind is JsonType.INTEGER and JsonType.NUMBER in kinds):
            message = f"{display_name(parameter)} is of type {join_words(kinds, 'or')}, never {kind}"
            context.at(facts.at("type")).report(message, Code.WRONG_VALUE)
    for name, message, code in faults(facts):
        context.at(facts.at(name)).report(message, code)
    if "const" in facts.locations:
        possible(context.at(facts.at("const")), parameter, (facts.const,))
    for number, value in enumerate(facts.enum):
        possible(context.at(facts.at(f"enum[{number}]")), parameter, (value,))
    return len(context.problems) == before


def _with_facts(parameter: Parameter, facts: Facts) -> tuple[Parameter, ...]:
    """The parameter with the facts in place of its own, once for each type that they apply to."""
    bare = replace(parameter, type=Boolean(), const=None, choices=())
    types = (
        Numeric(
            integer=False,
            minimum=facts.minimum,
            maximum=facts.maximum,
            exclusive_minimum=facts.exclusiveMinimum,
            exclusive_maximum=facts.exclusiveMaximum,
            step=facts.multipleOf,
        ),
        String(
            min_length=facts.minLength,
            max_length=facts.maxLength,
            format=facts.format,
            pattern=facts.pattern,
        ),
        Array(items=bare, min_items=facts.minItems, max_items=facts.maxItems, unique=facts.uniqueItems),
        Object(min_properties=facts.minProperties, max_properties=facts.maxProperties),
    )
    stated = (facts.const,) if "const" in facts.locations else facts.enum
    values = replace(bare, const=None, choices=tuple(Choice(value=each) for each in stated))
    return values, *(replace(bare, type=each) for each in types)


KIND = RuleKind(
    key="narrows",
    purpose="under a condition, tighter facts of a parameter",
    argument=RecordType(of=lambda: Narrows),
    lower=lower,
)
