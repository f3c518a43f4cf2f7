"""Files that are none, or hold no text: what stands where a command expects a file."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

SPARSE = 1 << 30


def pipe(path: Path) -> None:
    """A pipe that nobody writes to."""
    os.mkfifo(path)


def endless(path: Path) -> None:
    """A device that never ends."""
    path.symlink_to("/dev/zero")


def own_memory(path: Path) -> None:
    """A file that lets itself be opened, and not read."""
    path.symlink_to("/proc/self/mem")


def listening(path: Path) -> None:
    """A socket; its name has to be short."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def sparse(path: Path) -> None:
    """More than memory may be asked to hold, on no disk space."""
    with path.open("wb") as file:
        file.truncate(SPARSE)


SORTS: dict[str, Callable[[Path], object]] = {
    "pipe": pipe,
    "device": endless,
    "folder": Path.mkdir,
    "socket": listening,
    "memory": own_memory,
    "sparse": sparse,
    "circle": lambda path: path.symlink_to(path.name),
    "nul": lambda path: path.write_bytes(b"title: a\0b\n"),
    "no-utf-8": lambda path: path.write_bytes(b"title: \xff\xfe\xfa\n"),
    "utf-16": lambda path: path.write_bytes("title: x\n".encode("utf-16")),
}
