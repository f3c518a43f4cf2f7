"""Many connections at once are answered, what is kept of them is bounded; `standin_load.py` asks more."""

import importlib
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
    with standins.running(most_recorded_bytes=5_000) as standin:
        recorder = standin.recorder
        standins.post(standin, [{"taskType": "ping"}])
        assert (len(recorder.requests), recorder.forgotten) == (1, 0)
        standins.data(standin, task)
        assert (recorder.requests, recorder.forgotten) == ((), 2)
        with connect(standin.ws_url, max_size=None) as ws:
            for each in ({"taskType": "authentication", "apiKey": standins.KEY}, {"taskType": "ping"}, task):
                ws.send(json.dumps([each]))
                assert "data" in json.loads(ws.recv())
        assert (recorder.requests, recorder.forgotten) == ((), 4)
        assert standins.CLIENT.get(f"{standin.address}/stand-in/requests").json()["forgotten"] == 4
        standin.forget()
        assert recorder.forgotten == 0


def test_what_is_little_text_and_much_memory_weighs_what_it_takes() -> None:
    task = {"taskType": "ping", "nothing": [{}] * 5_000}
    with standins.running(most_recorded_bytes=2_000_000) as standin:
        for _ in range(8):
            standins.post(standin, [task])
        assert len(json.dumps(task)) < 25_000
        assert 4 <= len(standin.recorder.requests) < 8


def test_what_is_sent_for_tasks_is_bounded_too() -> None:
    module = importlib.import_module(f"{standins.package().__name__}.recorder")
    recorder = module.Recorder(most=10, most_bytes=20_000)
    for size in (10, 10, 9_000, 9_000, 9_000):
        recorder.add_delivery(module.RecordedDelivery(method="PUT", url="a" * size, status=200, failure=None))
    assert [len(each.url) for each in recorder.deliveries] == [9_000, 9_000]


def test_nothing_is_recorded_where_nothing_is_to_be() -> None:
    with standins.running(most_recorded=0) as standin:
        assert standins.data(standin, standins.example("ideogram-3-0", numberResults=1))
        assert (standin.recorder.requests, standin.recorder.forgotten) == ((), 1)
