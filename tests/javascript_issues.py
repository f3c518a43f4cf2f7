"""Issues of the JavaScript target in the terms of Python's, so that the two can be compared."""

import json
from typing import Any

import node
import targets

_NAMES = {"allowedValues": "allowed_values", "taskType": "task_type", "taskUUID": "task_uuid"}
_NEW = "a new UUID"


def of_javascript(compiled: targets.Compiled, slug: str | None, request: Any) -> list[dict[str, Any]]:
    """Every issue as the npm package's `toJSON` tells it."""
    found = compiled.ask(slug, "validate", request)
    return [_settled({_NAMES.get(name, name): each for name, each in issue.items()}) for issue in found]


def of_python(validate: Any, request: Any) -> list[dict[str, Any]]:
    """Every issue as Python's `to_dict` tells it, of the request as JavaScript reads it."""
    found = json.loads(json.dumps([issue.to_dict() for issue in validate(node.as_read(request))]))
    return [_settled(issue) for issue in found]


def _settled(issue: dict[str, Any]) -> dict[str, Any]:
    """Without what differs for no reason of ours: new UUIDs."""
    filled = any(each["form"] == "fill" for each in issue.get("suggestions", ()))
    if filled:
        text = json.dumps(issue)
        for each in issue["suggestions"]:
            if each["form"] == "fill":
                text = text.replace(each["value"], _NEW)
        issue = json.loads(text)
    return issue
