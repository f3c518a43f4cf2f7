"""The record of what the outputs were made from: a hash of every input, a hash of every output.

Stands in `lock.json` among the outputs, so that a check needs no compiling when nothing moved.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from specwright.driver.project import Project
from specwright.emit.render import default_templates

NAME = "lock.json"
STAGING = ".staging"
SETTINGS = "pyproject.toml [tool.specwright]"
UNREADABLE = "unreadable"

_PACKAGE = Path(__file__).parents[1]
_CACHES = re.compile(r"__pycache__|node_modules|\.venv|\.hypothesis|\..*_cache|.*\.egg-info")
_LITTER = re.compile(r".*\.pyc|\.DS_Store")
_ENTRY = re.compile(r'\s*"(?P<path>[^"\\]+)": "(?P<digest>[0-9a-f]{64})",?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Path to SHA-256 (hex), for inputs by their stable name and for outputs below the output folder."""

    inputs: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The bytes of `lock.json`, the same for the same content."""
        return json.dumps({"inputs": self.inputs, "outputs": self.outputs}, indent=2, sort_keys=True) + "\n"


def read(project: Project) -> Lock | None:
    """The lock as it was last written, or None when there is none.

    A lock with merge conflicts, or broken in another way, gives the entries that can still be told, so
    that the next run knows which files are outputs.
    """
    try:
        text = (project.generated / NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return Lock()
    try:
        document = json.loads(text)
        return Lock(inputs=_hashes(document["inputs"]), outputs=_hashes(document["outputs"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Lock(outputs=_salvaged(text))


def inputs(project: Project) -> dict[str, str]:
    """The hash of everything that the outputs depend on, by a name that no installation changes."""
    specs, own, given = project.specs, project.templates, default_templates()
    of_specs = (name for name in files(specs) if name.endswith(".yaml"))
    of_own = [] if own.resolve() == given.resolve() else [*filter(_is_printed, files(own))]
    of_given = (name for name in filter(_is_printed, files(given)) if name not in of_own)
    of_tool = (each for each in files(_PACKAGE) if each.endswith(".py") and not each.startswith("templates/"))
    return {
        SETTINGS: digest(json.dumps(_settings(project), sort_keys=True).encode()),
        **{spelled(project, specs, name): _digest_of(specs / name) for name in of_specs},
        **{spelled(project, own, name): _digest_of(own / name) for name in of_own},
        **{f"templates/{name}": _digest_of(given / name) for name in of_given},
        **{f"specwright/{name}": _digest_of(_PACKAGE / name) for name in of_tool},
    }


def moved(old: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[str, str]]:
    """The inputs that differ, each with what happened to it: `changed`, `new` or `gone`."""
    return [
        (name, "gone" if name not in new else "new" if name not in old else "changed")
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    ]


def files(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder, with `/`, without caches; links are not followed."""
    for parent, folders, names in os.walk(folder):
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in linked and not _CACHES.fullmatch(name))
        below = os.path.relpath(parent, folder).replace(os.sep, "/")
        for name in sorted(names + linked):
            if not _LITTER.fullmatch(name):
                yield name if below == "." else f"{below}/{name}"


def is_cache(path: str) -> bool:
    """Whether a path lies where `files` does not look."""
    *folders, name = path.split("/")
    return bool(_LITTER.fullmatch(name)) or any(_CACHES.fullmatch(folder) for folder in folders)


def _is_printed(template: str) -> bool:
    """Whether a file may be printed, or given as it is; pages about templates stand outside `static/`."""
    *folders, name = template.split("/")
    return name != "README.md" or "static" in folders


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def _digest_of(path: Path) -> str:
    """Its hash; a file that cannot be read differs from every file that can, compiling says why."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return UNREADABLE


def _settings(project: Project) -> dict[str, object]:
    folders = {
        name: spelled(project, folder, "")
        for name, folder in (("specs", project.specs), ("templates", project.templates))
    }
    return {**asdict(project.names), **folders, "targets": project.targets}


def spelled(project: Project, folder: Path, name: str) -> str:
    """A path as the author knows it, and `inputs` names it: from the project's root where it lies below."""
    start = folder.relative_to(project.root) if folder.is_relative_to(project.root) else Path(folder.name)
    return (start / name).as_posix()


def _hashes(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise TypeError("not a mapping of hashes")
    return value


def _salvaged(text: str) -> dict[str, str]:
    """The outputs that the lines of a broken lock name."""
    found: dict[str, str] = {}
    section = before = ""
    for line in text.splitlines():
        if line.startswith("<<<<<<<"):
            before = section
        elif line.startswith(("=======", "|||||||")):
            section = before
        elif line.strip() in ('"inputs": {', '"outputs": {'):
            section = line.strip()
        elif section == '"outputs": {' and (entry := _ENTRY.fullmatch(line)):
            found[entry["path"]] = entry["digest"]
    return found
