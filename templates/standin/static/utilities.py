"""Tasks that no model runs: keys, pings, results, uploads, models."""

import base64
import binascii
import time
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from . import catalog
from .media import safe_mime
from .names import TASK_TYPE, TASK_UUID
from .refusal import Refusal
from .service import Outcome, Service
from .synthesis import uuid4

Task: TypeAlias = Mapping[str, Any]
Utility: TypeAlias = Callable[[Service, Task, str], Awaitable[list[dict[str, Any]]]]

AUTHENTICATION = "authentication"
_MOST_FOUND = 100
_MIMES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "gif": "image/gif"}
_SNIFFED = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"RIFF": "webp", b"GIF8": "gif"}


def utility_of(task: Task) -> Utility | None:
    """What runs the task; None where a model does."""
    kind = task.get(TASK_TYPE)
    return UTILITIES.get(kind) if isinstance(kind, str) else None


async def run(service: Service, task: Task, address: str, outcome: Outcome) -> None:
    """Runs a task of any type and adds what it comes to."""
    utility = utility_of(task)
    if utility is None:
        await service.run(task, address, outcome)
        return
    try:
        outcome.data += await utility(service, task, address)
    except Refusal as refusal:
        outcome.refuse(refusal)


def session(service: Service, task: Task) -> dict[str, Any]:
    """What `authentication` is answered; a session that is still known goes on. Raises Refusal."""
    key = task.get("apiKey")
    if not service.is_key(key):
        code, word = ("invalidApiKey", "not right") if key else ("missingApiKey", "missing")
        raise Refusal(401, code, f"the key of the API is {word}", parameter="apiKey", task=task)
    known = task.get("connectionSessionUUID")
    uuid = known if isinstance(known, str) and known in service.sessions else uuid4(service.random)
    service.sessions[uuid] = True
    return {TASK_TYPE: AUTHENTICATION, "connectionSessionUUID": uuid}


async def _authentication(service: Service, task: Task, address: str) -> list[dict[str, Any]]:
    return [session(service, task)]


async def _ping(service: Service, task: Task, address: str) -> list[dict[str, Any]]:
    return [{TASK_TYPE: "ping", "pong": True}]


async def _get_response(service: Service, task: Task, address: str) -> list[dict[str, Any]]:
    """The results of a task, or that it still runs."""
    uuid = task.get(TASK_UUID)
    if uuid is None:
        message = f"'{TASK_UUID}' is required: that of the task whose results are asked for"
        raise Refusal(400, "missingTaskUUID", message, parameter=TASK_UUID, task=task)
    running = service.running.get(uuid) if isinstance(uuid, str) else None
    if running is None:
        message = f"no task with the '{TASK_UUID}' {uuid} runs, or its results are forgotten"
        raise Refusal(400, "taskFailedOrNotFound", message, parameter=TASK_UUID, task=task)
    first = running.answers[0].task
    if time.monotonic() < running.ready_at:
        return [{**_named(first), "status": "processing"}]
    if running.failure is not None:
        raise running.failure
    items = await service.items(running.answers, address)
    return [{**each, "status": "success"} for each in items]


async def _image_upload(service: Service, task: Task, address: str) -> list[dict[str, Any]]:
    uuid, url = _kept(service, task, "image", address)
    return [{**_named(task), "imageUUID": uuid, "imageURL": url}]


async def _media_storage(service: Service, task: Task, address: str) -> list[dict[str, Any]]:
    operation = task.get("operation", "upload")
    match operation:
        case "upload":
            uuid, url = _kept(service, task, "media", address)
            return [{**_named(task), "operation": operation, "mediaUUID": uuid, "mediaURL": url}]
        case "delete":
            stored = task.get("media")
            for ending in ("bin", *_SNIFFED.values()):
                service.uploads.pop(f"{stored}.{ending}")
            return [{**_named(task), "operation": operation, "mediaUUID": stored}]
        case _:
            message = '\'operation\' must be "upload" or "delete"'
            raise Refusal(400, "unsupportedOperation", message, parameter="operation", task=task)


async def _model_search(service: Service, task: Task, address: str) -> list[dict[str, Any]]:
    """The models at hand whose key, name or title has the word that is looked for."""
    words = str(task.get("search", "")).casefold().split()
    offset, limit = (task.get(name, 0) for name in ("offset", "limit"))
    known = []
    for key, entry in catalog.models().items():
        model = service.validators.models[key]
        text = f"{key} {entry['id']} {model.title} {model.creator}".casefold()
        if all(word in text for word in words):
            known.append(
                {"air": key, "name": model.title, "category": "checkpoint", "tags": [], "private": False}
            )
    start = offset if isinstance(offset, int) and offset > 0 else 0
    count = limit if isinstance(limit, int) and 0 < limit < _MOST_FOUND else _MOST_FOUND
    return [{**_named(task), "totalResults": len(known), "results": known[start : start + count]}]


def _named(task: Task) -> dict[str, Any]:
    return {name: task[name] for name in (TASK_TYPE, TASK_UUID) if name in task}


def _kept(service: Service, task: Task, parameter: str, address: str) -> tuple[str, str]:
    """UUID and URL of what a task uploads: Base64 text, or a data URI. A URL stays where it is."""
    media = task.get(parameter)
    if not isinstance(media, str) or not media:
        message = f"'{parameter}' must be Base64 text, a data URI or a URL"
        raise Refusal(400, f"invalid{parameter.capitalize()}", message, parameter=parameter, task=task)
    uuid = uuid4(service.random)
    if media.startswith(("http://", "https://")):
        return uuid, media
    head, _, text = media.rpartition(",") if media.startswith("data:") else ("", "", media)
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        message = f"'{parameter}' is no Base64 text"
        raise Refusal(
            400, f"invalid{parameter.capitalize()}", message, parameter=parameter, task=task
        ) from None
    ending = next((ending for start, ending in _SNIFFED.items() if data.startswith(start)), "bin")
    mime = head.removeprefix("data:").partition(";")[0] or _MIMES.get(ending, "")
    name = f"{uuid}.{ending}"
    service.uploads[name] = data, safe_mime(mime)
    return uuid, f"{address}/uploads/{name}"


UTILITIES: Mapping[str, Utility] = MappingProxyType(
    {
        AUTHENTICATION: _authentication,
        "ping": _ping,
        "getResponse": _get_response,
        "imageUpload": _image_upload,
        "mediaStorage": _media_storage,
        "modelSearch": _model_search,
    }
)
"""What runs a task, by its type."""
