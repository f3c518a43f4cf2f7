"""JSON Lines read in blocks and judged, beside the same lines read and judged one after the other."""

import json
import timeit
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from bench import sets, timing
from bench.peers import ours
from bench.targets import Row, ratio_of

BYTES = 1 << 20


def rows(folder: Path, quick: bool) -> Iterator[Row]:
    """A row for each library that reads; nothing is written to the folder."""
    text, lines = (import_module(f"airmodels.{name}") for name in ("_runtime.json_text", "_bulk.lines"))
    block = lines_of(1 << 14 if quick else BYTES)
    for name, of_library in (("msgspec", text.of_msgspec), ("orjson", text.of_orjson)):
        library = of_library(import_module(name))
        reader = lines.LinesReader(library)
        timers = {
            "block": timeit.Timer(_in_blocks(reader, block)).timeit,
            "line": timeit.Timer(_line_by_line(library.read, block)).timeit,
        }
        rounds = timing.interleaved(timers, rounds=1 if quick else 20, seconds=0.0 if quick else 0.05)
        what = f"{name}: JSON Lines to verdicts in blocks, times as long as line by line"
        yield Row(what, 1.0, ratio_of(rounds["block"], rounds["line"]))


def lines_of(size: int) -> bytes:
    """Valid and invalid requests in turns, about so many bytes of them."""
    good, bad = sets.sets()["mixed"], sets.sets()["invalid"]
    written: list[bytes] = []
    while size > 0:
        number = len(written)
        values = bad if number % 2 else good
        written.append(json.dumps(values[number // 2 % len(values)]).encode() + b"\n")
        size -= len(written[-1])
    return b"".join(written)


def _in_blocks(reader: Any, block: bytes) -> Callable[[], None]:
    verdict = ours().is_valid

    def judged() -> None:
        for _, values in reader.pieces(block, 1):
            for value in values:
                verdict(value)

    return judged


def _line_by_line(read: Callable[[bytes], Any], block: bytes) -> Callable[[], None]:
    verdict = ours().is_valid

    def judged() -> None:
        for line in block.split(b"\n"):
            if line and not line.isspace():
                verdict(read(line))

    return judged
