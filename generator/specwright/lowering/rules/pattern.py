"""A regular expression that is found somewhere in a string."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter, String
from specwright.ir.predicate import Pattern
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check
from specwright.lowering.rules.wording import quoted


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case String(pattern=pattern) if pattern is not None:
            yield value_check(
                parameter,
                Pattern(path=parameter.path, pattern=pattern),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must=f"match the pattern {quoted(pattern)}, not {{0}}",
            )


KIND = ParameterRule(key="pattern", purpose="a regular expression that is found in a string", lower=lower)
