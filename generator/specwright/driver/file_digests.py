"""The digests of files, one by one or by the folder."""

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from operator import itemgetter
from pathlib import Path

from specwright.driver import listing
from specwright.load import plain_files

UNREADABLE = "unreadable"


def files(folder: Path, counts: Callable[[str], bool]) -> dict[str, os.DirEntry[str]]:
    """The files below a folder, by their paths, whose names count."""
    return {name: file for name, file in listing.entries(folder) if counts(name)}


def digest_of(file: os.DirEntry[str]) -> str:
    """Its hash; a file that cannot be read differs from every file that can, compiling says why."""
    with suppress(OSError):
        return plain_files.digest(file.path, is_plain=file.is_file(follow_symlinks=False))
    return UNREADABLE


def by_folder(*sources: tuple[str, str, os.DirEntry[str]]) -> dict[str, str]:
    """One digest for each folder, of the names and digests of the files in it."""
    parts: dict[str, list[str]] = {}
    for name, path, file in sorted(sources, key=itemgetter(0, 1)):
        parts.setdefault(name, []).append(f"{path}\0{_kept(file)}\n")
    return {name: hashlib.sha256("".join(entries).encode()).hexdigest() for name, entries in parts.items()}


_KEPT: dict[str, tuple[tuple[int, ...], str]] = {}
_YOUNG = 2_000_000_000
"""Nanoseconds in which a file may change twice without another time."""


def _kept(file: os.DirEntry[str]) -> str:
    """Its hash, kept by the process as long as the file is as old and as long as it was."""
    try:
        told = file.stat()
    except OSError:
        return UNREADABLE
    if time.time_ns() - told.st_ctime_ns < _YOUNG:
        return digest_of(file)
    state = told.st_mtime_ns, told.st_ctime_ns, told.st_size, told.st_ino, told.st_dev
    if _KEPT.get(file.path, (None, ""))[0] != state:
        _KEPT[file.path] = state, digest_of(file)
    return _KEPT[file.path][1]
