"""The tables that relations ask for, in no language: what tells them apart, and their rows for looking up."""

from collections.abc import Iterable

from specwright.ir.model import Check
from specwright.ir.predicate import InTable
from specwright.ir.visitors import collect


def tables(checks: Iterable[Check]) -> dict[InTable, tuple[str, str, str]]:
    """The tables that the checks ask for: both columns' names, and a number where several share them."""
    found = collect(InTable, (check.predicate for check in checks))
    names = [(first[-1], second[-1]) for first, second in (table.columns for table in found)]
    numbers = [str(names[: position + 1].count(pair)) for position, pair in enumerate(names)]
    return {
        table: (*pair, number if names.count(pair) > 1 else "")
        for table, pair, number in zip(found, names, numbers, strict=True)
    }


def by_first(table: InTable) -> list[tuple[int, list[int]]]:
    """Each first number of the rows with its second ones, all in order of size."""
    seconds: dict[int, list[int]] = {}
    for first, second in table.rows:
        seconds.setdefault(first, []).append(second)
    return [(first, sorted(several)) for first, several in sorted(seconds.items())]
