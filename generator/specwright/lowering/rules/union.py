"""A value of one of several types, each with facts of its own."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter, Union
from specwright.ir.predicate import AllOf, AnyOf, Predicate
from specwright.ir.wording import join_words
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
    value_type,
)
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check
from specwright.lowering.rules.wording import alternatives

_OF_OPTIONS = (
    value_type,
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


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if not isinstance(parameter.type, Union):
        return
    options: list[Predicate] = []
    words: list[str] = []
    for option in parameter.type.options:
        parts = tuple(check.predicate for kind in _OF_OPTIONS for check in kind.lower(option, codes))
        options.append(parts[0] if len(parts) == 1 else AllOf(of=parts))
        values = allowed_values.allowed(option)
        words.append(alternatives(values) if values else value_type.type_words(option))
    yield value_check(
        parameter,
        AnyOf(of=tuple(options)),
        kind=KIND.key,
        code=codes.fill(codes.invalid, parameter.path),
        must=f"be {join_words(words, 'or')}, not {{0}}",
    )


KIND = ParameterRule(key="any-of", purpose="a value of one of several types", lower=lower)
