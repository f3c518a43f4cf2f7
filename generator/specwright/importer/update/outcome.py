"""What became of a model whose pages were asked for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class UpdateOutcome(StrEnum):
    """The words by which models are summed up, in this order."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    GONE = "gone"
    NOT_REACHED = "not reached"


LEFT_TO_PEOPLE = (UpdateOutcome.REFUSED, UpdateOutcome.GONE, UpdateOutcome.NOT_REACHED)
TAKEN_OVER = (UpdateOutcome.NEW, UpdateOutcome.CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelUpdate:
    """A model by its slug, and what became of it.

    `changes` are its changed facts as JSON has them, `notes` lines for people: why it was left as it is, or
    what to look at.
    """

    slug: str
    outcome: UpdateOutcome
    changes: tuple[dict[str, Any], ...] = ()
    notes: tuple[str, ...] = ()
