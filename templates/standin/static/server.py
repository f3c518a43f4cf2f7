"""A stand-in that runs: in the foreground, or on a thread beside the tests that ask it."""

import asyncio
import socket
import threading
import time
from types import TracebackType
from typing import Any, Self

import uvicorn

from .app import create_app
from .faults import Faults
from .names import PATH
from .recorder import Recorder
from .service import Service
from .settings import Settings

START_SECONDS = 20.0
STOP_SECONDS = 10.0
"""How long at most it is waited for a thread to end."""

_GRACE = 0
"""Seconds in which requests may end that run when it is stopped: one that hangs would have all of them."""


class Standin:
    """A stand-in with an address; as a context it runs on a thread of its own.

    Keywords are those of `Settings`. `faults.expect("rate-limit")` lets the next request meet a fault,
    `recorder.requests` are those that came.
    """

    def __init__(self, settings: Settings | None = None, **chosen: Any) -> None:
        self.settings = settings or Settings(**chosen)
        self._app = create_app(self.settings)
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._port = self.settings.port

    @property
    def service(self) -> Service:
        """Its state."""
        service: Service = self._app.state.service
        return service

    @property
    def recorder(self) -> Recorder:
        """What it was asked."""
        return self.service.recorder

    @property
    def faults(self) -> Faults:
        """The faults that requests meet."""
        return self.service.faults

    @property
    def address(self) -> str:
        """What its URLs begin with."""
        host = self.settings.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self._port}"

    @property
    def http_url(self) -> str:
        """The address of tasks by `POST`."""
        return f"{self.address}{PATH}"

    @property
    def ws_url(self) -> str:
        """The address of tasks over a WebSocket."""
        return f"ws{self.address.removeprefix('http')}{PATH}"

    def start(self) -> Self:
        """Runs on a thread of its own from now on; raises OSError where the port is taken."""
        listening = self._listening()
        server = self._server = self._made()
        self._thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        self._thread.start()
        until = time.monotonic() + START_SECONDS
        while not server.started:
            if not self._thread.is_alive() or time.monotonic() > until:
                raise RuntimeError("the stand-in did not start")
            time.sleep(0.005)
        return self

    def forget(self) -> None:
        """Forgets what came of requests, and the faults expected; random numbers begin anew at the seed.

        What requests meet then, and are answered, is what they would of a stand-in that has just started.
        """
        if self._thread is None or self.service.loop is None:
            self.service.begin()
        else:
            forgetting = asyncio.run_coroutine_threadsafe(self.service.forget(), self.service.loop)
            forgetting.result(STOP_SECONDS)

    def stop(self) -> None:
        """Ends it, and what it is still doing."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(STOP_SECONDS)
        self._server = self._thread = None

    def serve(self) -> None:
        """Runs until it is interrupted; raises OSError where the port is taken."""
        listening = self._listening()
        print(banner(self), flush=True)
        self._made().run(sockets=[listening])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _listening(self) -> socket.socket:
        family = socket.AF_INET6 if ":" in self.settings.host else socket.AF_INET
        listening = socket.create_server((self.settings.host, self._port), family=family, backlog=2048)
        self._port = listening.getsockname()[1]
        return listening

    def _made(self) -> uvicorn.Server:
        config = uvicorn.Config(
            self._app,
            log_config=None,
            log_level="critical",
            access_log=False,
            ws="websockets-sansio",
            ws_max_size=self.settings.max_body,
            timeout_graceful_shutdown=_GRACE,
            server_header=False,
        )
        return uvicorn.Server(config)


def banner(standin: Standin) -> str:
    """What is printed when a stand-in starts."""
    from .about import UNREAL
    from .catalog import models
    from .explorer import PREFIX

    open_to = "" if standin.settings.is_loopback else "\nAnyone who reaches this machine can ask it."
    explorer = f"\nExplorer: {standin.address}{PREFIX}/" if standin.settings.explorer else ""
    return f"{UNREAL}{open_to}\n{len(models())} models at {standin.http_url} and {standin.ws_url}{explorer}"
