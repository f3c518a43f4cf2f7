"""Names that must differ: AIR identifiers, and slugs, once a language has re-cased them, too."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from specwright.codegen.type_names import type_prefix
from specwright.diagnostics import Code, Diagnostic, Location, error
from specwright.ir.naming import words

T = TypeVar("T")


class Named(Protocol):
    """A model by the names that must be unique."""

    @property
    def air(self) -> str | None: ...
    @property
    def slug(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def location(self) -> Location: ...


def between(models: Sequence[Named]) -> Iterator[Diagnostic]:
    """Every model that shares a name with one before it."""
    named = [model for model in models if model.air is not None]
    for model, other in _repeated(named, lambda model: model.air):
        message = f"the AIR identifier '{model.air}' belongs to {other.location} already"
        yield error(model.location, "model", message, Code.DUPLICATE_AIR, other.location)
    for model, other in _repeated(models, lambda model: model.slug):
        message = f"the slug '{model.slug}' belongs to {other.location} already"
        yield error(model.location, "model", message, Code.DUPLICATE_SLUG, other.location)
    for model, other in _repeated(models, lambda model: words(model.slug)):
        if model.slug != other.slug:
            message = f"the slugs '{model.slug}' and '{other.slug}' are one name in other cases"
            yield error(model.location, "model", message, Code.NAME_COLLISION, other.location)
    for model, other in _repeated(models, lambda model: type_prefix(model.slug)):
        if words(model.slug) != words(other.slug):
            prefix = type_prefix(model.slug)
            message = f"the types of '{model.slug}' and '{other.slug}' would both begin with '{prefix}'"
            yield error(model.location, "model", message, Code.NAME_COLLISION, other.location)


def _repeated(items: Iterable[T], key: Callable[[T], Hashable]) -> Iterator[tuple[T, T]]:
    """Each item whose key an earlier one has, with the first that has it."""
    first: dict[Hashable, T] = {}
    for item in items:
        other = first.setdefault(key(item), item)
        if other is not item:
            yield item, other
