"""Builds objects of frozen dataclasses from valid values, faster than their constructors do."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

Array: TypeAlias = list[T] | tuple[T, ...]
"""An array of texts or numbers: a text would pass for `Sequence[str]`, bytes for `Sequence[int]`."""


def draft(class_: Any) -> Any:
    """A class with the same slots, not frozen: its objects are filled, then given the frozen class."""
    return type(f"{class_.__name__}Draft", (), {"__slots__": class_.__slots__})


def frozen_as(filled: Any, class_: type[T]) -> T:
    """A filled draft as an object of the frozen class, which may no longer be changed.

    To change the class of an object takes less than half the time of setting each slot of a frozen one by its
    descriptor, and a third of what the constructor takes: 0.9, 1.9 and 2.3 microseconds for 19 fields.
    """
    filled.__class__ = class_
    frozen: T = filled
    return frozen


def as_subclass(value: Any, class_: Any) -> Any:
    """The object rebuilt by the constructor of a subclass of its class."""
    return class_(**{name: getattr(value, name) for name in type(value).__slots__})


def listed(items: Any) -> Any:
    """The items as a list; a text or a mapping is none, and stays what it is."""
    is_list = isinstance(items, Iterable) and not isinstance(items, str | bytes | Mapping)
    return list(items) if is_list else items


def new_uuid4() -> str:
    """A random version 4 UUID, as the API writes it."""
    from uuid import uuid4

    return str(uuid4())
