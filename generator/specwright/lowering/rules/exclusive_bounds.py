"""The numbers that a number must be above or below."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.predicate import ExclusiveRange
from specwright.ir.wording import strict_span
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Numeric(exclusive_minimum=low, exclusive_maximum=high) if (low, high) != (None, None):
            yield value_check(
                parameter,
                ExclusiveRange(path=parameter.path, minimum=low, maximum=high),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must=f"be {strict_span(low, high)}, not {{0}}",
            )


KIND = ParameterRule(key="exclusive-bounds", purpose="bounds of a number, neither included", lower=lower)
