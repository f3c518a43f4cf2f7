"""The record of what the outputs were made from, and of what they were when they were written.

Stands in `lock.json` among the outputs, so that a check needs no compiling when nothing moved. It is laid
out for its diffs: a model has one line, with the digest of its spec and one for each target.

Inputs are told by their SHA-256. Outputs are told by their lengths and CRC-32, as `check` reads hundreds of
megabytes of them: what it looks for is a slip, an edit by hand or a bad merge. Who means to deceive can write
another lock as well; only `check --rebuild` makes the outputs anew and compares them byte for byte.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from specwright.driver import file_digests
from specwright.driver.project import Project
from specwright.emit.output import CachedOutput, Output
from specwright.emit.render import default_templates, flat_json
from specwright.ir.json_text import writer
from specwright.ir.naming import CHANGES, RELEASED
from specwright.load import origins, plain_files

NAME = "lock.json"
STAGING = ".staging"
SETTINGS = "pyproject.toml [tool.specwright]"
NO_SLUG = "/"

_PACKAGE = Path(__file__).parents[1]
_ENTRY = re.compile(r'\s*"(?P<path>[^"\\]+)": "(?P<model>[^"\\]*)",?')
_SECTIONS = ("inputs", "digests", "outputs")
_SHORT = 16
_MEASURED, _BEHIND = "measured", "behind"
_BETWEEN = ",\n    "
_lines = writer(_BETWEEN, ": ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What a run read and wrote.

    `inputs` are digests by stable names. `outputs` are paths below the output folder, each with the slug of
    the model that it is about, empty for all. `digests` are by that slug and by the first name of the path,
    which is the target's folder: one for all files of a model and target. `measured` are by slug, too: of
    what those outputs were that others speak of. `behind`: what errors keep from being made of these inputs.
    """

    inputs: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    digests: dict[str, dict[str, str]] = field(default_factory=dict)
    measured: dict[str, str] = field(default_factory=dict)
    behind: set[str] = field(default_factory=set)

    def text(self) -> str:
        """The text of `lock.json`, the same for the same content: an entry a line, whatever it holds."""
        specs = {name: slug for name in self.inputs if (slug := slug_of(name)) in self.digests}
        digests = {slug: {**targets} for slug, targets in self.digests.items()}
        for name, slug in specs.items():
            digests[slug] = {name: self.inputs[name], **digests[slug]}
        for slug, measured in self.measured.items():
            digests.setdefault(slug, {})[_MEASURED] = measured
        for slug in self.behind:
            digests[slug][_BEHIND] = "an error"
        inputs = {name: each for name, each in self.inputs.items() if name not in specs}
        models = [f"{flat_json(slug)}: {flat_json(targets)}" for slug, targets in sorted(digests.items())]
        of_inputs, of_outputs = (_lines(dict(sorted(each.items())))[1:-1] for each in (inputs, self.outputs))
        parts = (of_inputs, _BETWEEN.join(models), of_outputs)
        sections = [
            f'  "{name}": {{' + (f"\n    {entries}\n  " if entries else "") + "}"
            for name, entries in zip(_SECTIONS, parts, strict=True)
        ]
        return "{\n" + ",\n".join(sections) + "\n}\n"

    def digest_for(self, path: str) -> str | None:
        """The digest of the model and target that an output belongs to; None where none is known."""
        return self.digests.get(self.outputs.get(path, ""), {}).get(folder(path))


def locked(inputs: Mapping[str, str], outputs: Iterable[Output | CachedOutput]) -> Lock:
    """The lock of a run."""
    outputs = list(outputs)
    models = {each.path: each.model for each in outputs}
    digests = joined_digests(models, {each.path: each.checksum for each in outputs})
    measured = {each.model: each.measured for each in outputs if isinstance(each, Output) and each.measured}
    return Lock(inputs=dict(inputs), outputs=models, digests=digests, measured=measured)


