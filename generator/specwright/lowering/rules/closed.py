"""An object has no parameters but its own: the API may bill a request whose misspelt key it ignored."""

from collections.abc import Iterator

from specwright.ir.model import Check, Phase
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import dotted
from specwright.ir.predicate import NoAdditionalProperties
from specwright.ir.tree import variants
from specwright.ir.wording import escaped
from specwright.lowering.rules.parameter_rule import Codes, ParameterRule


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    for variant in variants(parameter):
        match variant.type:
            case Object(properties=properties, open=False):
                path = parameter.path
                where = f" of '{escaped(dotted(path))}'" if path else ""
                yield Check(
                    rule=f"{dotted(path)}.unknown" if path else "unknown",
                    kind=KIND.key,
                    phase=Phase.UNKNOWN,
                    scope=path,
                    subjects=(path,),
                    predicate=NoAdditionalProperties(
                        path=path, names=tuple(each.name for each in properties)
                    ),
                    code=codes.unknown,
                    message=f"{{0}} is not a parameter{where}",
                    location=parameter.location,
                )


KIND = ParameterRule(key="unknown", purpose="keys that the page does not document", lower=lower)
