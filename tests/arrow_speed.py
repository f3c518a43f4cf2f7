"""What a row costs in each engine, beside a call of `is_valid_json` in a plain loop.

`python tests/arrow_speed.py [ROWS] [ROUNDS]`: the first example of each engine in `ARROW.md` judges logs of
valid requests, one of them ten times as long as the other; what the longer one takes more is what its rows
cost, start-up apart. One worker; processor time of all processes. Of Ray the time that passes is told, which
other load lengthens, and no bound is set.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

import agree
import arrow_page
from arrow_cost import is_within, told
from arrow_log import Log

ROWS = 300_000
ROUNDS = 5


def main() -> int:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    from airmodels import is_valid

    texts = [json.dumps(request) for request in agree.requests() if is_valid(request)]
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        for log, length in (("small.parquet", rows // 10), ("large.parquet", rows)):
            Log([texts[place % len(texts)] for place in range(length)], Path(name)).write(log)
        print(f"{rows:,} valid requests, {rounds} rounds, load {os.getloadavg()[0]:.1f}")
        for engine in arrow_page.ENGINES:
            words = ("time", name, "small.parquet", "large.parquet", str(rounds))
            said = arrow_page.run(agree.GENERATED / "python", engine, *words)
            loop, cost, ratio = told(json.loads(said.splitlines()[-1]))
            within = is_within(loop, cost)
            is_bound = engine != "Ray"
            missed += is_bound and not within
            bound = f"{'within' if within else 'NOT within'} the bound" if is_bound else "no bound"
            print(f"{engine}: {cost:.2f} µs a row, loop {loop:.2f}, ratio {ratio:.2f}, {bound}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
