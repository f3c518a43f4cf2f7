"""The stand-in as an ASGI application."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute

from . import about, explorer, pages, rest, sockets
from .guard import HEADER, VALUE, Guard
from .names import PATH
from .refusal import Refusal
from .service import Service
from .settings import Settings


def create_app(settings: Settings | None = None) -> Starlette:
    """An application with a state of its own: `app.state.service` has its recorder and its faults."""
    chosen = settings or Settings()
    service = Service(chosen)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        service.loop = asyncio.get_running_loop()
        yield
        await service.deliveries.close()

    app = Starlette(
        routes=[
            Route(PATH, rest.post, methods=["POST"]),
            WebSocketRoute(PATH, sockets.serve),
            Route("/", about.about),
            Route("/registry.json", pages.registry),
            Route("/resolve/{key:path}", pages.resolve),
            Route("/files/{name}", pages.file),
            Route("/uploads/{name}", pages.upload, methods=["PUT"]),
            Route("/uploads/{name}", pages.uploaded),
            Route("/stand-in/requests", pages.records, methods=["GET", "DELETE"]),
            *explorer.routes(chosen.explorer),
        ],
        middleware=[Middleware(Guard, settings=chosen), *_cors(chosen)],
        exception_handlers={HTTPException: _refused, Exception: _failed},
        lifespan=lifespan,
    )
    app.state.service = service
    return app


def _cors(settings: Settings) -> list[Middleware]:
    """Lets pages of other origins ask, and read what is answered, if any may."""
    if not settings.cors:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=sorted(settings.cors),
            allow_methods=["GET", "POST", "PUT", "DELETE"],
            allow_headers=["*"],
            allow_private_network=True,
            expose_headers=[HEADER, "ETag", "Retry-After"],
        )
    ]


async def _refused(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HTTPException)
    code = {404: "notFound", 405: "methodNotAllowed"}.get(problem.status_code, "invalidRequest")
    message = f"{request.method} {request.url.path}: {problem.detail}"
    return pages.refused(Refusal(problem.status_code, code, message), problem.headers)


async def _failed(request: Request, problem: Exception) -> Response:
    refusal = Refusal(500, "internalServerError", f"the stand-in failed: {type(problem).__name__}")
    return pages.refused(refusal, {HEADER: VALUE})
