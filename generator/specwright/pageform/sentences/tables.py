"""The table below a sentence about sizes: rows of a label and a pair, and back."""

import re
from collections.abc import Sequence
from typing import Any

from specwright.pageform.wording import escaped, plain

HEADER = ("| Configuration | Dimensions |", "| --- | --- |")
_ROW = re.compile(
    r"\|(?: `(?P<label>[^`]+)`| `` (?P<marked>.+) ``)?"
    r" \| `(?P<first>[1-9]\d{0,8})x(?P<second>[1-9]\d{0,8})` \|",
    re.ASCII,
)
_TIERED = re.compile(r"(?P<tier>[^\s()][^()]*?) \((?P<own>[^\s()]+)\)")

Row = tuple[str, int, int]
"""A label, which may be "", and the two numbers."""


def read_row(line: str) -> Row | None:
    """A row of the table; None for anything else."""
    found = _ROW.fullmatch(line)
    if not found:
        return None
    label = (found["label"] or found["marked"] or "").replace("\\|", "|")
    pair = (int(found["first"]), int(found["second"]))
    return (plain(label), *pair) if label == label.strip() else None


def as_argument(rows: Sequence[Row]) -> list[str] | dict[str, list[str]]:
    """The rows of a rule: by tier where every label has one and no tier is left and taken up again."""
    tiers: dict[str, list[str]] = {}
    last = ""
    for label, first, second in rows:
        parts = _TIERED.fullmatch(label)
        if not parts or (parts["tier"] in tiers and parts["tier"] != last):
            return [f"{label} {first}x{second}".strip() for label, first, second in rows]
        last = parts["tier"]
        tiers.setdefault(last, []).append(f"{parts['own']} {first}x{second}")
    return tiers


def from_argument(rows: Any) -> list[Row]:
    """The rows as they stand in a rule, with their whole labels."""
    found = []
    for tier, texts in rows.items() if isinstance(rows, dict) else [("", rows)]:
        for text in texts:
            own, _, pair = text.rpartition(" ")
            first, second = pair.split("x")
            label = f"{tier} ({own.strip()})" if tier and own.strip() else tier or own.strip()
            found.append((label, int(first), int(second)))
    return found


def write_rows(rows: Sequence[Row]) -> list[str]:
    """The lines of the table."""
    lines = list(HEADER)
    for label, first, second in rows:
        text = escaped(label).replace("|", "\\|")
        cell = f" `` {text} ``" if "`" in label else f" `{text}`" if label else ""
        lines.append(f"|{cell} | `{first}x{second}` |")
    return lines
