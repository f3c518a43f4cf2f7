"""Verdicts on columns of Arrow are those of `is_valid_json`, whatever type holds the texts, wherever cut."""

import importlib
import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest

import targets
import vector_files

COMPILED = targets.of_the_repository()
PACKAGE = COMPILED.package
ARROW: Any = importlib.import_module(f"{COMPILED.names.package}.arrow")
ROWS: Any = importlib.import_module(f"{COMPILED.names.package}._arrow.texts").ROWS
SLUGS = [model.slug for model in COMPILED.catalog.models]
REQUESTS = [case["request"] for slug in SLUGS for case in vector_files.cases(COMPILED.folder, slug)[::11]]
TEXTS = [None, "", "{}", "[]", "x" * 12, "x" * 13, '{"é": "\U0001f600"}', *map(json.dumps, REQUESTS), None]
DUE = [None if text is None else PACKAGE.is_valid_json(text) for text in TEXTS]
TEXT_TYPES = [pa.string(), pa.large_string(), pa.string_view()]
BYTE_TYPES = [pa.binary(), pa.large_binary(), pa.binary_view()]
TYPES = [*TEXT_TYPES, *BYTE_TYPES]


class Streamed:
    """What speaks Arrow's C interface, and is no array of pyarrow: a stream of chunks."""

    def __init__(self, array: Any) -> None:
        self._array = pa.chunked_array([array[:3], array[3:]])

    def __arrow_c_stream__(self, schema: object = None) -> object:
        return self._array.__arrow_c_stream__(schema)


class Single:
    """The same of one array."""

    def __init__(self, array: Any) -> None:
        self._array = array

    def __arrow_c_array__(self, schema: object = None) -> object:
        return self._array.__arrow_c_array__(schema)


def column(kind: Any) -> Any:
    return pa.array([text if text is None or kind in TEXT_TYPES else text.encode() for text in TEXTS], kind)


def dictionary(kind: Any) -> Any:
    """Each text twice, one of the values of the dictionary null."""
    return pa.DictionaryArray.from_arrays(
        pa.array([*range(len(TEXTS))] * 2 + [None], pa.int32()), column(kind)
    )


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_every_type_of_texts_is_judged(kind: Any) -> None:
    assert True in DUE and False in DUE
    verdicts = ARROW.verdicts(column(kind))
    assert type(verdicts) is pa.BooleanArray
    assert verdicts.to_pylist() == DUE


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_slices_are_judged_where_they_are_cut(kind: Any) -> None:
    array = column(kind)
    for start, end in ((0, 0), (0, 1), (1, 9), (7, 60), (len(TEXTS) - 1, len(TEXTS)), (3, len(TEXTS))):
        assert ARROW.verdicts(array[start:end]).to_pylist() == DUE[start:end]
        assert ARROW.verdicts(array[1:][start:end]).to_pylist() == DUE[1:][start:end]


@pytest.mark.parametrize("kind", TYPES, ids=str)
def test_chunks_stay_chunks(kind: Any) -> None:
    array = column(kind)
    verdicts = ARROW.verdicts(pa.chunked_array([array[:5], array[5:5], array[5:]]))
    assert [len(chunk) for chunk in verdicts.chunks] == [5, 0, len(TEXTS) - 5]
    assert verdicts.to_pylist() == DUE
    assert ARROW.verdicts(pa.chunked_array([], kind)).type == pa.bool_()


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()], ids=str)
def test_values_of_dictionaries_are_judged(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    array = dictionary(kind)
    asked: list[bytes] = []
    is_valid_json: Callable[[bytes], bool] = PACKAGE.is_valid_json

    def noted(data: bytes) -> bool:
        asked.append(data)
        return is_valid_json(data)

    monkeypatch.setattr(PACKAGE, "is_valid_json", noted)
    assert ARROW.verdicts(array).to_pylist() == [*DUE, *DUE, None]
    assert len(asked) == len(TEXTS) - 2, "each value once"
    asked.clear()
    assert ARROW.verdicts(array[4:9]).to_pylist() == DUE[4:9]
    assert len(asked) == 5, "no value that no row has"


def test_more_rows_than_are_copied_at_once_are_judged() -> None:
    texts = (["{}", json.dumps(REQUESTS[0]), None] * ROWS)[: 2 * ROWS + 7]
    due = ([False, PACKAGE.is_valid(REQUESTS[0]), None] * ROWS)[: len(texts)]
    for kind in TYPES[:3]:
        assert ARROW.verdicts(pa.array(texts, kind)).to_pylist() == due
        assert ARROW.verdicts(pa.array(texts, kind)[5:]).to_pylist() == due[5:]


def test_all_that_speaks_arrow_is_a_column() -> None:
    assert ARROW.verdicts(Streamed(column(pa.string()))).to_pylist() == DUE
    assert type(ARROW.verdicts(Streamed(column(pa.string())))) is pa.ChunkedArray
    assert ARROW.verdicts(Single(column(pa.string()))).to_pylist() == DUE
    assert type(ARROW.verdicts(Single(column(pa.string())))) is pa.BooleanArray
    assert ARROW.verdicts(pa.nulls(3)).to_pylist() == [None] * 3
    assert ARROW.verdicts(pc.run_end_encode(column(pa.string()))).to_pylist() == DUE
    fixed = pa.array([b"{}", None, b"[]"], pa.binary(2))
    assert ARROW.verdicts(fixed).to_pylist() == [False, None, False]
    if hasattr(pa, "json_"):
        assert ARROW.verdicts(column(pa.string()).cast(pa.json_())).to_pylist() == DUE


@pytest.mark.parametrize("given", [["{}"], "{}", None, 1, {"a": 1}])
def test_what_is_no_column_is_refused(given: object) -> None:
    with pytest.raises(TypeError, match="an array of Arrow is due here, not"):
        ARROW.verdicts(given)


@pytest.mark.parametrize("kind", [pa.int64(), pa.list_(pa.string()), pa.bool_()], ids=str)
def test_columns_of_other_types_are_refused(kind: Any) -> None:
    for length in (0, 2):
        with pytest.raises(TypeError, match="requests are texts, bytes or structs, not"):
            ARROW.verdicts(pa.nulls(length, kind))


def test_unknown_keys_are_what_the_word_says() -> None:
    texts = [
        json.dumps({**request, "colour_of_the_day": 1}) for request in REQUESTS if isinstance(request, dict)
    ]
    array = pa.array(texts)
    verdicts = {}
    for unknown in ("error", "warning", "ignore"):
        verdicts[unknown] = ARROW.verdicts(array, unknown=unknown).to_pylist()
        assert verdicts[unknown] == [PACKAGE.is_valid_json(text, unknown=unknown) for text in texts]
        encoded = ARROW.verdicts(array.dictionary_encode(), unknown=unknown)
        assert encoded.to_pylist() == verdicts[unknown]
    assert (
        verdicts["ignore"] == verdicts["warning"]
        and True in verdicts["ignore"]
        and not any(verdicts["error"])
    )
    for nothing in (pa.array([], pa.string()), pa.nulls(1, pa.struct([]))):
        with pytest.raises(ValueError, match="unknown is one of"):
            ARROW.verdicts(nothing, unknown="maybe")
