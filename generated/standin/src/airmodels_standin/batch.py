"""The tasks of one request, run together."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from . import utilities
from .faults import RequestFault
from .names import TASK_TYPE, TASK_UUID
from .refusal import Refusal
from .service import Outcome, Service

_SPARED = (utilities.AUTHENTICATION, "ping")


class Drop(Exception):
    """The connection is to break."""


async def run(service: Service, tasks: Sequence[Mapping[str, Any]], address: str) -> list[Outcome]:
    """What each task comes to, in the order of the tasks."""
    outcomes = [Outcome() for _ in tasks]
    seen: set[str] = set()
    works = []
    for task, outcome in zip(tasks, outcomes, strict=True):
        uuid = task.get(TASK_UUID)
        if isinstance(uuid, str) and uuid in seen and utilities.utility_of(task) is None:
            message = f"two tasks of the request have the '{TASK_UUID}' {uuid}"
            refusal = Refusal(400, "conflictTaskUUID", message, parameter=TASK_UUID, task=task)
            outcome.refuse(refusal)
            continue
        seen |= {uuid} if isinstance(uuid, str) else set()
        works.append(utilities.run(service, task, address, outcome))
    await asyncio.gather(*works)
    return outcomes


def fault_of(service: Service, tasks: Sequence[Mapping[str, Any]]) -> RequestFault | None:
    """The fault that a request meets; keys and pings meet none."""
    if all(task.get(TASK_TYPE) in _SPARED for task in tasks):
        return None
    return service.faults.of_request()


async def meet(fault: RequestFault | None, service: Service, task: Mapping[str, Any]) -> None:
    """Raises what the fault comes to: a Refusal, or Drop."""
    match fault:
        case None:
            return
        case "rate-limit":
            message = "too many requests, as the stand-in was told to say"
            raise Refusal(429, "rateLimitExceeded", message, task=task)
        case "time-out":
            await asyncio.sleep(service.settings.hold)
            message = "the provider did not answer in time, as the stand-in was told to say"
            raise Refusal(504, "timeoutProvider", message, task=task)
        case "drop":
            raise Drop
