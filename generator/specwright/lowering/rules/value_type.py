"""The JSON type of a value."""

from collections.abc import Iterable, Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import AnyValue, Parameter
from specwright.ir.predicate import HasType, JsonType
from specwright.ir.wording import join_words
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check

_TYPE_WORDS = {
    JsonType.STRING: "a string",
    JsonType.INTEGER: "a whole number",
    JsonType.NUMBER: "a finite number",
    JsonType.BOOLEAN: "true or false",
    JsonType.ARRAY: "an array",
    JsonType.OBJECT: "an object",
    JsonType.NULL: "null",
}


def type_words(parameter: Parameter) -> str:
    """What the parameter takes: `a string or an array`."""
    return "any value" if isinstance(parameter.type, AnyValue) else kind_words(parameter.kinds)


def kind_words(kinds: Iterable[JsonType]) -> str:
    """Values of the types, in words: `a string or null`."""
    return join_words([_TYPE_WORDS[kind] for kind in kinds], "or")


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if parameter.kind is not None:
        yield value_check(
            parameter,
            HasType(path=parameter.path, kind=parameter.kind),
            kind=KIND.key,
            code=codes.fill(codes.invalid, parameter.path),
            must=f"be {type_words(parameter)}, not {{0}}",
        )


KIND = ParameterRule(key="type", purpose="the JSON type of a value", lower=lower)
