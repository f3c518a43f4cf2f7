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
    length,
    step,
    text_format,
    value_type,
)
from specwright.lowering.rules.kind import Codes, ParameterRule, called, value_check

_OF_OPTIONS = (value_type, allowed_values, bounds, step, length, text_format, array_size)


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if not isinstance(parameter.type, Union):
        return
    options: list[Predicate] = []
    words: list[str] = []
    for option in parameter.type.options:
        found = tuple(check.predicate for kind in _OF_OPTIONS for check in kind.lower(option, codes))
        options.append(found[0] if len(found) == 1 else AllOf(of=found))
        values = allowed_values.allowed(option)
        words.append(allowed_values.shown(values) if values else value_type.due(option))
    yield value_check(
        parameter,
        kind=KIND.key,
        holds=AnyOf(of=tuple(options)),
        code=codes.fill(codes.invalid, parameter.path),
        message=f"{called(parameter)} must be {join_words(words, 'or')}, not {{0}}",
    )


KIND = ParameterRule(key="any-of", purpose="a value of one of several types", lower=lower)
