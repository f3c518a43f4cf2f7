"""The speed of imports: hundreds of documents, made of a few under other names, proof included."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import invented
import many_documents
from bench import many


def imports(folder: Path, count: int) -> dict[str, Any]:
    """What it takes to import so many documents into an empty project, and once more with nothing to do.

    They are made of invented ones, one of every family of models, and of official ones that are at hand.
    """
    originals = {"invented": many_documents.invented()}
    if invented.SHARED:
        originals["official"] = [json.loads(path.read_text(encoding="utf-8")) for path in invented.SHARED]
    return {name: _imported(folder / f"import-{name}", each, count) for name, each in originals.items()}


def _imported(folder: Path, documents: Sequence[dict[str, Any]], count: int) -> dict[str, Any]:
    shutil.rmtree(folder, ignore_errors=True)
    files = many_documents.write(folder / "schemas", documents, count)
    first, again = (_run(folder, files) for _ in range(2))
    return {"documents": count, "originals": len(documents), "first": first, "again": again}


def _run(folder: Path, files: Sequence[Path]) -> dict[str, Any]:
    """Seconds and CPU seconds of one import, and its outcomes."""
    command = [sys.executable, "-m", "specwright", "--project", str(folder), "import", "--format", "json"]
    before, started = many.cpu(), time.perf_counter()
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True)
    taken, used = time.perf_counter() - started, many.cpu() - before
    if not run.stdout:
        raise RuntimeError(run.stderr[-1000:])
    told = json.loads(run.stdout)
    asked = sum(each["proof"]["asked"] for each in told["models"] if each["proof"])
    outcomes = {name: number for name, number in told["counts"].items() if number}
    return {"seconds": taken, "cpu": used, "requests": asked, "outcomes": outcomes}


def told(found: dict[str, Any]) -> list[tuple[str, str]]:
    """Each import as a row of a table."""
    return [
        (
            f"import of {each['documents']} documents, made of {each['originals']} {name} ones",
            f"{_told(each['first'])}; again {_told(each['again'])}",
        )
        for name, each in found.items()
    ]


def _told(run: dict[str, Any]) -> str:
    outcomes = ", ".join(f"{number} {name}" for name, number in run["outcomes"].items())
    return f"{run['cpu']:.1f} s CPU ({run['seconds']:.1f} s), {run['requests']:,} requests asked, {outcomes}"
