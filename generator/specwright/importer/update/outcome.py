"""What became of a model whose pages were asked for."""

from collections.abc import Sequence
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
    what to look at. `old` and `new` are the texts of a spec that changed.
    """

    slug: str
    outcome: UpdateOutcome
    changes: tuple[dict[str, Any], ...] = ()
    notes: tuple[str, ...] = ()
    old: str | None = None
    new: str | None = None


def outcome_counts(updates: Sequence[ModelUpdate]) -> dict[UpdateOutcome, int]:
    """How many models came to each outcome, in the order of the outcomes."""
    return {each: sum(one.outcome is each for one in updates) for each in UpdateOutcome}


def outcome_words(updates: Sequence[ModelUpdate]) -> str:
    """`3 changed, 396 unchanged, 1 gone`, or that nothing was asked for."""
    counts = outcome_counts(updates)
    return (
        ", ".join(f"{count} {each}" for each, count in counts.items() if count)
        or "none has a page to ask for"
    )
