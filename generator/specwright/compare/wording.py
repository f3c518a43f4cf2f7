"""Each change in one short plain line: what it is about, and what is said of it."""

from collections.abc import Sequence

from specwright.compare.change import Change, Effect, FactKind, FactName, Side
from specwright.compare.grouping import ChangeGroup
from specwright.compare.limits_in_words import ARROW, both_limits, limit
from specwright.compare.renamings import ends
from specwright.compare.rules_in_words import changed_rule, gone_rule, new_rule
from specwright.compare.values_in_words import first, members, near_pairs, value
from specwright.ir.parameter import Json
from specwright.ir.path import Path, dotted, without_labels

MOST_PATHS = 4
MOST_OTHERS = 2


def subject(fact: FactName) -> str:
    """What a fact is about: `width x height`, `palette.members[]`, `title`."""
    if fact.kind is FactKind.TABLE:
        return " x ".join(map(_dotted, fact.paths))
    if fact.paths:
        return first([*map(_dotted, fact.paths)], MOST_PATHS)
    return fact.name or (_dotted(fact.scope) if fact.scope else "the whole object")


def said(group: ChangeGroup) -> str:
    """What the group says of its subject, with what has to be known to understand its effect."""
    pair = ends(group)
    if pair:
        word = "moved" if pair[0][-1] == pair[1][-1] else "renamed"
        return f"{word} to {_dotted(pair[1])}? (same facts)"
    change = group.changes[0]
    text = _said(change)
    if group.total:
        text += f" ({_why_total(change)})"
    others = [each for each in dict.fromkeys(map(_short, change.together)) if each != _short(change.fact)]
    return f"{text} (always along with {first(others, MOST_OTHERS)})" if others else text


def said_of(groups: Sequence[ChangeGroup]) -> str:
    """What several groups say of one subject."""
    if len(groups) == 2 and not any(each.total or each.changes[0].together for each in groups):
        changes = [each.changes[0] for each in groups]
        for least, most in (changes, changes[::-1]):
            if (text := both_limits(least, most)) is not None:
                return text
    return "; ".join(map(said, groups))


def group_subject(group: ChangeGroup) -> str:
    """What the group is about; of a renaming the old name."""
    pair = ends(group)
    return _dotted(pair[0]) if pair else subject(group.changes[0].fact)


def _short(fact: FactName) -> str:
    """The fact beside another one: a rule by its kind alone."""
    return f"rule {fact.rule}" if fact.kind is FactKind.RULE else subject(fact)


def _dotted(path: Path) -> str:
    return dotted(without_labels(path)) or "the whole object"


def _why_total(change: Change) -> str:
    is_gone = change.fact.kind is FactKind.PARAMETER and change.new is None
    return "every request had to give it" if is_gone else "no old request is valid any more"


def _said(change: Change) -> str:
    """What changed, without what it is about."""
    new = change.new
    match change.fact.kind:
        case FactKind.PARAMETER:
            return _parameter(change)
        case FactKind.REQUIRED:
            return _REQUIRED[change.side, bool(new)]
        case FactKind.OPEN:
            return _open(change)
        case FactKind.UNIQUE:
            return "items have to differ now" if new else "items may be equal now"
        case FactKind.VALUES | FactKind.TABLE:
            return _members(change)
        case FactKind.RULE:
            return _rule(change)
        case FactKind.MODEL:
            return f"{value(change.old)}{ARROW}{value(change.new)}"
        case _:
            return limit(change)


def _parameter(change: Change) -> str:
    if change.new is None:
        return "gone"
    if change.old is not None:
        return f"{value(change.old)}{ARROW}{value(change.new)}"
    is_required = isinstance(change.new, dict) and change.new.get("required") is True
    if change.side is Side.RESPONSE and change.effect is Effect.WIDENED:
        return "new, in objects of another kind"
    was_open = change.effect is Effect.NARROWED and change.side is Side.REQUEST and not is_required
    return _NEW[change.side, is_required] + ("; any value was accepted before" if was_open else "")


def _members(change: Change) -> str:
    """`no longer 1, 2; now also 3`; texts that hardly differ are told as renamed."""
    old, new = _listed(change, change.old), _listed(change, change.new)
    if change.old is None and not change.lost:
        return f"only {members(new or change.gained)} from now on"
    if change.new is None and not change.gained:
        return f"no longer only {members(old or change.lost)}"
    lost = change.lost or [each for each in old if each not in new]
    gained = change.gained or [each for each in new if each not in old]
    pairs = near_pairs(lost, gained)
    lost = [each for each in lost if each not in [one for one, _ in pairs]]
    gained = [each for each in gained if each not in [other for _, other in pairs]]
    likely = ", ".join(f"{value(one)}{ARROW}{value(other)}" for one, other in pairs)
    parts = [f"likely renamed: {likely}"] if pairs else []
    parts += [f"no longer {members(lost)}"] if lost else []
    parts += [f"now also {members(gained)}"] if gained else []
    return "; ".join(parts) or "the same members, for other values"


def _listed(change: Change, told: Json) -> list[Json]:
    """What one side lists; of a choice of several types all values of their lists."""
    if not isinstance(told, list):
        return []
    is_nested = change.fact.kind is FactKind.VALUES and any(isinstance(each, list) for each in told)
    return (
        [one for each in told for one in (each if isinstance(each, list) else [each])] if is_nested else told
    )


def _rule(change: Change) -> str:
    kind = change.fact.rule or "rule"
    if change.old is None:
        return new_rule(kind, change.new)
    if change.new is None:
        return gone_rule(kind, change.old)
    return changed_rule(kind, change.old, change.new)


def _open(change: Change) -> str:
    """What becomes of keys that have no name; the effect tells, as the facts are about what is refused."""
    if change.effect is Effect.WIDENED:
        return "other keys are accepted now"
    return "other keys are refused now" if change.effect is Effect.NARROWED else "other keys"


_REQUIRED = {
    (Side.REQUEST, True): "required now",
    (Side.REQUEST, False): "optional now",
    (Side.RESPONSE, True): "always given now",
    (Side.RESPONSE, False): "may be missing now",
}

_NEW = {
    (Side.REQUEST, True): "new, required",
    (Side.REQUEST, False): "new, optional",
    (Side.RESPONSE, True): "new, always given",
    (Side.RESPONSE, False): "new",
}
