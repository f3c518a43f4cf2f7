"""What a language model is not asked for: how a task is sent, and how its results come back."""

from specwright.ir.model import Api, Model
from specwright.ir.parameter import Parameter

DELIVERY = frozenset({"webhookURL", "uploadEndpoint", "deliveryMethod", "ttl", "includeCost", "outputType"})
"""The parameters by which an application receives results; no fact of specs tells them from others."""


def hidden_names(api: Api) -> tuple[str, ...]:
    """The names that a function does not ask for, where a model has them and can do without."""
    own = (api.discriminator, api.task_parameter, api.task_uuid)
    return tuple(sorted({*DELIVERY, *(name for name in own if name is not None)}))


def shown(model: Model, api: Api) -> list[Parameter]:
    """The parameters of a request that a language model decides, in the page's order."""
    hidden = hidden_names(api)
    return [
        each for each in model.request.root.children if each.name not in hidden or not _is_settled(each, api)
    ]


def _is_settled(parameter: Parameter, api: Api) -> bool:
    """Whether a request can be made without asking for it: it need not be given, or its value is known."""
    return parameter.name == api.task_uuid or not parameter.required or parameter.const is not None
