"""How `specwright validate` reads files: values, their places, and what is malformed."""

from typing import Any

import pytest

from specwright.cli.request_reader import LocatedRequest, MalformedRequest, lines, read


def shown(found: list[LocatedRequest | MalformedRequest]) -> list[Any]:
    return [
        (each.line, each.request)
        if isinstance(each, LocatedRequest)
        else (each.line, each.column, each.message)
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
        ("{} {}", [(1, {}), (1, 4, "extra data")]),
        ("[{}] x", [(1, {}), (1, 6, "extra data")]),
        ("[{},]", [(1, {}), (1, 4, "a comma too many")]),
        ("[{} {}]", [(1, {}), (1, 5, "expecting ',' or ']'")]),
        ("[{}", [(1, {}), (1, 4, "expecting ',' or ']'")]),
        ("[", [(1, 2, "expecting value")]),
        ('{\n  "a": 1\n  "b": 2\n}', [(3, 3, "expecting ',' delimiter")]),
        ('[\n  {"a": 1}\n  {"b": 2}\n]', [(2, {"a": 1}), (3, 3, "expecting ',' or ']'")]),
        ('{"a": }\n{"a": 2}\n{"a": 3', [
            (1, 7, "expecting value"),
            (2, {"a": 2}),
            (3, 8, "expecting ',' delimiter"),
        ]),
        ("[" * 100_000, [(1, 2, "nested too deeply")]),
        ('[{},\n {"a": ' + "1" * 20_001 + "}]", [(1, {}), (2, 2, "a number of 20,001 digits is too large")]),
    ],
)  # fmt: skip
def test_reading(text: str, expected: list[Any]) -> None:
    found = shown(read(text))
    assert [each[:-1] for each in found] == [each[:-1] for each in expected]
    for (*_, last), (*_, due) in zip(found, expected, strict=True):
        assert last == due or (isinstance(due, str) and last.startswith(due))
    assert [each.index for each in read(text)] == list(range(len(expected)))


def test_the_name_of_a_file_may_say_that_it_holds_lines() -> None:
    assert len(read('{"a":\n{"b":\n')) == 1
    assert len(list(lines(b'{"a":\n{"b":\n', 1))) == 2


def test_lines_of_paths() -> None:
    text = '\n{\n"a": {\n"b": [\n1,\n{"c": 1,\n"c": 2}]},\n"\\u0061b": 3}'
    (task,) = read(text)
    assert isinstance(task, LocatedRequest)
    lines = {
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
