"""A parameter that a request must give, wherever the object that holds it is given."""

from collections.abc import Iterator

from specwright.ir.model import Check, Parameter, Stage
from specwright.ir.path import dotted
from specwright.ir.predicate import Present
from specwright.rules.kind import Codes, ParameterRule, called, escaped, listed
from specwright.rules.value_type import due


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    if parameter.required:
        yield Check(
            rule=f"{dotted(parameter.path)}.required",
            kind=KIND.key,
            stage=Stage.MISSING,
            scope=parameter.path[:-1],
            about=(parameter.path,),
            holds=Present(path=parameter.path),
            code=codes.fill(codes.missing, parameter.path),
            message=f"{called(parameter)} is required; give it {due(parameter)}{_with(parameter)}",
            place=parameter.place,
        )


def _with(parameter: Parameter) -> str:
    """What an object must hold in its turn."""
    needed = [f"'{escaped(child.name)}'" for child in parameter.children if child.required]
    return f" with {listed(needed, 'and')}" if needed else ""


KIND = ParameterRule(key="required", purpose="a parameter that must be given", lower=lower)
