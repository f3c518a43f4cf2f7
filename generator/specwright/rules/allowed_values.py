"""The values that a parameter may have: a list of them, or a single constant."""

from collections.abc import Iterator
from json import dumps

from specwright.ir.model import Check, Parameter
from specwright.ir.predicate import OneOf, Scalar
from specwright.rules.kind import Codes, ParameterRule, called, escaped, listed, value_check

_MOST_SHOWN = 12


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    constant = () if parameter.const is None else (parameter.const,)
    values = constant or tuple(choice.value for choice in parameter.choices)
    if values:
        yield value_check(
            parameter,
            kind=KIND.key,
            holds=OneOf(path=parameter.path, values=values),
            code=codes.fill(codes.unsupported, parameter.path),
            message=f"{called(parameter)} must be {_shown(values)}, not {{0}}",
        )


def _shown(values: tuple[Scalar, ...]) -> str:
    texts = [escaped(dumps(value, ensure_ascii=False)) for value in values]
    if len(texts) > _MOST_SHOWN:
        texts = [*texts[:_MOST_SHOWN], f"{len(texts) - _MOST_SHOWN} more"]
        return f"one of {listed(texts, 'and')}"
    return listed(texts, "or")


KIND = ParameterRule(key="enum", purpose="the values that are allowed", lower=lower)
