"""`POST` of tasks."""

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from . import batch, streaming
from .names import TASK_TYPE
from .reading import body_of, tasks_of
from .recorder import RecordedRequest
from .refusal import Refusal, as_json
from .service import Outcome, Service
from .utilities import AUTHENTICATION, session

BEARER = "bearer "
_SECRET = ("authorization", "cookie")


async def post(request: Request) -> Response:
    """Answers tasks, with an envelope whatever happens."""
    service: Service = request.app.state.service
    exchange = Exchange(service, request)
    try:
        return await exchange.answer()
    except Refusal as refusal:
        return exchange.finished(Outcome(errors=[refusal.error], status=refusal.status))
    except batch.Drop:
        exchange.finished(Outcome(status=0))
        return Dropped()
    except ClientDisconnect:
        return Response(status_code=400)


def address_of(request: Request) -> str:
    """What URLs of files begin with."""
    return f"{request.url.scheme}://{request.url.netloc}"


class Exchange:
    """A request on its way to its answer."""

    def __init__(self, service: Service, request: Request) -> None:
        self._service = service
        self._request = request
        self._tasks: Sequence[Any] = ()
        self._fault: str | None = None

    async def answer(self) -> Response:
        """The response; raises Refusal, or Drop where the connection is to break."""
        body = await body_of(self._request, self._service.settings)
        header = self._request.headers.get("authorization")
        if header is not None:
            self._check(header)
        tasks = tasks_of(body, self._service.settings)
        self._tasks = [without_key(task) for task in tasks]
        if header is None and tasks[0].get(TASK_TYPE) != AUTHENTICATION:
            message = (
                "a key of the API is missing: 'Authorization: Bearer …', or a first task of authentication"
            )
            raise Refusal(401, "missingApiKey", message, task=tasks[0])
        if tasks[0].get(TASK_TYPE) == AUTHENTICATION:
            session(self._service, tasks[0])
        fault = batch.fault_of(self._service, tasks)
        self._fault = fault
        await batch.meet(fault, self._service, tasks[-1])
        address = address_of(self._request)
        if streaming.is_stream(tasks):
            return await self._streamed(tasks[-1], address)
        outcomes = await batch.run(self._service, tasks, address)
        return self.finished(merged(outcomes))

    async def _streamed(self, task: Mapping[str, Any], address: str) -> Response:
        outcome, response = await streaming.answer(self._service, task, address)
        whole = self.finished(outcome)
        return whole if response is None else response

    def finished(self, outcome: Outcome) -> Response:
        """The response of an outcome, which is recorded."""
        status = 200 if outcome.data else outcome.status
        record = RecordedRequest(
            method="POST",
            headers={name: value for name, value in self._request.headers.items() if name not in _SECRET},
            tasks=self._tasks,
            status=status,
            data=outcome.data,
            errors=outcome.errors,
            fault=self._fault,
        )
        content = as_json(outcome.envelope())
        self._service.recorder.add(record)
        headers = (
            {"Retry-After": "1"} if status == 429 else {"Connection": "close"} if status in (408, 413) else {}
        )
        return Response(content, status or 500, headers, media_type="application/json")

    def _check(self, header: str) -> None:
        key = header[len(BEARER) :].strip() if header.lower().startswith(BEARER) else ""
        if not self._service.is_key(key):
            raise Refusal(401, "invalidApiKey", "the key of the API is not right")


def merged(outcomes: Sequence[Outcome]) -> Outcome:
    """Several outcomes as one."""
    whole = Outcome()
    for each in outcomes:
        whole.data += each.data
        whole.errors += each.errors
        whole.status = max(whole.status, each.status)
    return whole


def without_key(task: Any) -> Any:
    """The task as it may be kept."""
    return (
        {name: value for name, value in task.items() if name != "apiKey"} if isinstance(task, dict) else task
    )


class Dropped(Response):
    """An answer that begins and never ends: the server breaks the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", b"4096")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})
