"""What a language model is not asked for: how a task is sent, and how its results come back."""

from specwright.ir.model import Api, Model
from specwright.ir.parameter import Parameter

DELIVERY = frozenset({"webhookURL", "uploadEndpoint", "deliveryMethod", "ttl", "includeCost", "outputType"})
"""The parameters by which an application receives results; no fact of specs tells them from others."""


def shown(model: Model, api: Api) -> list[Parameter]:
    """The parameters of a request that a language model decides, in the page's order."""
    own = {api.discriminator, api.task_parameter, api.task_uuid}
    return [each for each in model.request.root.children if not _is_left_out(each, own)]


def _is_left_out(parameter: Parameter, own: set[str | None]) -> bool:
    """Whether the application gives it: it need not be given, or its value is known."""
    if parameter.name not in own and parameter.name not in DELIVERY:
        return False
    return not parameter.required or parameter.const is not None or parameter.fill is not None
