"""Makes requests of the arguments with which a language model calls a model's function.

The definitions of the functions are the target `tools`. Made by `specwright generate`; do not edit.
"""

from collections.abc import Mapping
from copy import deepcopy
from importlib import import_module
from typing import Any

from airmodels import models
from airmodels._runtime.arguments import request_of

TASK_UUID: str | None = "taskUUID"
HIDDEN: tuple[str, ...] = (
    "deliveryMethod",
    "includeCost",
    "model",
    "outputType",
    "taskType",
    "taskUUID",
    "ttl",
    "uploadEndpoint",
    "webhookURL",
)
"""What a function does not ask for, where a model has it and can do without."""


def to_request(model: str, arguments: Mapping[str, Any], /, **more: Any) -> dict[str, Any]:
    """The valid request that a call comes to.

    `model` is an AIR identifier or a slug; `arguments` are what the language model gave. In them `size` is
    split, null stands for what is left out, and JSON text for an object whose keys no schema names.
    Constants and the task's UUID are added; `more` is what the application decides, such as `webhookURL`,
    and is not taken from `arguments`. Raises KeyError for a model that is not known, InvalidRequest, with
    all issues and what to do about them, for a call that is not valid.
    """
    return request_of(models[model], arguments, more, hidden=HIDDEN, task_uuid=TASK_UUID)


def definition(model: str, /) -> dict[str, Any]:
    """The model's function as MCP has it: `name`, `title`, `description` and `inputSchema`.

    `model` is an AIR identifier or a slug. Raises KeyError for a model that is not known.
    """
    tool: dict[str, Any] = described(model)["tool"]
    return tool


def described(model: str, /) -> dict[str, Any]:
    """All that language models are told of a model beside its facts: `tool`, `rules` and `example`.

    `tool` is its `definition`; `rules` are those between parameters, each a mapping of `rule`, `severity`
    and `says`; `example` is a valid request, None where the spec has none. Raises KeyError for a model that
    is not known.
    """
    module = models[model].request_type.__module__.rpartition(".")[0]
    known: dict[str, Any] = deepcopy(import_module(f"{module}.facts").TOOL)
    return known
