"""The requests of each piece of a file, with what tells them apart in a report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

from .._bulk.blocks import Block
from .._bulk.rows import no_object, written
from .._bulk.unread import unread
from .._runtime.json_text import InvalidJson, reader
from .requests import Document, Entry, Located, Unread, document, items, read
from .words import compact

Keys: TypeAlias = Callable[[Entry], Any]

_ONE_LINE = Document("", 1)


def entries_of(block: Block, package: str, key: str | None) -> tuple[Iterable[Entry], Keys, bool]:
    """The requests of a piece, what tells each of them apart, and whether they are lines."""
    keys: Keys = partial(_key_of, key) if key else _index_of
    match block.kind:
        case "lines":
            return _lines(block), keys, True
        case "array":
            return _items(block), keys, False
        case "rows":
            from .._bulk.parquet import texts, values

            column, beside = block.data
            known = texts(beside) if beside is not None else None
            of_row: Keys = (lambda entry: known[entry.number]) if known is not None else _index_of
            return _cells(values(package, column), block.line), of_row, False
        case _:
            entries, is_lines = read(block.data, block.name)
            return entries, keys, is_lines


def _lines(block: Block) -> Iterator[Entry]:
    """The requests of lines; a bad one does not stop the others."""
    from .._bulk.lines import LinesReader

    index = 0
    texts: list[bytes] = []
    for numbers, values in LinesReader().pieces(block.data, block.line):
        for number, value in zip(numbers, values, strict=True):
            if type(value) is dict:
                yield Located(index, value, _ONE_LINE, (), number, 0)
                index += 1
                continue
            texts = texts or block.data.split(b"\n")
            for entry in _slow_line(texts[number - block.line], number, index):
                yield entry
                index += 1


def _slow_line(line: bytes, number: int, index: int) -> Iterator[Entry]:
    """What is no object: an array of requests, or what is wrong with it."""
    try:
        yield from document(line.decode(), number, index)
    except UnicodeDecodeError as error:
        yield Unread(index, number, error.start + 1, f"not UTF-8 text, at byte {error.start}")


def _items(block: Block) -> Iterator[Entry]:
    """The requests of a piece of an array."""
    try:
        text = block.data.decode()
    except UnicodeDecodeError as error:
        read_so_far = block.data[: error.start]
        line = block.line + read_so_far.count(b"\n")
        column = error.start - read_so_far.rfind(b"\n")
        yield Unread(0, line, column, "not UTF-8 text", is_end=True)
        return
    yield from items(text, block.line, block.column, 0, is_first=block.is_first, is_last=block.is_last)


def _cells(values: Sequence[Any], first: int) -> Iterator[Entry]:
    """The requests of rows: texts, bytes, or what they were read to; a null is an empty request."""
    decoded = reader()
    for index, value in enumerate(values):
        line = first + index
        try:
            request = decoded(value) if isinstance(value, str | bytes) else value
        except InvalidJson as error:
            reason, offset = unread(value, error)
            yield Unread(index, line, offset + 1, reason)
            continue
        if type(request) is dict:
            yield Located(index, request, _ONE_LINE, (), line, 0)
        elif value is not None:
            yield Unread(index, line, 1, no_object(request))


def _index_of(entry: Entry) -> int:
    return entry.number


def _key_of(name: str, entry: Entry) -> str | None:
    value = entry.request.get(name) if isinstance(entry, Located) else None
    return value if value is None else written(value if isinstance(value, str) else compact(value))
