"""Judges columns of Arrow: in pyarrow, DuckDB, Polars, Spark and Ray; needs the extra `arrow`.

A request is a row of a column: JSON as texts or bytes of any of Arrow's types, or a struct that a reader
inferred of JSON. Arrays, chunked arrays and whatever else speaks Arrow's C interface will do, such as a
series of Polars.
"""

from typing import Any

from ._arrow.columns import requests, rows_of, verdicts_of
from ._arrow.inputs import arrow_column, arrow_table, requests_and_keys
from ._arrow.issue_table import ISSUES, table
from ._arrow.library import pa
from ._runtime.easing import Unknown  # DuckDB evaluates annotations when a function is registered

__all__ = ["ISSUES", "from_struct", "issues", "verdicts"]

_PACKAGE = __name__.rpartition(".")[0]


def verdicts(array: Any, *, unknown: Unknown = "error") -> Any:
    """Whether each request is valid: a BooleanArray, of a chunked array a ChunkedArray; null for a null.

    They are those of `is_valid_json` for texts and bytes, and of `is_valid` for what `from_struct` makes of
    structs. Raises TypeError for a column of another type, ValueError for another word than `error`,
    `warning` and `ignore`.
    """
    column = arrow_column(array)
    if isinstance(column, pa.ChunkedArray):
        chunks = [verdicts_of(_PACKAGE, chunk, unknown) for chunk in column.chunks]
        return pa.chunked_array(chunks, pa.bool_())
    return verdicts_of(_PACKAGE, column, unknown)


def issues(
    batch: Any,
    key: Any,
    *,
    column: str | None = "request",
    unknown: Unknown = "error",
    plain: bool = False,
) -> Any:
    """What is wrong with the requests of a batch or table: a Table as ISSUES has it, a row for each issue.

    `key` is the name of the column, or an array, of what tells the rows apart; its type is kept. `column` is
    the name of the requests' column; with None, all columns but the key's are the parameters of requests. A
    `plain` table has no dictionaries, which Spark does not read. Null rows have no issues; valid requests may
    have warnings. Raises KeyError for a column that is not there, ValueError for an array of keys of another
    length, else as `verdicts` does.
    """
    given, keys = requests_and_keys(arrow_table(batch), key, column)
    return table(keys, rows_of(_PACKAGE, given, unknown), plain=plain)


def from_struct(array: Any) -> list[dict[str, Any] | None]:
    """The requests of which a reader of JSON inferred structs, a batch or a table; None for a null.

    Keys that are null are left out, at any depth: such readers make nulls of keys that a request lacks. So a
    null of a parameter that may be null is taken for an absent one, unless the parameter is required: there
    it stays. Nulls among the items of arrays and the values of maps stay as well. UUIDs, dates, times and
    timestamps become texts, decimals numbers, maps objects, columns of JSON what they say. Raises TypeError
    for columns of other types.
    """
    return requests(_PACKAGE, arrow_column(array))
