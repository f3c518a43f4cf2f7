"""What lies in a folder: its files by their paths, without what caches leave there."""

import os
import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

_CACHES = re.compile(r"__pycache__|node_modules|\.venv|\.hypothesis|\..*_cache|.*\.egg-info")
_LITTER = re.compile(r".*\.pyc|\.DS_Store")
_name = attrgetter("name")


def files(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder, with `/`, without caches; links are not followed."""
    return (path for path, _ in entries(folder))


def entries(folder: str | Path, below: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The same with what the folders say of each: whether it is a plain file need not be asked of it."""
    inner = []
    try:
        with os.scandir(folder) as listed:
            found = sorted(listed, key=_name)
    except OSError:  # there is none, or it cannot be read
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            inner.append(entry)
        elif not _LITTER.fullmatch(entry.name):
            yield below + entry.name, entry
    for entry in inner:
        if not _CACHES.fullmatch(entry.name):
            yield from entries(entry.path, f"{below}{entry.name}/")


def is_cache(path: str) -> bool:
    """Whether a path lies where `files` does not look."""
    *folders, name = path.split("/")
    return bool(_LITTER.fullmatch(name)) or any(_CACHES.fullmatch(folder) for folder in folders)
