"""Rows of a table found by their numbers: tables may have ten thousand, and are asked as often."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import TypeAlias

from specwright.ir.predicate import Number
from specwright.ir.same import Same

Rows: TypeAlias = tuple[tuple[int, int], ...]


class RowIndex:
    """The rows as a set, and by the number in either column."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    @cached_property
    def pairs(self) -> frozenset[tuple[int, int]]:
        """The rows, for membership."""
        return frozenset(self._rows)

    def beside(self, column: int, number: Number) -> tuple[int, ...]:
        """The numbers of a column in those rows that have this number in the other one, in order."""
        return self._columns[column].get(number, ())

    @cached_property
    def _columns(self) -> tuple[Mapping[Number, tuple[int, ...]], Mapping[Number, tuple[int, ...]]]:
        beside: tuple[dict[Number, list[int]], dict[Number, list[int]]] = ({}, {})
        for row in self._rows:
            for column in (0, 1):
                beside[column].setdefault(row[1 - column], []).append(row[column])
        one, other = ({number: tuple(each) for number, each in column.items()} for column in beside)
        return one, other


def row_index(rows: Rows) -> RowIndex:
    """The index of the rows; made once for as long as they are asked for."""
    return _index(Same(of=rows))


@lru_cache(maxsize=64)
def _index(rows: Same[Rows]) -> RowIndex:
    return RowIndex(rows.of)
