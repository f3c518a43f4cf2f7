"""What a module of types prints, dataclasses or others."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class HasName(Protocol):
    """A class by its name."""

    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=HasName)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable(Generic[T]):
    """The classes of a message, inner ones first, and the types of allowed values that they use."""

    aliases: tuple[tuple[str, str], ...]
    classes: tuple[T, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        return *(name for name, _ in self.aliases), *(each.name for each in self.classes)
