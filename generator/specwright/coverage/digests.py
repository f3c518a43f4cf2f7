"""What a ledger was measured on, as digests of the files that were asked: changed files are asked again.

A file is named by its path below the output folder. A folder stands for the Python sources in it, a name
behind `#` for a component of an OpenAPI document and for all that this refers to.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from specwright.coverage.record import ModelLedger, asked
from specwright.driver import lock
from specwright.driver.project import Project
from specwright.load import plain_files

_ASKING = "specwright/coverage"
_VECTORS = ("specwright/vectors", "specwright/solver")
_ABOUT_ALL = re.compile(r"(_registry|_index)\.py|_dispatch|_schemas")
_REFERENCE = re.compile(r'"\$ref": "#/components/schemas/([^"]+)"')


def is_fresh(project: Project, model: ModelLedger) -> bool:
    """Whether a model's ledger speaks of the files as they are, and of the targets that the project wants."""
    return model.targets == asked(project) and model.measured == measured(project, model.outputs)


def measured(project: Project, outputs: Iterable[str]) -> str:
    """The digest of some outputs as they are on disk."""
    return lock.digest(json.dumps([_digests(project.generated, output) for output in outputs]).encode())


def common(project: Project, inputs: Mapping[str, str]) -> str:
    """The digest of what all models are measured with: who asks, and what the packages share.

    Where the vectors are no outputs, what makes them counts.
    """
    asking = _ASKING if "cases" in project.targets else (_ASKING, *_VECTORS)
    sources = [entry for entry in sorted(inputs.items()) if entry[0].startswith(asking)]
    shared = [
        _digests(project.generated, path.relative_to(project.generated).as_posix())
        for folder in (
            f"python/src/{project.names.package}",
            f"pydantic/src/{project.names.pydantic_package}",
        )
        for path in sorted((project.generated / folder).glob("_[!_]*"))
        if not _ABOUT_ALL.fullmatch(path.name)
    ]
    return lock.digest(json.dumps([sources, shared]).encode())


def component(document: Path, name: str) -> dict[str, Any]:
    """A component of an OpenAPI document and all components that it refers to, by their names.

    Raises KeyError where one is missing, OSError or ValueError where the document cannot be read.
    """
    schemas = _schemas(document, document.stat().st_mtime_ns)
    reached: dict[str, Any] = {}
    due = [name]
    while due:
        name = due.pop()
        if name not in reached:
            reached[name] = schemas[name]
            due += _REFERENCE.findall(json.dumps(schemas[name]))
    return dict(sorted(reached.items()))


@lru_cache(maxsize=1)
def _schemas(document: Path, _: int) -> dict[str, Any]:
    """The schemas of a document; `_` tells one state of the file from the next."""
    schemas: dict[str, Any] = json.loads(plain_files.output_text(document))["components"]["schemas"]
    return schemas


def _digests(folder: Path, output: str) -> list[tuple[str, str | None]]:
    """The digest of each file that an output's name stands for; None where it cannot be read."""
    name, _, part = output.partition("#")
    path = folder / name
    if part:
        try:
            return [(output, lock.digest(json.dumps(component(path, part)).encode()))]
        except (OSError, ValueError, KeyError, TypeError):
            return [(output, None)]
    return [(file.relative_to(folder).as_posix(), _digest(file)) for file in _files(path)]


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.rglob("*.py"))
    else:
        yield path


def _digest(path: Path) -> str | None:
    try:
        return plain_files.digest(path)
    except OSError:
        return None
