"""Pages of other sites may ask only where it is told so; clients that are no browser always may."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

import standins
from standins import CLIENT, HEADERS

APP = "http://localhost:3000"
FOREIGN = ["https://pages.example", "null", "http://localhost:3001", "http://[", APP + ".pages.example"]
PING = [{"taskType": "ping"}]


@pytest.fixture(scope="module")
def standin() -> Iterator[Any]:
    with standins.running(cors=frozenset({APP})) as running:
        yield running


def preflight(standin: Any, origin: str) -> Any:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    return CLIENT.options(standin.http_url, headers={"Origin": origin, **asked})


def greeted(standin: Any, origin: str | None) -> bool:
    """Whether a socket from a page of this origin is answered."""
    task = {"taskType": "authentication", "apiKey": standins.KEY}
    with connect(standin.ws_url, origin=Origin(origin) if origin else None) as ws:
        ws.send(json.dumps([task]))
        return "connectionSessionUUID" in str(ws.recv())


def test_a_page_of_an_origin_that_is_named_asks_and_reads(standin: Any) -> None:
    response = preflight(standin, APP)
    assert (response.status_code, response.headers["access-control-allow-origin"]) == (200, APP)
    assert "authorization" in response.headers["access-control-allow-headers"].lower()
    answer = standins.post(standin, PING, Origin=APP)
    assert answer.json()["data"] and answer.headers["access-control-allow-origin"] == APP
    assert "X-Stand-In" in answer.headers["access-control-expose-headers"]
    invalid = standins.post(standin, [{"taskType": "none"}], Origin=APP)
    assert invalid.status_code == 400 and invalid.headers["access-control-allow-origin"] == APP
    assert greeted(standin, APP)


@pytest.mark.parametrize("origin", FOREIGN)
def test_another_page_does_not(standin: Any, origin: str) -> None:
    """Not by the requests either that browsers send without asking first, the key in the body."""
    standin.forget()
    assert preflight(standin, origin).status_code == 403
    tasks = [{"taskType": "authentication", "apiKey": standins.KEY}, *PING]
    simple = {"Origin": origin, "Content-Type": "text/plain"}
    for method, path in (("POST", "/v1"), ("PUT", "/uploads/a.png"), ("DELETE", "/stand-in/requests")):
        response = CLIENT.request(method, standin.address + path, content=json.dumps(tasks), headers=simple)
        (error,) = standins.errors(response)
        assert (response.status_code, error["code"]) == (403, "originNotAllowed")
        assert f"'--cors {origin}' lets them" in error["message"]
    assert "access-control-allow-origin" not in CLIENT.get(standin.address, headers=simple).headers
    with pytest.raises(InvalidStatus, match="403"):
        greeted(standin, origin)
    assert standin.recorder.requests == ()


def test_its_own_pages_and_clients_that_name_no_origin_do(standin: Any) -> None:
    for own in (standin.address, standin.address.replace("127.0.0.1", "localhost")):
        headers = {**HEADERS, "Origin": own, "Host": own.removeprefix("http://")}
        assert CLIENT.post(standin.http_url, json=PING, headers=headers).json()["data"]
    assert greeted(standin, standin.address) and greeted(standin, None)


def test_every_page_may_where_that_is_said() -> None:
    with standins.running(cors=frozenset({"*"})) as open_to_all:
        for origin in FOREIGN:
            assert preflight(open_to_all, origin).headers["access-control-allow-origin"] == "*"
        assert greeted(open_to_all, "null")


def test_a_failure_of_its_own_is_marked_too(standin: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(standin.service), "is_key", lambda *_: 1 / 0)
    response = standins.post(standin, PING)
    assert (response.status_code, standins.errors(response)[0]["code"]) == (500, "internalServerError")
    assert response.headers["x-stand-in"].startswith("not Runware")


@pytest.mark.parametrize("origin", ["localhost:3000", APP + "/", APP + "/app", "", "ftp://a", "http://a b"])
def test_what_is_no_origin_is_told_at_once(origin: str) -> None:
    with pytest.raises(ValueError, match="an origin is as http://localhost:3000"):
        standins.package().Settings(cors=frozenset({origin}))
