"""The stand-in: how soon it answers when it starts, and what many connections at once make of it."""

import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.request import urlopen

import standin_load
from bench.peers import Missing
from bench.targets import Row

START = 3.0
GROWTH = 1.1


def rows(folder: Path, quick: bool) -> Iterator[Row]:
    """A row for its start, and two for the connections; nothing is written to the folder."""
    if not Path("/proc/self/status").exists():
        raise Missing("memory of processes is asked as Linux tells it")
    rounds, connections, seconds = (1, 10, 0.6) if quick else (5, 1_000, 30.0)
    start = median(start_up() for _ in range(rounds))
    yield Row("specwright serve: from its start to its first answer", START, start, unit="s")
    load = standin_load.run(connections, seconds)
    (at, first), (_, last) = load.memory.items()
    asked = f"stand-in, {connections:,} connections for {seconds:g} s"
    answered = f"{load.answered:,} answers, {load.answered / load.seconds:.0f}/s"
    yield Row(f"{asked}: errors beside {answered}", 0.0, float(len(load.errors)))
    yield Row(
        f"{asked}: memory at the end ({last:.0f} MiB), as a multiple of that after {at:g} s",
        GROWTH,
        last / first,
    )


def start_up() -> float:
    """Seconds from the start of a server until it has answered."""
    start = time.perf_counter()
    with subprocess.Popen(
        standin_load.SERVE, cwd=standin_load.ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        try:
            while not (address := re.search(r"http://[\w.:]+", line := server.stdout.readline())):
                assert line, "the server ended"
            with urlopen(address[0]) as answer:
                assert answer.status == 200
            return time.perf_counter() - start
        finally:
            server.terminate()
