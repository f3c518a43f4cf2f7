"""The tables that relations ask for: what tells them apart, and their rows for looking up."""

from collections.abc import Iterable
from dataclasses import dataclass

from specwright.ir.model import Check
from specwright.ir.predicate import InTable
from specwright.ir.visitors import collect


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupTable:
    """Rows to look up: the second numbers of each first one, by size; `number` tells namesakes apart."""

    first: str
    second: str
    number: str
    rows: tuple[tuple[int, tuple[int, ...]], ...]


def tables(checks: Iterable[Check]) -> dict[InTable, LookupTable]:
    """The tables that the checks ask for: both columns' names, and a number where several share them."""
    found = collect(InTable, (check.predicate for check in checks))
    names = [(first[-1], second[-1]) for first, second in (table.columns for table in found)]
    numbers = [str(names[: position + 1].count(pair)) for position, pair in enumerate(names)]
    return {
        table: LookupTable(
            first=first,
            second=second,
            number=number if names.count((first, second)) > 1 else "",
            rows=tuple(by_first(table.rows).items()),
        )
        for table, (first, second), number in zip(found, names, numbers, strict=True)
    }


def by_first(rows: Iterable[tuple[int, int]]) -> dict[int, tuple[int, ...]]:
    """For each number of the first column those that stand beside it in the second, all by size."""
    seconds: dict[int, tuple[int, ...]] = {}
    for first, second in sorted(set(rows)):
        seconds[first] = (*seconds.get(first, ()), second)
    return seconds
