"""The values that a parameter may have: a list of them, or a single constant."""

from collections.abc import Iterator
from json import dumps

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import Enum, Scalar
from specwright.ir.wording import join_words
from specwright.lowering.rules.kind import Codes, ParameterRule, called, escaped, value_check

_MOST_SHOWN = 12


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    values = allowed(parameter)
    if values:
        yield value_check(
            parameter,
            kind=KIND.key,
            holds=Enum(path=parameter.path, values=values),
            code=codes.fill(codes.unsupported, parameter.path),
            message=f"{called(parameter)} must be {shown(values)}, not {{0}}",
        )


def allowed(parameter: Parameter) -> tuple[Scalar, ...]:
    """The values that the parameter may have; none where any will do."""
    if parameter.const is not None:
        return (parameter.const,)
    return tuple(choice.value for choice in parameter.choices)


def shown(values: tuple[Scalar, ...]) -> str:
    """The values in words, as JSON writes them; the first few of many."""
    texts = [escaped(dumps(value, ensure_ascii=False)) for value in values]
    if len(texts) > _MOST_SHOWN:
        texts = [*texts[:_MOST_SHOWN], f"{len(texts) - _MOST_SHOWN} more"]
        return f"one of {join_words(texts, 'and')}"
    return join_words(texts, "or")


KIND = ParameterRule(key="enum", purpose="the values that are allowed", lower=lower)
