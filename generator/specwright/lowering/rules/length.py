"""How long a string may be, in Unicode code points."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Parameter, String
from specwright.ir.predicate import Length
from specwright.ir.wording import span
from specwright.lowering.rules.kind import Codes, ParameterRule, called, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case String(min_length=None, max_length=None):
            return
        case String(min_length=minimum, max_length=maximum):
            yield value_check(
                parameter,
                kind=KIND.key,
                holds=Length(path=parameter.path, minimum=minimum, maximum=maximum),
                code=codes.fill(codes.invalid, parameter.path),
                message=f"{called(parameter)} must be {span(minimum, maximum, 'character')} long, "
                "not {0:length}",
            )


KIND = ParameterRule(key="length", purpose="the length of a string, in code points", lower=lower)
