"""Writes issues as the API's envelope of errors."""

from collections.abc import Iterable
from typing import Any

from .issue import Issue
from .wording import jsonable


def to_api(issues: Iterable[Issue]) -> dict[str, Any]:
    """`{"data": [], "errors": […]}`: the errors under the API's field names.

    Warnings are left out, since the API accepts such requests. `parameter` is an array where a rule between
    parameters is broken.
    """
    return {"data": [], "errors": [_error(each) for each in issues if each.severity == "error"]}


def _error(issue: Issue) -> dict[str, Any]:
    parameter = issue.parameter
    fields = {
        "code": issue.code,
        "message": issue.message,
        "parameter": list(parameter) if isinstance(parameter, tuple) else parameter,
        "type": issue.type,
        "min": issue.min,
        "max": issue.max,
        "multiplier": issue.step,
        "allowedValues": list(issue.allowed_values) or None,
        "documentation": issue.documentation,
        "taskType": issue.task_type,
        "taskUUID": issue.task_uuid,
    }
    return {name: jsonable(value) for name, value in fields.items() if value is not None}
