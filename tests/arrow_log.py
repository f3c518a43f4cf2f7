"""A log of requests as the examples of `ARROW.md` read it, and what is due of each."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

import agree

LOG = "log.parquet"
MALFORMED = "malformed-json"
NAMES = ("key", "severity", "code", "pointer", "parameter", "message")
"""What of issues is compared: a fix may hold a new UUID."""
Told = Counter[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Log:
    """Requests as JSON texts, in a file of a folder; the keys are their positions. None is a null row."""

    texts: list[str | None]
    folder: Path

    def write(self, name: str = LOG) -> None:
        """Writes the file of this name."""
        self.folder.mkdir(parents=True, exist_ok=True)
        keys = pa.array(range(len(self.texts)), pa.int64())
        requests = pa.array(self.texts, pa.string())
        pq.write_table(pa.table({"key": keys, "request": requests}), self.folder / name)

    def refused(self, package: Any) -> list[int]:
        """The keys that `is_valid` refuses."""
        return [key for key, text in self.given() if not package.is_valid(_read(text))]

    def issues(self, package: Any) -> Told:
        """The issues that `validate` lists; of what is no JSON, one with no message."""
        listed: Told = Counter()
        for key, text in self.given():
            request = _read(text)
            if request is None:
                listed[(key, "error", MALFORMED, "", "", "")] += 1
                continue
            for issue in package.validate(request):
                names = [issue.parameter] if isinstance(issue.parameter, str) else issue.parameter
                listed[(key, issue.severity, issue.code, issue.pointer, ", ".join(names), issue.message)] += 1
        return listed

    def given(self) -> Iterator[tuple[int, str]]:
        """The rows that are not null."""
        return ((key, text) for key, text in enumerate(self.texts) if text is not None)


def vectors(most: int | None = None) -> list[str | None]:
    """The conformance vectors that UTF-8 can hold, and a null."""
    return [None, *(json.dumps(request) for request in agree.requests()[:most])]


def mixed(count: int, seed: int) -> list[str | None]:
    """Vectors that were changed at random, and a null."""
    chance = random.Random(seed)
    return [None, *(json.dumps(agree.made(chance)) for _ in range(count - 1))]


def told(rows: list[dict[str, Any]]) -> Told:
    """The rows of a table of issues."""
    for row in rows:
        if row["code"] == MALFORMED:
            row["message"] = ""
    return Counter(tuple(row[name] for name in NAMES) for row in rows)


def _read(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except ValueError:
        return None


def _refuse(name: str) -> Any:
    raise ValueError(name)
