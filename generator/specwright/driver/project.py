"""Where a project keeps its specs, templates and outputs, and what it calls them."""

import os
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from specwright.driver import folders, release_record, settings
from specwright.driver.settings import TARGET_NAMES
from specwright.emit.output import Deprecation, Names, TargetName
from specwright.ir.naming import RELEASED
from specwright.load import plain_files

FILE = "pyproject.toml"
TABLE = "[tool.specwright]"
KEPT = ".specwright"
"""The folder in a project's root where results of earlier runs are kept; anybody may delete it."""

_TOML_PLACE = re.compile(r" \(at (line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


class ProjectError(Exception):
    """The project's folder or settings cannot be used; each line of the message says what to change."""


class NoProject(ProjectError):
    """No project is around the folder, so that nothing of one can be wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders of a project (absolute), the names of its outputs, and the targets that it wants.

    `pending` are texts of files beside the specs, by their paths there, that a release will write once its
    outputs are made: they count as if they were there, in place of those that tell what releases changed.

    The settings are keys of `[tool.specwright]` in the project's `pyproject.toml`, all of them optional.
    """

    root: Path
    specs: Path
    templates: Path
    generated: Path
    names: Names
    targets: tuple[TargetName, ...] = TARGET_NAMES
    pending: Mapping[str, str] | None = None


def find(start: Path) -> Project:
    """The project that `start` lies in: the nearest folder upwards that holds specs.

    Raises NoProject when there is none, and ProjectError when its settings are wrong.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        given = _settings(folder / FILE)
        if folders.is_folder(folder / str(given.values.get("specs", "specs"))):
            return _project(folder, given)
        if "specs" in given.values:
            _project(folder, given)
            raise given.wrong(("specs", "'specs' names no folder; 'specwright new' makes the first spec"))
    raise NoProject(f"no folder 'specs' in {start} or above it; 'specwright new' makes the first spec")


def chosen(folder: Path | None) -> Project:
    """The project given, or the one around the current folder; raises ProjectError."""
    project = find(folder or Path.cwd())
    if folder and project.root != folder.resolve():
        raise ProjectError(f"{folder} holds no specs; 'specwright new' makes the first")
    return project


def at(folder: Path) -> Project:
    """The project whose root is this folder, whether or not it holds specs yet; raises ProjectError."""
    return _project(folder, _settings(folder / FILE))


def found_or_begun(folder: Path | None) -> Project:
    """The folder given, or the project around the current one, or else one that begins here."""
    if folder is None:
        with suppress(ProjectError):
            return find(Path.cwd())
    return at((folder or Path.cwd()).resolve())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settings:
    """The table `[tool.specwright]` of a file, and the file's text."""

    values: dict[str, Any]
    text: str = ""

    def wrong(self, *faults: tuple[str, str]) -> ProjectError:
        """The error that tells what is wrong with keys, a line each."""
        places = [(settings.line_of(self.text, key), message) for key, message in faults]
        return ProjectError("\n".join(f"{FILE}:{line}:1: {TABLE} {message}" for line, message in places))


def _project(root: Path, given: _Settings) -> Project:
    if faults := [*settings.faults(given.values)]:
        raise given.wrong(*faults)
    names = {field.name.replace("_", "-"): field.name for field in fields(Names)}
    values, specs = given.values, root / given.values.get("specs", "specs")
    project = Project(
        root=root,
        specs=specs,
        templates=root / values.get("templates", "templates"),
        generated=root / values.get("generated", "generated"),
        names=Names(
            **{names[key]: value for key, value in values.items() if key in names},
            deprecated=_deprecated(specs),
        ),
        targets=settings.targets(values["targets"]) if "targets" in values else TARGET_NAMES,
    )
    if fault := folders.fault(project, is_named="generated" in values):
        raise given.wrong(fault)
    return project


def _deprecated(specs: Path) -> tuple[Deprecation, ...]:
    """The names that the last release gave up; raises ProjectError."""
    try:
        record = release_record.read(specs)
    except ValueError as error:
        name = f"{specs.name}/{RELEASED}/{release_record.FILE}"
        raise ProjectError(f"{name}:1:1: cannot be read: {error}") from error
    deprecated = record.deprecated if record else ()
    return tuple(each for each in deprecated if not any(specs.glob(f"models/*/{each.was}.yaml")))


def _settings(path: Path) -> _Settings:
    """What the file says; nothing where there is none. Raises ProjectError."""
    if not os.path.lexists(path):
        return _Settings(values={})
    text = ""
    try:
        text = plain_files.read_text(path, "utf-8-sig")
        document = tomllib.loads(text)
    except (OSError, ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else _told(error)
        raise ProjectError(f"{FILE}:{_place(error, text)}: cannot be read: {reason}") from error
    tool = document.get("tool", {})
    values = tool.get("specwright", {}) if isinstance(tool, dict) else {}
    if not isinstance(values, dict):
        raise _Settings(values={}, text=text).wrong(("", "is no table of keys"))
    return _Settings(values=values, text=text)


def _place(error: Exception, text: str) -> str:
    """The line and column at which a document cannot be read; the end of it where something is missing."""
    if place := _TOML_PLACE.search(str(error)):
        *before, last = text.split("\n")
        return f"{place['line'] or len(before) + 1}:{place['column'] or len(last) + 1}"
    return "1:1"


def _told(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8 text"
    return getattr(error, "strerror", None) or _TOML_PLACE.sub("", str(error))
