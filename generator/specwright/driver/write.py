"""The only place that writes files: all outputs of a run, or none of them.

New files and copies of the old ones are laid down in a hidden folder beside the outputs, then a journal
that names them; only then is file after file put in its place by renaming. While the journal stands the
run is undone by it: at once when something fails, by the next run when the process was killed. Taking the
journal away is the moment at which the run has happened.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from specwright.driver import lock
from specwright.driver.plan import JOURNAL, FileChange, Plan, is_plain, plan
from specwright.driver.project import Project
from specwright.emit.output import CachedOutput, Output
from specwright.load import plain_files

NEW = f"{lock.STAGING}/new"
OLD = f"{lock.STAGING}/old"


def write(
    outputs: Iterable[Output | CachedOutput],
    project: Project,
    inputs: Mapping[str, str],
    unsound: Collection[str] = (),
) -> Plan:
    """Brings the output folder up to date and gives what was done; nothing when the plan has refusals.

    Files that are as they should be are not touched, so their times stay; nor are those of `unsound` models.
    """
    folder = project.generated
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _recover(folder)
        done = plan(outputs, project, inputs, unsound)
        changes = [*done.changes, *([done.lock] if done.lock else [])]
        if changes and not done.refusals:
            _carry_out(folder, changes)
    return done


def recover(project: Project) -> bool:
    """Undoes what a killed run left half done, and returns whether there was such a run."""
    if not (project.generated / lock.STAGING).is_dir():
        return False
    with _alone(project.generated):
        return _recover(project.generated)


def create(path: Path, text: str) -> None:
    """Writes a new file, with the folders it lies in; raises FileExistsError when there is one already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    with path.open("xb") as file:
        try:
            file.write(data)
        except BaseException:
            path.unlink()
            raise


def save(files: Mapping[Path, str], gone: Iterable[Path] = ()) -> None:
    """Writes files, with the folders they lie in: all of them, or none; raises OSError when one cannot be.

    Then takes away those that are `gone`, and folders that are empty without them.
    """
    old: dict[Path, bytes | None] = {}
    drafts = {path: path.with_name(f".{path.name}.new") for path in files}
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            drafts[path].write_bytes(text.encode())
        for path, draft in drafts.items():
            old[path] = plain_files.output_bytes(path) if path.is_file() else None
            draft.replace(path)
    except BaseException:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
        for path, data in old.items():
            if data is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(data)
        raise
    for path in gone:
        path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            path.parent.rmdir()


def keep(folder: Path, files: Mapping[str, bytes], names: Collection[str] | None = None) -> None:
    """Puts files into a folder that may be lost at any time, and takes away all but those named, if any are.

    The folder tells Git to leave it alone. What cannot be written is not kept: that is no fault.
    """
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in {".gitignore": b"*\n", **files}.items():
            with contextlib.suppress(OSError), replaced(folder / name) as file:
                file.write(data)
        for path in () if names is None else folder.iterdir():
            if path.name not in {".gitignore", *(names or ())} and not path.is_dir():
                path.unlink(missing_ok=True)


def lay_out(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Writes files, by their paths, into a folder that is thrown away; raises OSError."""
    for name, data in files:
        _lay_down(f"{folder}/{name}", data)


@contextlib.contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A new file that replaces the one at the path once it is written to the end; raises OSError."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("xb") as file:
            yield file
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _carry_out(folder: Path, changes: list[FileChange]) -> None:
    try:
        _stage(folder, changes)
    except BaseException:
        shutil.rmtree(folder / lock.STAGING, ignore_errors=True)
        raise
    try:
        for change in sorted(changes, key=lambda change: change.due is not None):
            if change.due is None:
                target = folder / change.path
                target.unlink(missing_ok=True)
                _prune(folder, target.parent)
            else:
                _put(folder, f"{folder}/{NEW}/{change.path}", f"{folder}/{change.path}")
    except BaseException:
        with contextlib.suppress(OSError):
            _recover(folder)
        raise
    _discard(folder)


def _stage(folder: Path, changes: list[FileChange]) -> None:
    """Lays down everything that carrying out and undoing need; the journal comes last."""
    for change in changes:
        target = f"{folder}/{change.path}"
        if os.path.islink(target) or os.path.isfile(target):  # noqa: PTH113, PTH114 - no path for thousands
            copy = folder / OLD / change.path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(target, copy, follow_symlinks=False)
        if change.due is not None:
            _lay_down(f"{folder}/{NEW}/{change.path}", change.due.data)
    journal = {change.path: change.due.digest if change.due else None for change in changes}
    draft = folder / f"{JOURNAL}.new"
    draft.write_text(json.dumps(journal), encoding="utf-8")
    draft.replace(folder / JOURNAL)


def _lay_down(path: str, data: bytes) -> None:
    """Writes a new file; its folder is made where there is none, without asking for each file of it."""
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - no path for thousands
            file.write(data)
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(data)


def _recover(folder: Path) -> bool:
    """Puts the old files back, except where somebody has put something else meanwhile."""
    journal = _journal(folder)
    for path, written in sorted((journal or {}).items(), key=lambda entry: entry[1] is None):
        target, copy = folder / path, folder / OLD / path
        found = plain_files.output_bytes(target) if target.is_file() else None
        if found is not None and (written is None or lock.digest(found) != written):
            continue
        if copy.is_symlink() or copy.exists():
            with contextlib.suppress(FileExistsError, IsADirectoryError, NotADirectoryError):
                _put(folder, str(copy), str(target))
        else:
            if found is not None:
                target.unlink()
            _prune(folder, target.parent)
    _discard(folder)
    return journal is not None


def _put(folder: Path, file: str, target: str) -> None:
    """Moves a file to where it belongs, in place of a folder that is left empty there."""
    try:
        os.replace(file, target)  # noqa: PTH105 - no path for thousands
    except (FileNotFoundError, FileExistsError, IsADirectoryError, NotADirectoryError, PermissionError):
        place = Path(target)
        if place.is_dir() and not place.is_symlink():
            _prune(folder, place)
        place.parent.mkdir(parents=True, exist_ok=True)
        Path(file).replace(place)


def _journal(folder: Path) -> dict[str, Any] | None:
    """Path to the hash of what was to be written there; None stands for removed."""
    try:
        document = json.loads(plain_files.output_text(folder / JOURNAL))
    except (FileNotFoundError, ValueError):
        return None
    return document if isinstance(document, dict) and all(map(is_plain, document)) else None


def _discard(folder: Path) -> None:
    (folder / JOURNAL).unlink(missing_ok=True)
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(folder / lock.STAGING)


def _prune(folder: Path, emptied: Path) -> None:
    """Removes a folder and those around it that hold nothing any more but compiled Python."""
    while emptied != folder:
        if emptied.is_dir():
            if not {child.name for child in emptied.iterdir()} <= {"__pycache__"}:
                return
            shutil.rmtree(emptied / "__pycache__", ignore_errors=True)
            emptied.rmdir()
        emptied = emptied.parent


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keeps a second run waiting, where the system can."""
    try:
        import fcntl
    except ImportError:  # not on Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # not on every network file system
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
