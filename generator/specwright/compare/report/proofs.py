"""The request that proves a change, in a line."""

from specwright.compare.change import Change
from specwright.compare.consequence import Consequence
from specwright.compare.model_events import name
from specwright.compare.report.lines import ReportLine
from specwright.compare.values_in_words import request
from specwright.solver.space import Request

_WORDS = {
    Consequence.BREAKS_SENDERS: "was valid",
    Consequence.BREAKS_READERS: "may be answered now",
}


def proof(line: ReportLine, consequence: Consequence, *, of_many: bool) -> str:
    """`was valid: {…}`; "" where there is no message, or nobody needs it to believe the change."""
    words = _WORDS.get(consequence)
    found = next(
        ((each, sent) for each in line.changes if (sent := witness(each, consequence)) is not None), None
    )
    if words is None or found is None:
        return ""
    change, sent = found
    model = _model(line, change) if of_many else ""
    return f"{words}{model}: {request(sent, [path for each in line.changes for path in each.fact.paths])}"


def witness(change: Change, consequence: Consequence) -> Request | None:
    """The message that proves what the change comes to."""
    return change.widened if consequence is Consequence.BREAKS_READERS else change.narrowed


def _model(line: ReportLine, change: Change) -> str:
    """The model whose message it is, where the line speaks of several."""
    if len(line.models) == 1:
        return ""
    occurrences = (each for group in line.groups for each in group.occurrences)
    return next((f" for {name(each.model[1])}" for each in occurrences if each.change is change), "")
