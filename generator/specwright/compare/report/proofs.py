"""The request that proves a change, in a line."""

from collections.abc import Sequence

from specwright.compare.change import Change
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ChangeGroup
from specwright.compare.model_events import name
from specwright.compare.values_in_words import request
from specwright.solver.space import Request

_WORDS = {
    Consequence.BREAKS_SENDERS: "was valid",
    Consequence.BREAKS_READERS: "may be answered now",
}


def proof(groups: Sequence[ChangeGroup]) -> str:
    """`was valid: {…}`; "" where there is no message, or nobody needs it to believe the change."""
    consequence = groups[0].consequence
    words = _WORDS.get(consequence)
    changes = [change for group in groups for change in group.changes]
    proved = next((each for each in changes if witness(each, consequence) is not None), None)
    if words is None or proved is None:
        return ""
    sent = witness(proved, consequence) or {}
    paths = [path for each in changes for path in each.fact.paths]
    return f"{words}{_model(groups, proved)}: {request(sent, paths)}"


def witness(change: Change, consequence: Consequence) -> Request | None:
    """The message that proves what the change comes to."""
    return change.widened if consequence is Consequence.BREAKS_READERS else change.narrowed


def _model(groups: Sequence[ChangeGroup], change: Change) -> str:
    """The model whose message it is, where they speak of several."""
    if len(groups[0].models) == 1:
        return ""
    occurrences = (each for group in groups for each in group.occurrences)
    return next((f" for {name(each.model[1])}" for each in occurrences if each.change is change), "")
