"""`git:REVISION` and `git:REVISION:PATH`: what stands at a path of the project at a revision."""

import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from specwright.cli.terminal import CommandError
from specwright.cli.versions import revision
from specwright.cli.versions.repository import Commit, Repository
from specwright.cli.versions.spec_folder import SpecMemory
from specwright.cli.versions.version import ModelVersions, under
from specwright.diagnostics import did_you_mean
from specwright.driver.project import FILE
from specwright.driver.write import lay_out

SCHEME = "git:"
_PARTS = re.compile(r"((?:\{[^}]*\}|[^:])*):?(.*)", re.DOTALL)
"""A revision, which may have colons in braces (`HEAD@{2026-11-30 10:00}`), and a path."""

Local = Callable[[Path, str], ModelVersions]
"""Reads a file or folder, under a name."""


def read(repository: Repository, source: str, local: Local, memory: SpecMemory) -> ModelVersions:
    """The models of `git:REVISION`, or of what stands at `git:REVISION:PATH`. Raises CommandError."""
    parts = _PARTS.match(source.removeprefix(SCHEME))
    asked, path = parts.groups("") if parts else ("", "")
    if not asked:
        raise CommandError(f"'{source}' names no revision; pass one as in 'git:HEAD~1' or 'git:v1.2.0'")
    commit = repository.commit(asked)
    path = path.removeprefix("./").rstrip("/")
    if not path or path == ".":
        return revision.read(repository, commit, source, memory=memory)
    files = repository.files(commit.hash)
    inside = {name: digest for name, digest in files.items() if name == path or name.startswith(f"{path}/")}
    if not inside:
        near = did_you_mean(path, files)
        raise CommandError(f"nothing stands at '{path}' at {commit.short} ({commit.day}){near}")
    return _at(repository, commit, source, path, inside, local, memory)


def _at(
    repository: Repository,
    commit: Commit,
    source: str,
    path: str,
    inside: Mapping[str, str],
    local: Local,
    memory: SpecMemory,
) -> ModelVersions:
    if path in inside and path.endswith((".yaml", ".yml")):
        return revision.read(repository, commit, source, only=[path], memory=memory)
    if any(name == f"{path}/{FILE}" or name.startswith(f"{path}/specs/") for name in inside):
        return revision.read(repository, commit, source, root=path, memory=memory)
    if any(name.startswith(f"{path}/models/") for name in inside):
        return revision.read(repository, commit, source, specs=path, memory=memory)
    with tempfile.TemporaryDirectory(prefix="specwright-") as folder:
        root = Path(folder).resolve()
        lay_out(root, repository.contents(inside))
        version = local(root / path, source)
        return under(version, f"{root}/", f"{SCHEME}{commit.short}:")
