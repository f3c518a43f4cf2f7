"""Webhooks and uploads go where a task says, and to private addresses only where that is allowed."""

import asyncio
import importlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from queue import Queue
from typing import Any

import pytest
from PIL import Image

import standins
from standins import CLIENT

SLUG = "ideogram-3-0"
SECONDS = 30
PRIVATE = [
    "http://127.0.0.1/hook",
    "http://127.1/hook",
    "http://2130706433/hook",
    "http://0x7f000001/hook",
    "http://[::1]/hook",
    "http://[::ffff:10.0.0.1]/hook",
    "http://[64:ff9b::10.0.0.1]/hook",
    "http://10.1.2.3/hook",
    "http://192.168.0.1:8080/hook",
    "http://169.254.169.254/latest/meta-data",
    "http://0.0.0.0/hook",
    "http://224.0.0.1/hook",
    "http://user:pass@127.0.0.1/hook",
    "http://localhost/hook",
    "http://hooks.localhost/hook",
    "http://printer.local/hook",
    "http://db.internal./hook",
]


class Receiver(BaseHTTPRequestHandler):
    """Keeps what is sent to it; answers a redirect where the path says so."""

    received: Queue[tuple[str, str, bytes, str]]

    def do_PUT(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        self.received.put((self.command, self.path, data, self.headers["Content-Type"]))
        self.send_response(302 if self.path == "/away" else 204)
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture
def receiver() -> Iterator[tuple[str, Queue[tuple[str, str, bytes, str]]]]:
    received: Queue[tuple[str, str, bytes, str]] = Queue()
    handler = type("Own", (Receiver,), {"received": received})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", received
        server.shutdown()


@pytest.mark.parametrize("method", ["sync", "async"])
def test_results_are_sent_to_the_webhook_and_files_to_the_endpoint(
    receiver: tuple[str, Queue[Any]], method: str
) -> None:
    address, received = receiver
    task = standins.example(
        SLUG,
        deliveryMethod=method,
        numberResults=1,
        outputType="URL",
        outputFormat="PNG",
        width=1024,
        height=1024,
    )
    task |= {"webhookURL": f"{address}/hook?job=1", "uploadEndpoint": f"{address}/files/a.png"}
    with standins.running(allow_private=True) as standin:
        answered = standins.data(standin, task)
        command, path, data, mime = received.get(timeout=SECONDS)
        assert (command, path, mime) == ("PUT", "/files/a.png", "image/png")
        assert Image.open(BytesIO(data)).size == (1024, 1024)
        command, path, data, mime = received.get(timeout=SECONDS)
        assert (command, path, mime) == ("POST", "/hook?job=1", "application/json")
        (item,) = json.loads(data)["data"]
        assert method == "async" or [item] == answered
        assert CLIENT.get(item["imageURL"]).status_code == 200
        until(lambda: len(standin.recorder.deliveries) == 2)
        assert [(each.method, each.status) for each in standin.recorder.deliveries] == [
            ("PUT", 204),
            ("POST", 204),
        ]


def until(holds: Callable[[], bool]) -> None:
    """Waits for what a thread does."""
    waiting = threading.Event()
    for _ in range(100 * SECONDS):
        if holds():
            return
        waiting.wait(0.01)
    raise AssertionError("it never came to hold")


def test_redirects_are_not_followed(receiver: tuple[str, Queue[Any]]) -> None:
    address, received = receiver
    with standins.running(allow_private=True) as standin:
        standins.data(standin, standins.example(SLUG, webhookURL=f"{address}/away"))
        assert received.get(timeout=SECONDS)[1] == "/away"
        until(lambda: bool(standin.recorder.deliveries))
        assert standin.recorder.deliveries[0].status == 302 and received.empty()


@pytest.fixture(scope="module")
def careful() -> Iterator[Any]:
    with standins.running() as standin:
        yield standin


@pytest.mark.parametrize("url", PRIVATE)
@pytest.mark.parametrize("parameter", ["webhookURL", "uploadEndpoint"])
def test_private_addresses_are_refused(careful: Any, parameter: str, url: str) -> None:
    task = standins.example(SLUG) | {parameter: url}
    (error,) = standins.errors(standins.post(careful, [task]))
    assert (error["code"], error["parameter"]) == (f"invalid{parameter[0].upper()}{parameter[1:]}", parameter)
    assert error["taskUUID"] == task["taskUUID"]
    assert careful.recorder.deliveries == ()


def test_a_name_that_comes_to_a_private_address_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are resolved once, and what is connected to is the address that was looked at."""
    addresses = importlib.import_module(f"{standins.package().__name__}.addresses")
    known = {"public.example": "93.184.216.34", "rebound.example": "127.0.0.1", "both.example": "10.0.0.1"}

    async def resolve(name: str, allow_private: bool = False) -> Any:
        loop = asyncio.get_running_loop()

        async def getaddrinfo(host: str, port: int, **_: Any) -> Any:
            if host not in known:
                raise OSError("unknown")
            public = [(2, 1, 6, "", ("93.184.216.34", port))] if host.startswith("both") else []
            return [*public, (2, 1, 6, "", (known[host], port))]

        monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
        return await addresses.resolved(f"https://{name}/hook", allow_private=allow_private)

    assert asyncio.run(resolve("public.example")) == "93.184.216.34"
    assert asyncio.run(resolve("rebound.example", allow_private=True)) == "127.0.0.1"
    for name in ("rebound.example", "both.example", "nowhere.example"):
        with pytest.raises(addresses.Forbidden):
            asyncio.run(resolve(name))


def test_what_cannot_be_sent_is_recorded_and_breaks_nothing() -> None:
    with standins.running(allow_private=True) as standin:
        (item, *_) = standins.data(standin, standins.example(SLUG, webhookURL="http://127.0.0.1:1/hook"))
        assert item["imageUUID"]
        until(lambda: bool(standin.recorder.deliveries))
        (delivery,) = standin.recorder.deliveries
        assert delivery.status is None and delivery.failure


def test_uploads_are_kept_for_a_while(careful: Any) -> None:
    (stored,) = standins.data(
        careful, {"taskType": "mediaStorage", "operation": "upload", "media": "iVBORw0KGgo="}
    )
    kept = CLIENT.get(stored["mediaURL"])
    assert (kept.headers["content-type"], kept.content) == ("image/png", b"\x89PNG\r\n\x1a\n")
    gone = {"taskType": "mediaStorage", "operation": "delete", "media": stored["mediaUUID"]}
    assert standins.data(careful, gone)[0]["mediaUUID"] == stored["mediaUUID"]
    assert CLIENT.get(stored["mediaURL"]).status_code == 404
    image = {"taskType": "imageUpload", "taskUUID": "x", "image": "data:image/webp;base64,UklGRg=="}
    (uploaded,) = standins.data(careful, image)
    assert CLIENT.get(uploaded["imageURL"]).headers["content-type"] == "image/webp"
    (elsewhere,) = standins.data(careful, {**image, "image": "https://assets.example.com/a.png"})
    assert elsewhere["imageURL"] == "https://assets.example.com/a.png"
    address = f"{careful.address}/uploads/clip.mp4"
    assert CLIENT.put(address, content=b"clip", headers={"Content-Type": "video/mp4"}).status_code == 201
    assert CLIENT.get(address).headers["content-type"] == "video/mp4"
