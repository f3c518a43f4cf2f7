"""Very many requests through `specwright validate`: what a row costs, and what a cluster would take for more.

`python -m bench.big COUNT` runs this alone.
"""

import json
import pickle
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from bench import many, requests, sets
from bench.peers import Peer, ours

NODE_CORES = 32
CORE_HOUR = 0.04
"""Dollars: about what a core costs for an hour where machines are rented; reckon with your own price."""


class BulkTarget(NamedTuple):
    """A file of requests, and the seconds that a million of them may take on two cores."""

    name: str
    faulty: float
    ending: str
    seconds: float
    is_report: bool = False


MILLION, CORES = 1_000_000, 2
TARGETS = (
    BulkTarget("mixed, report in Parquet", requests.FAULTY, "jsonl", 60.0, is_report=True),
    BulkTarget("valid", 0.0, "jsonl", 12.0),
)


def validated(folder: Path, count: int, rival: Peer | None) -> dict[str, Any]:
    """Seconds, CPU and memory for files of so many requests; the rival judges a part of the first."""
    found: dict[str, Any] = {"requests": count, "runs": {}}
    for target in TARGETS:
        source = folder / f"big.{target.ending}"
        requests.write(source, count, target.faulty)
        run = found["runs"][target.name] = _run(folder, source, target)
        run["MB"] = source.stat().st_size / 1e6
        if rival and "rival_part" not in found:
            part = found["rival_part"] = max(count // 2000, 50)
            found["rival_seconds"] = _judged(source, part, rival) * count / part
        found["fed_MB_s"] = _fed(source)
        source.unlink()
    return found


def _run(folder: Path, source: Path, target: BulkTarget) -> dict[str, float]:
    report = folder / "report.parquet"
    command = [sys.executable, "-m", "specwright", "--project", str(sets.ROOT), "validate", str(source)]
    command += ["--report", str(report)] if target.is_report else []
    before = many.cpu()
    seconds, peak = many.with_peak(command, folder, due=1 if target.faulty else 0)
    report.unlink(missing_ok=True)
    return {"seconds": seconds, "cpu": many.cpu() - before, "peak_MB": peak}


def _fed(source: Path) -> float:
    """Megabytes in a second that one process cuts into pieces and hands out: what feeds all others."""
    blocks = import_module(f"{ours().__name__}._bulk.blocks")
    started = time.process_time()
    size = 0
    with source.open("rb") as file:
        for block in blocks.lines(source.name, file.read):
            size += len(pickle.dumps(block))
    return size / 1e6 / max(time.process_time() - started, 1e-9)


def _judged(source: Path, part: int, rival: Peer) -> float:
    """Seconds in which the rival reads and judges the first lines."""
    started = time.perf_counter()
    with source.open("rb") as file:
        for _, line in zip(range(part), file, strict=False):
            rival.verdict(json.loads(line))
    return time.perf_counter() - started


def told(bulk: Mapping[str, Any]) -> str:
    """The targets of a million requests beside what they took here, and what more would take elsewhere."""
    return "\n\n".join(("\n".join(_rows(bulk)), "\n".join(_plan(bulk))))


def _rows(bulk: Mapping[str, Any]) -> Iterator[str]:
    count = bulk["requests"]
    yield f"| `specwright validate`, {count:,} requests | seconds | CPU | of a million | at most | | memory |"
    yield "|---|---|---|---|---|---|---|"
    for target in TARGETS:
        run = bulk["runs"][target.name]
        most, here = target.seconds * CORES, run["cpu"] * MILLION / count
        answer = "reached" if here <= most else "**missed**"
        yield (
            f"| {target.name} ({run['MB']:.0f} MB) | {run['seconds']:.1f} | {run['cpu']:.1f} "
            f"| {here:.1f} s CPU | {most:.0f} | {answer} | {run['peak_MB']:.0f} MB a process |"
        )


def _plan(bulk: Mapping[str, Any]) -> Iterator[str]:
    """What 10^8 and 10^10 requests would take on a cluster: reckoned from this run, not measured."""
    heads = f"| core-hours | at ${CORE_HOUR} each | {NODE_CORES} cores | 10 nodes | 100 nodes |"
    yield f"| extrapolated from {bulk['requests']:,} requests here {heads}"
    yield "|---|---|---|---|---|---|"
    for target in TARGETS:
        row = bulk["runs"][target.name]["cpu"] / bulk["requests"]
        for exponent in (8, 10):
            hours = row * 10**exponent / 3600
            cells = [clock(hours / NODE_CORES / nodes) for nodes in (1, 10, 100)]
            cells = [f"10^{exponent} {target.name}", f"{hours:.1f}", f"{hours * CORE_HOUR:.2f}", *cells]
            yield f"| {' | '.join(cells)} |"
    first = bulk["runs"][TARGETS[0].name]
    busy = bulk["fed_MB_s"] / (first["MB"] / max(first["cpu"], 1e-9))
    yield ""
    fed = (
        f"One process cuts {bulk['fed_MB_s']:.0f} MB of lines in a second, which feeds about {busy:.0f} cores"
    )
    yield f"{fed}; beyond, let the cluster read its own storage and judge columns by `arrow.issues`."


def clock(hours: float) -> str:
    """Hours, minutes or seconds, whichever reads best."""
    if hours >= 1:
        return f"{hours:.1f} h"
    return f"{hours * 60:.1f} min" if hours * 60 >= 1 else f"{hours * 3600:.1f} s"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(told(validated(Path(place), int(sys.argv[1]), None)))
