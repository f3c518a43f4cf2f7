"""Errors as the API tells them."""

import json
from collections.abc import Mapping
from typing import Any

from .names import TASK_TYPE, TASK_UUID


class Refusal(Exception):
    """A request, or a task of it, that is not run: `error` is an object for `errors` of an answer."""

    def __init__(
        self, status: int, code: str, message: str, *, parameter: str | None = None, task: object = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error = error(code, message, parameter=parameter, task=task)


def error(code: str, message: str, *, parameter: str | None = None, task: object = None) -> dict[str, Any]:
    """The error; it names the task where the task says what it is."""
    fields: dict[str, Any] = {"code": code, "message": message}
    if parameter is not None:
        fields["parameter"] = parameter
    if isinstance(task, Mapping):
        named = {name: task.get(name) for name in (TASK_TYPE, TASK_UUID)}
        fields |= {name: value for name, value in named.items() if isinstance(value, str)}
    return fields


def as_json(value: object) -> bytes:
    """The value as JSON in ASCII, which can say half a surrogate pair, too."""
    return json.dumps(value, separators=(",", ":")).encode()
