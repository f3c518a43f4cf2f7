"""The table below a sentence about sizes: rows of a label and a pair, and back."""

import re
from collections.abc import Sequence
from typing import Any

from specwright.load.corrections import whole_row
from specwright.pageform.wording import escaped, plain

TABLE_HEADER = ("| Configuration | Dimensions |", "| --- | --- |")
_ROW = re.compile(
    r"\|(?: `(?P<label>[^`]+)`| `` (?P<marked>.+) ``)?"
    r" \| `(?P<first>[1-9]\d{0,8})(?:x|\s?×\s?| x )(?P<second>[1-9]\d{0,8})` \|",  # noqa: RUF001  # of pages
    re.ASCII,
)
_TIERED = re.compile(r"(?P<tier>[^\s()][^()]*?) \((?P<own>[^\s()]+)\) (?P<pair>\d+x\d+)")

TableRow = tuple[str, int, int]
"""A label, which may be "", and the two numbers."""


def read_row(line: str) -> TableRow | None:
    """A row of the table; None for anything else."""
    found = _ROW.fullmatch(line)
    if not found:
        return None
    label = (found["label"] or found["marked"] or "").replace("\\|", "|")
    pair = (int(found["first"]), int(found["second"]))
    return (plain(label), *pair) if label == label.strip() else None


def as_argument(rows: Sequence[TableRow]) -> list[str] | dict[str, list[str]]:
    """The rows as a rule has them, in tiers where their labels allow it."""
    return _in_tiers([f"{label} {first}x{second}".strip() for label, first, second in rows])


def from_argument(rows: Any) -> list[TableRow]:
    """The rows as they stand in a rule, with their whole labels."""
    found = []
    for text in whole_rows({"rows": rows}):
        label, _, pair = text.rpartition(" ")
        first, second = pair.split("x")
        found.append((label, int(first), int(second)))
    return found


def whole_rows(argument: Any) -> list[str]:
    """The rows of a rule in one list, each with its whole label; none where the argument has no table."""
    rows = argument.get("rows") if isinstance(argument, dict) else None
    if isinstance(rows, dict):
        return [whole_row(str(tier), text) for tier, texts in rows.items() for text in texts]
    return list(rows) if isinstance(rows, list | tuple) else []


def by_tier(rule: dict[str, Any]) -> dict[str, Any]:
    """A rule with its rows in tiers, where it has a table and the labels allow it."""
    kind = next(iter(rule))
    rows = whole_rows(rule[kind])
    return {**rule, kind: {**rule[kind], "rows": _in_tiers(rows)}} if rows else rule


def _in_tiers(rows: list[str]) -> list[str] | dict[str, list[str]]:
    """The rows by tier where every label has one and no tier is left and taken up again."""
    tiers: dict[str, list[str]] = {}
    last = ""
    for row in rows:
        parts = _TIERED.fullmatch(row)
        if not parts or (parts["tier"] in tiers and parts["tier"] != last):
            return rows
        last = parts["tier"]
        tiers.setdefault(last, []).append(f"{parts['own']} {parts['pair']}")
    return tiers


def write_rows(rows: Sequence[TableRow]) -> list[str]:
    """The lines of the table."""
    lines = list(TABLE_HEADER)
    for label, first, second in rows:
        text = escaped(label).replace("|", "\\|")
        cell = f" `` {text} ``" if "`" in label else f" `{text}`" if label else ""
        lines.append(f"|{cell} | `{first}x{second}` |")
    return lines
