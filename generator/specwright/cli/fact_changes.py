"""What an import changes in a spec, in words: of lists the members that are gone and new, never two lists."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from specwright.importer.update.changes import FactChange
from specwright.importer.update.differences import (
    Difference,
    MemberDifference,
    ValueDifference,
    differences,
)
from specwright.ir.wording import counted
from specwright.pageform.spec_layout import inline

LONGEST = 300
"""How many characters of a value are shown, if it is no list."""

ROWS = "rules.sizes "

Part = str | tuple[str, str]
"""A text, or a text and its style."""


def parts(change: FactChange) -> Iterator[Part]:
    """The line about a change, in parts."""
    yield f"{change.name}: "
    noun = "row" if change.name.startswith(ROWS) else "value"
    if change.kept:
        yield (f"{_value(change.old)} kept, though no page read now states it", "yellow")
    elif change.old in (None, {}, []):
        yield (f"new {_value(change.new)}", "green")
    elif change.new in (None, {}, []):
        yield (f"gone, was {_value(change.old)}", "red")
    else:
        for number, each in enumerate(differences(change.old, change.new)):
            yield "; " * bool(number)
            yield from _difference(each, noun)


def line(change: FactChange) -> str:
    """The line about a change, as plain text."""
    return "".join(each if isinstance(each, str) else each[0] for each in parts(change))


def plain(change: FactChange) -> dict[str, Any]:
    """The change as JSON has it: `fact`, what is `said` of it, and each of its `differences`."""
    found = {"fact": change.name, "said": line(change).removeprefix(f"{change.name}: ")}
    told = [_plain(each) for each in differences(change.old, change.new)]
    whole: dict[str, Any] = json.loads(json.dumps({**found, "differences": told}, default=str))
    return whole


def _plain(difference: Difference) -> dict[str, Any]:
    match difference:
        case MemberDifference(at=at, gone=gone, new=new, before=before, now=now):
            return {"at": at, "gone": gone, "new": new, "before": before, "now": now}
        case ValueDifference(at=at, old=old, new=new):
            return {"at": at, "old": old, "new": new}
        case _:
            assert_never(difference)


def _difference(difference: Difference, noun: str) -> Iterator[Part]:
    match difference:
        case MemberDifference():
            yield from _members(difference, noun)
        case ValueDifference():
            place = f"{difference.at} " * bool(difference.at)
            if difference.old is None:
                yield (f"{place}new {_value(difference.new)}", "green")
            elif difference.new is None:
                yield (f"{place}gone, was {_value(difference.old)}", "red")
            else:
                yield f"{place}{_value(difference.old)} is now {_value(difference.new)}"
        case _:
            assert_never(difference)


def _members(difference: MemberDifference, noun: str) -> Iterator[Part]:
    """`3 values, 2 before: - "a", + "b", + "c"`, as many as there are."""
    yield f"{difference.at} " * bool(difference.at)
    if not (difference.gone or difference.new):
        yield f"the same {counted(difference.now, noun)} in another order"
        return
    yield f"{counted(difference.now, noun)}, {difference.before} before: "
    marked = [*(("-", each, "red") for each in difference.gone)]
    marked += [("+", each, "green") for each in difference.new]
    for number, (sign, value, style) in enumerate(marked):
        yield ", " * bool(number)
        yield (f"{sign} {_member(value)}", style)


def _member(value: Any) -> str:
    return inline(value) if isinstance(value, dict | list | tuple) else json.dumps(value, ensure_ascii=False)


def _value(value: Any) -> str:
    """A value as specs have it: lists to the end, other long values cut."""
    text = inline(value)
    is_list = isinstance(value, Sequence) and not isinstance(value, str)
    return text if is_list or len(text) <= LONGEST else f"{text[:LONGEST]}…"
