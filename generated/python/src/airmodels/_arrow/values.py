"""Arrow arrays of any type as the values that JSON had, before a reader inferred columns of it.

Keys that an object lacks come as nulls there, and are left out; a null among the items of an array or the
values of a map was one in the JSON, and stays. Whole columns are turned at once.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from .._runtime.json_text import reader
from .library import pa, pc, types
from .scalars import OF_SCALARS, decoded, uuid_texts

_PLAIN = (types.is_integer, types.is_boolean, types.is_float64, types.is_null)
_LISTS = (types.is_list, types.is_large_list, types.is_list_view, types.is_large_list_view)


def values(array: Any) -> list[Any]:
    """A value for each row; None for a null."""
    kind = array.type
    if isinstance(kind, pa.BaseExtensionType):
        return _extension(array, kind.extension_name)
    for is_of, turned in _TURNED:
        if is_of(kind):
            return turned(array)
    result: list[Any] = array.to_pylist()
    return result


def _extension(array: Any, name: str) -> list[Any]:
    match name:
        case "arrow.uuid":
            return uuid_texts(array.storage)
        case "arrow.json":
            return json_values(array.storage)
        case _:
            return values(array.storage)


def json_values(array: Any) -> list[Any]:
    """The values of a column of JSON texts, as readers make one of parameters of several types."""
    read = reader()
    return [None if text is None else read(text) for text in array.to_pylist()]


def _objects(array: Any) -> list[Any]:
    """Objects without the keys that are null."""
    rows: list[Any]
    if array.null_count:
        rows = [{} if there else None for there in array.is_valid().to_pylist()]
    else:
        rows = [{} for _ in range(len(array))]
    for number, field in enumerate(array.type):
        column, name = array.field(number), field.name
        if column.null_count == len(column):
            continue
        turned = json_values if _is_json(field) else values
        for row, value in zip(rows, turned(column), strict=True):
            if value is not None and row is not None:  # below a null anything may stand
                row[name] = value
    return rows


def _is_json(field: Any) -> bool:
    """Whether a column of texts is one of JSON, in a release of pyarrow that has no such type."""
    return bool(field.metadata) and field.metadata.get(b"ARROW:extension:name") == b"arrow.json"


def _lists(array: Any) -> list[Any]:
    lengths = pc.list_value_length(array).to_pylist()
    items = values(array.flatten())
    rows: list[Any] = []
    end = 0
    for length in lengths:
        start, end = end, end + (length or 0)
        rows.append(None if length is None else items[start:end])
    return rows


def _maps(array: Any) -> list[Any]:
    """Objects whose keys are their own; where one comes twice, the last counts, as in JSON."""
    places = array.offsets.to_pylist()
    first, count = places[0], places[-1] - places[0]
    keys = values(array.keys.slice(first, count))
    items = values(array.items.slice(first, count))
    rows = [
        dict(zip(keys[start - first : end - first], items[start - first : end - first], strict=True))
        for start, end in pairwise(places)
    ]
    return _with_nulls(array, rows)


def _with_nulls(array: Any, rows: list[Any]) -> list[Any]:
    if not array.null_count:
        return rows
    return [row if there else None for row, there in zip(rows, array.is_valid().to_pylist(), strict=True)]


def _is_any(*tests: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda kind: any(test(kind) for test in tests)


_TURNED: tuple[tuple[Callable[[Any], bool], Callable[[Any], list[Any]]], ...] = (
    (_is_any(*_PLAIN, types.is_string, types.is_large_string), lambda array: [*array.to_pylist()]),
    (types.is_struct, _objects),
    (types.is_map, _maps),
    (_is_any(*_LISTS, types.is_fixed_size_list), _lists),
    (types.is_dictionary, lambda array: values(array.dictionary_decode())),
    (types.is_run_end_encoded, lambda array: values(pc.run_end_decode(array))),
    (_is_any(types.is_binary, types.is_large_binary, types.is_binary_view), decoded),
    *OF_SCALARS,
)
