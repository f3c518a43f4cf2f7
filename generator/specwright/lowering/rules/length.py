"""How long a string may be, in Unicode code points."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter, String
from specwright.ir.predicate import Length
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case String(min_length=minimum, max_length=maximum) if (minimum, maximum) != (None, None):
            yield value_check(
                parameter,
                Length(path=parameter.path, minimum=minimum, maximum=maximum),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must="be {bounds} long, not {0:length}",
            )


KIND = ParameterRule(key="length", purpose="the length of a string, in code points", lower=lower)
