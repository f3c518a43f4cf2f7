"""Whether the folders of a project can be what its settings make of them; the outputs stay inside it."""

import os
from pathlib import Path
from typing import Protocol

from specwright.emit.output import Names

OWN = frozenset(
    {"cases", "catalog", "json-schema", "ledger", "markdown", "openapi", "pydantic", "python", "typescript"}
    | {"explorer", "native", "standin", "tools", "ledger.md", "lock.json"}
    | {f"{each}.schema.json" for each in ("spec", "shared", "api", "excuses")}
)
"""The first names of outputs, whose paths begin with them; that of the bundle is a setting."""

_KEPT = (".git", ".specwright")
_PASSED_OVER = ("__pycache__", "node_modules")


class Folders(Protocol):
    """The folders of a project, and what it calls its outputs."""

    @property
    def root(self) -> Path: ...
    @property
    def specs(self) -> Path: ...
    @property
    def templates(self) -> Path: ...
    @property
    def generated(self) -> Path: ...
    @property
    def names(self) -> Names: ...


def is_folder(path: Path) -> bool:
    """Whether a folder is there; a path that no system has is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def fault(folders: Folders, *, is_named: bool) -> tuple[str, str] | None:
    """The key of a folder that cannot be it, with the reason; None where all of them can.

    Outputs go where others may have files only where no setting says so (`is_named`): then these stay.
    """
    root, specs, templates, generated = (
        Path(os.path.realpath(each))
        for each in (folders.root, folders.specs, folders.templates, folders.generated)
    )
    for key, path in (("specs", specs), ("templates", templates)):
        if path == root:
            return key, f"'{key}' is the project's root; name a folder in it"
    if generated == root or root not in generated.parents:
        return "generated", "'generated' leaves the project, or is its root; name a folder in it"
    if generated.relative_to(root).parts[0] in _KEPT:
        return "generated", "'generated' lies in a folder that is not for outputs"
    for key, path in (("specs", specs), ("templates", templates)):
        if generated == path or generated in path.parents or path in generated.parents:
            return (
                "generated",
                f"'generated' and '{key}' lie in each other; outputs need a folder of their own",
            )
    if os.path.lexists(folders.generated) and not is_folder(generated):
        return "generated", f"{folders.generated.name} is no folder; outputs need one"
    if is_named and (foreign := _foreign(generated, folders.names.bundle)):
        message = f"'generated' has files that specwright did not write ({foreign}); name a new folder"
        return "generated", message
    return None


def _foreign(generated: Path, bundle: str) -> str | None:
    """The first name in a folder that holds something, but no output."""
    if not is_folder(generated):
        return None
    every = sorted(path.name for path in generated.iterdir())
    names = [name for name in every if name[0] != "." and name not in _PASSED_OVER]
    return names[0] if names and not {*names} & {*OWN, bundle} else None
