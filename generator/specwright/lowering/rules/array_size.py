"""How many items an array may have."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Array, Parameter
from specwright.ir.predicate import ItemCount
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Array(min_items=minimum, max_items=maximum) if (minimum, maximum) != (None, None):
            yield value_check(
                parameter,
                ItemCount(path=parameter.path, minimum=minimum, maximum=maximum),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must="have {bounds}, not {0:length}",
            )


KIND = ParameterRule(key="items", purpose="the number of items of an array", lower=lower)
