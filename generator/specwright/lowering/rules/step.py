"""The step of a number, counted in decimal: 0.07 is seven steps of 0.01."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.predicate import MultipleOf
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Numeric(step=step) if step is not None:
            yield value_check(
                parameter,
                MultipleOf(path=parameter.path, step=step),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must="be a multiple of {step}, not {0}",
            )


KIND = ParameterRule(key="step", purpose="the step of a number, in decimal", lower=lower)
