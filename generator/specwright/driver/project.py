"""Where a project keeps its specs, templates and outputs, and what it calls them."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from specwright.diagnostics import did_you_mean
from specwright.emit.output import Names


class ProjectError(Exception):
    """The project's folder or settings cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders of a project (absolute) and the names of its outputs.

    The settings are keys of `[tool.specwright]` in the project's `pyproject.toml`, all of them optional:
    `specs`, `templates`, `generated`, and those of `Names` with dashes.
    """

    root: Path
    specs: Path
    templates: Path
    generated: Path
    names: Names


def find(start: Path) -> Project:
    """The project that `start` lies in: the nearest folder upwards that holds specs.

    Raises ProjectError when there is none, or when its settings are wrong.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        settings = _settings(folder / "pyproject.toml")
        if (folder / str(settings.get("specs", "specs"))).is_dir():
            return _project(folder, settings)
    raise ProjectError(f"no folder 'specs' in {start} or above it; 'specwright new' makes the first spec")


def chosen(folder: Path | None) -> Project:
    """The project given, or the one around the current folder; raises ProjectError."""
    project = find(folder or Path.cwd())
    if folder and project.root != folder.resolve():
        raise ProjectError(f"{folder} holds no specs; 'specwright new' makes the first")
    return project


def at(folder: Path) -> Project:
    """The project whose root is this folder, whether or not it holds specs yet; raises ProjectError."""
    return _project(folder, _settings(folder / "pyproject.toml"))


def _project(root: Path, settings: dict[str, Any]) -> Project:
    known = ["specs", "templates", "generated", *(f.name.replace("_", "-") for f in fields(Names))]
    for key, value in settings.items():
        if key not in known:
            near = did_you_mean(key, known)
            raise ProjectError(f"pyproject.toml: [tool.specwright] has an unknown key '{key}'{near}")
        if not isinstance(value, str) or not value:
            raise ProjectError(f"pyproject.toml: [tool.specwright] '{key}' must be a text")
    names = Names(
        **{
            field.name: settings[field.name.replace("_", "-")]
            for field in fields(Names)
            if field.name.replace("_", "-") in settings
        }
    )
    return Project(
        root=root,
        specs=root / settings.get("specs", "specs"),
        templates=root / settings.get("templates", "templates"),
        generated=root / settings.get("generated", "generated"),
        names=names,
    )


def _settings(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProjectError(f"{path.name} cannot be read: {error}") from error
    settings = document.get("tool", {}).get("specwright", {})
    return settings if isinstance(settings, dict) else {}
