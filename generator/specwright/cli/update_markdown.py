"""What became of the models of an update, as the text of a pull request: folded, and never too long."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from specwright.importer.update.outcome import (
    LEFT_TO_PEOPLE,
    TAKEN_OVER,
    ModelUpdate,
    UpdateOutcome,
    outcome_words,
)
from specwright.ir.wording import counted

LONGEST = 60_000
"""GitHub takes 65,536 characters; the workflow adds a few of its own."""

MOST_OF_ONE = 12_000
"""How many characters one model may have."""

MOST_OF_REPORT = 24_000
"""How many characters the report on whom the changes break may have."""

MORE = 80
"""Room for the line that counts the models without a line."""

TITLES = {
    UpdateOutcome.NEW: "New",
    UpdateOutcome.CHANGED: "Changed",
    UpdateOutcome.REFUSED: "Refused: their specs stay as they are",
    UpdateOutcome.GONE: "Gone where they were read",
    UpdateOutcome.NOT_REACHED: "Not reached",
    UpdateOutcome.UNCHANGED: "With remarks",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """What is said of a model: all of it, or one line where the page would be too long."""

    title: UpdateOutcome
    whole: str
    short: str


def page(updates: Sequence[ModelUpdate], *, is_whole: bool, report: str = "") -> str:
    """The page; what is left to people comes first, and is shortened last.

    A report on whom the changes break stands above all that.
    """
    head = f"**{counted(len(updates), 'model')}**: {outcome_words(updates)}\n"
    if not is_whole:
        head += "\nThe run was cut short; the next one goes on with the models that are left.\n"
    head += f"\n{_cut(report, MOST_OF_REPORT)}" if report else ""
    order = [*LEFT_TO_PEOPLE, *TAKEN_OVER, UpdateOutcome.UNCHANGED]
    told_of = sorted(filter(_is_told, updates), key=lambda each: order.index(each.outcome))
    folds = [_fold(each) for each in told_of]
    return head + "".join(_within(folds, LONGEST - len(head)))


def _is_told(update: ModelUpdate) -> bool:
    return update.outcome is not UpdateOutcome.UNCHANGED or bool(update.notes)


def _within(folds: Sequence[Fold], limit: int) -> Iterator[str]:
    """The folds under their titles in so many characters: as many whole as fit, the others in a line."""
    titles = sum(len(_title(each)) for each in {fold.title for fold in folds})
    ends = accumulate(len(each.short) for each in folds)
    shown = folds[: sum(end <= limit - titles - MORE for end in ends)]
    left = limit - titles - MORE - sum(len(each.short) for each in shown)
    last: UpdateOutcome | None = None
    for each in shown:
        if each.title is not last:
            yield _title(each.title)
            last = each.title
        more = len(each.whole) - len(each.short)
        is_room = more <= left
        left -= more if is_room else 0
        yield each.whole if is_room else each.short
    if len(shown) < len(folds):
        yield f"\nAnd {counted(len(folds) - len(shown), 'more model')}.\n"


def _title(outcome: UpdateOutcome) -> str:
    return f"\n### {TITLES[outcome]}\n\n"


def _fold(update: ModelUpdate) -> Fold:
    count = counted(len(update.changes), "fact") if update.changes else ""
    is_same = update.outcome is UpdateOutcome.CHANGED and not update.changes
    what = count or ("no fact, the page is another" if is_same else "")
    name = f"<code>{_escaped(update.slug)}</code>{f': {what}' if what else ''}"
    lines = [line for change in update.changes for line in _change(change)]
    text = "\n".join([*lines, *update.notes])
    short = f"- {name}\n"
    if not text:
        return Fold(title=update.outcome, whole=short, short=short)
    text = _cut(text, MOST_OF_ONE)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    whole = f"<details><summary>{name}</summary>\n\n{fence}diff\n{text}\n{fence}\n\n</details>\n"
    return Fold(title=update.outcome, whole=whole, short=short)


def _cut(text: str, most: int) -> str:
    """The text, with as many of its lines as have so many characters."""
    if len(text) <= most:
        return text
    kept = text[:most].rpartition("\n")[0] or text[:most]
    return f"{kept}\n… and {counted(max(1, text.count(chr(10), len(kept))), 'more line')}"


def _change(change: Mapping[str, Any]) -> Iterator[str]:
    """A fact; the values that it loses and gains stand on lines of their own, which GitHub colours."""
    told = change["differences"]
    if not any(each.get("gone") or ("now" in each and each["new"]) for each in told):
        yield f"{change['fact']}: {change['said']}"
        return
    for each in told:
        name = f"{change['fact']} {each['at']}".rstrip()
        if "now" in each:
            yield f"{name}: {each['now']} now, {each['before']} before"
            yield from (f"- {json.dumps(value, ensure_ascii=False)}" for value in each["gone"])
            yield from (f"+ {json.dumps(value, ensure_ascii=False)}" for value in each["new"])
        else:
            old, new = (json.dumps(each[key], ensure_ascii=False) for key in ("old", "new"))
            yield f"{name}: {old} is now {new}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
