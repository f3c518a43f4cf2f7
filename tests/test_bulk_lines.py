"""JSON Lines read in blocks: each line by itself, with the values and errors of one line after the other."""

import json
import os
import pickle
from types import SimpleNamespace
from typing import Any

import pytest

import line_blocks

COUNT = int(os.environ.get("BLOCKS", "1500"))
"""How many blocks a test tries; `BLOCKS=100000` is a long run."""


@pytest.fixture(params=["json", "msgspec", "orjson"])
def reader(request: pytest.FixtureRequest) -> Any:
    """The reader of lines with each of the libraries."""
    return line_blocks.readers()[request.param][1]


def read(reader: Any, data: bytes, number: int = 1) -> dict[int, Any]:
    """The value of each line, and the message where it is bad."""
    found = {}
    for piece in reader.pieces(data, number):
        for at, value in zip(piece.numbers, piece.values, strict=True):
            found[at] = value.error.args[0] if type(value).__name__ == "BadLine" else value
    return found


def test_blocks_are_read_as_line_after_line() -> None:
    assert list(line_blocks.differences(COUNT, seed=7)) == []


def test_a_difference_would_be_seen() -> None:
    """Lines that are joined to an array may say other things, though they are as many."""

    class Joined:
        def pieces(self, data: bytes, number: int) -> Any:
            values = json.loads(b"[" + data.replace(b"\n", b",") + b"]")
            yield SimpleNamespace(numbers=range(number, number + len(values)), values=values)

    text, _ = line_blocks.readers()["json"]
    for data, same in ((b"[1]\n2\n{}", True), (b"[1\n2]\n3,4", False)):
        found = list(line_blocks.at_once(Joined(), data, 1))
        assert len(found) == 3 and (found == list(line_blocks.line_by_line(text, data, 1))) is same


def test_lines_that_are_documents_only_when_joined_are_bad(reader: Any) -> None:
    for lines in (
        [b"1],[2", b"[3]"],
        [b"[1", b"2]", b"3,4"],
        [b"{}{}", b"[1", b"]"],
        [b"1 2"],
        [b'"a', b'b"'],
    ):
        data = b"\n".join([b"{}", *lines, b"{}"])
        found = read(reader, data)
        assert found[1] == found[len(lines) + 2] == {}
        single = {at: type(found[at]) for at, line in enumerate(lines, 2) if line not in (b"[3]",)}
        assert set(single.values()) == {str}, lines


def test_numbers_are_those_of_the_lines(reader: Any) -> None:
    assert read(reader, b'\n \n7\r\n\x0c\n"a"\n{\n8', 11) == {
        13: 7,
        15: "a",
        16: "expecting property name enclosed in double quotes at line 1, column 2",
        17: 8,
    }
    assert read(reader, b"") == read(reader, b"\n\n", 5) == {}
    many = b"".join(b'{"a": %d}\n' % number for number in range(20_000))
    assert read(reader, many, 3) == {number + 3: {"a": number} for number in range(20_000)}


def test_a_mark_is_no_part_of_the_first_line(reader: Any) -> None:
    mark = b"\xef\xbb\xbf"
    refused = "unexpected UTF-8 BOM (decode using utf-8-sig) at line 1, column 1"
    assert read(reader, mark + b"1\n" + mark + b"2\n3") == {1: 1, 2: refused, 3: 3}
    assert read(reader, mark + b"1", 2) == {2: refused}


def test_values_are_exact(reader: Any) -> None:
    number = 2**64 + 1
    lines = [b'{"seed": %d}' % number, b'{"seed": -%d}' % number, b"1e400", b'"\\ud800"', b"9" * 5000]
    found = read(reader, b"\n".join(lines))
    assert found == {1: {"seed": number}, 2: {"seed": -number}, 3: float("inf"), 4: "\ud800", 5: 10**5000 - 1}


def test_a_bad_line_has_its_bytes(reader: Any) -> None:
    ((numbers, values),) = reader.pieces(b'{}\n{"a": \xff}\n', 4)
    assert list(numbers) == [4, 5] and values[0] == {}
    assert values[1].text == b'{"a": \xff}' and str(values[1].error) == "not UTF-8 text, at byte 6"


def test_a_reader_can_be_sent_to_another_process() -> None:
    _, reader = line_blocks.readers()["orjson"]
    sent = pickle.loads(pickle.dumps(reader))
    assert read(sent, b"1\n[") == {1: 1, 2: "expecting value at line 1, column 2"}
