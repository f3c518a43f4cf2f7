"""Rules put together: those of one kind under one condition, and kinds that several rules make."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from specwright.importer.logic.groups import PlacedRule, alternatives, are_alike, listed, together
from specwright.importer.logic.kinds import Recognised
from specwright.ir.parameter import Json

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
    return alternatives(together(whole))


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
        case "matching-items":
            yield (*own, "items", repr(_where(rule.rule)))


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
            return _with_more(one, "to", other.says["to"])
        case "narrows", "requires" if other.says["need"] == [one.says["parameter"]]:
            return _with_more(one, "to", {"required": True})
        case "requires", "narrows" if one.says["need"] == [other.says["parameter"]]:
            return _with_more(other, "to", {"required": True})
        case "matching-items", "matching-items" if repr(_where(one)) == repr(_where(other)):
            shared = one.says.keys() & other.says.keys() & {"minItems", "maxItems"}
            return None if shared else replace(one, says=one.says | other.says)
        case _:
            return None


def _where(rule: Recognised) -> tuple[Json, Json]:
    return rule.says["array"], rule.says["where"]


def _with_more(rule: Recognised, key: str, facts: Json) -> Recognised | None:
    """The rule with more facts, unless it has one of them already."""
    own = rule.says[key]
    if not isinstance(own, dict) or not isinstance(facts, dict) or own.keys() & facts.keys():
        return None
    both = own | facts
    ordered = {"required": True} | both if "required" in both else both
    return replace(rule, says={**rule.says, key: ordered})
