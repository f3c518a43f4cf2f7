"""What keeps sound specs from having outputs: their size, or templates that cannot be filled in.

A template fails for one model, which is that model's fault, or for all of them.
"""

from collections.abc import Iterator, Sequence

from specwright.diagnostics import Diagnostic, OutputCode, error
from specwright.driver.result import ModelResult
from specwright.emit.render import TemplateFault
from specwright.ir.model import Model
from specwright.ir.tree import walk

SUFFIX = ", for this model"
MOST_PARAMETERS = 3_000
"""More take minutes to compile: among the vectors are requests about each, which give all others."""


def too_large(model: Model) -> Iterator[Diagnostic]:
    """What is wrong with a model whose requests have more parameters than can be compiled in due time."""
    number = sum(1 for _ in walk(model.request.root)) - 1
    if number > MOST_PARAMETERS:
        message = (
            f"the request has {number:,} parameters, and targets are made of at most {MOST_PARAMETERS:,}"
        )
        advice = "take parameters of one sort together in an object whose keys are free"
        yield error(model.location, "", f"{message}; {advice}", OutputCode.TOO_LARGE)


def of_model(model: Model, fault: TemplateFault) -> Diagnostic:
    """What is wrong with a model for which a template fails."""
    return error(model.location, "", f"{fault}{SUFFIX}", OutputCode.TEMPLATE)


def stop_at_broken_template(results: Sequence[ModelResult]) -> None:
    """Raises TemplateFault where a template fails for every model: then it is no model's fault."""
    faults = [each for one in results for each in one.problems if each.code is OutputCode.TEMPLATE]
    if len(faults) == len(results) and faults:
        raise TemplateFault(faults[0].message.removesuffix(SUFFIX))
