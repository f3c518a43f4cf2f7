"""Judges columns: of texts, of structs, and of dictionaries of either, each value of which is judged once."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

from .._bulk.rows import Judge, Row
from .library import pa, pc, types
from .required_nulls import RequiredNulls
from .texts import ROWS, blocks, is_text
from .values import values

_NOTHING: list[Row] = []


def verdicts_of(package: str, array: Any, unknown: str) -> Any:
    """The verdicts on an array, as a BooleanArray; raises as `verdicts` does."""
    module = import_module(package)
    words = {} if unknown == "error" else {"unknown": unknown}
    if words:
        module.is_valid({}, **words)  # another word is told even of nothing
    of_text = partial(module.is_valid_json, **words) if words else module.is_valid_json
    of_request = partial(module.is_valid, **words) if words else module.is_valid

    def judged(part: Any) -> Any:
        return pa.array([*_answers(package, part, of_text, of_request)], pa.bool_())

    return _over_values(array, judged)


def rows_of(package: str, column: Any, unknown: str) -> list[list[Row]]:
    """The rows of the issues of each request of a column; raises as `issues` does."""
    judge = Judge(package, unknown)
    return [rows for chunk in _chunks(column) for rows in _rows(package, chunk, judge)]


def _rows(package: str, array: Any, judge: Judge) -> list[list[Row]]:
    def of_text(data: bytes) -> list[Row]:
        return judge.json(data).rows

    def of_request(request: object) -> list[Row]:
        return judge.request(request).rows

    array = _stored(array)
    if types.is_dictionary(array.type) and len(array.dictionary) <= len(array):
        known = _rows(package, array.dictionary, judge)
        return [_NOTHING if place is None else known[place] for place in array.indices.to_pylist()]
    if types.is_dictionary(array.type):
        array = array.dictionary_decode()
    return [rows or _NOTHING for rows in _answers(package, array, of_text, of_request)]


def requests(package: str, column: Any) -> list[Any]:
    """The requests of a column of structs; raises TypeError for another."""
    return [request for chunk in _chunks(column) for request in _requests(package, chunk)]


def _chunks(column: Any) -> list[Any]:
    return [*column.chunks] if isinstance(column, pa.ChunkedArray) else [column]


def _over_values(array: Any, judged: Callable[[Any], Any]) -> Any:
    """What is judged of an array: of a dictionary's values where these are fewer than its rows."""
    array = _stored(array)
    if not types.is_dictionary(array.type):
        return judged(array)
    if len(array.dictionary) > len(array):
        return judged(array.dictionary_decode())
    return judged(_stored(array.dictionary)).take(array.indices)


def _stored(array: Any) -> Any:
    if types.is_run_end_encoded(array.type):
        array = pc.run_end_decode(array)
    return array.storage if isinstance(array.type, pa.BaseExtensionType) else array


def _answers(
    package: str, array: Any, of_text: Callable[[bytes], Any], of_request: Callable[[object], Any]
) -> Iterator[Any]:
    """What is said of each request; None for a null."""
    if types.is_null(array.type):
        yield from [None] * len(array)
    elif is_text(array.type):
        for block in blocks(array):
            yield from [None if data is None else of_text(data) for data in block]
    else:
        for request in _requests(package, array):
            yield None if request is None else of_request(request)


def _requests(package: str, array: Any) -> Iterator[Any]:
    kind = array.type
    if types.is_dictionary(kind):
        array = array.dictionary_decode()
    elif not (types.is_struct(kind) or types.is_map(kind) or types.is_null(kind)):
        raise TypeError(f"requests are texts, bytes or structs, not {kind}")
    put_back = RequiredNulls(package)
    for start in range(0, len(array), ROWS):
        for request in values(array.slice(start, ROWS)):
            yield None if request is None else put_back(request)
