"""Reports of issues for other programs: a row for each issue, as Parquet, CSV or JSON."""

import contextlib
import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from specwright.cli.issue_printer import ReportedIssue
from specwright.cli.terminal import CommandError
from specwright.driver.write import replaced
from specwright.ir.path import pointer_step

COLUMNS = ("file", "line", "index", "severity", "code", "parameter", "path", "message")
_NAMES = {"parameter": "subject"}
_ROWS = 20_000

Add = Callable[[Sequence[ReportedIssue]], None]


@contextlib.contextmanager
def report(path: Path | None) -> Iterator[Add]:
    """A function that adds rows to the report; the file appears, whole, when all have been added.

    Raises CommandError for another ending than `.parquet`, `.csv` and `.json`, and where pyarrow is missing.
    """
    if path is None:
        yield lambda issues: None
        return
    form = _FORMS.get(path.suffix)
    if form is None:
        raise CommandError(f"{path}: a report is named .parquet, .csv or .json")
    with replaced(path) as file, form(file) as add:
        yield add


def row(issue: ReportedIssue) -> dict[str, Any]:
    """The columns of one issue; `path` is a JSON Pointer (RFC 6901)."""
    path = "".join(f"/{pointer_step(part)}" for part in issue.path)
    values = [path if name == "path" else getattr(issue, _NAMES.get(name, name)) for name in COLUMNS]
    texts = (
        each.encode(errors="backslashreplace").decode() if isinstance(each, str) else each for each in values
    )
    return dict(zip(COLUMNS, texts, strict=True))


@contextlib.contextmanager
def _csv(file: BinaryIO) -> Iterator[Add]:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    rows = csv.DictWriter(text, COLUMNS)
    rows.writeheader()
    yield lambda issues: rows.writerows(map(row, issues))
    text.detach()


@contextlib.contextmanager
def _json(file: BinaryIO) -> Iterator[Add]:
    before = b"[\n"

    def add(issues: Sequence[ReportedIssue]) -> None:
        nonlocal before
        for each in issues:
            file.write(before + json.dumps(row(each), ensure_ascii=False).encode())
            before = b",\n"

    yield add
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


@contextlib.contextmanager
def _parquet(file: BinaryIO) -> Iterator[Add]:
    try:
        pyarrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise CommandError(
            "a Parquet report needs pyarrow; type: pip install 'specwright[parquet]'"
        ) from error
    numbers = ("line", "index")
    schema = pyarrow.schema(
        [(name, pyarrow.int64() if name in numbers else pyarrow.string()) for name in COLUMNS]
    )
    waiting: list[dict[str, Any]] = []
    with parquet.ParquetWriter(file, schema) as writer:

        def put() -> None:
            writer.write_table(pyarrow.Table.from_pylist(waiting, schema=schema))
            waiting.clear()

        def add(issues: Sequence[ReportedIssue]) -> None:
            waiting.extend(map(row, issues))
            if len(waiting) >= _ROWS:
                put()

        yield add
        put()


_FORMS = {".parquet": _parquet, ".csv": _csv, ".json": _json}
