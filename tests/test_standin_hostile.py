"""Whatever a client sends, it is answered by an envelope of errors, and the stand-in goes on."""

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

import standins
from standins import CLIENT, HEADERS

MIB = 1024 * 1024
SLUG = "ideogram-3-0"
LIMITS: dict[str, Any] = {"max_body": MIB, "max_depth": 16, "max_tasks": 20, "body_timeout": 60.0}
DEEP = b'[{"taskType":' + b"[" * 100_000

BODIES = {
    "nothing": (b"", "invalidJSON"),
    "no JSON": (b"[{", "invalidJSON"),
    "no UTF-8": (b"\xff\xfe", "invalidJSON"),
    "no number": (b'[{"taskType": "imageInference", "seed": NaN}]', "invalidJSON"),
    "a text": (b'"taskType"', "invalidRequest"),
    "an object": (b'{"taskType": "ping"}', "invalidRequest"),
    "no task": (b"[]", "invalidRequest"),
    "no tasks": (b"[1, null]", "invalidRequest"),
    "too deep to read": (DEEP + b"]" * 100_000 + b"}]", "invalidRequest"),
    "too deep": (b'[{"taskType":' + b"[" * 20 + b"]" * 20 + b"}]", "invalidRequest"),
    "too many": (b"[" + b",".join([b'{"taskType":"ping"}'] * 10_000) + b"]", "tooManyTasks"),
    "a huge number": (b'[{"taskType": "ping", "x": ' + b"9" * 100_000 + b"}]", "invalidJSON"),
    "an infinite number": (b'[{"taskType": "modelSearch", "taskUUID": 1e999}]', "invalidJSON"),
    "too many values": (b'[{"taskType": "ping", "x": [' + b"0," * 30_000 + b"0]}]", "invalidRequest"),
    "half a pair": (b'[{"taskType": "\\ud800", "model": "\\udfff"}]', None),
    "a type that is none": (b'[{"taskType": {"a": []}, "taskUUID": ["x"]}]', None),
    "a model that is none": (b'[{"taskType": "imageInference", "model": {"a": 1}}]', None),
    "results of no task": (b'[{"taskType": "getResponse"}]', "missingTaskUUID"),
    "unhashable": (b'[{"taskType": "getResponse", "taskUUID": {"a": 1}}]', "taskFailedOrNotFound"),
    "bad Base64": (b'[{"taskType": "imageUpload", "image": "%%%"}]', "invalidImage"),
    "a bad operation": (b'[{"taskType": "mediaStorage", "operation": []}]', "unsupportedOperation"),
}


@pytest.fixture(scope="module")
def standin() -> Iterator[Any]:
    with standins.running(api_keys=frozenset({standins.KEY}), **LIMITS) as running:
        yield running


@pytest.fixture(autouse=True)
def goes_on(standin: Any) -> Iterator[None]:
    """Behind each test a task is answered as ever."""
    yield
    assert standins.data(standin, standins.example(SLUG))


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_is_no_tasks(standin: Any, name: str) -> None:
    body, code = BODIES[name]
    response = CLIENT.post(standin.http_url, content=body, headers=HEADERS)
    error, *_ = standins.errors(response)
    assert response.status_code == 400
    assert code is None or error["code"] == code


@pytest.mark.parametrize("name", BODIES)
def test_a_frame_that_is_no_tasks(standin: Any, name: str) -> None:
    body, code = BODIES[name]
    with connect(standin.ws_url, max_size=None) as ws:
        ws.send(json.dumps([{"taskType": "authentication", "apiKey": standins.KEY}]))
        assert json.loads(ws.recv())["data"][0]["taskType"] == "authentication"
        ws.send(body)
        error, *_ = json.loads(ws.recv())["errors"]
        assert code is None or error["code"] == code
        ws.send('[{"taskType": "ping", "ping": true}]')
        assert json.loads(ws.recv())["data"] == [{"taskType": "ping", "pong": True}]


def test_a_body_that_is_too_large(standin: Any) -> None:
    """It hears of it at once it is sent, although nobody keeps what it sends."""
    for content in (b"x" * (100 * MIB), (b"x" * MIB for _ in range(20))):
        response = CLIENT.post(standin.http_url, content=content, headers=HEADERS)
        (error,) = standins.errors(response)
        assert (response.status_code, error["code"]) == (413, "payloadTooLarge")


def test_a_frame_that_is_too_large(standin: Any) -> None:
    with connect(standin.ws_url) as ws, pytest.raises(ConnectionClosed) as closed:
        ws.send("x" * (2 * MIB))
        ws.recv()
    assert closed.value.rcvd is not None and closed.value.rcvd.code == 1009


