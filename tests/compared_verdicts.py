"""What a report of two versions of a model says, and whether its witnesses prove it."""

from collections.abc import Iterator
from typing import Any

from specwright.compare.change import Change, Effect, ModelChanges, Side
from specwright.ir.evaluate import is_valid
from specwright.ir.model import Message, Model

NARROWS = (Effect.NARROWED, Effect.BOTH, Effect.RENAMED)
WIDENS = (Effect.WIDENED, Effect.BOTH, Effect.RENAMED)
JUDGED = (*NARROWS, Effect.WIDENED, Effect.UNDECIDED)
"""Effects that say something of validity other than that nothing changes."""


def of_requests(changes: ModelChanges) -> list[Change]:
    """The changes of what clients send that may concern validity, those proved without effect apart."""
    return [each for each in changes.changes if each.side is Side.REQUEST and each.effect in JUDGED]


def narrows(changes: ModelChanges) -> bool | None:
    """Whether some valid requests are refused now; None where that is undecided."""
    return told_of(changes, Side.REQUEST, NARROWS, Effect.NARROWED)


def widens(changes: ModelChanges) -> bool | None:
    """Whether some requests are valid now that were not; None where that is undecided."""
    return told_of(changes, Side.REQUEST, WIDENS, Effect.WIDENED)


def faults(changes: ModelChanges, old: Model, new: Model) -> list[str]:
    """What the report's own words and witnesses contradict."""
    found = [fault for change in changes.changes for fault in _of_change(change, old, new)]
    prints = [each.fingerprint for each in changes.changes]
    return [
        *found,
        *(f"fingerprint {each} twice" for each in sorted({p for p in prints if prints.count(p) > 1})),
    ]


def told_of(changes: ModelChanges, side: Side, effects: tuple[Effect, ...], half: Effect) -> bool | None:
    """Whether one half of an effect is told of one side, or shown by a message; None where it is unknown."""
    sent = [each for each in changes.changes if each.side is side]
    shown = [each.narrowed if half is Effect.NARROWED else each.widened for each in sent]
    if any(each.effect in effects for each in sent) or any(each is not None for each in shown):
        return True
    return None if any(half in each.unknown for each in sent) else False


def _of_change(change: Change, old: Model, new: Model) -> Iterator[str]:
    is_sent = change.side is Side.REQUEST
    before, after = (old.request, new.request) if is_sent else (old.response, new.response)
    name = f"{change.side} {change.fact}: {change.effect}"
    if (change.effect is Effect.UNDECIDED) > bool(change.unknown):
        yield f"{name}, and nothing is unknown"
    for witness, given, refused, effects, word in (
        (change.narrowed, before, after, NARROWS, "narrowed"),
        (change.widened, after, before, WIDENS, "widened"),
    ):
        if witness is None:
            if is_sent and change.effect in effects and change.effect is not Effect.RENAMED:
                yield f"{name} without a witness of what is {word}"
        elif change.effect not in (*effects, Effect.UNDECIDED):
            yield f"{name} with a witness of what is {word}"
        elif not proves(witness, given, refused):
            yield f"{name}: {word} is not shown by {witness}"


def proves(witness: Any, given: Message, refused: Message) -> bool:
    """Whether the one side accepts what the other refuses."""
    return is_valid(given.checks, witness) and not is_valid(refused.checks, witness)
