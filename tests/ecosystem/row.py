"""What a tool did with an output, beside what is promised; and the table of all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class Missing(Exception):
    """A tool, or what it runs on, is not on this machine; says what to install."""


class Failed(Exception):
    """A tool made nothing of an output; says what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A tool in its version, the output that it takes, what it does with it, and the promise.

    `kept` is None where nothing is promised: the row tells a fault of the tool's own.
    """

    tool: str
    version: str
    takes: str
    does: str
    promise: str
    kept: bool | None

    @property
    def verdict(self) -> str:
        return {True: "kept", False: "BROKEN", None: "told"}[self.kept]


def missing(tool: str, why: object) -> Row:
    """The row of a tool that cannot be had here."""
    return Row(tool=tool, version="", takes="", does=f"not run: {why}", promise="", kept=None)


def failed(tool: str, why: object) -> Row:
    """The row of a tool that made nothing of what it got."""
    return Row(tool=tool, version="", takes="", does=f"fails: {why}", promise="", kept=False)


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield "| tool | version | takes | does | promise | verdict |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        cells = (row.tool, row.version, row.takes, row.does, row.promise, row.verdict)
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
