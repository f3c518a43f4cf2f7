"""What is known of an object, found again by the very object: to compare two costs as much."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Same(Generic[T_co]):
    """A key for caches that is the same for the same object, which it holds."""

    of: T_co

    def __hash__(self) -> int:
        return id(self.of)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.of is self.of
