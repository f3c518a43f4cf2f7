"""Cuts what files hold into pieces that can be judged one by one: whole lines, or whole items of an array."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["lines", "array", "whole", "rows"]
Read: TypeAlias = Callable[[int], bytes]
"""The next bytes of a file, at most so many, none where it ends; raises OSError."""

BLOCK = 1 << 20
LONGEST = 64 * BLOCK
"""Of one line, or of one item of an array that is read piece by piece."""

_STRUCTURE = re.compile(rb"[\[\]{},]")


class TooLong(Exception):
    """Raised for a line that does not end in time; the message says which."""


class Block(NamedTuple):
    """A piece of a file, of which a line and a column begin it; `size` is how much of the file it takes.

    `data` is bytes, or a text where the piece is the `whole`, or rows of a table. Of an array the first piece
    begins with the bracket, every other one with a comma; the last ends the file.
    """

    name: str
    kind: Kind
    data: Any
    size: int
    line: int = 1
    column: int = 1
    is_first: bool = True
    is_last: bool = True

    @property
    def weight(self) -> int:
        """How many bytes it holds, whatever the file takes for them."""
        return len(self.data) if isinstance(self.data, bytes | str) else int(self.data[0].nbytes)


def lines(name: str, read: Read) -> Iterator[Block]:
    """The lines of a file, about a megabyte at a time; a line is never cut. Raises OSError, TooLong."""
    number = 1
    parts: list[bytes] = []
    length = 0
    data = read(BLOCK)
    while data:
        whole, newline, tail = data.rpartition(b"\n")
        if newline:
            block = b"".join([*parts, whole, newline])
            yield Block(name, "lines", block, len(block), number)
            number += block.count(b"\n")
            parts, length = [], 0
        parts.append(tail)
        length += len(tail)
        if length > LONGEST:
            raise TooLong(f"line {number} is longer than {LONGEST >> 20} MiB")
        data = read(BLOCK)
    if length:
        yield Block(name, "lines", b"".join(parts), length, number)


def array(name: str, read: Read) -> Iterator[Block]:
    """The items of an array, about a megabyte at a time; raises OSError.

    What is no array is cut somewhere; whoever reads the pieces in order meets the fault before that.
    """
    line, column, is_first = 1, 1, True
    data, step = b"", BLOCK
    while True:
        more = read(step)
        data += more
        place = last_comma(data, depth=0 if is_first else 1)
        if not more or place is None or (not place and len(data) > LONGEST):
            yield Block(name, "array", data, len(data), line, column, is_first)
            return
        if not place:
            step = len(data)
            continue
        piece, data, step = data[:place], data[place:], BLOCK
        yield Block(name, "array", piece, len(piece), line, column, is_first, is_last=False)
        is_first = False
        line += piece.count(b"\n")
        column = (1 if b"\n" in piece else column) + _letters(piece[piece.rfind(b"\n") + 1 :])


def last_comma(data: bytes, *, depth: int) -> int | None:
    """Where the last comma between items of the array stands, 0 if there is none in this piece.

    None if the array ends here, with something behind it. `depth` is how many brackets are open where the
    piece begins.
    """
    outside = _outside(data)
    joined = b"".join(outside[::2])
    depth += joined.count(b"[") + joined.count(b"{") - joined.count(b"]") - joined.count(b"}")
    if depth <= 0:
        return None if data[data.rfind(b"]") + 1 :].strip() else 0
    end = len(data)
    for number in range(len(outside) - 1, -1, -1):
        start = end - len(outside[number])
        if number % 2 == 0:
            for match in reversed([*_STRUCTURE.finditer(outside[number])]):
                letter = match[0]
                if letter == b"," and depth == 1:
                    return start + match.start()
                depth += letter in b"]}"
                depth -= letter in b"[{"
        end = start - 1
    return 0


def _outside(data: bytes) -> list[bytes]:
    """The data between quotes: outside and inside texts in turns."""
    if b"\\" in data:
        data = data.replace(rb"\\", b"  ").replace(rb"\"", b"  ")
    return data.split(b'"')


def _letters(data: bytes) -> int:
    return len(data.decode(errors="replace"))