def test_a_body_that_does_not_come() -> None:
    with standins.running(body_timeout=0.2) as impatient:
        host, port = impatient.address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=20) as slow:
            head = f"POST /v1 HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {standins.KEY}\r\n"
            slow.sendall(f"{head}Content-Length: 100\r\n\r\n[".encode())
            answer = slow.makefile("rb").read()
        assert standins.data(impatient, standins.example(SLUG))
    assert b" 408 " in answer.partition(b"\r\n")[0]
    assert json.loads(answer.partition(b"\r\n\r\n")[2])["errors"][0]["code"] == "requestTimeout"


def test_a_client_that_leaves(standin: Any) -> None:
    host, port = standin.address.removeprefix("http://").split(":")
    for sent in (
        b"",
        b"POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n[",
        b"\x00" * 1000,
    ):
        with socket.create_connection((host, int(port)), timeout=20) as leaving:
            leaving.sendall(sent)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({}, "missingApiKey"),
        ({"Authorization": ""}, "invalidApiKey"),
        ({"Authorization": "Bearer"}, "invalidApiKey"),
        ({"Authorization": "Bearer wrong"}, "invalidApiKey"),
        ({"Authorization": f"Basic {standins.KEY}"}, "invalidApiKey"),
    ],
)
def test_a_key_that_is_not_right(standin: Any, headers: dict[str, str], code: str) -> None:
    response = CLIENT.post(standin.http_url, json=[standins.example(SLUG)], headers=headers)
    (error,) = standins.errors(response)
    assert (response.status_code, error["code"]) == (401, code)


def test_a_first_task_may_bring_the_key(standin: Any) -> None:
    task = standins.example(SLUG, numberResults=1)
    for key, status in ((standins.KEY, 200), ("wrong", 401)):
        tasks = [{"taskType": "authentication", "apiKey": key}, task]
        response = CLIENT.post(standin.http_url, json=tasks)
        assert response.status_code == status
    assert standins.errors(response)[0]["taskType"] == "authentication"


@pytest.mark.parametrize("first", [{"taskType": "ping"}, {"taskType": "authentication", "apiKey": 1}])
def test_a_socket_without_a_key_is_closed(standin: Any, first: dict[str, Any]) -> None:
    with connect(standin.ws_url) as ws:
        ws.send(json.dumps([first]))
        (error,) = json.loads(ws.recv())["errors"]
        assert error["code"] in ("missingApiKey", "invalidApiKey")
        with pytest.raises(ConnectionClosed):
            ws.recv()


def test_a_foreign_name_is_not_answered(standin: Any) -> None:
    """A page of the web whose name is made to point at this machine cannot ask."""
    response = CLIENT.post(standin.http_url, json=[], headers={**HEADERS, "Host": "pages.example"})
    (error,) = standins.errors(response)
    assert (response.status_code, error["code"]) == (421, "misdirectedRequest")
    assert CLIENT.get(standin.address, headers={"Host": "localhost:99"}).status_code == 200


@pytest.mark.parametrize("place", [0, 1])
def test_a_stream_beside_other_tasks_is_refused(standin: Any, place: int) -> None:
    """A stream tells of one task: the others would run, or not, and nobody heard of it."""
    tasks = [standins.example(SLUG), standins.example(SLUG)]
    tasks[place]["deliveryMethod"] = "stream"
    response = standins.post(standin, tasks)
    (error,) = standins.errors(response)
    assert (response.status_code, error["parameter"]) == (400, "deliveryMethod")
    assert error["taskUUID"] == tasks[place]["taskUUID"]
    assert "must be the only one of its request" in error["message"]


def test_a_model_that_is_not_known_is_not_said_to_be_forgotten(standin: Any) -> None:
    response = CLIENT.get(f"{standin.address}/resolve/no-such-model")
    (error,) = standins.errors(response)
    assert response.status_code == 404 and "/registry.json lists them all" in error["message"]


def test_what_is_uploaded_runs_nowhere(standin: Any) -> None:
    address = f"{standin.address}/uploads/page.html"
    assert CLIENT.put(address, content=b"<script>", headers={"Content-Type": "text/html"}).status_code == 201
    response = CLIENT.get(address)
    assert response.content == b"<script>"
    assert response.headers["content-security-policy"] == "sandbox"
    assert CLIENT.put(f"{standin.address}/uploads/a%0d%0ab", content=b"").status_code == 400
    assert CLIENT.put(address, content=b"x" * (2 * MIB)).status_code == 413
