"""Serves the explorer on this machine, and on it alone."""

import http.server
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from specwright.emit.explorer.site import POLICY

HOST = "127.0.0.1"
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".md": "text/plain; charset=utf-8",
}


class ExplorerServer(http.server.ThreadingHTTPServer):
    """A server of one folder on loopback; raises OSError where the port is taken."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__((HOST, port), partial(_Handler, directory=str(folder)))

    @property
    def address(self) -> str:
        """Where it is, without a slash at the end."""
        return f"http://{HOST}:{self.server_address[1]}"


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Gives files, lists no folder, and answers only those who ask for this machine by name."""

    timeout = 30
    protocol_version = "HTTP/1.1"
    extensions_map = _TYPES  # the system's own list may call scripts something else

    def send_head(self) -> Any:
        name = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if name not in _NAMES:  # a foreign name that leads here is somebody else's page
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        return super().send_head()

    def list_directory(self, path: Any) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def version_string(self) -> str:
        return "specwright"

    def log_message(self, *_: Any) -> None:
        """Says nothing: the terminal is for what somebody has to know."""
