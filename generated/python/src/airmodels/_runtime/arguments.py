"""Makes a request of the arguments of a function call, as the target `tools` describes them."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from .invalid import InvalidRequest
from .issue import Issue
from .model import Model
from .nodes import dotted
from .rule import rule_about_all
from .values import Path

_SIZE = re.compile(r"\s*([0-9]{1,9})\s*[xX\u00d7]\s*([0-9]{1,9})\s*")


def request_of(
    model: Model, arguments: Any, more: Mapping[str, Any], *, hidden: Iterable[str], task_uuid: str | None
) -> dict[str, Any]:
    """The valid request; raises InvalidRequest for any other. No function asks for the `hidden` names."""
    request = drafted(model, arguments, more, hidden=hidden, task_uuid=task_uuid)
    issues = model.validate(request)
    if any(issue.severity == "error" for issue in issues):
        raise InvalidRequest(issues)
    return request


def drafted(
    model: Model, arguments: Any, more: Mapping[str, Any], *, hidden: Iterable[str], task_uuid: str | None
) -> dict[str, Any]:
    """The request, valid or not; raises InvalidRequest where the arguments come to none."""
    if not isinstance(arguments, Mapping):
        raise InvalidRequest([_issue("arguments", "the arguments must be an object")])
    hidden = hidden_of(model, hidden, task_uuid)
    taken = [name for name in arguments if name in hidden and arguments[name] is not None]
    if taken:
        message = "'{}' is decided by the application; leave it out"
        raise InvalidRequest([_issue("transport", message.format(name)) for name in taken])
    given = {name: value for name, value in arguments.items() if name not in hidden}
    try:
        values = {**_split(model, _decided(model, given, ())), **more}
    except RecursionError:
        raise InvalidRequest([_issue("arguments", "the arguments are nested too deeply")]) from None
    return {**_known(model, hidden, task_uuid, values), **values}


def hidden_of(model: Model, hidden: Iterable[str], task_uuid: str | None) -> list[str]:
    """Those of the names that the model has and its function does not ask for."""
    return [name for name in hidden if _is_hidden(model, name, task_uuid)]


def has_size(model: Model) -> bool:
    """Whether `size` stands for width and height, as it does where no parameter is called so."""
    return "size" not in model.parameters and bool(model.sizes)


def _is_hidden(model: Model, name: str, task_uuid: str | None) -> bool:
    """Whether the model has the parameter, and a request can be made without asking for it."""
    parameter = model.parameters.get(dotted((name,)))
    if parameter is None:
        return False
    return name == task_uuid or not parameter.required or parameter.const is not None


def _known(
    model: Model, hidden: Iterable[str], task_uuid: str | None, given: Mapping[str, Any]
) -> dict[str, Any]:
    """What a request must say and no function asks for: constants, and a new UUID of the task."""
    needed = {name: model.parameters[dotted((name,))] for name in hidden if name not in given}
    known = {name: each.const for name, each in needed.items() if each.required and each.const is not None}
    return known | ({task_uuid: str(uuid4())} if task_uuid in needed else {})


def _split(model: Model, values: dict[str, Any]) -> dict[str, Any]:
    """The values with width and height in place of `size`, unless a parameter is called so."""
    if "size" not in values or not has_size(model):
        return values
    match = _SIZE.fullmatch(values["size"]) if isinstance(values["size"], str) else None
    if match is None:
        example = f"{model.sizes[0].width}x{model.sizes[0].height}"
        raise InvalidRequest([_issue("size", f"'size' must be a size such as '{example}'")])
    sides = {"width": int(match[1]), "height": int(match[2])}
    rest = {name: value for name, value in values.items() if name != "size"}
    if sides.keys() & rest.keys():
        raise InvalidRequest([_issue("size", "'size' stands for 'width' and 'height'; give it alone")])
    return rest | sides


def _decided(model: Model, value: Any, path: Path) -> Any:
    """The value without what is null and may be left out; an object for its JSON text."""
    if isinstance(value, str):
        return _read(model, value, path)
    if isinstance(value, list):
        return [_decided(model, item, (*path, "[]")) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _decided(model, part, _below(model, path, name))
        for name, part in value.items()
        if part is not None or not _is_optional(model, _below(model, path, name))
    }


def _below(model: Model, path: Path, name: str) -> Path:
    """The path of a property, or of the values of a map."""
    if not isinstance(name, str):
        return (*path, "{}")
    below = (*path, name)
    return below if dotted(below) in model.parameters or below == ("size",) else (*path, "{}")


def _is_optional(model: Model, path: Path) -> bool:
    parameter = model.parameters.get(dotted(path))
    return path == ("size",) if parameter is None else not parameter.required


def _read(model: Model, text: str, path: Path) -> Any:
    """What JSON text says where an object or array is due; any other text as it is."""
    parameter = model.parameters.get(dotted(path))
    if parameter is None or not {*parameter.types} <= {"object", "array"}:
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, dict | list) else text


def _issue(about: str, message: str) -> Issue:
    escaped = message.replace("{", "{{").replace("}", "}}")
    return Issue(rule_about_all(f"tools.{about}", "invalidArguments", escaped), (), (None,))
