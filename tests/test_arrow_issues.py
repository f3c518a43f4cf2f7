"""Tables of issues: a row for each, the key of its request beside it, words as dictionaries."""

import importlib
import json
import uuid
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

import targets
import vector_files

COMPILED = targets.of_the_repository()
PACKAGE = COMPILED.package
ARROW: Any = importlib.import_module(f"{COMPILED.names.package}.arrow")
ROWS: Any = importlib.import_module(f"{COMPILED.names.package}._bulk.rows")
SLUGS = [model.slug for model in COMPILED.catalog.models]
REQUESTS = [case["request"] for slug in SLUGS for case in vector_files.cases(COMPILED.folder, slug)[::23]]
TEXTS = [None, "{", "[1]", *map(json.dumps, REQUESTS), None]
WORDS = ("severity", "code", "pointer", "parameter", "message")
KEYS: dict[str, list[Any]] = {
    "number": [*range(len(TEXTS))],
    "text": [f"row {number}" for number in range(len(TEXTS))],
    "day": [date.fromordinal(730_000 + number) for number in range(len(TEXTS))],
    "null": [None] * len(TEXTS),
    "pair": [{"file": "a", "line": number} for number in range(len(TEXTS))],
    "bytes": [uuid.UUID(int=number).bytes for number in range(len(TEXTS))],
}


def due(unknown: str = "error") -> list[tuple[int, tuple[Any, ...]]]:
    judge = ROWS.Judge(COMPILED.names.package, unknown)
    given = [(place, text) for place, text in enumerate(TEXTS) if text is not None]
    return [(place, row[:5]) for place, text in given for row in judge.json(text).rows]


def table(**columns: Any) -> Any:
    return pa.table({"request": pa.array(TEXTS, pa.string()), **columns})


def told(issues: Any) -> list[tuple[Any, tuple[Any, ...]]]:
    rows = issues.to_pylist()
    return [(row["key"], tuple(row[name] for name in WORDS)) for row in rows]


@pytest.mark.parametrize("name", KEYS)
def test_keys_of_any_type_are_kept(name: str) -> None:
    keys = pa.array(KEYS[name], pa.binary(16) if name == "bytes" else None)
    issues = ARROW.issues(table(id=keys), "id")
    assert issues.schema == ARROW.ISSUES.set(0, pa.field("key", keys.type))
    assert told(issues) == [(KEYS[name][place], row) for place, row in due()]
    assert told(ARROW.issues(table(), keys)) == told(issues), "an array of keys does as well"


@pytest.mark.parametrize("kind", [pa.string_view(), pa.struct([("file", pa.string_view())])], ids=str)
def test_keys_may_be_views_as_polars_has_them(kind: Any) -> None:
    known = KEYS["text"] if kind == pa.string_view() else [{"file": text} for text in KEYS["text"]]
    issues = ARROW.issues(table(id=pa.array(known, kind)), "id")
    assert issues.schema == ARROW.ISSUES.set(0, pa.field("key", kind))
    assert told(issues) == [(known[place], row) for place, row in due()]


def test_the_schema_is_published() -> None:
    assert ARROW.ISSUES.names == ["key", *WORDS, "fix"] == ["key", *ROWS.COLUMNS]
    issues = ARROW.issues(table(id=pa.array(KEYS["number"])), "id")
    assert issues.schema == ARROW.ISSUES
    issues.validate(full=True)
    fixes = [row["fix"] for row in issues.to_pylist()]
    assert None in fixes
    patches = [json.loads(fix) for fix in fixes if fix is not None]
    assert patches and all(edit["op"] and edit["path"] for patch in patches for edit in patch)
    (severities,) = issues["severity"].chunks
    assert {*severities.dictionary.to_pylist()} == {"error", "warning"}, "each word once"


def test_plain_tables_have_no_dictionaries() -> None:
    keys = pa.array(KEYS["text"])
    plain, other = (ARROW.issues(table(id=keys), "id", plain=plain) for plain in (True, False))
    assert {*plain.schema.types} == {pa.string()}
    assert plain.schema.names == other.schema.names
    assert told(plain) == told(other)


def test_batches_chunks_and_dictionaries_are_alike() -> None:
    whole = table(id=pa.array(KEYS["number"]))
    expected = told(ARROW.issues(whole, "id"))
    (batch,) = whole.to_batches()
    assert told(ARROW.issues(batch, "id")) == expected
    assert told(ARROW.issues(pa.concat_tables([whole[:9], whole[9:9], whole[9:]]), "id")) == expected
    for encoded in (whole["request"].dictionary_encode(), whole["request"].cast(pa.large_binary())):
        assert told(ARROW.issues(whole.set_column(0, "request", encoded), "id")) == expected
    renamed = whole.rename_columns(["body", "id"])
    assert told(ARROW.issues(renamed, "id", column="body")) == expected
    reader = pa.RecordBatchReader.from_batches(whole.schema, whole.to_batches())
    assert told(ARROW.issues(reader, "id")) == expected


def test_nothing_wrong_is_a_table_without_rows() -> None:
    valid = next(request for request in REQUESTS if not PACKAGE.validate(request))
    for texts in ([], [None], [json.dumps(valid)]):
        batch = pa.table(
            {"id": pa.array(range(len(texts)), pa.int64()), "request": pa.array(texts, pa.string())}
        )
        issues = ARROW.issues(batch, "id")
        assert (len(issues), issues.schema) == (0, ARROW.ISSUES)


def test_unknown_keys_are_what_the_word_says() -> None:
    keys = pa.array(KEYS["number"])
    said = {
        unknown: told(ARROW.issues(table(), keys, unknown=unknown))
        for unknown in ("error", "warning", "ignore")
    }
    assert said == {unknown: due(unknown) for unknown in said}
    assert said["error"] != said["warning"] != said["ignore"]
    with pytest.raises(ValueError, match="unknown is one of"):
        ARROW.issues(table(), keys, unknown="maybe")


def test_all_columns_may_be_the_request() -> None:
    """But the one of keys, where it is named."""
    requests = [{"taskType": "imageInference", "width": 5}, {"taskType": "x", "width": None}]
    rows = pa.Table.from_pylist(requests)
    issues = ARROW.issues(rows.append_column("id", pa.array([7, 8])), "id", column=None)
    expected = [
        (key, issue.code, issue.pointer)
        for key, request in ((7, requests[0]), (8, {"taskType": "x"}))
        for issue in PACKAGE.validate(request)
    ]
    assert [(row["key"], row["code"], row["pointer"]) for row in issues.to_pylist()] == expected
    assert told(ARROW.issues(rows, pa.array([7, 8]), column=None)) == told(issues)


def test_columns_that_are_not_there_are_told() -> None:
    with pytest.raises(KeyError, match="no column is called 'id'; there are request"):
        ARROW.issues(table(), "id")
    with pytest.raises(KeyError, match="no column is called 'body'"):
        ARROW.issues(table(id=pa.array(KEYS["number"])), "id", column="body")
    with pytest.raises(ValueError, match="2 keys for"):
        ARROW.issues(table(), pa.array([1, 2]))
    with pytest.raises(TypeError, match="a batch or table of Arrow is due here"):
        ARROW.issues(TEXTS, "id")
    twice = pa.Table.from_arrays([pa.array(["{}"]), pa.array([1]), pa.array([2])], ["request", "id", "id"])
    with pytest.raises(KeyError, match="more than one column is called 'id'"):
        ARROW.issues(twice, "id")
