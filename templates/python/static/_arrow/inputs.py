"""What callers give as columns and tables, as pyarrow's own."""

from typing import Any

from .library import pa


def arrow_column(given: Any) -> Any:
    """An Array or ChunkedArray of what speaks Arrow; raises TypeError for anything else."""
    if isinstance(given, pa.Array | pa.ChunkedArray):
        return given
    if isinstance(given, pa.RecordBatch):
        return given.to_struct_array()
    if isinstance(given, pa.Table):
        return given.to_struct_array()
    if hasattr(given, "__arrow_c_stream__"):
        return pa.chunked_array(given)
    if hasattr(given, "__arrow_c_array__"):
        return pa.array(given)
    raise TypeError(f"an array of Arrow is due here, not {type(given).__name__}")


def arrow_table(given: Any) -> Any:
    """A Table of what speaks Arrow; raises TypeError for anything else."""
    if isinstance(given, pa.Table):
        return given
    if isinstance(given, pa.RecordBatch):
        return pa.Table.from_batches([given])
    if hasattr(given, "__arrow_c_stream__") or hasattr(given, "__arrow_c_array__"):
        return pa.table(given)
    raise TypeError(f"a batch or table of Arrow is due here, not {type(given).__name__}")


def requests_and_keys(table: Any, key: Any, column: str | None) -> tuple[Any, Any]:
    """The column of requests of a table, and the keys of its rows; raises KeyError for a missing column."""
    is_name = isinstance(key, str)
    keys = _column(table, key) if is_name else arrow_column(key)
    if len(keys) != len(table):
        raise ValueError(f"{len(keys)} keys for {len(table)} rows")
    if column is not None:
        return _column(table, column), keys
    return (table.drop_columns([key]) if is_name else table).to_struct_array(), keys


def _column(table: Any, name: str) -> Any:
    places = table.schema.get_all_field_indices(name)
    if len(places) != 1:
        named = ", ".join(table.column_names)
        raise KeyError(
            f"{'no' if not places else 'more than one'} column is called {name!r}; there are {named}"
        )
    return table.column(places[0])
