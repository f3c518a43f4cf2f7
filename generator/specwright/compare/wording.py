"""Each change in one short plain line: what it is about, and what is said of it."""

from collections.abc import Callable, Sequence
from typing import Any

from specwright.compare.change import Change, Effect, FactKind, FactName
from specwright.compare.grouping import ChangeGroup
from specwright.compare.renamings import ends
from specwright.compare.values_in_words import members, near_pairs, value
from specwright.ir.path import Path, dotted, without_labels

_ARROW = " -> "


def subject(fact: FactName) -> str:
    """What a fact is about: `width x height`, `palette.members[]`, `title`."""
    if fact.kind is FactKind.TABLE:
        return " x ".join(map(_dotted, fact.paths))
    if fact.paths:
        return ", ".join(map(_dotted, fact.paths))
    return fact.name or (_dotted(fact.scope) if fact.scope else "the whole object")


def said(group: ChangeGroup) -> str:
    """What the group says of its subject, with what has to be known to understand its effect."""
    pair = ends(group)
    if pair:
        return f"renamed to {_dotted(pair[1])}? The facts are the same"
    change = group.changes[0]
    text = _said(change)
    if group.total:
        text += f" ({_why_total(change)})"
    if change.together:
        others = ", ".join(dict.fromkeys(map(subject, change.together)))
        text += f" (takes effect with {others} alone)"
    return text


def group_subject(group: ChangeGroup) -> str:
    """What the group is about; of a renaming the old name."""
    pair = ends(group)
    return _dotted(pair[0]) if pair else subject(group.changes[0].fact)


def _dotted(path: Path) -> str:
    return dotted(without_labels(path)) or "the whole object"


def _why_total(change: Change) -> str:
    is_gone = change.fact.kind is FactKind.PARAMETER and change.new is None
    return "every request had to give it" if is_gone else "no old request is valid any more"


def _said(change: Change) -> str:
    """What changed, without what it is about."""
    old, new = change.old, change.new
    match change.fact.kind:
        case FactKind.PARAMETER:
            return _parameter(change)
        case FactKind.REQUIRED:
            return "required now" if new else "optional now"
        case FactKind.OPEN:
            return "other keys are accepted now" if new else "other keys are refused now"
        case FactKind.UNIQUE:
            return "items have to differ now" if new else "items may be equal now"
        case FactKind.VALUES | FactKind.TABLE:
            return _members(change)
        case FactKind.RULE:
            return _rule(change)
        case FactKind.MODEL:
            return _step(old, new, value)
        case _:
            return _step(old, new, _PHRASES[change.fact.kind])


def _parameter(change: Change) -> str:
    if change.new is None:
        return "gone"
    if change.old is not None:
        return _step(change.old, change.new, value)
    is_required = change.effect in (Effect.NARROWED, Effect.BOTH)
    return "new, required" if is_required else "new, optional"


def _members(change: Change) -> str:
    """`no longer 1, 2; now also 3`; texts that hardly differ are told as renamed."""
    if change.old is None and not change.lost:
        return f"only {members(_list(change.new) or change.gained)} from now on"
    if change.new is None and not change.gained:
        return "any value now"
    pairs = near_pairs(change.lost, change.gained)
    lost = [each for each in change.lost if each not in [one for one, _ in pairs]]
    gained = [each for each in change.gained if each not in [other for _, other in pairs]]
    parts = [f"{value(one)} renamed to {value(other)}?" for one, other in pairs]
    parts += [f"no longer {members(lost)}"] if lost else []
    parts += [f"now also {members(gained)}"] if gained else []
    return "; ".join(parts) or _step(change.old, change.new, value)


def _list(told: Any) -> Sequence[Any]:
    return told if isinstance(told, list | tuple) else []


def _rule(change: Change) -> str:
    kind = change.fact.rule or "rule"
    if change.old is None:
        return f"new rule {kind}{_stated(change.new)}"
    if change.new is None:
        return f"rule {kind} gone{_stated(change.old)}"
    return f"rule {kind}: {_step(change.old, change.new, value)}"


def _stated(told: Any) -> str:
    return "" if told in (None, True) else f": {value(told)}"


def _step(old: Any, new: Any, phrase: Callable[[Any], str]) -> str:
    """`at most 2000 characters -> 1500`, `at most 4 now`, `at most 4 no more`."""
    if old is None:
        return f"{phrase(new)} now"
    if new is None:
        return f"{phrase(old)} no more"
    return f"{phrase(old)}{_ARROW}{_short(new)}"


def _short(told: Any) -> str:
    return told if isinstance(told, str) else value(told)


def _type(told: Any) -> str:
    return " or ".join(map(str, told)) if isinstance(told, list | tuple) else str(told)


_PHRASES: dict[FactKind, Callable[[Any], str]] = {
    FactKind.TYPE: _type,
    FactKind.MINIMUM: lambda told: f"at least {_short(told)}",
    FactKind.MAXIMUM: lambda told: f"at most {_short(told)}",
    FactKind.STEP: lambda told: f"multiples of {_short(told)}",
    FactKind.SHORTEST: lambda told: f"at least {_short(told)} characters",
    FactKind.LONGEST: lambda told: f"at most {_short(told)} characters",
    FactKind.FEWEST: lambda told: f"at least {_short(told)} items",
    FactKind.MOST: lambda told: f"at most {_short(told)} items",
    FactKind.FORMAT: lambda told: f"format {_short(told)}",
    FactKind.PATTERN: lambda told: f"pattern {_short(told)}",
    FactKind.DEFAULT: lambda told: f"default {value(told)}",
}
