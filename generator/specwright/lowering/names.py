"""Names that must differ: AIR identifiers, slugs, and names once a language has re-cased them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.model import Model
from specwright.ir.naming import words
from specwright.ir.parameter import Parameter
from specwright.ir.path import dotted
from specwright.ir.tree import objects


class Named(Protocol):
    """A model by what has to tell it from others."""

    @property
    def air(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def location(self) -> Location: ...


def between(models: Sequence[Named]) -> list[Diagnostic]:
    """Every pair of models that share a name."""
    return [
        *_shared(((m.air, m.location) for m in models), "AIR identifier", Code.DUPLICATE_AIR),
        *_shared(((m.slug, m.location) for m in models), "slug", Code.DUPLICATE_SLUG),
        *_alike(models),
    ]


def within(model: Model) -> list[Diagnostic]:
    """Every pair of parameters of one object that share a name."""
    return [
        problem
        for message in (model.request, model.response)
        for parameter in objects(message.root)
        for problem in _collisions(parameter)
    ]


def _shared(names: Iterable[tuple[str, Location]], what: str, code: Code) -> Iterator[Diagnostic]:
    first: dict[str, Location] = {}
    for name, location in names:
        if name in first:
            message = f"the {what} '{name}' belongs to {first[name]} already"
            yield error(location, "model", message, code, first[name])
        first.setdefault(name, location)


def _alike(models: Iterable[Named]) -> Iterator[Diagnostic]:
    """Slugs that differ as they stand and no more once they are names in a language."""
    first: dict[tuple[str, ...], Named] = {}
    for model in models:
        other = first.setdefault(words(model.slug), model)
        if other.slug != model.slug:
            message = f"the slugs '{model.slug}' and '{other.slug}' are one name in other cases"
            yield error(model.location, "model", message, Code.NAME_COLLISION, other.location)


def _collisions(parameter: Parameter) -> Iterator[Diagnostic]:
    first: dict[tuple[str, ...], Parameter] = {}
    for child in parameter.children:
        key = words(child.name)
        if key in first:
            message = f"'{child.name}' and '{first[key].name}' are one name in other cases"
            path, other = dotted(child.path), first[key].location
            yield error(child.location, path, message, Code.NAME_COLLISION, other)
        first.setdefault(key, child)
