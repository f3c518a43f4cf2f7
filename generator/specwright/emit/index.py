"""The index: the few facts of each model by which files about all models list and find it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from specwright.codegen.type_names import type_prefix
from specwright.emit.output import Fragment, Names
from specwright.emit.render import flat_json
from specwright.emit.target import Documents, ModelEntry
from specwright.ir.dispatch import task_type
from specwright.ir.keyed import Keyed
from specwright.ir.model import Api, Model

FILE = "catalog/index.json"

_NAME = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry(Keyed):
    """A model's line in the index; `task_type` is None where the service has no parameter that tells it."""

    air: str | None
    slug: str
    title: str
    creator: str
    task_type: str | None
    capabilities: tuple[str, ...]
    status: str

    @property
    def prefix(self) -> str:
        """What the model's types begin with."""
        return type_prefix(self.slug)


def index_fragment(model: Model, api: Api) -> Fragment:
    """A model's entry, as each target that lists models keeps it among its parts."""
    entry = IndexEntry(
        air=model.air,
        slug=model.slug,
        title=model.title,
        creator=model.creator,
        task_type=task_type(model, api.task_type),
        capabilities=model.capabilities,
        status=model.status,
    )
    return Fragment(name=_NAME, text=flat_json(asdict(entry)))


def index_values(entries: Iterable[IndexEntry]) -> dict[str, list[str]]:
    """What models can be found by: the capabilities, creators and kinds of task of all of them, sorted."""
    entries = tuple(entries)
    return {
        "capabilities": sorted({name for each in entries for name in each.capabilities}),
        "creators": sorted({each.creator for each in entries}),
        "task_types": sorted({each.task_type for each in entries if each.task_type is not None}),
    }


def index(models: Iterable[ModelEntry]) -> tuple[IndexEntry, ...]:
    """The entries of all models, by slug."""
    documents = (json.loads(each.parts[_NAME]) for each in models)
    return tuple(IndexEntry(**{**each, "capabilities": tuple(each["capabilities"])}) for each in documents)


def written_entry(slug: str, documents: Documents) -> Mapping[str, Any]:
    """A model's line in the index as it was last written; raises LookupError where it has none."""
    for entry in documents(FILE)["models"]:
        if entry["slug"] == slug:
            return dict(entry)
    raise LookupError(f"{FILE} has no model '{slug}'")


def index_read_back(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """The part that `index_fragment` gave, as the index has it."""
    return {_NAME: flat_json(written_entry(slug, documents))}
