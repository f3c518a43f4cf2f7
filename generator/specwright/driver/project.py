"""Where a project keeps its specs, templates and outputs, and what it calls them."""

import tomllib
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

from specwright.diagnostics import did_you_mean
from specwright.emit.output import Names, TargetName
from specwright.load import plain_files

TARGET_NAMES: tuple[TargetName, ...] = get_args(TargetName)


class ProjectError(Exception):
    """The project's folder or settings cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders of a project (absolute), the names of its outputs, and the targets that it wants.

    The settings are keys of `[tool.specwright]` in the project's `pyproject.toml`, all of them optional:
    `specs`, `templates`, `generated`, `targets`, and those of `Names` with dashes.
    """

    root: Path
    specs: Path
    templates: Path
    generated: Path
    names: Names
    targets: tuple[TargetName, ...] = TARGET_NAMES


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


def found_or_begun(folder: Path | None) -> Project:
    """The folder given, or the project around the current one, or else one that begins here."""
    if folder is None:
        with suppress(ProjectError):
            return find(Path.cwd())
    return at((folder or Path.cwd()).resolve())


def _project(root: Path, settings: dict[str, Any]) -> Project:
    names = {field.name.replace("_", "-"): field.name for field in fields(Names)}
    known = ["specs", "templates", "generated", "targets", *names]
    for key, value in settings.items():
        if key not in known:
            raise _wrong(f"has an unknown key '{key}'{did_you_mean(key, known)}")
        if key != "targets" and (not isinstance(value, str) or not value):
            raise _wrong(f"'{key}' must be a text")
    return Project(
        root=root,
        specs=root / settings.get("specs", "specs"),
        templates=root / settings.get("templates", "templates"),
        generated=root / settings.get("generated", "generated"),
        names=Names(**{names[key]: value for key, value in settings.items() if key in names}),
        targets=_targets(settings.get("targets", list(TARGET_NAMES))),
    )


def _targets(chosen: object) -> tuple[TargetName, ...]:
    """The targets that a setting names, in the order in which they are made."""
    if not isinstance(chosen, list) or not all(isinstance(name, str) for name in chosen):
        raise _wrong("'targets' must be a list of names of targets")
    if not chosen:
        raise _wrong("'targets' is empty; leave it out for all of them")
    for name in chosen:
        if name not in TARGET_NAMES:
            known = (
                "" if (near := did_you_mean(name, TARGET_NAMES)) else f"; known are {', '.join(TARGET_NAMES)}"
            )
            raise _wrong(f"'targets' has an unknown name '{name}'{near or known}")
    return tuple(name for name in TARGET_NAMES if name in chosen)


def _wrong(message: str) -> ProjectError:
    return ProjectError(f"pyproject.toml: [tool.specwright] {message}")


def _settings(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        document = tomllib.loads(plain_files.read_text(path))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProjectError(f"{path.name} cannot be read: {error}") from error
    settings = document.get("tool", {}).get("specwright", {})
    return settings if isinstance(settings, dict) else {}
