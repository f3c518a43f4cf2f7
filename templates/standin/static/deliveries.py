"""What tasks ask to be sent: results to a webhook by POST, files to an endpoint by PUT."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx
from starlette.concurrency import run_in_threadpool

from .addresses import Forbidden, checked, resolved
from .media import Recipe, made, mime_type
from .names import SERVICE
from .recorder import RecordedDelivery, Recorder
from .refusal import Refusal, as_json
from .settings import Settings

WEBHOOK = "webhookURL"
UPLOAD = "uploadEndpoint"
MOST_WAITING = 1_000
_AT_ONCE = 16
_SECONDS = 10.0


class Deliveries:
    """Sends in the background, a few at once; what cannot be sent is recorded, and breaks nothing."""

    def __init__(self, settings: Settings, recorder: Recorder) -> None:
        self._settings = settings
        self._recorder = recorder
        self._running: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._client: httpx.AsyncClient | None = None

    def wants(self, task: Mapping[str, Any]) -> bool:
        """Whether a task asks for something to be sent."""
        return any(isinstance(task.get(name), str) for name in (WEBHOOK, UPLOAD))

    def check(self, task: Mapping[str, Any]) -> None:
        """Raises Refusal where an address that a task gives is private, and this is not allowed."""
        for name in (WEBHOOK, UPLOAD):
            url = task.get(name)
            if not isinstance(url, str):
                continue
            try:
                checked(url, allow_private=self._settings.allow_private)
            except Forbidden as reason:
                code = f"invalid{name[0].upper()}{name[1:]}"
                message = f"the stand-in sends nothing to '{name}' {url}: {reason}"
                raise Refusal(400, code, message, parameter=name, task=task) from None

    def later(self, delay: float, work: Coroutine[Any, Any, None]) -> None:
        """Does the work after some seconds; with too much of it waiting, it is left."""
        if len(self._running) >= MOST_WAITING:
            work.close()
            return
        task = asyncio.create_task(_after(delay, work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def send(
        self, task: Mapping[str, Any], items: Sequence[Mapping[str, Any]], recipes: Sequence[Recipe]
    ) -> None:
        """Sends files first, as the webhook tells that all is done."""
        if isinstance(endpoint := task.get(UPLOAD), str):
            for recipe in recipes:
                data = await run_in_threadpool(made, recipe)
                await self._sent("PUT", endpoint, data, mime_type(recipe.form))
        if isinstance(webhook := task.get(WEBHOOK), str):
            await self._sent("POST", webhook, as_json({"data": [*items]}), "application/json")

    async def cancel(self) -> None:
        """Gives up what is still to be sent."""
        for task in [*self._running]:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def close(self) -> None:
        """Gives it up, and sends nothing any more."""
        await self.cancel()
        if self._client is not None:
            await self._client.aclose()

    async def _sent(self, method: str, url: str, data: bytes, mime: str) -> None:
        status, failure = None, None
        try:
            async with self._slots:
                status = await self._asked(method, url, data, mime)
        except Forbidden as reason:
            failure = str(reason)
        except httpx.HTTPError as problem:
            failure = f"{type(problem).__name__}: {problem}"
        delivery = RecordedDelivery(method=method, url=url, status=status, failure=failure)
        self._recorder.add_delivery(delivery)

    async def _asked(self, method: str, url: str, data: bytes, mime: str) -> int:
        """The status that the address answers; redirects are not followed."""
        address = await resolved(url, allow_private=self._settings.allow_private)
        parts = urlsplit(url)
        host = f"[{address}]" if ":" in address else address
        port = f":{parts.port}" if parts.port else ""
        pinned = urlunsplit((parts.scheme, host + port, parts.path or "/", parts.query, ""))
        headers = {
            "Host": parts.netloc.rpartition("@")[2],
            "Content-Type": mime,
            "User-Agent": f"stand-in of {SERVICE}",
        }
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=_SECONDS, trust_env=False)
        request = self._client.build_request(method, pinned, content=data, headers=headers)
        request.extensions["sni_hostname"] = parts.hostname or ""
        response = await self._client.send(request, stream=True)
        await response.aclose()
        return response.status_code


async def _after(delay: float, work: Coroutine[Any, Any, None]) -> None:
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        work.close()
        raise
    await work
