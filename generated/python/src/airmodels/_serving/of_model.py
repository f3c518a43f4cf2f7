"""One tool for each model: a call is answered with the request that it comes to, or with what is wrong."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from .._runtime.arguments import drafted, has_size, hidden_of
from .._runtime.invalid import InvalidRequest
from .._runtime.issue import Issue
from .._runtime.model import Model
from .tool import Answer, Tool, as_json, has_errors, lines

_SIDES = ("width", "height")


def tool_of(tools: Any, model: Model) -> Tool:
    """The tool of a model; `tools` is the module of the package that makes requests of calls."""
    return Tool(definition=tools.definition(model.key), call=partial(_answer, tools, model))


def _answer(tools: Any, model: Model, arguments: dict[str, Any]) -> Answer:
    issues: list[Issue] = []
    try:
        request = _drafted(tools, model, arguments)
    except InvalidRequest as error:
        issues = error.issues
        request = _drafted(tools, model, _without_faults(tools, model, arguments))
    issues = issues or model.validate(request)
    told = [each.to_dict() for each in issues]
    if not has_errors(issues):
        values: dict[str, Any] = {"valid": True, "request": request, "issues": told}
        return Answer(text=as_json(values), values=values)
    repaired = model.repair(request).request
    corrected = None if repaired is None else _arguments(tools, model, repaired)
    way = (
        f"No way is known to mend all of it; change what is wrong and call again.{_tip(tools, model, issues)}"
        if corrected is None
        else f"With these arguments the call is valid: {as_json(corrected)}"
    )
    return Answer(
        text=f"The call is not valid:\n{lines(told)}\n{way}",
        values={"valid": False, "request": request, "issues": told, "arguments": corrected},
        is_error=True,
    )


def _tip(tools: Any, model: Model, issues: list[Issue]) -> str:
    """Which argument stands for width and height, where one of them is at fault."""
    if not _joins(tools, model) or all(issue.path[:1] not in {("width",), ("height",)} for issue in issues):
        return ""
    return f" 'size' stands for width and height, such as '{model.sizes[0].width}x{model.sizes[0].height}'."


def _joins(tools: Any, model: Model) -> bool:
    return has_size(model) and "size" in tools.definition(model.key)["inputSchema"]["properties"]


def _drafted(tools: Any, model: Model, arguments: Mapping[str, Any]) -> dict[str, Any]:
    return drafted(model, arguments, {}, hidden=tools.HIDDEN, task_uuid=tools.TASK_UUID)


def _without_faults(tools: Any, model: Model, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments without those that come to no request."""
    left_out = {*hidden_of(model, tools.HIDDEN, tools.TASK_UUID)}
    rest = {name: value for name, value in arguments.items() if name not in left_out}
    sizeless = {name: value for name, value in rest.items() if name != "size"}
    for left in (rest, sizeless):
        try:
            _drafted(tools, model, left)
        except InvalidRequest:
            continue
        return left
    return {}


def _arguments(tools: Any, model: Model, request: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments that come to the request, but for what the application decides."""
    hidden = hidden_of(model, tools.HIDDEN, tools.TASK_UUID)
    arguments = {name: value for name, value in request.items() if name not in hidden}
    if _joins(tools, model) and arguments.keys() >= {*_SIDES}:
        width, height = (arguments.pop(name) for name in _SIDES)
        arguments["size"] = f"{int(width)}x{int(height)}"
    return arguments
