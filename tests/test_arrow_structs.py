"""Requests out of structs: what a reader of JSON inferred becomes the request that it was."""

import importlib
import io
import json
import uuid
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.json
import pytest

import targets
import vector_files
from small_specs import AIR, HEAD

COMPILED = targets.of_the_repository()
PACKAGE = COMPILED.package
ARROW: Any = importlib.import_module(f"{COMPILED.names.package}.arrow")
SLUGS = [model.slug for model in COMPILED.catalog.models]
BEYOND_DOUBLES = 2**53
"""A column of numbers with and without fractions is one of doubles."""
SOME = uuid.UUID("0F9C3AE1-5C1B-4D5C-9C2B-4D5E6F708192")


def turned(values: list[Any], kind: Any) -> list[Any]:
    """What stands under the key of one row after the other."""
    array = pa.StructArray.from_arrays([pa.array(values, kind)], ["x"])
    return [request.get("x") for request in ARROW.from_struct(array)]


@cache
def valid_requests(slug: str) -> list[Any]:
    cases = [case for case in vector_files.cases(COMPILED.folder, slug) if case["valid"]]
    requests = [case["request"] for case in cases if "\\ud8" not in json.dumps(case["request"])]
    return [request for request in requests if request.get("ttl", 0) < BEYOND_DOUBLES]


@pytest.mark.parametrize("slug", [*SLUGS, "all of them"])
def test_valid_requests_survive_inference(slug: str) -> None:
    requests = [
        request for each in SLUGS if slug in (each, "all of them") for request in valid_requests(each)
    ]
    lines = "".join(f"{json.dumps(request)}\n" for request in requests).encode()
    rows = pyarrow.json.read_json(io.BytesIO(lines))
    assert {*ARROW.verdicts(rows).to_pylist()} == {True}
    assert sum(map(PACKAGE.is_valid, rows.to_pylist())) < len(requests) / 4, "without it few do"
    assert ARROW.from_struct(rows) == requests
    assert ARROW.verdicts(rows.to_struct_array()).to_pylist() == ARROW.verdicts(rows).to_pylist()
    batches = [part for batch in rows.to_batches() for part in (batch[:7], batch[7:])]
    assert [request for batch in batches for request in ARROW.from_struct(batch)] == requests


def test_nulls_are_keys_that_are_not_there() -> None:
    """At any depth, inside of lists, too; items of arrays and values of maps that are null stay."""
    item = pa.struct([("a", pa.int64()), ("b", pa.struct([("c", pa.string())]))])
    kind = pa.struct(
        [
            ("items", pa.list_(item)),
            ("inside", pa.struct([("deep", pa.large_list(pa.list_(item, 1)))])),
            ("map", pa.map_(pa.string(), pa.int64())),
        ]
    )
    full = {"a": 1, "b": {"c": "d"}}
    given = [
        {
            "items": [full, {"a": None, "b": {"c": None}}, None, {"a": 2, "b": None}],
            "inside": None,
            "map": None,
        },
        None,
        {
            "items": None,
            "inside": {"deep": [[full], None, [{"a": None, "b": None}]]},
            "map": [("k", None), ("l", 1)],
        },
        {"items": [], "inside": {"deep": None}, "map": []},
    ]
    expected: list[Any] = [
        {"items": [full, {"b": {}}, None, {"a": 2}]},
        None,
        {"inside": {"deep": [[full], None, [{}]]}, "map": {"k": None, "l": 1}},
        {"items": [], "inside": {}, "map": {}},
    ]
    array = pa.array(given, kind)
    assert ARROW.from_struct(array) == expected
    for start in range(5):
        for end in range(start, 5):
            assert ARROW.from_struct(array[start:end]) == expected[start:end]
    assert ARROW.from_struct(pa.chunked_array([array[1:], array[:2]])) == [*expected[1:], *expected[:2]]


def test_uuids_become_texts() -> None:
    due = [str(SOME), None]
    assert turned([SOME.bytes, None], pa.binary(16)) == due
    if hasattr(pa, "uuid"):
        column = pa.array([SOME.bytes, None], pa.binary(16)).cast(pa.uuid())
        several = pa.ListArray.from_arrays([0, 2, 2], column)
        array = pa.StructArray.from_arrays([column, several], ["one", "more"])
        assert ARROW.from_struct(array) == [{"one": due[0], "more": due}, {"more": []}]
    assert turned([b"{}", None], pa.binary(2)) == ["{}", None]


