"""A table by dimensions: what the other parameters may be for each size, and for every size not named.

Read, never written: the rules that come of it have sentences of their own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from specwright.pageform.sentences.amounts import NUMBER
from specwright.pageform.sentences.clauses import Rules
from specwright.pageform.sentences.page_values import bare_values, sizes
from specwright.pageform.sentences.words import name
from specwright.pageform.spelling import number

VARYING = "Parameter constraints vary based on the configuration:"
_DIMENSIONS, _LABEL = "Dimensions", "Configuration"
_OTHER = "Other"
_PAIR = ["width", "height"]
_NOTHING = ("", "-", "–", "—")  # noqa: RUF001  # dashes of pages
_RANGE = re.compile(rf"(`?)(?P<low>{NUMBER})\1 ?(?:-|–|to) ?(`?)(?P<high>{NUMBER})\3")  # noqa: RUF001  # a dash of pages


@dataclass(frozen=True, slots=True, kw_only=True)
class VaryingRow:
    """A row: its sizes (none: every size not named), and the facts of parameters by their names."""

    sizes: tuple[str, ...]
    facts: dict[str, dict[str, Any]]


def read_header(line: str) -> list[str] | None:
    """The columns of the table: `Dimensions`, maybe `Configuration`, whose labels say nothing, parameters."""
    cells = [each if each in (_DIMENSIONS, _LABEL) else _parameter(each) for each in _cells(line)]
    known = [each for each in cells if each]
    others = {*known} - {_DIMENSIONS, _LABEL}
    whole = len(known) == len(cells) == len({*known})
    return known if whole and others and _DIMENSIONS in known else None


def read_varying_row(line: str, columns: Sequence[str]) -> VaryingRow | None:
    """A row of the table; None where a cell says nothing that is known."""
    cells = _cells(line)
    if len(cells) != len(columns):
        return None
    row = dict(zip(columns, cells, strict=True))
    size, label = row.pop(_DIMENSIONS), row.pop(_LABEL, "")
    is_other = (label if size in _NOTHING else size).strip("`") == _OTHER
    rows = [] if is_other else sizes(size)
    facts = {name: _facts(cell) for name, cell in row.items()}
    known = {name: each for name, each in facts.items() if each}
    if rows is None or any(each is None for each in facts.values()):
        return None
    return VaryingRow(sizes=tuple(rows), facts=known)


def _parameter(cell: str) -> str | None:
    """A parameter in backticks, or a word that is one in small letters."""
    if cell.startswith("`"):
        return name(cell)
    word = cell.lower() if cell.isupper() else f"{cell[:1].lower()}{cell[1:]}"
    return name(f"`{word}`")


def varying_rules(rows: Sequence[VaryingRow]) -> Rules:
    """A rule for each parameter and each of its cells, sizes of equal cells together."""
    named = [size for row in rows for size in row.sizes]
    found: Rules = []
    for parameter in dict.fromkeys(each for row in rows for each in row.facts):
        for facts, own in _equal_cells(parameter, rows):
            found.append(("narrows", {"when": _when(own, named), "parameter": parameter, "to": facts}))
    return found


def _equal_cells(
    parameter: str, rows: Sequence[VaryingRow]
) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """The facts of a column with the sizes that they hold for; none for every size not named."""
    found: list[tuple[dict[str, Any], tuple[str, ...]]] = []
    for row in rows:
        facts = row.facts.get(parameter)
        at = next((at for at, (each, own) in enumerate(found) if each == facts and own and row.sizes), None)
        if facts is not None and at is not None:
            found[at] = facts, (*found[at][1], *row.sizes)
        elif facts is not None:
            found.append((facts, row.sizes))
    yield from found


def _when(own: Sequence[str], named: Sequence[str]) -> Any:
    """The condition that the size is one of a row's own, or another one than all that are named."""
    given = {"present": _PAIR}
    if own:
        return {"sizes": {"parameters": _PAIR, "rows": list(own)}}
    others = {"not": {"sizes": {"parameters": _PAIR, "rows": list(named)}}}
    return {"all": [given, others]} if named else given


def _facts(cell: str) -> dict[str, Any] | None:
    """Values, or the smallest and the largest; nothing where a dash or nothing stands."""
    if cell in _NOTHING:
        return {}
    if found := _RANGE.fullmatch(cell):
        return {"minimum": number(found["low"]), "maximum": number(found["high"])}
    spans = cell if "`" in cell else ", ".join(f"`{each}`" for each in cell.split(", "))
    values = bare_values(spans, "or")
    if not values:
        return None
    return {"const": values[0]} if len(values) == 1 else {"enum": values}


def _cells(line: str) -> list[str]:
    text = line.strip()
    whole = text.startswith("|") and text.endswith("|") and len(text) > 1
    return [each.strip() for each in text[1:-1].split("|")] if whole else []
