"""Faults are met when they are told, and otherwise in a row that is the same whenever the seed is."""

import json
import time
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

import standins

SLUG = "ideogram-3-0"
RATES: dict[str, Any] = {
    "fail_rate": 0.2,
    "rate_limit_rate": 0.2,
    "drop_rate": 0.2,
    "timeout_rate": 0.2,
    "hold": 0.0,
}


def met(standin: Any) -> str:
    """What a task meets: a word for the fault, or that it is good."""
    try:
        response = standins.post(standin, [standins.example(SLUG, numberResults=1, outputType="URL")])
    except httpx.RemoteProtocolError:
        return "drop"
    return "good" if response.status_code == 200 else str(standins.errors(response)[0]["code"])


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("rate-limit", 429, "rateLimitExceeded"),
        ("time-out", 504, "timeoutProvider"),
        ("provider", 400, "providerError"),
    ],
)
def test_a_fault_that_is_expected_is_met_once(fault: Any, status: int, code: str) -> None:
    with standins.running(hold=0.0) as standin:
        standin.faults.expect(fault, times=2)
        task = standins.example(SLUG)
        for _ in range(2):
            response = standins.post(standin, [task])
            (error,) = standins.errors(response)
            assert (response.status_code, error["code"]) == (status, code)
            assert error["taskUUID"] == task["taskUUID"]
        assert standins.data(standin, task)
        assert [request.status for request in standin.recorder.requests] == [status, status, 200]


def test_a_fault_that_there_is_not_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="'rate_limit' is no fault; there are rate-limit, drop, time-out"):
        standins.package().Standin().faults.expect("rate_limit")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ({"latency": 0.5}, r"latency is the least and the most seconds, as \(0.2, 1.0\), not 0.5"),
        ({"latency": (2, 1)}, "latency is"),
        ({"latency": (0, float("inf"))}, "latency is"),
        ({"fail_rate": 7}, "fail_rate is a share between 0 and 1, not 7"),
        ({"drop_rate": 0.6, "timeout_rate": 0.6}, "at most 1 together"),
        ({"ttl": -1}, "ttl is a number of seconds, not -1"),
        ({"hold": float("nan")}, "hold is"),
        ({"port": 99_999}, "port is between 0 and 65535, not 99999"),
        ({"max_pixels": 0}, "max_pixels is 1 or more, not 0"),
        ({"api_keys": "a-key"}, "api_keys is a set of texts, not a text"),
        ({"cors": "*"}, "cors is a set of texts, not a text"),
        ({"most_recorded": -1}, "most_recorded is 0 or more, not -1"),
    ],
)
def test_a_setting_that_nothing_keeps_to_is_told_at_once(setting: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        standins.package().Standin(**setting)


def test_the_same_seed_gives_the_same_faults() -> None:
    rows = []
    for seed in (3, 3, 4):
        with standins.running(seed=seed, **RATES) as standin:
            rows.append([met(standin) for _ in range(40)])
    assert rows[0] == rows[1] != rows[2]
    assert {*rows[0]} == {"good", "drop", "rateLimitExceeded", "timeoutProvider", "providerError"}


def test_one_rate_changes_nothing_about_another() -> None:
    with standins.running(fail_rate=0.3) as few, standins.running(fail_rate=0.3, latency=(0, 0.001)) as slow:
        assert [met(few) for _ in range(20)] == [met(slow) for _ in range(20)]


def test_faults_fall_as_often_as_told() -> None:
    with standins.running(seed=1, **RATES) as standin:
        drawn = [standin.faults.of_request() for _ in range(3_000)]
    for fault in ("rate-limit", "drop", "time-out"):
        assert 500 < drawn.count(fault) < 700


def test_a_task_that_fails_later_is_told_when_it_is_asked_for() -> None:
    with standins.running() as standin:
        standin.faults.expect("provider")
        task = standins.example(SLUG, deliveryMethod="async")
        assert standins.data(standin, task) == [{name: task[name] for name in ("taskType", "taskUUID")}]
        asking = {"taskType": "getResponse", "taskUUID": task["taskUUID"]}
        for _ in range(2):
            (error,) = standins.errors(standins.post(standin, [asking]))
            assert (error["code"], error["taskUUID"]) == ("providerError", task["taskUUID"])


def test_a_task_takes_as_long_as_told() -> None:
    with standins.running(latency=(0.2, 0.3)) as standin:
        start = time.monotonic()
        standins.data(standin, standins.example(SLUG))
        assert time.monotonic() - start >= 0.2


def entered(standin: Any, ws: ClientConnection, session: str | None = None) -> str:
    """The session of a connection that has brought its key."""
    known = {"connectionSessionUUID": session} if session else {}
    ws.send(json.dumps([{"taskType": "authentication", "apiKey": standins.KEY, **known}]))
    (answer,) = json.loads(ws.recv())["data"]
    return str(answer["connectionSessionUUID"])


def test_a_session_goes_on_after_its_connection_broke() -> None:
    task = standins.example(SLUG, deliveryMethod="async", numberResults=1)
    with standins.running() as standin:
        with connect(standin.ws_url) as ws:
            session = entered(standin, ws)
            ws.send(json.dumps([task]))
            assert json.loads(ws.recv())["data"][0]["taskUUID"] == task["taskUUID"]
            standin.faults.expect("drop")
            ws.send(json.dumps([{"taskType": "getResponse", "taskUUID": task["taskUUID"]}]))
            with pytest.raises(ConnectionClosed):
                ws.recv()
        with connect(standin.ws_url) as ws:
            assert entered(standin, ws, session) == session
            ws.send(json.dumps([task]))
            assert json.loads(ws.recv())["errors"][0]["code"] == "conflictTaskUUID"
            ws.send(json.dumps([{"taskType": "getResponse", "taskUUID": task["taskUUID"]}]))
            assert json.loads(ws.recv())["data"][0]["status"] == "success"
        with connect(standin.ws_url) as ws:
            assert entered(standin, ws, "unknown") not in ("unknown", session)


def test_a_slow_task_holds_up_no_other_of_its_connection() -> None:
    slow = standins.example(SLUG)
    with standins.running(latency=(3600, 3600)) as standin, connect(standin.ws_url) as ws:
        entered(standin, ws)
        ws.send(json.dumps([slow]))
        ws.send(json.dumps([{"taskType": "ping", "ping": True}]))
        assert json.loads(ws.recv(timeout=30))["data"] == [{"taskType": "ping", "pong": True}]
