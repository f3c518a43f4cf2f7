"""How much processor time a row costs in an engine, beside that of a call in a plain loop.

All processes that the engine has started count, so that what one of them does while another waits is not
hidden, and load from elsewhere is not seen. Ray ends processes for which nobody waits, whose time is lost:
of Ray the time that passes is told.
"""

import os
import statistics
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

_TICKS = os.sysconf("SC_CLK_TCK")


def cost(
    run: Callable[[], int], small: str, large: str, rounds: int, *, passing: bool = False
) -> dict[str, list[float]]:
    """Microseconds a row in each round: in a plain loop, and what a large log costs beyond a small one.

    `small` and `large` are names of files; what `run` reads is `log.parquet` in the same folder. `passing`
    asks for the time that passes.
    """
    is_valid_json: Callable[[bytes], bool] = import_module("airmodels").is_valid_json
    rows = pq.read_table(large)["request"].to_pylist()
    texts = [text.encode() for text in rows]
    more = len(rows) - pq.read_metadata(small).num_rows
    clock = time.perf_counter if passing else _seconds
    _in(large, run, clock)  # what is only done once, such as compiling, is no cost of a row
    spent: dict[str, list[float]] = {"loop": [], "engine": []}
    for _ in range(rounds):
        begun = time.process_time()
        for text in texts:
            is_valid_json(text)
        spent["loop"].append((time.process_time() - begun) / len(texts) * 1e6)
        spent["engine"].append((_in(large, run, clock) - _in(small, run, clock)) / more * 1e6)
    return spent


def told(spent: dict[str, list[float]]) -> tuple[float, float, float]:
    """The medians of the loop, of the engine, and of the ratios of rounds."""
    ratios = [engine / loop for engine, loop in zip(spent["engine"], spent["loop"], strict=True)]
    return statistics.median(spent["loop"]), statistics.median(spent["engine"]), statistics.median(ratios)


def is_within(loop: float, engine: float) -> bool:
    """Whether a row costs at most 1.3 times the call, or 1.5 µs more."""
    return 0 < engine <= max(1.3 * loop, loop + 1.5)


def _in(log: str, run: Callable[[], Any], clock: Callable[[], float]) -> float:
    """The seconds by this clock that running it about a log takes.

    The log gets the name that the example reads: processes that run already do not follow to another folder.
    """
    Path("next.parquet").symlink_to(log)
    Path("next.parquet").replace("log.parquet")
    begun = clock()
    run()
    return clock() - begun


def _seconds() -> float:
    """Of this process and of all below it."""
    own = time.process_time()
    return own + sum(map(_of_process, _below(os.getpid())))


def _below(process: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            fields = _fields(int(folder.name))
            if fields:
                children.setdefault(int(fields[1]), []).append(int(folder.name))
    waiting, found = [process], []
    while waiting:
        inside = children.get(waiting.pop(), [])
        found += inside
        waiting += inside
    return found


def _of_process(process: int) -> float:
    fields = _fields(process)
    return sum(map(int, fields[11:15])) / _TICKS if fields else 0.0


def _fields(process: int) -> list[str]:
    """What stands behind the name of a process: its state, its parent, its own times and its children's."""
    try:
        return (Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
