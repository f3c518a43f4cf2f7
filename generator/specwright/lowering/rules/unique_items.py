"""No two items of an array are equal."""

from collections.abc import Iterator

from specwright.ir.model import Check
from specwright.ir.parameter import Array, Parameter
from specwright.ir.predicate import UniqueItems
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule, value_check


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    match parameter.type:
        case Array(unique=True):
            yield value_check(
                parameter,
                UniqueItems(path=parameter.path),
                kind=KIND.key,
                code=codes.fill(codes.invalid, parameter.path),
                must="have no item twice; leave the repeated ones out",
            )


KIND = ParameterRule(key="unique-items", purpose="an array without equal items", lower=lower)
