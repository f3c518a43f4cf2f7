"""The table of issues: a row for each, with the words that repeat as dictionaries."""

from itertools import chain, repeat
from typing import Any

from .._bulk.rows import COLUMNS, Row
from .library import pa

_WORDS = pa.dictionary(pa.int32(), pa.string())

ISSUES = pa.schema(
    [
        pa.field("key", pa.int64()),
        *(pa.field(name, _WORDS, nullable=False) for name in COLUMNS[:-1]),
        pa.field(COLUMNS[-1], pa.string()),
    ]
)
"""The columns of tables of issues: `key` has the type of the keys that were given.

`severity` is `error` or `warning`, `code` the API's, `pointer` a JSON Pointer (RFC 6901) into the request,
`parameter` the dotted name, several with commas between them, `fix` a JSON Patch (RFC 6902) as text, or null.
"""


def table(keys: Any, rows: list[list[Row]], *, plain: bool) -> Any:
    """The Table of the rows of each request, with the key of each; `plain` has no dictionaries."""
    numbers = [*chain.from_iterable(map(repeat, range(len(rows)), map(len, rows)))]
    columns = [*zip(*chain.from_iterable(rows), strict=True)] or [()] * len(COLUMNS)
    words = [pa.array(column, pa.string()) for column in columns]
    if not plain:
        words = [*(column.dictionary_encode() for column in words[:-1]), words[-1]]
    taken = _taken(keys, numbers)
    return pa.Table.from_arrays([taken, *words], schema=_schema(keys.type, plain))


def _taken(keys: Any, numbers: list[int]) -> Any:
    """The keys with these numbers; pyarrow takes no views, such as those of texts that Polars has."""
    try:
        return keys.take(pa.array(numbers, pa.int64()))
    except pa.ArrowNotImplementedError:
        known = keys.to_pylist()
        return pa.array([known[number] for number in numbers], keys.type)


def _schema(key: Any, plain: bool) -> Any:
    fields = [field.with_type(pa.string()) for field in ISSUES] if plain else [*ISSUES]
    return pa.schema([pa.field(ISSUES[0].name, key), *fields[1:]])
