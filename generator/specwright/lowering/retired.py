"""Models that their service retired: a request to one is as valid as ever, and gets a warning."""

from collections.abc import Iterator

from specwright.diagnostics import Location
from specwright.ir.model import Api, Check, Model, Phase
from specwright.ir.predicate import Not, Present
from specwright.ir.wording import escaped
from specwright.lowering.rules import advises
from specwright.lowering.rules.parameter_rule import Codes

STATUS = "retired"
"""The status of such a model in its spec."""


def advice(model: Model, codes: Codes, api: Api, location: Location) -> Iterator[Check]:
    """The warning, about the parameter that names a retired model, or its kind of task."""
    known = {each.name for each in model.request.root.children}
    named = [name for name in (api.discriminator, api.task_parameter) if name in known]
    if model.status != STATUS or not named:
        return
    path = (named[0],)
    yield Check(
        rule=f"{advises.KIND.key}.{STATUS}",
        kind=advises.KIND.key,
        phase=Phase.CROSS_FIELD,
        scope=(),
        subjects=(path,),
        predicate=Not(of=Present(path=path)),
        code=codes.fill(codes.advice, path),
        message=escaped(f"{model.title} is retired: its service no longer lists it; choose another model"),
        advice=True,
        location=location,
    )
