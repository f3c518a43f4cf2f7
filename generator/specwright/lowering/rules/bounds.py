"""The smallest and the largest number, both included."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Numeric, Parameter
from specwright.ir.predicate import Range
from specwright.ir.wording import span
from specwright.lowering.rules.kind import Codes, ParameterRule, called, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Numeric(minimum=None, maximum=None):
            return
        case Numeric(minimum=minimum, maximum=maximum):
            yield value_check(
                parameter,
                kind=KIND.key,
                holds=Range(path=parameter.path, minimum=minimum, maximum=maximum),
                code=codes.fill(codes.invalid, parameter.path),
                message=f"{called(parameter)} must be {span(minimum, maximum)}, not {{0}}",
            )


KIND = ParameterRule(key="bounds", purpose="the smallest and the largest number", lower=lower)
