"""The service's own SDK as it is installed, but for the address that it asks for schemas: it is ours."""

import asyncio
import atexit
import importlib
import json
import threading
from collections.abc import Coroutine
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote

from specwright.emit.bundle import file_name

MODULE = "runware"
SOME_UUID = "0b9e2d4c-51f7-4a83-b6d0-92e4c17f3a58"
POSTED: list[Any] = []
_FOLDERS: list[Path] = []
_Result = TypeVar("_Result")


def module(name: str) -> Any:
    """A module of the SDK, which asks our server for schemas."""
    _point_at(server())
    return importlib.import_module(f"{MODULE}.{name}")


def hand_out(folder: Path) -> None:
    """From now on the server answers with the files of this bundle, too."""
    if folder not in _FOLDERS:
        _FOLDERS.append(folder)


def accepts(task: dict[str, Any]) -> bool:
    """What `validate=True` says of the task, which it may change."""
    validating = module("validate")
    error = module("errors").RunwareError

    async def judged() -> bool:
        try:
            await validating.validate_tasks([task], log=await _log(), session=await _session())
        except error as refused:
            if refused.code != "validation":
                raise
            return False
        return True

    return run(judged())


@cache
def server() -> str:
    """The address of a server of the bundles, which also runs tasks that are posted to it."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{made.server_port}"


def run(coroutine: Coroutine[Any, Any, _Result]) -> _Result:
    """The coroutine's result, from the one loop that the SDK's caches belong to."""
    return _loop().run_until_complete(coroutine)


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = unquote(self.path).removeprefix("/")
        if name.startswith("resolve/"):
            name = f"resolve/{file_name(name.removeprefix('resolve/'))}"
        data = next((path.read_bytes() for each in _FOLDERS if (path := each / name).is_file()), None)
        self._answer(data)

    def do_POST(self) -> None:
        """Runs the tasks: tells how many they are, and keeps them."""
        tasks = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        POSTED.append(tasks)
        names = ("taskType", "taskUUID")
        data = [{name: task[name] for name in names} | {"imageUUID": SOME_UUID} for task in tasks]
        self._answer(json.dumps({"data": data}).encode())

    def _answer(self, data: bytes | None) -> None:
        self.send_response(404 if data is None else 200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(data or b"")

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


@cache
def _point_at(address: str) -> None:
    """Puts the address in place of the SDK's constant, where modules have read it; there is no setting."""
    for name in ("constants", "validate", "client"):
        vars(importlib.import_module(f"{MODULE}.{name}"))["SCHEMAS_BASE_URL"] = address


async def _log() -> Any:
    return module("logger").create_logger(False)


_SESSIONS: list[Any] = []


async def _session() -> Any:
    if not _SESSIONS:
        _SESSIONS.append(importlib.import_module("aiohttp").ClientSession())
        atexit.register(lambda: run(_SESSIONS[0].close()))
    return _SESSIONS[0]
