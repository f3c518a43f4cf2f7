"""Judges columns of Arrow: in pyarrow, DuckDB, Polars, Spark and Ray; needs the extra `arrow` of this package.

A request is a row of a column: JSON as texts or bytes of any of Arrow's types, or a struct that a reader
inferred of JSON. Arrays, chunked arrays and whatever else speaks Arrow's C interface will do, such as a series
of Polars.
"""

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from ._arrow.columns import requests, rows_of, verdicts_of
from ._arrow.inputs import arrow_column, arrow_table, requests_and_keys
from ._arrow.issue_table import ISSUES, PLAIN_ISSUES, table

if TYPE_CHECKING:
    from ._runtime.easing import Unknown

__all__ = ["ISSUES", "PLAIN_ISSUES", "from_struct", "issues", "verdicts"]

_PACKAGE = __name__.rpartition(".")[0]


def verdicts(array: Any, *, unknown: "Unknown" = "error") -> Any:
    """Whether each request is valid: a BooleanArray, or a ChunkedArray of a chunked array; null for a null.

    They are those of `is_valid_json` for texts and bytes, of `is_valid` for structs, which `from_struct` turns.
    Raises TypeError for a column of another type, ValueError for another word than `error`, `warning`, `ignore`.
    """
    column = arrow_column(array)
    if isinstance(column, pa.ChunkedArray):
        return pa.chunked_array([verdicts_of(_PACKAGE, each, unknown) for each in column.chunks], pa.bool_())
    return verdicts_of(_PACKAGE, column, unknown)


def issues(batch: Any, key: Any, *, column: str | None = "request", unknown: "Unknown" = "error") -> Any:
    """What is wrong with the requests of a batch or table: a Table with a row for each issue, as ISSUES has it.

    `key` is the name of the column, or an array, of what tells the rows apart; its type is kept. `column` is the
    name of the requests' column; with None all columns but the key's are the parameters of requests. Null rows
    have no issues; valid requests may have warnings. Raises KeyError for a column that is not there, else as
    `verdicts` does.
    """
    given, keys = requests_and_keys(arrow_table(batch), key, column)
    return table(keys, rows_of(_PACKAGE, given, unknown))


def from_struct(array: Any) -> list[dict[str, Any] | None]:
    """The requests that a reader of JSON inferred structs of; None for a null. Takes batches and tables, too.

    Keys that are null are left out, at any depth: such readers make nulls of keys that a request lacks. A null
    of a parameter that may be null is taken for an absent one as well, unless the parameter is required. Nulls
    among the items of arrays and the values of maps stay. UUIDs, dates, times and timestamps become texts,
    decimals numbers, maps objects, columns of JSON what they say. Raises TypeError for other columns.
    """
    return requests(_PACKAGE, arrow_column(array))
