"""That all outputs were found as the lock has them, kept so that none is read again while none was touched.

It is told as Git's index tells it: by what the folders say of each file, its size, its number and its times,
here as one digest together with the lock. Whoever writes to a file moves the time of its last change, which
nobody can set. Files touched so lately that one more change might leave that time as it is are not taken for
settled, and nothing is kept. The file lies among results that may be lost at any time, and only where such
are kept; `check --rebuild` does not look at it.

What moves no time is not seen: a disk's own faults, writing through memory that was mapped long before.
"""

import hashlib
import os
import stat
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from specwright.driver import lock
from specwright.driver.project import KEPT, Project
from specwright.driver.write import replaced
from specwright.load import plain_files

NAME = "seen"

SETTLED = 3_000_000_000
"""Nanoseconds after which another change shows in a file's times: some file systems count by two seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesState:
    """What the folders say of all outputs, as a digest; `latest` is the newest time among them.

    Times are in nanoseconds, `began` is one of a clock that only runs forwards; `device` holds the files.
    """

    digest: str
    latest: int
    began: int
    device: int


def looked_at(project: Project, lock_text: bytes, files: Mapping[str, os.DirEntry[str]]) -> FilesState | None:
    """The outputs as their folders tell of them now.

    None where no results are kept, just after a run that wrote, where one is no plain file, where they lie on
    several devices, and on Windows, which does not tell when a file was last changed.
    """
    if os.name == "nt" or not files or not _is_worth_it(project):
        return None
    began = time.monotonic_ns()
    try:
        told = [file.stat(follow_symlinks=False) for file in files.values()]
    except OSError:
        return None
    (device, *others) = {each.st_dev for each in told}
    if others or {stat.S_IFMT(each.st_mode) for each in told} != {stat.S_IFREG}:
        return None
    lines = [
        f"{path}\0{each.st_size} {each.st_mtime_ns} {each.st_ctime_ns} {each.st_ino} {each.st_mode}"
        for path, each in zip(files, told, strict=True)
    ]
    hashed = hashlib.sha256(lock_text + "\0".join(lines).encode(errors="surrogateescape"))
    latest = max([max(each.st_mtime_ns, each.st_ctime_ns) for each in told])
    return FilesState(digest=hashed.hexdigest(), latest=latest, began=began, device=device)


def is_known(project: Project, state: FilesState) -> bool:
    """Whether just this was kept, at a time that has passed: a clock set back makes times worth nothing."""
    try:
        kept, _, at = plain_files.output_text(project.root / KEPT / NAME).partition(" ")
        return kept == state.digest and int(at) <= time.time_ns()
    except (OSError, ValueError):
        return False


def keep(project: Project, state: FilesState) -> None:
    """Keeps that outputs were read, after they were looked at, and were as the lock has them.

    Nothing is kept of files that were touched lately. What time it is, is asked of their own file system.
    """
    with suppress(OSError, _Unsettled), replaced(project.root / KEPT / NAME) as file:
        told = os.fstat(file.fileno())
        looked = told.st_mtime_ns - (time.monotonic_ns() - state.began)
        if told.st_dev != state.device or state.latest > looked - SETTLED:
            raise _Unsettled
        file.write(f"{state.digest} {told.st_mtime_ns}".encode())


class _Unsettled(Exception):
    """Files were touched so lately that one more change might not show in their times."""


def _is_worth_it(project: Project) -> bool:
    """Whether results are kept, and the lock is older than what is too fresh to be told."""
    try:
        written = (project.generated / lock.NAME).stat().st_mtime_ns
        return (project.root / KEPT).is_dir() and not 0 <= time.time_ns() - written < SETTLED
    except OSError:
        return False
