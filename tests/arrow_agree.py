"""Asks every engine about very many requests: `python tests/arrow_agree.py [COUNT] [SEED]`.

The engines run the examples of `ARROW.md`. Requests are those of `agree.py`, as JSON texts; the same seed
gives the same ones. What pyarrow alone says counts as an engine, too. Ends with 1 where one of them says
anything else than `is_valid`, or is not there.
"""

import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

import pyarrow.parquet as pq

import agree
import arrow_page
from arrow_log import LOG, Log, mixed, vectors

SOURCE = agree.GENERATED / "python"
COUNT = 1_000_000


def disagreements(engine: str, log: Log, due: set[int], package: str = "airmodels") -> set[int]:
    """The keys about which an engine says something else."""
    if engine == "pyarrow":
        arrow = import_module(f"{package}.arrow")
        requests = pq.read_table(log.folder / LOG)["request"]
        refused = {key for key, valid in enumerate(arrow.verdicts(requests).to_pylist()) if valid is False}
    else:
        arrow_page.run(SOURCE, engine, "ask", str(log.folder), "1")
        refused = {*pq.read_table(log.folder / f"{engine}.refused.parquet")["key"].to_pylist()}
    return refused ^ due


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        log = Log(vectors() + mixed(count, seed), Path(folder))
        log.write()
        due = {*log.refused(import_module("airmodels"))}
        print(f"{len(log.texts):,} requests, {len(due):,} of them refused, seed {seed}")
        for engine in ("pyarrow", *arrow_page.ENGINES):
            missing = arrow_page.missing(engine) if engine != "pyarrow" else ""
            begun = time.monotonic()
            keys = set() if missing else disagreements(engine, log, due)
            wrong += len(keys) + bool(missing)
            said = missing or f"{len(keys):,} disagreements, {time.monotonic() - begun:.0f} s"
            print(f"{engine}: {said}", *(f"\n  {log.texts[key]}" for key in sorted(keys)[:3]), flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
