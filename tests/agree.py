"""Asks `is_valid` and `validate` about very many requests: `python tests/agree.py [COUNT] [SEED]`.

Requests are the conformance vectors, changed at random: values exchanged, taken away, put elsewhere. The same
seed gives the same requests. Ends with 1 where the two do not agree.
"""

import json
import os
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import Any

GENERATED = Path(__file__).parents[1] / "generated"
COUNT = 1_000_000
MOST_EDITS = 3
CHUNK = 20_000
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**40,
    "",
    "x",
    [],
    {},
    [None],
    {"x": 1},
    float("nan"),
    1024.0,
)


@cache
def requests() -> list[Any]:
    """The conformance vectors of every model; those that are no object are left out."""
    found = []
    for path in sorted((GENERATED / "cases").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if isinstance(case["request"], dict) and "repeat" not in case:
                found.append(case["request"])
    return found


@cache
def values() -> list[tuple[str, Any]]:
    """Every key with a value that it has somewhere."""
    return [pair for request in requests() for pair in pairs(request)]


def pairs(value: Any) -> list[tuple[str, Any]]:
    if not isinstance(value, dict):
        return []
    return [pair for key, each in value.items() for pair in ((key, each), *pairs(each))]


def made(chance: random.Random) -> Any:
    """A request: a vector with some edits."""
    request = deepcopy(chance.choice(requests()))
    for _ in range(chance.randint(0, MOST_EDITS)):
        holder = request
        while True:
            inner = [each for each in holder.values() if isinstance(each, dict)]
            if not inner or chance.random() < 0.5:
                break
            holder = chance.choice(inner)
        key, value = chance.choice(values())
        if holder and chance.random() < 0.7:
            key = chance.choice(list(holder))
        edit = chance.random()
        if edit < 0.2:
            holder.pop(key, None)
        else:
            holder[key] = deepcopy(value if edit < 0.8 else chance.choice(ODD))
    return request


def compared(seed: int, count: int) -> Counter[str]:
    """How many requests were valid, were not, and had two verdicts."""
    package = import_module("airmodels")
    chance, found = random.Random(seed), Counter[str]()
    for _ in range(count):
        request = made(chance)
        verdict = package.is_valid(request)
        told = not any(issue.severity == "error" for issue in package.validate(request))
        found["valid" if verdict else "invalid"] += 1
        if verdict != told:
            found["disagreements"] += 1
            print(f"is_valid says {verdict}, validate says {told}: {request!r}", file=sys.stderr)
    return found


def mode() -> str:
    """How the verdicts run: as Python source or compiled, and on what."""
    package = import_module("airmodels")
    model = next(iter(package.models))
    package.is_valid({"model": model})
    kind = "Python source" if type(package._loaded[model]) is FunctionType else "compiled"
    return f"{kind}, {sys.implementation.name} {sys.version.split()[0]}"


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    sizes = [min(CHUNK, count - start) for start in range(0, count, CHUNK)]
    begun = time.monotonic()
    with ProcessPoolExecutor() as pool:
        found = sum(pool.map(compared, range(seed, seed + len(sizes)), sizes), Counter[str]())
    print(f"mode: {mode()}; {os.cpu_count()} processes, seed {seed}")
    print(
        f"{found['valid'] + found['invalid']:,} requests, {found['valid']:,} valid and {found['invalid']:,} "
        f"not: {found['disagreements']:,} disagreements, {time.monotonic() - begun:.0f} s"
    )
    return 1 if found["disagreements"] else 0


sys.path.insert(0, str(GENERATED / "python" / "src"))

if __name__ == "__main__":
    sys.exit(main())
