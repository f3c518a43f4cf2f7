"""Hundreds of thousands of requests through `specwright validate`, and what jsonschema would take."""

import json
import sys
import time
from pathlib import Path
from typing import Any

from bench import many, sets
from bench.peers import Peer

TENTH = 10


def validated(folder: Path, count: int, rival: Peer | None) -> dict[str, Any]:
    """Seconds for a file of so many requests, one in ten invalid; the rival judges a part of them."""
    source = folder / "big.jsonl"
    good, bad = [*sets.sets()["examples"], *sets.sets()["mixed"]], sets.sets()["invalid"]
    with source.open("w", encoding="utf-8") as file:
        for number in range(count):
            values = good if number % TENTH else bad
            file.write(json.dumps(values[number // TENTH % len(values)]) + "\n")
    found: dict[str, Any] = {"requests": count, "MB": source.stat().st_size / 1e6}
    report = folder / "report.csv"
    command = [sys.executable, "-m", "specwright", "--project", str(sets.ROOT), "validate"]
    command += ["--report", str(report), str(source)]
    found["seconds"], found["peak_MB"] = many.with_peak(command, folder, due=1)
    if rival:
        part = max(count // 400, 50)
        found["rival_part"] = part
        found["rival_seconds"] = _judged(source, part, rival) * count / part
    source.unlink()
    return found


def _judged(source: Path, part: int, rival: Peer) -> float:
    """Seconds in which the rival reads and judges the first lines."""
    started = time.perf_counter()
    with source.open("rb") as file:
        for _, line in zip(range(part), file, strict=False):
            rival.verdict(json.loads(line))
    return time.perf_counter() - started
