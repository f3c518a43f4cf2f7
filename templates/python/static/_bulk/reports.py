"""Reports of issues, a row for each, as Parquet, CSV or JSON, in a file that appears whole."""

import contextlib
import csv
import io
import json
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from glob import escape
from pathlib import Path
from typing import Any, BinaryIO

from .parquet import Report
from .refusal import Refusal

try:
    import fcntl
except ImportError:  # on Windows
    fcntl = None  # type: ignore[assignment]

COLUMNS = ("file", "line", "key", "severity", "code", "pointer", "parameter", "message", "fix")
ENDINGS = (".parquet", ".csv", ".json")

Add = Callable[[Sequence[Sequence[Any]]], None]


@contextlib.contextmanager
def report(name: str, *, is_keyed: bool) -> Generator[Add, None, None]:
    """A function that adds rows to the report; the file appears when all have been added, or not at all.

    `is_keyed` says that keys are texts, not numbers. Raises Refusal for another ending than `.parquet`,
    `.csv` and `.json`, and OSError.
    """
    path = Path(name)
    if path.suffix not in ENDINGS:
        raise Refusal(f"{name}: a report is named .parquet, .csv or .json")
    with _replaced(path) as file:
        match path.suffix:
            case ".parquet":
                with closing(Report(file, COLUMNS, is_keyed=is_keyed)) as table:
                    yield table.add
            case ".csv":
                with _csv(file) as add:
                    yield add
            case _:
                with _json(file) as add:
                    yield add


@contextlib.contextmanager
def _replaced(path: Path) -> Generator[BinaryIO, None, None]:
    """A new file that replaces the one at the path once it is written to the end; raises OSError."""
    _sweep(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("xb") as file:
            _take(file)
            yield file
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _sweep(path: Path) -> None:
    """Removes drafts of this report that nobody writes any more: their processes were killed."""
    for draft in path.parent.glob(f".{escape(path.name)}.*"):
        if not draft.suffix[1:].isdecimal():
            continue
        with contextlib.suppress(OSError), draft.open("rb") as file:
            _take(file)
            draft.unlink()


def _take(file: BinaryIO) -> None:
    """Locks a file for as long as it is open; raises OSError where another process has.

    Windows lets nobody remove a file that is open: no lock is needed there.
    """
    if fcntl is not None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def _csv(file: BinaryIO) -> Generator[Add, None, None]:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    yield rows.writerows
    text.detach()


@contextlib.contextmanager
def _json(file: BinaryIO) -> Generator[Add, None, None]:
    before = "[\n"

    def add(rows: Sequence[Sequence[Any]]) -> None:
        nonlocal before
        for row in rows:
            text = json.dumps(dict(zip(COLUMNS, row, strict=True)), ensure_ascii=False)
            file.write(f"{before}{text}".encode())
            before = ",\n"

    yield add
    file.write(b"[]\n" if before == "[\n" else b"\n]\n")
