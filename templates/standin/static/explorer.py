"""The explorer: a folder of pages, served beside the endpoint that they may try requests on."""

import os
import re
from hashlib import sha256
from html import escape
from pathlib import Path, PurePath

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

from .names import PATH, TASK_TYPE, TASK_UUID

PREFIX = "/explorer"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "media-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
_INDEX = "index.html"
_PLAIN_PATH = re.compile(r"(?:/(?!\.)[\w.-]+)+", re.ASCII)
_BODY = re.compile(rb"<body(?=[\s>])")
_MARKS = {"standin": PATH, "task-type": TASK_TYPE, "task-uuid": TASK_UUID}
_MARKED = "".join(["<body", *(f' data-{name}="{escape(value)}"' for name, value in _MARKS.items())]).encode()


def routes(folder: Path | None) -> list[BaseRoute]:
    """The routes of a folder; without one, the words that say how to give it."""
    if folder is not None:
        return [Mount(PREFIX, Explorer(directory=folder))]
    return [Route(PREFIX, _absent), Route(PREFIX + "/{path:path}", _absent)]


class Explorer(StaticFiles):
    """Files below a folder by plain paths alone, of known types; links that lead out of it are not followed.

    Each page is told that a stand-in serves it, so that none has to ask about.
    """

    def get_path(self, scope: Scope) -> str:
        """The file that is asked for; raises HTTPException for a path that none of the explorer's has."""
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if path in ("", "/"):
            return _INDEX
        if not _PLAIN_PATH.fullmatch(path) or PurePath(path).suffix not in _TYPES:
            raise HTTPException(404)
        return str(path[1:])

    def file_response(
        self,
        full_path: str | os.PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """A page with the mark, or another file as it is; neither where the client has it already."""
        path = Path(full_path)
        media_type = _TYPES[path.suffix]
        if path.suffix == ".html":
            page = _BODY.sub(lambda _: _MARKED, path.read_bytes(), count=1)
            headers = {**HEADERS, "ETag": f'"{sha256(page).hexdigest()[:32]}"'}
            response = Response(page, status_code, headers, media_type)
        else:
            response = FileResponse(path, status_code, HEADERS, media_type, stat_result=stat_result)
        if self.is_not_modified(response.headers, Headers(scope=scope)):
            return NotModifiedResponse(response.headers)
        return response


async def _absent(request: Request) -> Response:
    words = "no explorer is served; '--explorer DIR' names its folder, and 'specwright generate' makes one"
    raise HTTPException(404, words)
