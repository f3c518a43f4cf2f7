"""How the command reads files: values, their places, and what is malformed."""

from importlib import import_module
from typing import Any

import pytest

import targets

PACKAGE = targets.of_the_repository().names.package
requests = import_module(f"{PACKAGE}._command.requests")
words = import_module(f"{PACKAGE}._command.words")


def shown(found: list[Any]) -> list[Any]:
    return [
        (each.line, each.request) if hasattr(each, "request") else (each.line, each.column, each.message)
        for each in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", [(1, {})]),
        (" \n {} \n", [(2, {})]),
        ("[]", []),
        ("[ ]\n", []),
        ("[{}]", [(1, {})]),
        ('[{"a": 1},\n\n{"a": [1, {}]}\n]', [(1, {"a": 1}), (3, {"a": [1, {}]})]),
        ('{"a": 1}\n{"a": 2}', [(1, {"a": 1}), (2, {"a": 2})]),
        ('[{"a": 1}, {"a": 2}]\n\n[{"a": 3}]\n', [(1, {"a": 1}), (1, {"a": 2}), (3, {"a": 3})]),
        ("", [(1, 1, "no JSON here")]),
        (" \n ", [(1, 1, "no JSON here")]),
        ("null", [(1, 1, "a request is an object, here stands null")]),
        ('["a", true, []]', [
            (1, 2, "a request is an object, here stands a text"),
            (1, 7, "a request is an object, here stands true"),
            (1, 13, "a request is an object, here stands an array"),
        ]),
        ("{} {}", [(1, 4, "extra data")]),
        ("[{}] x", [(1, {}), (1, 6, "extra data")]),
        ("[{},]", [(1, {}), (1, 4, "a comma too many")]),
        ("[{} {}]", [(1, {}), (1, 5, "',' or ']' is due here")]),
        ("[{}", [(1, {}), (1, 4, "',' or ']' is due here")]),
        ("[", [(1, 2, "a value is due here")]),
        ('{\n  "a": 1\n  "b": 2\n}', [(3, 3, "',' or '}' is due here")]),
        ('[\n  {"a": 1}\n  {"b": 2}\n]', [(2, {"a": 1}), (3, 3, "',' or ']' is due here")]),
        ('{"a": }\n{"a": 2}\n{"a": 3', [
            (1, 7, "a value is due here"),
            (2, {"a": 2}),
            (3, 8, "',' or '}' is due here"),
        ]),
        ("[" * 100_000, [(1, 201, "nested too deeply")]),
        ('[{},\n {"a": ' + "1" * 20_001 + "}]", [(1, {}), (2, 2, "a number of 20,001 digits is too large")]),
    ],
)  # fmt: skip
def test_reading(text: str, expected: list[Any]) -> None:
    entries, _ = requests.read(text, "a.json")
    assert shown(entries) == expected
    assert [each.number for each in entries] == list(range(len(expected)))


def test_the_name_of_a_file_may_say_that_it_holds_lines() -> None:
    for name, count in (("a.json", 1), ("a.jsonl", 2), ("a.ndjson", 2)):
        entries, is_lines = requests.read('{"a":\n{"b":\n', name)
        assert (len(entries), is_lines) == (count, count == 2)


def test_lines_of_paths() -> None:
    text = '\n{\n"a": {\n"b": [\n1,\n{"c": 1,\n"c": 2}]},\n"\\u0061b": 3}'
    ((task,), _) = requests.read(text, "a.json")
    lines: dict[tuple[str | int, ...], int] = {
        (): 2,
        ("a",): 3,
        ("a", "b"): 4,
        ("a", "b", 0): 5,
        ("a", "b", 1, "c"): 7,
        ("a", "b", 2): 4,
        ("a", "missing"): 3,
        ("missing",): 2,
        ("ab",): 8,
        ("ab", "deeper"): 8,
    }
    assert {path: task.line_of(path) for path in lines} == lines


@pytest.mark.parametrize(
    ("parameter", "path", "due"),
    [
        ("width", ("width",), "width"),
        ("shots.zoom", ("shots", 1, "zoom"), "shots[1].zoom"),
        ("shots", ("shots", 1), "shots[1]"),
        ("shots.pan", ("shots", 1, "zoom"), "shots[1].pan"),
        ("grid.cells.x", ("grid", 0, "cells", 2, 3, "x"), "grid[0].cells[2][3].x"),
        ("seed", ("shots", 1, "zoom"), "seed"),
        ("labels.a.b", ("labels", "a.b"), "labels.a.b"),
        ("", (), ""),
    ],
)
def test_a_name_tells_its_item(parameter: str, path: tuple[str | int, ...], due: str) -> None:
    assert words.located(parameter, path) == due
