"""What a target is: a kind of output, and the functions that make it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from specwright.emit.output import Names, Output
from specwright.emit.render import Renderer
from specwright.ir.model import Api, Catalog, Message, Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A model as outputs about all models see it: its names, and its parts of the target's files."""

    air: str
    slug: str
    title: str
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The catalog as outputs about all models see it."""

    api: Api
    dispatch: Message
    models: tuple[Entry, ...]


def nothing(*_: object) -> Iterable[Output]:
    """For targets that have no files of a kind."""
    return ()


def no_parts(*_: object) -> Mapping[str, str]:
    """For targets whose files about all models say no more of one than its names."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A kind of output; what it makes is pure: the same catalog gives the same bytes.

    `of_model` makes the files about one model, and `parts` its share of the files about all: finished texts
    under names of the target's own. Both are kept as long as nothing changes that they come from. `of_all`
    makes the files about all models each time anew, from names and parts alone: it joins, and reads nothing.
    """

    name: str
    purpose: str
    of_model: Callable[[Model, Api, Names, Renderer], Iterable[Output]] = nothing
    of_all: Callable[[Overview, Names, Renderer], Iterable[Output]] = nothing
    parts: Callable[[Model, Api, Names], Mapping[str, str]] = no_parts

    def emit(self, catalog: Catalog, names: Names, renderer: Renderer) -> Iterator[Output]:
        """Every file of a catalog."""
        api = catalog.api
        entries = []
        for model in catalog.models:
            parts = self.parts(model, api, names)
            entries.append(Entry(air=model.air, slug=model.slug, title=model.title, parts=parts))
            yield from self.of_model(model, api, names, renderer)
        yield from self.of_all(
            Overview(api=api, dispatch=catalog.dispatch, models=tuple(entries)), names, renderer
        )
