"""The format of a string: a UUID, a URI, a colour, a media reference."""

from collections.abc import Iterator

from specwright.ir.formats import FORMATS
from specwright.ir.model import Check
from specwright.ir.parameter import Parameter, String
from specwright.ir.predicate import Matches
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case String(format=name) if name is not None:
            yield value_check(
                parameter,
                Matches(path=parameter.path, format=name),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must=f"be {FORMATS[name].title}, not {{0}}",
            )


KIND = ParameterRule(key="format", purpose="the format of a string", lower=lower)
