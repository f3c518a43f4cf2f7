"""Builds objects of frozen dataclasses from valid values, faster than their constructors do."""

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from .given import is_json
from .plain import plain
from .record import document

T = TypeVar("T")

Array: TypeAlias = list[T] | tuple[T, ...]
"""An array of texts or numbers: a text would pass for `Sequence[str]`, bytes for `Sequence[int]`."""


def draft(class_: Any) -> Any:
    """A class with the same slots, not frozen: its objects are filled, then given the frozen class."""
    return type(f"{class_.__name__}Draft", class_.__bases__, {"__slots__": class_.__slots__})


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


def accepted(verdict: Callable[[Any], bool], request: Any) -> Any:
    """The values of a valid request, copied where they are not exactly of JSON's types; None if it is not."""
    try:
        return request if verdict(request) else None
    except Exception:
        pass
    try:
        values = document(request)
        copy = plain(values)
        return copy if verdict(copy) and (values is request or is_json(copy)) else None
    except Exception:
        return None


def new_uuid4() -> str:
    """A random version 4 UUID, as the API writes it."""
    from uuid import uuid4

    return str(uuid4())
