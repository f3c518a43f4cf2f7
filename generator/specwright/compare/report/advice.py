"""What the people on either side do about a change, in one sentence."""

from typing import assert_never

from specwright.compare.change import Change, FactKind
from specwright.compare.consequence import Consequence
from specwright.compare.grouping import ChangeGroup
from specwright.compare.limits_in_words import PHRASES
from specwright.compare.model_events import EventKind
from specwright.compare.renamings import ends
from specwright.compare.report.markdown_text import code
from specwright.compare.values_in_words import members, value
from specwright.ir.json_values import is_number
from specwright.ir.path import dotted, without_labels

_ON_EVENTS = {
    EventKind.GONE: "Choose another model.",
    EventKind.MOVED: "Name the new one in requests.",
    EventKind.RENAMED: "Import modules and types by their new names.",
}


def event_advice(kind: EventKind) -> str:
    """The sentence where a model as a whole is another; "" where nobody has to do anything."""
    return _ON_EVENTS.get(kind, "")


def advice(group: ChangeGroup, name: str) -> str:
    """The sentence, in Markdown; "" where nobody has to do anything, or nobody can say what.

    `name` is what the group is about, in Markdown as well.
    """
    change, pair = group.changes[0], ends(group)
    match group.consequence:
        case Consequence.BREAKS_SENDERS | Consequence.BREAKS_READERS if pair:
            old, new = (code(dotted(without_labels(path))) for path in pair)
            return f"If {new} is what became of {old}, use it in its place."
        case Consequence.BREAKS_SENDERS:
            return _to_senders(change, name)
        case Consequence.BREAKS_READERS:
            return _to_readers(change, name)
        case Consequence.BEHAVIOUR:
            return _to_keep(change, name)
        case Consequence.UNDECIDED:
            return "Whether a request is refused now could not be found out; try your own."
        case _:
            return ""


def _to_senders(change: Change, name: str) -> str:
    """What makes a request valid again."""
    new = change.new
    match change.fact.kind:
        case FactKind.PARAMETER:
            return f"Stop sending {name}." if new is None else f"Give {name} in every request."
        case FactKind.REQUIRED:
            return f"Give {name} in every request."
        case FactKind.VALUES | FactKind.TABLE:
            return _to_choose(change, name)
        case FactKind.MINIMUM if is_number(new):
            return f"Give {name} from {value(new)} on."
        case FactKind.MAXIMUM if is_number(new):
            return f"Give {name} up to {value(new)}."
        case FactKind.MINIMUM | FactKind.MAXIMUM | FactKind.SHORTEST | FactKind.LONGEST:
            return _to_keep_to(change, f"Give {name}")
        case FactKind.STEP | FactKind.FEWEST | FactKind.MOST:
            return _to_keep_to(change, f"Give {name}")
        case FactKind.TYPE | FactKind.FORMAT | FactKind.PATTERN:
            return _to_keep_to(change, f"Give {name} as a value of")
        case FactKind.UNIQUE:
            return f"Give each item of {name} once."
        case FactKind.OPEN:
            return "Leave out keys that are not documented."
        case FactKind.RULE | FactKind.DEFAULT | FactKind.MODEL:
            return ""
        case _:
            assert_never(change.fact.kind)


def _to_keep(change: Change, name: str) -> str:
    """What gives the results of before."""
    if change.old is None:
        return ""
    return f"Where results have to stay as they are, give {name} as {code(value(change.old))}."


def _to_choose(change: Change, name: str) -> str:
    """What to give in place of a value or a row that is accepted no longer."""
    if change.lost:
        other = "as another pair" if change.fact.kind is FactKind.TABLE else "another value"
        return f"Give {name} {other} than {code(members(change.lost))}."
    listed = change.new if isinstance(change.new, list | tuple) else change.gained
    return f"Give {name} one of {code(members(listed))}." if listed else ""


def _to_keep_to(change: Change, start: str) -> str:
    """What to do about a limit, a type or a form."""
    return f"{start} {PHRASES[change.fact.kind].of(change.new)}." if change.new is not None else ""


def _to_readers(change: Change, name: str) -> str:
    """What to expect of a response."""
    match change.fact.kind:
        case FactKind.PARAMETER if change.new is None:
            return f"Do not read {name} any more."
        case FactKind.PARAMETER:
            return f"Expect objects with {name} as well."
        case FactKind.REQUIRED:
            return f"Expect responses without {name}."
        case FactKind.VALUES if change.gained:
            return f"Expect {code(members(change.gained))} as well."
        case _:
            return f"Expect other values of {name} than before."
