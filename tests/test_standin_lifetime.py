"""A stand-in stops at once whatever it is doing, and begins anew when it is told to forget."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx
import pytest
from websockets.sync.client import connect

import standins

SLUG = "ideogram-3-0"
RATES: dict[str, Any] = {"fail_rate": 0.3, "rate_limit_rate": 0.3, "latency": (0.0, 0.001)}


def hang_at_the_provider(standin: Any) -> None:
    standin.faults.expect("time-out")
    asking = threading.Thread(target=_posted, args=(standin,), daemon=True)
    asking.start()
    while standin.faults._due_requests:
        asking.join(0.01)


def _posted(standin: Any) -> None:
    with suppress(httpx.HTTPError):
        standins.post(standin, [standins.example(SLUG)])


def hang_in_the_body(standin: Any) -> None:
    raw = socket.create_connection(address_of(standin))
    raw.sendall(b"POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n[")
    left_open.append(raw)


def hang_on_a_socket(standin: Any) -> None:
    """It is opened by hand: a client of a library would answer that it closes."""
    raw = socket.create_connection(address_of(standin))
    raw.sendall(
        b"GET /v1 HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    assert b" 101 " in raw.recv(1_000)
    left_open.append(raw)


def hang_in_a_delivery(standin: Any) -> None:
    later = standins.example(SLUG, deliveryMethod="async", webhookURL="https://hooks.example.com/")
    standin.service.faults.delay = lambda: 3_600
    standins.data(standin, later)


left_open: list[Any] = []
"""What must stay open until the stand-in has stopped."""


def address_of(standin: Any) -> tuple[str, int]:
    host, _, port = standin.address.removeprefix("http://").partition(":")
    return host, int(port)


@pytest.mark.parametrize(
    "hang", [hang_at_the_provider, hang_in_the_body, hang_on_a_socket, hang_in_a_delivery]
)
def test_it_stops_although_something_hangs(
    hang: Callable[[Any], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that hangs is waited for: a wait that may last would be cut off by none."""
    standin = standins.package().Standin(hold=3_600, body_timeout=3_600).start()
    waited: list[float | None] = []
    wait_for = asyncio.wait_for

    async def measured(work: Any, timeout: float | None) -> Any:
        waited.append(timeout)
        return await wait_for(work, timeout)

    hang(standin)
    thread = standin._thread
    monkeypatch.setattr(asyncio, "wait_for", measured)
    standin.stop()
    left_open.clear()
    assert not thread.is_alive() and max(each or 0 for each in waited) < 1
    with pytest.raises(httpx.ConnectError):
        standins.post(standin, [])


def answers(standin: Any, order: tuple[str, ...]) -> dict[str, list[Any]]:
    """What each of two tests is answered, run in an order, forgetting before each of them."""
    tests: dict[str, Callable[[], Any]] = {
        "images": lambda: standins.post(standin, [fixed(number) for number in range(4)]).json(),
        "one by one": lambda: [standins.post(standin, [fixed(number)]).json() for number in range(9)],
    }
    told = {}
    for name in order:
        standin.forget()
        told[name] = tests[name]()
    return told


def fixed(number: int) -> dict[str, Any]:
    return standins.example(
        SLUG, taskUUID=f"7d9f2c1e-4b8a-4f60-9c3d-2e5a81b7f04{number}", outputType="URL", numberResults=2
    )


def test_answers_do_not_hang_on_the_order_of_tests() -> None:
    with standins.running(seed=5, **RATES) as standin:
        first = answers(standin, ("images", "one by one"))
        assert first == answers(standin, ("one by one", "images"))
        assert "imageUUID" in str(first) and "rateLimitExceeded" in str(first)


def test_nothing_is_left_of_what_came_before() -> None:
    with standins.running(latency=(0.0, 0.0)) as standin:
        later = standins.example(SLUG, deliveryMethod="async", webhookURL="https://hooks.example.com/")
        standin.service.faults.delay = lambda: 3_600
        standins.data(standin, later)
        standins.CLIENT.put(f"{standin.address}/uploads/a.png", content=b"a")
        image = standins.data(standin, {"taskType": "imageUpload", "image": "iVBORw0="})[0]["imageURL"]
        with connect(standin.ws_url) as ws:
            ws.send(json.dumps([{"taskType": "authentication", "apiKey": "any"}]))
            ws.recv()
        kept = standin.service
        assert kept.sessions and kept.running and kept.deliveries._running
        standin.forget()
        assert not (kept.sessions or kept.running or kept.deliveries._running or kept.files)
        for gone in (image, f"{standin.address}/uploads/a.png"):
            assert standins.CLIENT.get(gone).status_code == 404
        assert standin.recorder.requests == standin.recorder.deliveries == ()


def test_one_that_does_not_run_forgets_too() -> None:
    standin = standins.package().Standin()
    standin.faults.expect("drop")
    standin.forget()
    assert standin.faults.of_request() is None
    with standin:
        assert standins.data(standin, standins.example(SLUG))
    standin.forget()
    assert standin.recorder.requests == ()
