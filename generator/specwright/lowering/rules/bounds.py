"""The smallest and the largest number, both included."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.predicate import Range
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Numeric(minimum=minimum, maximum=maximum) if (minimum, maximum) != (None, None):
            yield value_check(
                parameter,
                Range(path=parameter.path, minimum=minimum, maximum=maximum),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must="be {bounds}, not {0}",
            )


KIND = ParameterRule(key="bounds", purpose="the smallest and the largest number", lower=lower)
