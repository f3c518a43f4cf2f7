"""What is in files of requests, in pieces: JSON Lines, arrays, documents and Parquet, compressed or not."""

import io
import sys
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, BinaryIO, NamedTuple

from .blocks import BLOCK, Block, Kind, Read, TooLong, array, lines
from .refusal import missing

LINES = (".jsonl", ".ndjson")
PARQUET = ".parquet"
SMALL = 4 * BLOCK
"""A smaller file is read at once, whatever it holds; of a larger one, lines and items are read in pieces."""

MOST = 512_000_000
"""Bytes of one document that is no array of requests."""

_MARK = b"\xef\xbb\xbf"
_MAGIC = b"PAR1"


class Unreadable(NamedTuple):
    """A file that cannot be read, and why."""

    name: str
    reason: str


class Rows(NamedTuple):
    """Which columns of a table hold what: requests, and what tells the rows apart."""

    column: str | None = None
    key: str | None = None


class Source:
    """A file as pieces; once it `is_broken`, no more of them are given."""

    def __init__(self, name: str, shown: str, rows: Rows, has_lines: Callable[[str], bool]) -> None:
        self.name = name
        self.shown = shown
        self.rows = rows
        self.is_lines = False
        self.is_broken = False
        self._has_lines = has_lines

    def blocks(
        self, opened: Callable[[str], BinaryIO], reason: Callable[[OSError | UnicodeDecodeError], str]
    ) -> Iterator[Block | Unreadable]:
        """The pieces, or why the file cannot be read. Raises Refusal."""
        try:
            with _held(opened(self.name)) as raw:
                for block in self._pieces(raw):
                    yield block
                    if self.is_broken:
                        return
        except (TooLong, EOFError, zlib.error) as error:
            yield Unreadable(self.name, str(error))
        except (OSError, UnicodeDecodeError) as error:
            yield Unreadable(self.name, reason(error))

    def _pieces(self, raw: BinaryIO) -> Iterator[Block]:
        name, file = uncompressed(self.name, raw)
        head = file.read(SMALL)
        if name.endswith(PARQUET) or head.startswith(_MAGIC):
            from .parquet import blocks

            file.seek(0) if file.seekable() else None
            whole = file if file.seekable() else io.BytesIO(head + file.read())
            yield from blocks(self.shown, whole, *self.rows)
            return
        waiting = io.BytesIO(head.removeprefix(_MARK))
        kind = self._kind(name, waiting.getvalue(), is_small=len(head) < SMALL)
        self.is_lines = kind == "lines"
        pieces = _OF_KINDS[kind](self.shown, lambda size: waiting.read(size) or file.read(size))
        yield from pieces if file is raw else _measured(pieces, raw)

    def _kind(self, name: str, head: bytes, *, is_small: bool) -> Kind:
        """What the file is: where it is large and its name does not tell, what begins it does."""
        if name.endswith(LINES):
            return "lines"
        if is_small:
            return "whole"
        piece = head[: head.rfind(b"\n", 0, BLOCK) + 1].decode(errors="replace")
        if self._has_lines(piece):
            return "lines"
        return "array" if head.lstrip()[:1] == b"[" else "whole"


def _whole(name: str, read: Read) -> Iterator[Block]:
    """All of a file at once; raises OSError, TooLong, UnicodeDecodeError."""
    parts, length = [], 0
    while part := read(BLOCK):
        parts.append(part)
        length += len(part)
        if length > MOST:
            raise TooLong(f"larger than {MOST // 1_000_000} MB")
    yield Block(name, "whole", b"".join(parts).decode(), length)


_OF_KINDS: dict[Kind, Callable[[str, Read], Iterator[Block]]] = {
    "lines": lines,
    "array": array,
    "whole": _whole,
}


@contextmanager
def _held(file: BinaryIO) -> Generator[BinaryIO, None, None]:
    """The file, closed at the end unless it is standard input."""
    try:
        yield file
    finally:
        if file is not sys.stdin.buffer:
            file.close()


def uncompressed(name: str, raw: BinaryIO) -> tuple[str, BinaryIO]:
    """The name of what a file holds, and that; raises Refusal."""
    if name.endswith(".gz"):
        gzip: Any = import_module("gzip")
        return name.removesuffix(".gz"), gzip.open(raw)
    if name.endswith(".zst"):
        return name.removesuffix(".zst"), _zstd(raw)
    return name, raw


def _zstd(raw: BinaryIO) -> Any:
    """What the file holds, by Python's own reader, from 3.14 on, or by Arrow's."""
    try:
        return import_module("compression.zstd").open(raw)
    except ImportError:
        pass
    try:
        return import_module("pyarrow").CompressedInputStream(raw, "zstd")
    except ImportError:
        raise missing("a .zst file", "pyarrow") from None


def _measured(blocks: Iterator[Block], raw: BinaryIO) -> Iterator[Block]:
    """The blocks, each as large as what was read of the file for it."""
    before = 0
    for block in blocks:
        after = raw.tell() if raw.seekable() else before + block.size
        yield block._replace(size=after - before)
        before = after
