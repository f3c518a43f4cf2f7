"""What is known already of what may be done about an issue."""

from _thread import allocate_lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .suggestion import Suggestion

ONE_AT_A_TIME = allocate_lock()
"""Held while a part becomes known: a new UUID is the same one in every thread."""


class Advised:
    """What was worked out of an issue: each part is None until it is asked for.

    `first` and `every` are suggestions: none, the first one, or all. Issues about the same fault of the same
    values share one.
    """

    __slots__ = ("every", "first", "message")

    def __init__(self, every: "tuple[Suggestion, ...] | None" = None) -> None:
        self.first: tuple[Suggestion, ...] | None = None if every is None else every[:1]
        self.every = every
        self.message: str | None = None
