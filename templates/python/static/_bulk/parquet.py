"""Parquet: requests out of tables, and tables of issues; needs pyarrow."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, BinaryIO

from .blocks import BLOCK, Block
from .refusal import Refusal, missing

_FEWEST, _MOST = 16, 8192
"""Rows of a piece: as many as about a megabyte holds, between these."""

_ROW_GROUP = 100_000


def library(name: str, what: str) -> Any:
    """A module of pyarrow; raises Refusal."""
    try:
        return import_module(name)
    except ImportError:
        raise missing(what, "pyarrow") from None


def blocks(name: str, file: BinaryIO, column: str | None, key: str | None) -> Iterator[Block]:
    """The rows of a table, of the requests' column and of the key's; `line` is that of the first, from 1.

    Raises Refusal, and OSError for what is no Parquet.
    """
    pyarrow, parquet = library("pyarrow", "Parquet"), library("pyarrow.parquet", "Parquet")
    try:
        table = parquet.ParquetFile(file, pre_buffer=False, buffer_size=BLOCK)
    except pyarrow.ArrowInvalid as error:
        raise OSError(0, f"no Parquet: {error}") from None
    requests = _requests(table.schema_arrow, column, key)
    if len(requests) == 1 and not _holds_requests(kind := table.schema_arrow.field(requests[0]).type):
        raise Refusal(
            f"{name}: column '{requests[0]}' is of type {kind}; requests are texts, bytes or structs"
        )
    wanted = [*dict.fromkeys([*requests, *([key] if key else [])])]
    size = sum(
        table.metadata.row_group(number).total_byte_size for number in range(table.metadata.num_row_groups)
    )
    rows = max(_FEWEST, min(_MOST, BLOCK * table.metadata.num_rows // max(1, size)))
    before = 0
    share = file.seek(0, 2) / max(1, table.metadata.num_rows)
    for batch in table.iter_batches(rows, columns=wanted):
        keys = batch.column(wanted.index(key)) if key else None
        whole = batch.select(requests)
        asked = whole.column(0) if column or len(requests) == 1 else whole.to_struct_array()
        yield Block(name, "rows", (asked, keys), round(share * len(batch)), before + 1)
        before += len(batch)


def _requests(schema: Any, column: str | None, key: str | None) -> list[str]:
    """The columns that hold requests: the one that is named, the only one of texts, or all of the table."""
    names: list[str] = schema.names
    for name in (column, key):
        if name is not None and name not in names:
            raise Refusal(f"no column is called '{name}'; there are {', '.join(names)}")
    if column is not None:
        return [column]
    if len(names) == 1:
        return names
    if "request" in names:
        return ["request"]
    return names


def values(package: str, array: Any) -> list[Any]:
    """The rows of a column: texts, bytes, requests out of structs, or None."""
    if _is_extension(array.type):  # such as DuckDB's columns of JSON
        array = array.storage
    is_text = _is_any(array.type, _OF_TEXT)
    found: list[Any] = array.to_pylist() if is_text else import_module(f"{package}.arrow").from_struct(array)
    return found


_OF_TEXT = (
    *("is_string", "is_large_string", "is_string_view"),
    *("is_binary", "is_large_binary", "is_binary_view", "is_fixed_size_binary"),
)
"""The tests of pyarrow for types of texts and bytes."""


def _holds_requests(kind: Any) -> bool:
    stored = kind.storage_type if _is_extension(kind) else kind
    return _is_any(stored, (*_OF_TEXT, "is_struct", "is_map", "is_null"))


def _is_any(kind: Any, names: Sequence[str]) -> bool:
    """Whether a type, or that of a dictionary's values, is one of these."""
    types = library("pyarrow.types", "Parquet")
    kind = kind.value_type if types.is_dictionary(kind) else kind
    return any(getattr(types, name)(kind) for name in names)


def _is_extension(kind: Any) -> bool:
    return isinstance(kind, library("pyarrow", "Parquet").BaseExtensionType)


def texts(keys: Any) -> list[str | None]:
    """What tells rows apart, as texts."""
    known: list[Any] = keys.to_pylist()
    return [
        value
        if value is None or isinstance(value, str)
        else value.hex()
        if isinstance(value, bytes)
        else str(value)
        for value in known
    ]


class Report:
    """A table of issues that grows, in a file; raises Refusal."""

    def __init__(self, file: BinaryIO, columns: Sequence[str], *, is_keyed: bool) -> None:
        self._arrow = library("pyarrow", "a Parquet report")
        text, words = self._arrow.string(), self._arrow.dictionary(self._arrow.int32(), self._arrow.string())
        kinds = {"line": self._arrow.int64(), "key": text if is_keyed else self._arrow.int64(), "fix": text}
        self._schema = self._arrow.schema([(name, kinds.get(name, words)) for name in columns])
        self._writer = library("pyarrow.parquet", "a Parquet report").ParquetWriter(file, self._schema)
        self._waiting: list[Any] = []
        self._rows = 0

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Rows of values, in the order of the columns."""
        columns = [*zip(*rows, strict=True)]
        arrays = [
            self._arrow.array(values).dictionary_encode()
            if self._arrow.types.is_dictionary(field.type)
            else self._arrow.array(values, field.type)
            for values, field in zip(columns, self._schema, strict=True)
        ]
        self._waiting.append(self._arrow.Table.from_arrays(arrays, schema=self._schema))
        self._rows += len(rows)
        if self._rows >= _ROW_GROUP:
            self._write()

    def close(self) -> None:
        """Writes what is left, and the end of the file."""
        self._write()
        self._writer.close()

    def _write(self) -> None:
        if self._waiting:
            self._writer.write_table(self._arrow.concat_tables(self._waiting).unify_dictionaries())
            self._waiting, self._rows = [], 0
