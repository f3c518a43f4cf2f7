"""Stands before everything: marks answers as not the real API's, and lets foreign names and pages not in."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .names import SERVICE
from .pages import refused
from .refusal import Refusal
from .settings import Settings

HEADER = "X-Stand-In"
VALUE = f"not {SERVICE}; placeholders only".encode("ascii", "replace").decode()
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_READING = ("GET", "HEAD")


class Guard:
    """Adds the header; refuses what a page of another site has a browser send here.

    A page can have its own name point to this machine: then that name is the `Host`. Or it sends to this
    machine's name, which browsers let it do, though not read the answer: then its own name is the `Origin`.
    Over a WebSocket it could read, too. Clients that are no browser name no origin.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = {*_LOOPBACK, settings.host} if settings.is_loopback else None
        self._origins = settings.cors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def marked(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.accept"):
                headers = MutableHeaders(scope=message)
                headers[HEADER] = VALUE
                headers.setdefault("X-Content-Type-Options", "nosniff")
            await send(message)

        is_socket = scope["type"] == "websocket"
        refusal = self._refusal(scope) if is_socket or scope["type"] == "http" else None
        if refusal is None:
            await self._app(scope, receive, marked)
        elif is_socket:
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refused(refusal)(scope, receive, marked)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        if self._hosts is not None and name not in self._hosts:
            return Refusal(
                421, "misdirectedRequest", "this stand-in is asked by the name of this machine alone"
            )
        origin = headers.get("origin")
        if origin is None or scope.get("method") in _READING or self._is_allowed(origin, host):
            return None
        message = f"pages of {origin[:200]} may not ask this stand-in; '--cors {origin[:200]}' lets them"
        return Refusal(403, "originNotAllowed", message)

    def _is_allowed(self, origin: str, host: str) -> bool:
        """Whether a page is one that is served here, or of an origin that was named."""
        return bool(self._origins & {origin, "*"}) or _host_of(origin) == host


def _host_of(origin: str) -> str | None:
    """What a request to this origin has as its `Host`; None for `null` and what is no origin."""
    try:
        parts = urlsplit(origin.lower())
    except ValueError:
        return None
    return parts.netloc or None
