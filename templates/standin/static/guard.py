"""Stands before everything: marks answers as not the real API's, and lets nobody in by another name."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .names import SERVICE
from .pages import refused
from .refusal import Refusal
from .settings import Settings

HEADER = "X-Stand-In"
VALUE = f"not {SERVICE}; placeholders only".encode("ascii", "replace").decode()
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


class Guard:
    """Adds the header; a stand-in of this machine refuses requests that came to it by a foreign name.

    A page of the web can have its own name point here: what the browser sends then has that name as `Host`.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = {*_LOOPBACK, settings.host} if settings.is_loopback else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def marked(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.accept"):
                MutableHeaders(scope=message)[HEADER] = VALUE
            await send(message)

        if scope["type"] == "http" and not self._is_welcome(scope):
            refusal = Refusal(
                421, "misdirectedRequest", "this stand-in is asked by the name of this machine alone"
            )
            await refused(refusal)(scope, receive, marked)
        elif scope["type"] == "websocket" and not self._is_welcome(scope):
            await send({"type": "websocket.close", "code": 1008})
        else:
            await self._app(scope, receive, marked)

    def _is_welcome(self, scope: Scope) -> bool:
        host = Headers(scope=scope).get("host", "").lower()
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        return self._hosts is None or name in self._hosts
