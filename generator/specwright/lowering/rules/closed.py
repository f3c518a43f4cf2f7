"""An object has no parameters but its own: the API may bill a request whose misspelt key it ignored."""

from collections.abc import Iterator

from specwright.ir.model import Check, Stage
from specwright.ir.parameter import Object, Parameter
from specwright.ir.path import dotted
from specwright.ir.predicate import Closed
from specwright.ir.tree import forms
from specwright.lowering.rules.kind import Codes, ParameterRule, escaped


def lower(parameter: Parameter, codes: Codes) -> Iterator[Check]:
    for form in forms(parameter):
        match form.type:
            case Object(properties=properties, open=False):
                path = parameter.path
                where = f" of '{escaped(dotted(path))}'" if path else ""
                yield Check(
                    rule=f"{dotted(path)}.unknown" if path else "unknown",
                    kind=KIND.key,
                    stage=Stage.UNKNOWN,
                    scope=path,
                    about=(path,),
                    holds=Closed(path=path, names=tuple(each.name for each in properties)),
                    code=codes.unknown,
                    message=f"{{0}} is not a parameter{where}",
                    place=parameter.place,
                )


KIND = ParameterRule(key="unknown", purpose="keys that the page does not document", lower=lower)
