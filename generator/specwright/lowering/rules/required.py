"""A parameter that a request must give, wherever the object that holds it is given."""

from collections.abc import Iterator

from specwright.ir.formats import FORMATS
from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Parameter, String
from specwright.ir.path import dotted
from specwright.ir.predicate import Present
from specwright.ir.wording import escaped, join_words
from specwright.lowering.rules.allowed_values import allowed
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule
from specwright.lowering.rules.value_type import type_words
from specwright.lowering.rules.wording import alternatives, display_name


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if parameter.required:
        yield Check(
            rule=f"{dotted(parameter.path)}.required",
            kind=KIND.key,
            phase=Phase.MISSING,
            scope=parameter.path[:-1],
            subjects=(parameter.path,),
            predicate=Present(path=parameter.path),
            code=codes.fill(codes.missing, parameter.path),
            message=f"{display_name(parameter)} is required; give it {_due(parameter)}",
            location=parameter.location,
        )


def _due(parameter: Parameter) -> str:
    """What to give: allowed values if there are any, else the format or type, with the keys of an object."""
    if allowed(parameter):
        return alternatives(allowed(parameter))
    match parameter.type:
        case String(format=name) if name is not None:
            return FORMATS[name].title
        case _:
            needed = [f"'{escaped(child.name)}'" for child in parameter.children if child.required]
            return type_words(parameter) + (f" with {join_words(needed, 'and')}" if needed else "")


KIND = ParameterRule(key="required", purpose="a parameter that must be given", lower=lower)
