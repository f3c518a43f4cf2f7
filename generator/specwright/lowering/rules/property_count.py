"""How many keys an object may have."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Object, Parameter
from specwright.ir.predicate import PropertyCount
from specwright.ir.wording import span
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Object(min_properties=minimum, max_properties=maximum) if (minimum, maximum) != (None, None):
            yield value_check(
                parameter,
                PropertyCount(path=parameter.path, minimum=minimum, maximum=maximum),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must=f"have {span(minimum, maximum, 'key')}",
            )


KIND = ParameterRule(key="property-count", purpose="the number of keys of an object", lower=lower)
