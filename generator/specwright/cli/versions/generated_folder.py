"""Models from what was generated of them: the catalog, which tells everything, or else the schemas."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from specwright.cli.versions import catalog_file
from specwright.cli.versions.catalog_decoder import CatalogFault
from specwright.cli.versions.version import ModelVersions, UnreadModel
from specwright.driver.project import Project
from specwright.emit.index import FILE as INDEX
from specwright.ir.model import Model
from specwright.ir.naming import file_stem
from specwright.load import plain_files
from specwright.load.discovery import relative_path

CATALOG, SCHEMAS = "catalog", "json-schema"
FOLDERS = (CATALOG, SCHEMAS)


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratedModel:
    """A model that was read from outputs, and from which file; or why it cannot be."""

    model: Model | None = None
    file: str = ""
    reason: str = ""


def model(project: Project, slug: str) -> GeneratedModel:
    """The model of a slug, from its file of the catalog or from its schemas."""
    path = project.generated / CATALOG / f"{file_stem(slug)}.json"
    reasons = []
    if path.is_file():
        file = relative_path(path, project.root)
        try:
            return GeneratedModel(model=catalog_file.model(_text(path), file), file=file)
        except CatalogFault as fault:
            reasons.append(f"{file}: {fault}")
    schemas = sorted((project.generated / SCHEMAS).glob(f"{file_stem(slug)}.*.schema.json"))
    if schemas:
        from specwright.cli.versions import documents  # it takes its time to load, and is seldom needed

        read = documents.read([*map(str, schemas)], slug, project)
        if len(read.models) == 1:
            return GeneratedModel(model=read.models[0], file=relative_path(schemas[0], project.root))
        reasons += [f"{relative_path(schemas[0], project.root)}: {each.reason}" for each in read.unread]
    return GeneratedModel(reason="; ".join(reasons) or "nothing generated tells of it either")


def is_catalog_folder(folder: Path) -> bool:
    """Whether a folder is a catalog, as `generated/catalog` is."""
    return any(True for _ in _models(folder))


def read(folder: Path, name: str) -> ModelVersions:
    """All models of a folder of the catalog."""
    models: list[Model] = []
    unread: list[UnreadModel] = []
    for path in _models(folder):
        found = read_file(path, name)
        models += found.models
        unread += found.unread
    return ModelVersions(name=name, models=(*models,), unread=(*unread,))


def read_file(path: Path, name: str) -> ModelVersions:
    """The model of one file of the catalog."""
    try:
        found = catalog_file.model(_text(path), str(path))
    except CatalogFault as fault:
        unread = UnreadModel(slug=path.stem, file=str(path), reason=f"{fault}")
        return ModelVersions(name=name, unread=(unread,), is_whole=False)
    return ModelVersions(name=name, models=(found,), is_whole=False)


def _models(folder: Path) -> Iterator[Path]:
    """The files of models in a folder."""
    for path in sorted(folder.glob("*.json")):
        if path.name != Path(INDEX).name and is_file(path):
            yield path


def is_file(path: Path) -> bool:
    """Whether a file is a model's of the catalog."""
    try:
        return catalog_file.is_catalog(json.loads(_text(path)))
    except (ValueError, RecursionError):
        return False


def _text(path: Path) -> str:
    return plain_files.read_bytes(path).decode("utf-8-sig", errors="replace")
