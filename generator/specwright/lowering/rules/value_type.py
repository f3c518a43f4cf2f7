"""The JSON type of a value."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import HasType, JsonType
from specwright.ir.wording import join_words
from specwright.lowering.rules.kind import Codes, ParameterRule, called, value_check

_DUE = {
    JsonType.STRING: "a string",
    JsonType.INTEGER: "a whole number",
    JsonType.NUMBER: "a finite number",
    JsonType.BOOLEAN: "true or false",
    JsonType.ARRAY: "an array",
    JsonType.OBJECT: "an object",
}


def due(parameter: Parameter) -> str:
    """What the parameter takes, in words."""
    return join_words([_DUE[kind] for kind in parameter.kinds], "or")


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if parameter.kind is None:
        return
    yield value_check(
        parameter,
        kind=KIND.key,
        holds=HasType(path=parameter.path, kind=parameter.kind),
        code=codes.fill(codes.invalid, parameter.path),
        message=f"{called(parameter)} must be {due(parameter)}, not {{0}}",
    )


KIND = ParameterRule(key="type", purpose="the JSON type of a value", lower=lower)
