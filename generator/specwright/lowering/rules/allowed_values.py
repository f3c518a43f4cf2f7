"""The values that a parameter may have: a list of them, or a single constant."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter
from specwright.ir.predicate import Constant, Enum
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check
from specwright.lowering.rules.wording import alternatives


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    values = allowed(parameter)
    if values:
        yield value_check(
            parameter,
            Enum(path=parameter.path, values=values),
            kind=KIND.key,
            code=codes.fill(codes.unsupported, parameter.path),
            must=f"be {alternatives(values)}, not {{0}}",
        )


def allowed(parameter: Parameter) -> tuple[Constant, ...]:
    """The values that the parameter may have; none where any will do."""
    if parameter.const is not None:
        return (parameter.const,)
    return tuple(choice.value for choice in parameter.choices)


KIND = ParameterRule(key="enum", purpose="the values that are allowed", lower=lower)
