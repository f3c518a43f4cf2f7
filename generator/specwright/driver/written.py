"""The files among the outputs as they are on disk, beside what the lock says of them."""

from collections.abc import Mapping
from os import DirEntry
from pathlib import Path

from specwright.driver import lock
from specwright.driver.lock import Lock
from specwright.driver.project import Project
from specwright.load import plain_files


class WrittenFiles:
    """Tells whether files are what the run wrote whose lock this is; asks the disk once for each folder."""

    def __init__(self, project: Project, known: Lock) -> None:
        self._project = project
        self._known = known
        self._as_written: dict[tuple[str, str], bool] = {}

    def is_as_written(self, path: str) -> bool:
        """Whether all files of the model and target that an output belongs to are what that run wrote."""
        model, folder = self._known.outputs[path], lock.folder(path)
        if (model, folder) not in self._as_written:
            models = {
                other: its_model
                for other, its_model in self._known.outputs.items()
                if its_model == model and lock.folder(other) == folder
            }
            files = {other: self._project.generated / other for other in models}
            joined = lock.joined_digests(
                models, {other: plain_files.checksum(file) for other, file in files.items() if file.is_file()}
            )
            self._as_written[model, folder] = joined[model][folder] == self._known.digest_for(path)
        return self._as_written[model, folder]


def checksums(files: Mapping[str, DirEntry[str]]) -> dict[str, str]:
    """The checksums, by path, of those files of a folder that are plain ones, or links to such."""
    return {
        path: plain_files.checksum(file.path, is_plain=not file.is_symlink())
        for path, file in files.items()
        if file.is_file()
    }


def content(path: Path) -> bytes | None:
    """The file's bytes, None when it is no plain file or a link to nothing."""
    return plain_files.output_bytes(path) if path.is_file() else None
