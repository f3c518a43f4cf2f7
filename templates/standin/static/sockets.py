"""Tasks over a WebSocket: frames of tasks, answered in frames as each of them is done."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from . import batch
from .names import TASK_TYPE
from .reading import tasks_of
from .recorder import RecordedRequest
from .refusal import Refusal, as_json
from .rest import merged, without_key
from .service import Outcome, Service
from .utilities import AUTHENTICATION, session

MOST_FRAMES = 256
"""Of one socket that are worked on at once."""

_TRY_AGAIN = 1013
_NO_RIGHT = 1008


async def serve(socket: WebSocket) -> None:
    """Answers frames until the client leaves."""
    await socket.accept()
    connection = Connection(socket)
    try:
        await connection.run()
    except (WebSocketDisconnect, RuntimeError):
        return  # a RuntimeError is starlette's word for sending on a socket that is closed
    finally:
        await connection.close()


class Connection:
    """A socket and what is being done for it."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._service: Service = socket.app.state.service
        scheme = "https" if socket.url.scheme == "wss" else "http"
        self._address = f"{scheme}://{socket.url.netloc}"
        self._working: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(MOST_FRAMES)
        self._is_known = False

    async def run(self) -> None:
        """Reads frames; each is worked on beside the others."""
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            text = message.get("text")
            frame = text if isinstance(text, str) else message.get("bytes") or b""
            try:
                tasks = tasks_of(frame, self._service.settings)
                if not self._is_known or tasks[0].get(TASK_TYPE) == AUTHENTICATION:
                    await self._authenticate(tasks)
                    tasks = tasks[1:]
            except Refusal as refusal:
                await self._tell((), [Outcome(errors=[refusal.error], status=refusal.status)])
                if refusal.status == 401:
                    await self._socket.close(_NO_RIGHT)
                    return
                continue
            if tasks:
                await self._slots.acquire()
                work = asyncio.create_task(self._work(tasks))
                self._working.add(work)
                work.add_done_callback(self._worked)

    async def close(self) -> None:
        """Gives up what is still being done."""
        for work in [*self._working]:
            work.cancel()
        await asyncio.gather(*self._working, return_exceptions=True)

    async def _authenticate(self, tasks: Sequence[Mapping[str, Any]]) -> None:
        first = tasks[0]
        if first.get(TASK_TYPE) != AUTHENTICATION:
            message = "the first task of a connection must be one of authentication"
            raise Refusal(401, "missingApiKey", message, task=first)
        answer = session(self._service, first)
        self._is_known = True
        await self._socket.send_text(as_json({"data": [answer]}).decode())

    async def _work(self, tasks: Sequence[Mapping[str, Any]]) -> None:
        fault = batch.fault_of(self._service, tasks)
        try:
            await batch.meet(fault, self._service, tasks[-1])
            outcomes = await batch.run(self._service, tasks, self._address)
        except Refusal as refusal:
            outcomes = [Outcome(errors=[refusal.error], status=refusal.status)]
        except batch.Drop:
            self._record(tasks, Outcome(), fault)
            await self._socket.close(_TRY_AGAIN)
            return
        await self._tell(tasks, outcomes, fault)

    async def _tell(
        self, tasks: Sequence[Mapping[str, Any]], outcomes: Sequence[Outcome], fault: str | None = None
    ) -> None:
        """Sends a frame for the results of each task and one for its errors: clients read either of them."""
        parts = [(name, values) for each in outcomes for name, values in each.parts() if values]
        self._record(tasks, merged(outcomes), fault)
        for name, values in parts:
            await self._socket.send_text(as_json({name: values}).decode())

    def _record(self, tasks: Sequence[Mapping[str, Any]], outcome: Outcome, fault: str | None) -> None:
        record = RecordedRequest(
            method="WS",
            headers={},
            tasks=[without_key(task) for task in tasks],
            status=200 if outcome.data else outcome.status,
            data=outcome.data,
            errors=outcome.errors,
            fault=fault,
        )
        self._service.recorder.add(record)

    def _worked(self, work: asyncio.Task[None]) -> None:
        self._working.discard(work)
        self._slots.release()
        if not work.cancelled():
            work.exception()  # a client that left is no error of the server
