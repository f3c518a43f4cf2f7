"""Files in pieces: lines and items of arrays are never cut, and pieces say what the whole says."""

import gzip
import itertools
import json
import random
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import deadly_workers
import targets

PACKAGE = targets.of_the_repository().names.package
blocks = import_module(f"{PACKAGE}._bulk.blocks")
sharing = import_module(f"{PACKAGE}._bulk.sharing")
requests = import_module(f"{PACKAGE}._command.requests")
sources = import_module(f"{PACKAGE}._bulk.sources")

ODD = ["", "},{", '"', "\\", '\\"', "[{", "a\\\\", "é\U0001f98a", "\n\t", ",", "]}"]


def test_lines_are_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [b"x" * length for length in (*range(40), 300, 0, 0, 7)]
    for end in (b"", b"\n"):
        data = b"\n".join(lines) + end
        for size in (1, 2, 7, 64, 10_000):
            monkeypatch.setattr(blocks, "BLOCK", size)
            found = list(blocks.lines("a", BytesIO(data).read))
            assert b"".join(each.data for each in found) == data
            assert all(each.data.endswith(b"\n") for each in found[:-1])
            assert found[0].line == 1
            for before, after in itertools.pairwise(found):
                assert after.line == before.line + before.data.count(b"\n")
    assert list(blocks.lines("a", BytesIO(b"").read)) == []


def test_a_line_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "BLOCK", 8)
    monkeypatch.setattr(blocks, "LONGEST", 100)
    with pytest.raises(blocks.TooLong, match="line 2 is longer"):
        list(blocks.lines("a", BytesIO(b"{}\n" + b"x" * 300).read))


def entries(data: bytes, size: int, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What is read of an array in pieces of this size, as far as it can be."""
    monkeypatch.setattr(blocks, "BLOCK", size)
    found: list[Any] = []
    for each in blocks.array("a", BytesIO(data).read):
        place = {"is_first": each.is_first, "is_last": each.is_last}
        found += requests.items(each.data.decode(), each.line, each.column, len(found), **place)
        if found and getattr(found[-1], "is_end", False):
            break
    return [told(each) for each in found]


def told(entry: Any) -> Any:
    if hasattr(entry, "request"):
        return entry.number, entry.line, entry.request, entry.line_of(("a",))
    return entry.number, entry.line, entry.column, entry.message


def whole(data: bytes) -> list[Any]:
    return [told(each) for each in requests.document(data.decode(), 1, 0)]


def arrays(chance: random.Random) -> Iterator[bytes]:
    """Arrays with every difficulty that a text or a layout can have."""
    for indent, spaced in itertools.product((None, 1), (False, True)):
        items = [
            {"a": chance.choice(ODD), chance.choice(ODD): [chance.choice(ODD), {"b": {}}], "n": -1.5e3}
            for _ in range(chance.randrange(12))
        ]
        text = json.dumps(items, indent=indent, ensure_ascii=chance.random() < 0.5)
        yield (f" \n{text}\n\n" if spaced else text).encode()


def test_pieces_of_an_array_say_what_the_whole_says(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(4)
    for data in itertools.chain.from_iterable(arrays(chance) for _ in range(15)):
        for size in (1, 2, 3, 7, 50, 10_000):
            assert entries(data, size, monkeypatch) == whole(data)


def test_what_is_wrong_with_an_array_is_told_at_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters are taken away or put in; what stands before the fault is read."""
    chance = random.Random(5)
    refused = 0
    for data in itertools.chain.from_iterable(arrays(chance) for _ in range(25)):
        place = data.find(b"[") + 1 + chance.randrange(max(1, len(data.strip()) - 2))
        if data[place : place + 1] > b"\x7f" or data[:place].endswith(b"\\"):
            continue
        letter = chance.choice([b"", b'"', b"}", b"]", b",", b"{", b"[", b"x"])
        broken = data[:place] + letter + data[place + (not letter) :]
        due = whole(broken)
        refused += len(due) > 0 and isinstance(due[-1][-1], str)
        for size in (1, 5, 40, 10_000):
            assert entries(broken, size, monkeypatch) == due, broken
    assert refused > 20


def test_one_item_may_be_longer_than_a_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps([{"a": "x" * 5000}, {"a": "y"}]).encode()
    assert entries(data, 16, monkeypatch) == whole(data)
    monkeypatch.setattr(blocks, "BLOCK", 16)
    monkeypatch.setattr(blocks, "LONGEST", 100)
    pieces = list(blocks.array("a", BytesIO(data).read))
    assert len(pieces) == 1 and len(pieces[0].data) < 300


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.jsonl", "{}", "lines"),
        ("a.json", "{}", "whole"),
        ("a.json", '[{"a": 1},\n{"a": 2}]\n' * 1, "whole"),
        ("a.json", '[{"a": 1},\n' + ' {"a": 2},\n' * 99 + "{}]", "array"),
        ("a.txt", '{"a": 1}\n' * 99, "lines"),
        ("a.txt", '{"a": 1\n' + '{"a": 1}\n' * 99, "lines"),
        ("a.json", '{\n"a": [' + "1,\n" * 99 + "1]}", "whole"),
    ],
)
@pytest.mark.parametrize("ending", ["", ".gz"])
def test_a_large_file_tells_what_it_is(
    name: str, text: str, kind: str, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "SMALL", 100)
    data = gzip.compress(text.encode()) if ending else text.encode()
    source = sources.Source(name + ending, name, sources.Rows(), requests.has_lines)
    found = list(source.blocks(lambda name: BytesIO(data), str))
    assert {each.kind for each in found} == {kind}
    joined = "".join(each.data if kind == "whole" else each.data.decode() for each in found)
    assert joined == text
    assert sum(each.size for each in found) == len(data)


def test_results_come_in_the_order_of_tasks() -> None:
    done = list(sharing.shared_out(deadly_workers.echoing, "x", range(30), 2))
    assert done == [("x", number) for number in range(30)]


def test_few_tasks_are_taken_ahead() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield number

    for _, number in sharing.shared_out(deadly_workers.echoing, "x", tasks(), 2):
        assert len(taken) <= number + 6


def test_a_killed_process_is_an_error() -> None:
    with pytest.raises(sharing.WorkersLost):
        list(sharing.shared_out(deadly_workers.deadly, 7, range(20), 2))


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    for name in ("a.jsonl.gz", "a.parquet", "a.jsonl.zst"):
        (tmp_path / name).write_bytes(b"no archive at all")
        source = sources.Source(str(tmp_path / name), name, sources.Rows(), requests.has_lines)
        (failure,) = source.blocks(lambda name: BytesIO(Path(name).read_bytes()), str)
        assert isinstance(failure, sources.Unreadable), failure
