"""The specs of the last release, beside those of today."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from specwright.driver import listing, lock
from specwright.driver.project import Project
from specwright.driver.release_record import FILE, ReleaseRecord, read
from specwright.ir.naming import RELEASED
from specwright.load import plain_files
from specwright.load.discovery import layout

_OF_PROJECT = {"cases", "catalog", "explorer", "ledger", "ledger.md", "markdown"}
"""Outputs that no user installs: who reads them reads those of today."""


def released(project: Project) -> Project:
    """The project as it was at its last release; raises ValueError as the record does."""
    record = read(project.specs)
    version = record.version if record else project.names.version
    return replace(project, specs=project.specs / RELEASED, names=replace(project.names, version=version))


def name(project: Project) -> str:
    """The folder of those specs as people know it."""
    return lock.input_name(project, project.specs, RELEASED)


def files(project: Project, record: ReleaseRecord) -> tuple[dict[Path, str], list[Path]]:
    """The files of a release that is made now, and those of the one before that are none any more.

    Raises OSError and UnicodeDecodeError for a spec that cannot be read.
    """
    folder, specs = project.specs / RELEASED, project.specs
    here, _ = layout(specs, project.root)
    paths = [*([here.api] if here.api else []), *here.shared, *here.models]
    due = {folder / path.relative_to(specs): plain_files.read_bytes(path).decode("utf-8") for path in paths}
    due[folder / FILE] = record.text()
    due |= {specs / name: text for name, text in (project.pending or {}).items()}
    old = [folder / name for name in listing.files(folder)] if folder.is_dir() else []
    return due, [path for path in old if path not in due]


def shipped(digests: Mapping[str, Mapping[str, str]]) -> str:
    """One digest of all outputs that users get, of those that the lock has by model and target."""
    parts: Iterable[str] = (
        f"{model}\0{target}\0{digest}\n"
        for model, targets in sorted(digests.items())
        for target, digest in sorted(targets.items())
        if target not in _OF_PROJECT and not target.endswith(".schema.json")
    )
    return lock.digest("".join(parts).encode())
