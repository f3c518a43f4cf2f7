"""What was last generated of a model, which stands for it as long as its spec has an error.

Its own files stay as they lie; its parts of files about all models are read back from these. So the same
specs and the same last good outputs give the same bytes, and a fault of one model stays its own.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from specwright.diagnostics import Location
from specwright.driver import lock
from specwright.driver.keeping import generated
from specwright.driver.lock import Lock
from specwright.driver.project import Project
from specwright.driver.result import ModelResult
from specwright.driver.written import WrittenFiles
from specwright.emit import catalog, index
from specwright.emit.target import Target
from specwright.load import plain_files


class NotReadable(Exception):
    """What was last generated cannot stand for a model; the message says why."""


def last_good(
    project: Project, inputs: Mapping[str, str], targets: Sequence[Target], slugs: Collection[str]
) -> list[ModelResult]:
    """What stands for those of the models that have outputs; raises NotReadable.

    Outputs of another generator, or under other settings, would not fit to what is made now.
    """
    known = lock.read(project)
    wanted = generated(known, slugs)
    if known is None or not wanted:
        return []
    specs = f"{lock.input_name(project, project.specs, '')}/"
    other = [name for name, _ in lock.moved(known.inputs, inputs) if not name.startswith(specs)]
    if other:
        raise NotReadable(f"the last generated files are those of another generator or setting ({other[0]})")
    documents = _Documents(project, known)
    try:
        return [_read_back(project, targets, slug, documents) for slug in wanted]
    except (LookupError, OSError, ValueError, TypeError) as error:
        raise NotReadable(f"what was last generated cannot be read back: {error}") from error


class _Documents:
    """Reads files that are still what was written; raises LookupError for others."""

    def __init__(self, project: Project, known: Lock) -> None:
        self._folder = project.generated
        self._known = known
        self._written = WrittenFiles(project, known)
        self._read: dict[str, Any] = {}

    def __call__(self, path: str) -> Any:
        if path not in self._known.outputs:
            raise LookupError(f"{path} was not generated")
        if not self._written.is_as_written(path):
            raise LookupError(f"{path}, or a file beside it, is not as it was written")
        if path not in self._read:
            self._read[path] = json.loads(plain_files.output_text(self._folder / path))
        return self._read[path]


def _read_back(project: Project, targets: Sequence[Target], slug: str, documents: _Documents) -> ModelResult:
    entry = index.written_entry(slug, documents)
    return ModelResult(
        air=entry["air"],
        slug=slug,
        title=entry["title"],
        task_type=entry["task_type"],
        naming=catalog.written_naming(slug, documents),
        folder="",
        location=Location(file=lock.input_name(project, project.generated, index.FILE)),
        shared=(),
        problems=(),
        outputs=(),
        parts={each.name: each.read_back(slug, documents, project.names) for each in targets},
    )
