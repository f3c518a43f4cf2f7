"""Which spec files a project has, and which of them lie where nothing reads them."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.naming import RELEASED, SLUG


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecLayout:
    """The files to read, in the order of their paths; `refused` are the names of shared ones left out."""

    api: Path | None
    shared: tuple[Path, ...]
    models: tuple[Path, ...]
    refused: tuple[str, ...]


def layout(folder: Path, root: Path) -> tuple[SpecLayout, list[Diagnostic]]:
    """The spec files below `folder`, with those that lie where nothing reads them.

    Hidden files, files that are not YAML, and the specs of the last release are passed over.
    """
    problems: list[Diagnostic] = []
    files: dict[str, list[Path]] = {"api": [], "excuses": [], "shared": [], "models": []}
    refused: list[str] = []
    for path in _files(folder, root, problems):
        part = _part(path.relative_to(folder))
        advice = _advice(path, part, folder, root)
        if advice:
            location = Location(file=relative_path(path, root))
            problems.append(error(location, "", advice, Code.MISPLACED_FILE))
            refused += [path.stem] if part == "shared" else []
        elif part:
            files[part].append(path)
    found = SpecLayout(
        api=next(iter(files["api"]), None),
        shared=tuple(files["shared"]),
        models=tuple(files["models"]),
        refused=tuple(refused),
    )
    return found, problems


def slug(name: str) -> str:
    """The name in lower-case letters, digits and single dashes: `Acme Labs` is `acme-labs`."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def relative_path(path: Path, root: Path) -> str:
    """The path from the project's root, with `/`, wherever the specs lie."""
    return Path(os.path.relpath(path, root)).as_posix()


def _files(folder: Path, root: Path, problems: list[Diagnostic]) -> Iterator[Path]:
    """The YAML files, in order, with folders of such a name where a file is due; reports lost folders."""

    def lost(path: Path, reason: str) -> None:
        location = Location(file=relative_path(path, root))
        problems.append(error(location, "", f"the folder cannot be read: {reason}", Code.UNREADABLE))

    for room in ("models", "shared"):
        if os.path.lexists(folder / room) and not (folder / room).is_dir():
            lost(folder / room, "it is no folder")
    if not os.path.lexists(folder):
        return  # a project that begins has none yet
    paths: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=lambda fault: lost(*_of_fault(fault))):
        here = Path(parent)
        kept = {RELEASED} if here == folder else ()
        folders[:] = [name for name in folders if not name.startswith(".") and name not in kept]
        for name in folders:
            if (here / name).is_symlink() and (here / name).relative_to(folder).parts[0] in (
                "models",
                "shared",
            ):
                lost(here / name, "links to folders are not followed; put the folder itself here")
        due = (name for name in folders if _part((here / name).relative_to(folder)))
        paths += (here / name for name in (*names, *due) if _is_yaml(name))
    yield from sorted(paths, key=lambda each: each.relative_to(folder).parts)


def _is_yaml(name: str) -> bool:
    return not name.startswith(".") and Path(name).suffix.lower() in (".yaml", ".yml")


def _of_fault(fault: OSError) -> tuple[Path, str]:
    return Path(fault.filename), fault.strerror or "unknown"


def _part(inside: Path) -> str | None:
    """The part of the specs that a file belongs to, by its path and whatever its ending."""
    match inside.parts:
        case [_] if inside.stem in ("api", "excuses"):
            return inside.stem
        case ["shared", _]:
            return "shared"
        case ["models", _, _]:
            return "models"
        case _:
            return None


def _advice(path: Path, part: str | None, folder: Path, root: Path) -> str | None:
    """What to do with a file that is not read; None for those that are."""
    specs = relative_path(folder, root)
    if part is None:
        return (
            f"not read here; a model lies in {specs}/models/<creator>/, what models share in {specs}/shared/"
        )
    name = path.stem if re.fullmatch(SLUG, path.stem) else slug(path.stem) or "<slug>"
    if f"{name}.yaml" != path.name:
        return f"not read under this name; rename it to {name}.yaml"
    return None