def joined_digests(models: Mapping[str, str], checksums: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """One digest for each model and target, of its files' checksums; `models` are slugs by path."""
    parts: dict[tuple[str, str], list[str]] = {}
    for path, model in sorted(models.items()):
        entry = f"{path}\0{checksums.get(path, file_digests.UNREADABLE)}\n"
        parts.setdefault((model, path.partition("/")[0]), []).append(entry)
    joined: dict[str, dict[str, str]] = {}
    for (model, name), entries in sorted(parts.items()):
        joined.setdefault(model, {})[name] = digest("".join(entries).encode())[:_SHORT]
    return joined


def folder(path: str) -> str:
    """The first name of a path; among outputs each target has its own."""
    return path.partition("/")[0]


def read(project: Project) -> Lock | None:
    """The lock as it was last written, or None when there is none.

    A lock with merge conflicts, or broken in another way, gives the entries that can still be told, so
    that the next run knows which files are outputs.
    """
    try:
        text = plain_files.output_text(project.generated / NAME)
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return Lock()
    try:
        document = json.loads(text)
        result = Lock(inputs=_texts(document["inputs"]), outputs=_texts(document["outputs"]))
        for model, digests in document["digests"].items():
            _put(result, model, _texts(digests))
        return result
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return _salvaged(text)


def inputs(project: Project) -> dict[str, str]:
    """The hash of everything that the outputs depend on, by a name that no installation changes.

    Templates and the generator's own files, which who writes specs does not change, are hashed by the folder.
    """
    specs, own, given = project.specs, project.templates, default_templates()
    of_own = file_digests.files(own, _is_printed) if os.path.realpath(own) != os.path.realpath(given) else {}
    of_given = file_digests.files(given, lambda name: _is_printed(name) and name not in of_own)
    of_tool = file_digests.files(
        _PACKAGE, lambda name: name.endswith(".py") and not name.startswith("templates/")
    )
    of_specs = file_digests.files(specs, _is_spec if project.pending is None else _is_of_today)
    at = input_name(project, specs, "")
    return {
        SETTINGS: digest(json.dumps(_settings(project), sort_keys=True).encode()),
        **{f"{at}/{name}": file_digests.digest_of(file) for name, file in of_specs.items()},
        **{f"{at}/{name}": digest(text.encode()) for name, text in (project.pending or {}).items()},
        **file_digests.by_folder(
            *((input_name(project, own, folder(name)), name, file) for name, file in of_own.items()),
            *((f"templates/{folder(name)}", name, file) for name, file in of_given.items()),
            *((f"specwright/{folder(name)}", name, file) for name, file in of_tool.items()),
        ),
    }


def _is_generator(name: str) -> bool:
    """Whether a file of the package is code of the generator."""
    return name.endswith(".py") and folder(name) != "templates"


def _is_spec(name: str) -> bool:
    """Whether outputs depend on a file beside the specs: also on what releases changed."""
    return _is_of_today(name) or (name.startswith(f"{RELEASED}/{CHANGES}/") and name.endswith(".json"))


def _is_of_today(name: str) -> bool:
    """Whether a file says something of today's models: a spec, or where its facts come from."""
    return name.endswith(".json" if folder(name) == origins.ROOM else ".yaml") and folder(name) != RELEASED


def moved(old: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[str, str]]:
    """The inputs that differ, each with what happened to it: `changed`, `new` or `gone`."""
    return [
        (name, "gone" if name not in new else "new" if name not in old else "changed")
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    ]


def _is_printed(template: str) -> bool:
    """Whether a file may be printed, or given as it is; pages about templates stand outside `static/`."""
    *folders, name = template.split("/")
    return name != "README.md" or "static" in folders


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def _settings(project: Project) -> dict[str, object]:
    places = (("specs", project.specs), ("templates", project.templates))
    folders = {name: input_name(project, place, "") for name, place in places}
    stated = {name: value for name, value in asdict(project.names).items() if value != ()}
    return {**stated, **folders, "targets": project.targets}


def input_name(project: Project, folder: Path, name: str) -> str:
    """A path as the author knows it, and `inputs` names it: from the project's root where it lies below."""
    start = folder.relative_to(project.root) if folder.is_relative_to(project.root) else Path(folder.name)
    return (start / name).as_posix()


def slug_of(name: str) -> str:
    """The slug of the model that the input alone is about: its spec, or what is known beside; else none."""
    *_, outer, inner, file = ("", "", *name.split("/"))
    if inner in (origins.ROOM, CHANGES) and file.endswith(".json"):
        return file.removesuffix(".json")
    return file.removesuffix(".yaml") if outer == "models" else NO_SLUG


def _put(result: Lock, model: str, digests: Mapping[str, str]) -> None:
    """Takes a model's line apart: the digest of its spec, whose name has slashes, and those of targets."""
    result.inputs.update({name: each for name, each in digests.items() if "/" in name})
    targets = {name: each for name, each in digests.items() if "/" not in name}
    if _MEASURED in targets:
        result.measured[model] = targets.pop(_MEASURED)
    if targets.pop(_BEHIND, None):
        result.behind.add(model)
    result.digests[model] = targets


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise TypeError("not a mapping of texts")
    return value


def _salvaged(text: str) -> Lock:
    """The outputs that the lines of a broken lock name, with what they still say of them."""
    sections = {f'"{name}": {{': name for name in _SECTIONS}
    result = Lock()
    section = before = ""
    for line in text.splitlines():
        if line.startswith("<<<<<<<"):
            before = section
        elif line.startswith(("=======", "|||||||")):
            section = before
        elif line.strip() in sections:
            section = sections[line.strip()]
        elif section == "outputs" and (entry := _ENTRY.fullmatch(line)):
            result.outputs[entry["path"]] = entry["model"]
        elif section == "digests":
            with suppress(ValueError, TypeError):
                ((model, digests),) = json.loads(f"{{{line.rstrip(',')}}}").items()
                _put(result, model, _texts(digests))
    return replace(result, inputs={})
