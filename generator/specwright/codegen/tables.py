"""The tables that relations ask for, in no language: what tells them apart, and their rows for looking up."""

from collections.abc import Iterable

from specwright.ir.model import Check
from specwright.ir.predicate import InTable
from specwright.ir.visitors import atoms


def tables(checks: Iterable[Check]) -> dict[InTable, tuple[str, str, str]]:
    """The tables that the checks ask for: both columns' names, and a number where several share them."""
    every = (each for check in checks for each in atoms(check.predicate) if isinstance(each, InTable))
    found = list(dict.fromkeys(every))
    ends = [(first[-1], second[-1]) for first, second in (each.columns for each in found)]
    numbers = [str(ends[: place + 1].count(each)) for place, each in enumerate(ends)]
    return {
        table: (*each, number if ends.count(each) > 1 else "")
        for table, each, number in zip(found, ends, numbers, strict=True)
    }


def by_first(table: InTable) -> list[tuple[int, list[int]]]:
    """Each first number of the rows with its second ones, all in order of size."""
    seconds: dict[int, list[int]] = {}
    for first, second in table.rows:
        seconds.setdefault(first, []).append(second)
    return [(first, sorted(several)) for first, several in sorted(seconds.items())]