def test_dates_and_decimals_are_written_as_json_has_them() -> None:
    moment = datetime(2030, 1, 31, 13, 45, 0, 500_000)
    assert turned([date(2030, 1, 31), None], pa.date32()) == ["2030-01-31", None]
    assert turned([date(2030, 1, 31)], pa.date64()) == ["2030-01-31"]
    assert turned([time(13, 45), time(1, 2, 3, 40)], pa.time64("us")) == ["13:45:00", "01:02:03.00004"]
    assert turned([moment, None], pa.timestamp("us")) == ["2030-01-31T13:45:00.5", None]
    assert turned([moment.replace(microsecond=0)], pa.timestamp("s")) == ["2030-01-31T13:45:00"]
    assert turned([moment], pa.timestamp("ns")) == ["2030-01-31T13:45:00.5"]
    utc = moment.replace(tzinfo=UTC)
    assert turned([utc], pa.timestamp("us", "Europe/Berlin")) == ["2030-01-31T13:45:00.5Z"]
    whole, half = turned([Decimal("1024.00"), Decimal("0.50")], pa.decimal128(9, 2))
    assert (whole, type(whole), half) == (1024, int, 0.5)
    assert turned([Decimal(10**30 + 1)], pa.decimal256(60, 0)) == [10**30 + 1]
    assert turned([0.1, None, 2.0], pa.float32()) == [0.1, None, 2.0]
    assert turned([0.1], pa.float64()) == [0.1]


def test_other_types_of_texts_and_lists_do_as_well() -> None:
    texts = ["a", None, "a" * 20]
    for kind in (
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.binary_view(),
    ):
        assert (
            turned([text and text.encode() if "binary" in str(kind) else text for text in texts], kind)
            == texts
        )
    for kind in (pa.list_, pa.large_list, pa.list_view, pa.large_list_view):
        assert turned([texts, None, []], kind(pa.string())) == [texts, None, []]
    encoded = pa.array(texts).dictionary_encode()
    assert ARROW.from_struct(pa.StructArray.from_arrays([encoded], ["x"])) == [
        {"x": "a"},
        {},
        {"x": "a" * 20},
    ]
    runs = pa.RunEndEncodedArray.from_arrays([2, 3], ["a", None])
    assert ARROW.from_struct(pa.StructArray.from_arrays([runs], ["x"])) == [{"x": "a"}, {"x": "a"}, {}]
    assert turned([b"\xff"], pa.binary()) == [b"\xff"], "what is no text is no JSON, either"


def test_columns_of_json_say_what_they_say() -> None:
    """Of a type of their own, or marked where a release of pyarrow has no such type."""
    texts, due = ["1", '"x"', None, '{"a": null}', "null"], [1, "x", None, {"a": None}, None]
    mark = {b"ARROW:extension:name": b"arrow.json"}
    field = pa.field("x", pa.string(), metadata=mark)
    array = pa.StructArray.from_arrays([pa.array(texts)], fields=[field])
    assert [request.get("x") for request in ARROW.from_struct(array)] == due
    if hasattr(pa, "json_"):
        assert turned(texts, pa.json_()) == due


def test_of_equal_keys_of_a_map_the_last_counts() -> None:
    kind = pa.map_(pa.string(), pa.list_(pa.int64()))
    assert turned([[("a", [1]), ("a", [2])], None, [("b", [])]], kind) == [{"a": [2]}, None, {"b": []}]
    array = pa.array([[("a", [1])], None], kind)
    assert ARROW.from_struct(array) == [{"a": [1]}, None], "a map may be a request itself"


def test_a_null_that_is_required_stays() -> None:
    """A parameter that may be null and need not be given is taken for absent."""
    end = {"type": ["number", "null"], "required": True}
    shots = {"type": "array", "items": {"type": "object", "properties": {"end": end}}}
    parameters = {
        "model": {"type": "string", "required": True, "const": AIR},
        "seed": {"type": ["integer", "null"], "required": True},
        "mood": {"type": ["string", "null"]},
        "shots": shots,
    }
    spec = HEAD | {"request": [{"title": "Core", "parameters": parameters}]}
    compiled = targets.of_the_specs("void", "Acme", {"void": spec})
    arrow: Any = importlib.import_module(f"{compiled.names.package}.arrow")
    given = [
        {"model": AIR, "seed": None, "mood": "calm", "shots": [{"end": None}, {"end": 1.5}]},
        {"model": AIR, "seed": 1, "mood": None, "shots": None},
        {"model": AIR, "seed": None, "mood": None, "shots": []},
        {"model": "acme:other@1", "seed": None, "mood": None, "shots": []},
    ]
    rows = pa.Table.from_pylist(given)
    assert compiled.package.is_valid(given[0])
    assert arrow.verdicts(rows).to_pylist() == [True, True, True, False]
    assert arrow.from_struct(rows) == [
        given[0],
        {"model": AIR, "seed": 1},
        {"model": AIR, "seed": None, "shots": []},
        {"model": "acme:other@1", "shots": []},
    ]


@pytest.mark.parametrize("kind", [pa.string(), pa.int64(), pa.list_(pa.struct([("a", pa.int64())]))], ids=str)
def test_columns_of_no_structs_are_refused(kind: Any) -> None:
    with pytest.raises(TypeError, match="requests are texts, bytes or structs"):
        ARROW.from_struct(pa.nulls(2, kind))
    with pytest.raises(TypeError, match="an array of Arrow is due here"):
        ARROW.from_struct([{"a": 1}])
