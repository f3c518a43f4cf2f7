"""Many connections at once are answered, what is kept of them is bounded; `standin_load.py` asks more."""

import json

from websockets.sync.client import connect

import standin_load
import standins

CONNECTIONS = 40


def test_many_connections_are_answered() -> None:
    load = standin_load.run(CONNECTIONS, 1)
    assert load.errors == [] and load.answered >= CONNECTIONS
    assert all(mib > 1 for mib in load.memory.values())


def test_what_is_kept_stays_bounded() -> None:
    with standins.running(most_results=10, most_recorded=5) as standin:
        for number in range(30):
            method = "async" if number % 2 else "sync"
            standins.data(standin, standins.example("ideogram-3-0", deliveryMethod=method, outputType="URL"))
        assert len(standin.service.files) == len(standin.service.running) == 10
        assert len(standin.recorder.requests) == 5


def test_what_is_recorded_is_bounded_in_bytes() -> None:
    """An answer that holds its images weighs as much as they do, over a socket too."""
    task = standins.example("ideogram-3-0", outputType="base64Data", outputFormat="PNG", numberResults=1)
    with standins.running() as standin:
        recorder = type(standin.recorder)(most=1_000, most_bytes=2_000)
        standin.service.recorder = recorder
        standins.post(standin, [{"taskType": "ping"}])
        assert len(recorder.requests) == 1
        standins.data(standin, task)
        assert recorder.requests == ()
        with connect(standin.ws_url, max_size=None) as ws:
            for each in ({"taskType": "authentication", "apiKey": standins.KEY}, {"taskType": "ping"}, task):
                ws.send(json.dumps([each]))
                assert "data" in json.loads(ws.recv())
        assert recorder.requests == ()
