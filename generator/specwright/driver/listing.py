"""What lies in a folder: its files by their paths, without what caches leave there."""

import os
import re
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

_CACHES = re.compile(r"__pycache__|node_modules|\.venv|\.hypothesis|\..*_cache|.*\.egg-info")
_name = attrgetter("name")


def files(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder, with `/`, without caches; links are not followed."""
    return (path for path, _ in entries(folder))


def entries(folder: str | Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The same with what the folders say of each: whether it is a plain file need not be asked of it."""
    due = [(folder, "")]
    while due:
        place, below = due.pop()
        inner = []
        for entry in _sorted(place):
            if entry.is_dir(follow_symlinks=False):
                inner.append(entry)
            elif not _is_litter(entry.name):
                yield below + entry.name, entry
        due += [
            (each.path, f"{below}{each.name}/")
            for each in reversed(inner)
            if not _CACHES.fullmatch(each.name)
        ]


def _sorted(folder: str | Path) -> list[os.DirEntry[str]]:
    """What lies there by name; nothing where there is no such folder, or it cannot be read."""
    try:
        with os.scandir(folder) as listed:
            return sorted(listed, key=_name)
    except OSError:
        return []


def is_cache(path: str) -> bool:
    """Whether a path lies where `files` does not look."""
    *folders, name = path.split("/")
    return _is_litter(name) or any(_CACHES.fullmatch(folder) for folder in folders)


def _is_litter(name: str) -> bool:
    return name.endswith(".pyc") or name == ".DS_Store"
