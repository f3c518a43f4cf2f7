"""Reads files as far as it is safe: no pipe that nobody writes to, no device, nothing without end.

What cannot be read is told by OSError, whose `strerror` is a sentence for people.
"""

import errno
import hashlib
import io
import os
import select
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

MOST_BYTES = 16_000_000
"""Of one file that people write: a spec, settings, a template."""

MOST_OUTPUT_BYTES = 512_000_000
"""Of one file that specwright writes, or of requests that are not read piece by piece."""

_PIECE = 1 << 17
_TO_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PATIENCE_MS = 1_000
_SORTS = (
    (stat.S_ISDIR, errno.EISDIR, "a folder, where a file is due"),
    (stat.S_ISFIFO, errno.EINVAL, "a pipe, where a file is due"),
    (stat.S_ISSOCK, errno.EINVAL, "a socket, where a file is due"),
    (stat.S_ISCHR, errno.EINVAL, "a device, where a file is due"),
    (stat.S_ISBLK, errno.EINVAL, "a device, where a file is due"),
)


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a plain file, or of a link to one; raises OSError for all else, and for more bytes."""
    with opened(path) as file:
        return up_to(file, most, path)


def read_text(path: Path, encoding: str = "utf-8", most: int = MOST_BYTES) -> str:
    """Its text with plain line ends; raises OSError as `read_bytes` does, and UnicodeDecodeError."""
    return io.TextIOWrapper(io.BytesIO(read_bytes(path, most)), encoding=encoding).read()


def output_bytes(path: Path) -> bytes:
    """The bytes of a file that specwright wrote; raises OSError."""
    return read_bytes(path, MOST_OUTPUT_BYTES)


def output_text(path: Path) -> str:
    """Its text; raises OSError and UnicodeDecodeError."""
    return read_text(path, most=MOST_OUTPUT_BYTES)


def digest(path: str | Path, *, is_plain: bool = False) -> str:
    """The SHA-256 of a plain file of any size, in hex; raises OSError.

    `is_plain` says that the folder has just told so: thousands need not be asked for twice.
    """
    joined = hashlib.sha256()
    for piece in _pieces(path, is_plain):
        joined.update(piece)
    return joined.hexdigest()


def checksum(path: str | Path, *, is_plain: bool = False) -> str:
    """The checksum of a plain file of any size, as `checksum_of` makes it; raises OSError like `digest`."""
    size = code = 0
    handle = os.open(path, _TO_READ) if is_plain else _handle(path)
    try:  # as `_pieces`, which costs more than most files
        while True:
            piece = os.read(handle, _PIECE)
            size += len(piece)
            code = zlib.crc32(piece, code)
            if len(piece) < _PIECE:
                return f"{size:x}-{code:08x}"
    finally:
        os.close(handle)


def checksum_of(data: bytes) -> str:
    """The length and the CRC-32 of some bytes, in hex: what tells slips, at a quarter of a digest's cost.

    A change within four bytes always shows, as does one of the length; of all others one in four thousand
    million does not. It keeps nobody from meaning it, as a digest does.
    """
    return f"{len(data):x}-{zlib.crc32(data):08x}"


def _pieces(path: str | Path, is_plain: bool) -> Iterator[bytes]:
    """The bytes of a plain file; a piece that is short is the last."""
    handle = os.open(path, _TO_READ) if is_plain else _handle(path)
    try:
        while True:
            piece = os.read(handle, _PIECE)
            yield piece
            if len(piece) < _PIECE:
                return
    finally:
        os.close(handle)


def opened(path: Path, *, is_pipe_welcome: bool = False) -> io.BufferedReader:
    """A plain file, open for reading; a pipe, too, that somebody writes to, where one is welcome.

    Raises OSError for all else, and where nobody begins to write within a second.
    """
    handle = _handle(path, is_pipe_welcome=is_pipe_welcome)
    try:
        if is_pipe_welcome and stat.S_ISFIFO(os.fstat(handle).st_mode):
            _await_writer(handle, path)
        return open(handle, "rb")  # noqa: PTH123 - a handle is no path
    except BaseException:
        os.close(handle)
        raise


def up_to(file: BinaryIO, most: int, path: Path) -> bytes:
    """All that is to be read there; raises OSError where it is more than `most` bytes."""
    content = bytearray()
    try:
        while piece := file.read(_PIECE):
            content += piece
            if len(content) > most:
                raise OSError(errno.EFBIG, f"larger than {most // 1_000_000} MB")
    except OSError as fault:
        fault.filename = str(path)
        raise
    return bytes(content)


def _handle(path: str | Path, *, is_pipe_welcome: bool = False) -> int:
    """The handle of a file that is fit to be read; raises OSError."""
    _refuse(path, Path(path).stat().st_mode, is_pipe_welcome)  # to open a device may do something already
    handle = os.open(path, _TO_READ)
    try:
        _refuse(path, os.fstat(handle).st_mode, is_pipe_welcome)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _refuse(path: str | Path, mode: int, is_pipe_welcome: bool) -> None:
    if stat.S_ISREG(mode):
        return
    for is_one, number, reason in _SORTS:
        if is_one(mode) and not (is_pipe_welcome and stat.S_ISFIFO(mode)):
            raise OSError(number, reason, str(path))


def _await_writer(handle: int, path: Path) -> None:
    """Returns once there is something to read, or somebody who takes long to write it."""
    waiting = select.poll()
    waiting.register(handle, select.POLLIN)
    if not waiting.poll(_PATIENCE_MS):
        try:
            os.read(handle, 1)  # nothing where nobody has it open, else it would block
        except BlockingIOError:
            pass
        else:
            raise OSError(errno.ETIMEDOUT, "a pipe that nobody writes to", str(path))
    os.set_blocking(handle, True)
