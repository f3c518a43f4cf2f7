"""What a target is: a kind of output, and the functions that make it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from specwright.codegen.type_names import type_prefix
from specwright.emit.output import Fragment, Names, Output, TargetName
from specwright.emit.provenance import UNKNOWN, Provenance
from specwright.emit.render import Renderer
from specwright.ir.dispatch import Naming, TaskTable, task_table
from specwright.ir.keyed import Keyed
from specwright.ir.model import Api, Message, Model
from specwright.ir.path import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry(Keyed):
    """A model as outputs about all models see it: its names, what finds it, its parts of files."""

    air: str | None
    slug: str
    title: str
    task_type: str | None = None
    naming: Naming = "required"
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def prefix(self) -> str:
        """What the model's types begin with."""
        return type_prefix(self.slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The catalog as outputs about all models see it."""

    api: Api
    dispatch: Message
    models: tuple[ModelEntry, ...]

    @property
    def tasks(self) -> TaskTable:
        """The tasks among the models, by what finds them."""
        return task_table(self.models)

    @property
    def airs(self) -> tuple[str, ...]:
        """The AIR identifiers of models."""
        return tuple(each.air for each in self.models if each.air is not None)

    @property
    def own_tasks(self) -> tuple[ModelEntry, ...]:
        """The models that have none."""
        return tuple(each for each in self.models if each.air is None)


def nothing(*_: object) -> Iterable[Any]:
    """For targets that have no files of a kind."""
    return ()


class Documents(Protocol):
    """The files about all models as they were last written."""

    def __call__(self, path: str) -> Any:
        """The JSON in the file at a path below the output folder; raises LookupError where there is none."""


def no_parts(slug: str, documents: Documents, names: Names) -> Mapping[str, str]:
    """For targets whose files about all models take nothing from a model but its names."""
    return {}


TypePlaces = Mapping[tuple[str, Path], str]
"""The types of a model by what they are of: `Request` or `Response`, and a path in it."""


def no_types(model: Model, api: Api) -> TypePlaces:
    """For targets whose users name no types."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A kind of output; what it makes is pure: the same catalog gives the same bytes.

    `of_model` makes the files about one model, and its parts of those about all; both are kept as long as
    nothing changes that they come from. `of_sourced` does so in its place for targets that tell where facts
    come from. `of_all` makes the files about all models, each time, from the
    models' names and parts alone: it joins finished texts, so that hundreds of models cost it little.
    `read_back` finds a model's parts in such files again, just as they were given, and raises LookupError
    where they are not there: they stand for a model whose spec has an error. `types_of` names the types that
    programs import, so that one that is called otherwise in a release is known.
    """

    name: TargetName
    purpose: str
    of_model: Callable[[Model, Api, Names, Renderer], Iterable[Output | Fragment]] = nothing
    of_sourced: Callable[[Model, Provenance, Api, Names, Renderer], Iterable[Output | Fragment]] | None = None
    of_all: Callable[[Overview, Names, Renderer], Iterable[Output]] = nothing
    read_back: Callable[[str, Documents, Names], Mapping[str, str]] = no_parts
    types_of: Callable[[Model, Api], TypePlaces] = no_types

    def made(
        self,
        model: Model,
        api: Api,
        names: Names,
        renderer: Renderer,
        sources: Provenance = UNKNOWN,
    ) -> tuple[list[Output], dict[str, str]]:
        """The files about one model, and its parts of others by their names."""
        if self.of_sourced:
            made = [*self.of_sourced(model, sources, api, names, renderer)]
        else:
            made = [*self.of_model(model, api, names, renderer)]
        parts = {each.name: each.text for each in made if isinstance(each, Fragment)}
        return [replace(each, model=model.slug) for each in made if isinstance(each, Output)], parts
