"""Makes files of very many requests, for measurements of bulk: `python -m bench.requests FILE COUNT [SHARE]`.

They are conformance vectors of all models and the sets of the bench, drawn by chance, each with a task of its
own. FILE ends in .jsonl, .json (one array) or .parquet; SHARE of them are faulty, 0.73 unless it is told.
"""

import json
import random
import sys
import uuid
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from bench import sets

FAULTY = 0.73
_ROWS = 50_000


def requests(count: int, faulty: float = FAULTY, seed: int = 1) -> Iterator[dict[str, Any]]:
    """So many requests; the same ones for the same arguments."""
    chance = random.Random(seed)
    good = [*sets.sets()["examples"], *sets.sets()["mixed"]]
    bad = []
    for model in sets.catalog().models:
        cases = sets.cases(model.slug)
        good += cases["valid"]
        bad += [each for each in cases["invalid"] if isinstance(each, dict)]
    for _ in range(count):
        request = chance.choice(bad if chance.random() < faulty else good)
        task = request.get("taskUUID")
        if isinstance(task, str) and len(task) == len(str(uuid.UUID(int=0))):
            request = {**request, "taskUUID": str(uuid.UUID(int=chance.getrandbits(128), version=4))}
        yield request


def write(path: Path, count: int, faulty: float = FAULTY) -> None:
    """The requests as a file of the kind that its name tells."""
    match path.suffix:
        case ".parquet":
            _write_parquet(path, requests(count, faulty))
        case ".json":
            with path.open("w", encoding="utf-8") as file:
                for number, request in enumerate(requests(count, faulty)):
                    file.write(f"{',' if number else '['}\n{json.dumps(request)}")
                file.write("\n]\n" if count else "[]\n")
        case _:
            with path.open("w", encoding="utf-8") as file:
                file.writelines(f"{json.dumps(request)}\n" for request in requests(count, faulty))


def _write_parquet(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    """Two columns: an `id` and the `request` as JSON."""
    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    schema = arrow.schema([("id", arrow.string()), ("request", arrow.string())])
    number = 0
    with parquet.ParquetWriter(path, schema) as writer:
        while texts := [json.dumps(request) for _, request in zip(range(_ROWS), rows, strict=False)]:
            keys = [f"row-{number + place}" for place in range(len(texts))]
            writer.write_table(arrow.table([keys, texts], schema=schema))
            number += len(texts)


if __name__ == "__main__":
    name, size, *share = sys.argv[1:]
    write(Path(name), int(size), float(share[0]) if share else FAULTY)
