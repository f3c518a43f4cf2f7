"""Templates that cannot be filled in: for one model, which is its own fault, or for all of them."""

from collections.abc import Sequence

from specwright.diagnostics import Diagnostic, OutputCode, error
from specwright.driver.result import ModelResult
from specwright.emit.render import TemplateFault
from specwright.ir.model import Model

SUFFIX = ", for this model"


def of_model(model: Model, fault: TemplateFault) -> Diagnostic:
    """What is wrong with a model for which a template fails."""
    return error(model.location, "", f"{fault}{SUFFIX}", OutputCode.TEMPLATE)


def stop_at_broken_template(results: Sequence[ModelResult]) -> None:
    """Raises TemplateFault where a template fails for every model: then it is no model's fault."""
    faults = [each for one in results for each in one.problems if each.code is OutputCode.TEMPLATE]
    if len(faults) == len(results) and faults:
        raise TemplateFault(faults[0].message.removesuffix(SUFFIX))
