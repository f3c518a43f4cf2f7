"""What releases changed in a model, in the words of the change report: what a page tells its users."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedChange:
    """One change: what it is about, "" for the model itself, whom it breaks or else concerns, what to do."""

    parameter: str
    breaking: bool
    who: str
    text: str
    fix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRelease:
    """What one release changed in a model since the one before, the worst first.

    `bump` is what that asks of the version, `day` when it was made.
    """

    before: str
    version: str
    bump: str
    day: str
    changes: tuple[ReleasedChange, ...]
