"""The table of issues: a row for each, with the words that repeat as dictionaries."""

from itertools import chain, repeat
from typing import Any

import pyarrow as pa

from .._bulk.rows import COLUMNS, Row

_WORDS = pa.dictionary(pa.int32(), pa.string())
_WORD_COLUMNS = COLUMNS[:-1]

ISSUES = pa.schema(
    [
        pa.field("key", pa.int64()),
        *(pa.field(name, _WORDS, nullable=False) for name in _WORD_COLUMNS),
        pa.field("fix", pa.string()),
    ]
)
"""The columns of tables of issues: `key` has the type of the keys that were given.

`severity` is `error` or `warning`, `code` the API's, `pointer` a JSON Pointer (RFC 6901) into the request,
`parameter` the dotted name, several with commas between them, `fix` a JSON Patch (RFC 6902) as text, or null.
"""

PLAIN_ISSUES = pa.schema(
    [
        pa.field("key", pa.int64()),
        *(pa.field(name, pa.string(), nullable=False) for name in _WORD_COLUMNS),
        pa.field("fix", pa.string()),
    ]
)
"""The same columns with no dictionaries, which Spark does not read: for `Table.cast`."""


def table(keys: Any, rows: list[list[Row]]) -> Any:
    """The Table of the rows of each request, with the key of each."""
    numbers = [*chain.from_iterable(map(repeat, range(len(rows)), map(len, rows)))]
    columns = [*zip(*chain.from_iterable(rows), strict=True)] or [()] * len(COLUMNS)
    words = [pa.array(column, pa.string()).dictionary_encode() for column in columns[:-1]]
    fixes = pa.array(columns[-1], pa.string())
    taken = keys.take(pa.array(numbers, pa.int64()))
    schema = ISSUES.set(0, pa.field("key", keys.type))
    return pa.Table.from_arrays([taken, *words, fixes], schema=schema)
