"""Many connections at once are answered, what is kept of them is bounded; `standin_load.py` asks more."""

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
