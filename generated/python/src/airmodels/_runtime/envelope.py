"""Writes issues as the API's envelope of errors."""

from collections.abc import Iterable
from typing import Any

from .issue import Issue
from .jsonable import jsonable
from .values import class_name


def to_api(issues: Iterable[Issue]) -> dict[str, Any]:
    """`{"data": [], "errors": […]}`: the errors under the API's field names.

    Warnings are left out, since the API accepts such requests. `parameter` is an array where a rule between
    parameters is broken. The envelope is made for `json.dumps`, which refuses none. Raises TypeError for what
    are no issues, since an envelope without errors would say that all is good.
    """
    return {"data": [], "errors": [_error(each) for each in _known(issues) if each.severity == "error"]}


def _known(issues: Iterable[Issue]) -> list[Issue]:
    try:
        known = list(issues)
    except TypeError:
        raise TypeError(f"to_api takes issues, as validate gives them, not {class_name(issues)}") from None
    for each in known:
        if not isinstance(each, Issue):
            raise TypeError(f"to_api takes issues, as validate gives them, not {class_name(each)} among them")
    return known


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
