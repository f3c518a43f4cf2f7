"""Whom a change concerns: the sections of a report, and what each asks of the next version number."""

from enum import IntEnum, StrEnum
from typing import assert_never

from specwright.compare.change import Change, Effect, Side


class Bump(IntEnum):
    """How far a version number has to move, by semantic versioning; a larger one covers the smaller."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """As texts and JSON have it."""
        return self.name.lower()


class Consequence(StrEnum):
    """What a change comes to for the people on either side, the worst first."""

    BREAKS_SENDERS = "breaks-senders"
    BREAKS_READERS = "breaks-readers"
    UNDECIDED = "undecided"
    BREAKS_IMPORTS = "breaks-imports"
    BEHAVIOUR = "behaviour"
    ACCEPTED = "accepted"
    SAFE_FOR_READERS = "safe-for-readers"
    NONE = "none"
    DOCUMENTATION = "documentation"

    @property
    def bump(self) -> Bump:
        """The version bump that it asks for."""
        return _BUMPS[self]

    @property
    def breaks(self) -> bool:
        """Whether it breaks someone, as far as could be proved."""
        return self.bump is Bump.MAJOR

    @property
    def heading(self) -> str:
        """The heading that such changes stand under."""
        return _HEADINGS[self]


_BUMPS = {
    Consequence.BREAKS_SENDERS: Bump.MAJOR,
    Consequence.BREAKS_READERS: Bump.MAJOR,
    Consequence.UNDECIDED: Bump.MAJOR,
    Consequence.BREAKS_IMPORTS: Bump.MAJOR,
    Consequence.BEHAVIOUR: Bump.MINOR,
    Consequence.ACCEPTED: Bump.MINOR,
    Consequence.SAFE_FOR_READERS: Bump.MINOR,
    Consequence.NONE: Bump.PATCH,
    Consequence.DOCUMENTATION: Bump.PATCH,
}

_HEADINGS = {
    Consequence.BREAKS_SENDERS: "Breaks senders",
    Consequence.BREAKS_READERS: "Breaks readers",
    Consequence.UNDECIDED: "Undecided, counted as breaking",
    Consequence.BREAKS_IMPORTS: "Breaks imports of the packages",
    Consequence.BEHAVIOUR: "Behaviour: the same requests are valid, and the results differ",
    Consequence.ACCEPTED: "Newly accepted",
    Consequence.SAFE_FOR_READERS: "Safe for readers",
    Consequence.NONE: "Without effect, proved",
    Consequence.DOCUMENTATION: "Documentation",
}


def consequence(change: Change) -> Consequence:
    """What the change comes to: of a response the readers break where more is said than before."""
    is_sent = change.side is Side.REQUEST
    match change.effect:
        case Effect.NARROWED:
            return Consequence.BREAKS_SENDERS if is_sent else Consequence.SAFE_FOR_READERS
        case Effect.WIDENED:
            return Consequence.ACCEPTED if is_sent else Consequence.BREAKS_READERS
        case Effect.BOTH | Effect.RENAMED:
            return Consequence.BREAKS_SENDERS if is_sent else Consequence.BREAKS_READERS
        case Effect.UNDECIDED:
            return Consequence.UNDECIDED
        case Effect.BEHAVIOUR:
            return Consequence.BEHAVIOUR
        case Effect.NONE:
            return Consequence.NONE
        case Effect.DOCUMENTATION:
            return Consequence.DOCUMENTATION
        case _:
            assert_never(change.effect)
