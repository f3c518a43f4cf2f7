"""From the bytes of a request to its tasks, within limits."""

import asyncio
import json
import math
from typing import Any, NoReturn

from starlette.requests import Request

from .refusal import Refusal
from .settings import Settings


async def body_of(request: Request, settings: Settings) -> bytes:
    """The body; raises Refusal where it is too large or too slow.

    Of a body that is too large the rest is read and thrown away, so that the client comes to hear of it.
    """
    received = bytearray()
    size = 0
    try:
        async with asyncio.timeout(settings.body_timeout):
            async for chunk in request.stream():
                size += len(chunk)
                if size <= settings.max_body:
                    received += chunk
                else:
                    received.clear()
    except TimeoutError:
        if size > settings.max_body:
            raise _too_large(size, settings) from None
        message = f"the body did not arrive within {settings.body_timeout:g} seconds"
        raise Refusal(408, "requestTimeout", message) from None
    if size > settings.max_body:
        raise _too_large(size, settings)
    return bytes(received)


def tasks_of(body: bytes | str, settings: Settings) -> list[Any]:
    """The tasks of a body, an array of objects; raises Refusal where it is none, too deep or too long."""
    try:
        tasks = json.loads(body, parse_constant=_no_number, parse_float=_finite)
    except RecursionError:
        raise _too_deep(settings) from None
    except ValueError as problem:
        reason = "no UTF-8 text" if isinstance(problem, UnicodeDecodeError) else str(problem)
        raise Refusal(400, "invalidJSON", f"the body is not JSON: {reason}") from None
    if not isinstance(tasks, list) or not tasks:
        raise Refusal(400, "invalidRequest", "the body must be an array of one or more tasks")
    if len(tasks) > settings.max_tasks:
        message = f"a request has at most {settings.max_tasks} tasks; this has {len(tasks)}"
        raise Refusal(400, "tooManyTasks", message)
    _check_extent(tasks, settings)
    for number, task in enumerate(tasks):
        if not isinstance(task, dict):
            raise Refusal(400, "invalidRequest", f"task {number} must be an object")
    return tasks


def _too_large(size: int, settings: Settings) -> Refusal:
    message = f"the body has {size} bytes or more; at most {settings.max_body} are read"
    return Refusal(413, "payloadTooLarge", message)


def _finite(text: str) -> float:
    """The number; one that is infinite as a double could not be answered in JSON."""
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name[:20]} is no finite number")


def _too_deep(settings: Settings) -> Refusal:
    message = f"arrays and objects are nested deeper than {settings.max_depth} levels"
    return Refusal(400, "invalidRequest", message)


def _check_extent(tasks: list[Any], settings: Settings) -> None:
    """Raises Refusal for too many levels or values; asks level by level."""
    level: list[Any] = [tasks]
    count = 0
    for _ in range(settings.max_depth):
        values = [
            inner for outer in level for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        count += len(values)
        if count > settings.max_values:
            message = f"a request has at most {settings.max_values} values; this has more"
            raise Refusal(400, "invalidRequest", message)
        level = [value for value in values if isinstance(value, (dict, list))]
        if not level:
            return
    raise _too_deep(settings)
