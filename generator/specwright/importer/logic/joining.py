"""Rules put together: those of one kind under one condition, and kinds that several rules make."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from specwright.importer.logic.both import both
from specwright.importer.logic.groups import PlacedRule, alternatives, are_alike, listed, together
from specwright.importer.logic.kinds import Recognised
from specwright.ir.parameter import Json

_NAMED = ("narrows", "sizes", "area", "ratio", "matching-items", "at-least-one-of")
"""Kinds of which two rules may be about the same parameters under the same condition."""

_LISTS = {"requires": "need", "excludes": "refuse"}


def joined(rules: Sequence[PlacedRule]) -> list[PlacedRule]:
    """The rules, fewer where several make one; in the order of the first of each."""
    whole: list[PlacedRule] = []
    places: dict[tuple[object, ...], int] = {}
    for rule in rules:
        known = [places[key] for key in _keys(rule) if key in places]
        found = next(((place, one) for place in known if (one := _one(whole[place], rule))), None)
        if found is None:
            place = len(whole)
            whole.append(rule)
        else:
            place, one = found
            origins = tuple(dict.fromkeys((*whole[place].origins, *rule.origins)))
            whole[place] = replace(whole[place], rule=one, origins=origins)
        places |= dict.fromkeys(_keys(whole[place]), place)
    return _with_ids(alternatives(together(whole)))


def _keys(rule: PlacedRule) -> Iterator[tuple[object, ...]]:
    """What rules have in common that may make one."""
    own = (rule.scope, rule.because, repr(rule.rule.when))
    says = rule.rule.says
    yield (*own, repr(rule.rule))
    match rule.rule.kind:
        case "requires" | "excludes" as kind:
            yield (*own, kind)
            names = listed(says[_LISTS[kind]])
            if kind == "requires" and len(names) == 1:
                yield (*own, "narrows", names[0])
        case "narrows":
            yield (*own, "narrows", says["parameter"])
        case "matching-items" | "sizes" | "area" | "ratio" as kind:
            yield (*own, kind, _about(rule.rule))


def _one(first: PlacedRule, second: PlacedRule) -> Recognised | None:
    """The rule that says what both do; None where they stay two."""
    if not are_alike(first, second):
        return None
    one, other = first.rule, second.rule
    if repr(one) == repr(other):
        return one
    if repr(one.when) != repr(other.when):
        return None
    match one.kind, other.kind:
        case (("requires" | "excludes" as kind), _) if other.kind == kind:
            names = [*listed(one.says[_LISTS[kind]]), *listed(other.says[_LISTS[kind]])]
            return replace(one, says={_LISTS[kind]: list(dict.fromkeys(map(str, names)))})
        case "narrows", "narrows" if one.says["parameter"] == other.says["parameter"]:
            return _with_more(one, other.says["to"])
        case "narrows", "requires" if other.says["need"] == [one.says["parameter"]]:
            return _with_more(one, {"required": True})
        case "requires", "narrows" if one.says["need"] == [other.says["parameter"]]:
            return _with_more(other, {"required": True})
        case (("matching-items" | "sizes" | "area" | "ratio"), _) if one.kind == other.kind and _about(
            one
        ) == _about(other):
            says = both(one.says, other.says)
            return None if says is None else replace(one, says=says)
        case _:
            return None


def _about(rule: Recognised) -> str:
    """What the rule is about, apart from its bounds, values and rows."""
    return repr([rule.says.get(key) for key in ("parameter", "parameters", "array", "where", "of")])


def _with_more(rule: Recognised, facts: Json) -> Recognised | None:
    """The rule that narrows by more facts, if they and its own can be one."""
    own = rule.says["to"]
    assert isinstance(own, dict) and isinstance(facts, dict)
    to = both(own, facts)
    return None if to is None else replace(rule, says={**rule.says, "to": to})


def _with_ids(rules: Sequence[PlacedRule]) -> list[PlacedRule]:
    """The rules, with an id where one of its kind is about the same parameters under the same condition."""
    counts: Counter[tuple[object, ...]] = Counter()
    result: list[PlacedRule] = []
    for rule in rules:
        key = (rule.scope, rule.rule.kind, repr(rule.rule.when), _about(rule.rule))
        counts[key] += rule.rule.kind in _NAMED
        result.append(replace(rule, id=f"{rule.rule.kind}-{counts[key]}") if counts[key] > 1 else rule)
    return result
