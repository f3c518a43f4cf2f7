"""Rules put together: those of one kind under one condition, and kinds that several rules make."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from specwright.diagnostics import Location
from specwright.importer.facts import RuleFact
from specwright.importer.logic.kinds import Recognised
from specwright.importer.logic.stated import Stated
from specwright.ir.parameter import Json
from specwright.ir.path import Path, dotted

_LISTS = {"requires": "need", "excludes": "refuse"}
_WHOLE = ("together", "exactly-one-of", "same-length")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A recognised rule with its scope and the places that state it."""

    rule: Recognised
    scope: Path
    origins: tuple[Location, ...]
    because: str | None = None

    @classmethod
    def of(cls, rule: Recognised, stated: Stated) -> "Rule":
        """A rule of what is stated."""
        return cls(rule=rule, scope=stated.scope, origins=(stated.location,))

    @property
    def fact(self) -> RuleFact:
        """The rule as a spec has it."""
        when, says = self.rule.when, self.rule.says
        argument: Json = {"when": when, **says} if when is not None else {**says}
        if self.rule.kind in _WHOLE or (self.rule.kind == "at-least-one-of" and when is None):
            argument = says["of"]
        return RuleFact(
            kind=self.rule.kind,
            argument=argument,
            scope=dotted(self.scope),
            because=self.because,
            origins=self.origins,
        )


def joined(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, fewer where several make one; in the order of the first of each."""
    whole: list[Rule] = []
    for rule in rules:
        for place, other in enumerate(whole):
            one = _one(other, rule)
            if one is not None:
                origins = tuple(dict.fromkeys((*other.origins, *rule.origins)))
                whole[place] = replace(other, rule=one, origins=origins)
                break
        else:
            whole.append(rule)
    return _alternatives(_together(whole))


def _one(first: Rule, second: Rule) -> Recognised | None:
    """The rule that says what both do; None where they stay two."""
    if not _are_alike(first, second):
        return None
    one, other = first.rule, second.rule
    if repr(one) == repr(other):
        return one
    if repr(one.when) != repr(other.when):
        return None
    match one.kind, other.kind:
        case (("requires" | "excludes" as kind), _) if other.kind == kind:
            names = [*_list(one.says[_LISTS[kind]]), *_list(other.says[_LISTS[kind]])]
            return replace(one, says={_LISTS[kind]: list(dict.fromkeys(map(str, names)))})
        case "narrows", "narrows" if one.says["parameter"] == other.says["parameter"]:
            return _with_more(one, "to", other.says["to"])
        case "narrows", "requires" if other.says["need"] == [one.says["parameter"]]:
            return _with_more(one, "to", {"required": True})
        case "requires", "narrows" if one.says["need"] == [other.says["parameter"]]:
            return _with_more(other, "to", {"required": True})
        case "matching-items", "matching-items" if repr(_where(one)) == repr(_where(other)):
            return replace(one, says=one.says | other.says) if one.says.keys() != other.says.keys() else None
        case _:
            return None


def _are_alike(one: Rule, other: Rule) -> bool:
    """Whether the rules are of one object, and for one reason."""
    return (one.scope, one.because) == (other.scope, other.because)


def _where(rule: Recognised) -> tuple[Json, Json]:
    return rule.says["array"], rule.says["where"]


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _with_more(rule: Recognised, key: str, facts: Json) -> Recognised | None:
    """The rule with more facts, unless it has one of them already."""
    own = rule.says[key]
    if not isinstance(own, dict) or not isinstance(facts, dict) or own.keys() & facts.keys():
        return None
    both = own | facts
    ordered = {"required": True} | both if "required" in both else both
    return replace(rule, says={**rule.says, key: ordered})


def _together(rules: list[Rule]) -> list[Rule]:
    """Parameters that need each other go together."""
    for rule in rules:
        name = rule.rule.when
        if rule.rule.kind != "requires" or not isinstance(name, str):
            continue
        group = [name]
        for other in map(str, _list(rule.rule.says["need"])):
            pairs = [pair for pair in permutations((*group, other), 2) if other in pair]
            if all(_needing(rules, rule, pair) is not None for pair in pairs):
                group.append(other)
        if len(group) > 1:
            return _together(_as_one(rules, rule, group))
    return rules


def _needing(rules: Sequence[Rule], like: Rule, pair: tuple[str, str]) -> Rule | None:
    """The rule by which the first of the pair needs the second."""
    for rule in rules:
        needs = rule.rule.kind == "requires" and _are_alike(rule, like) and rule.rule.when == pair[0]
        if needs and pair[1] in _list(rule.rule.says["need"]):
            return rule
    return None


def _as_one(rules: Sequence[Rule], like: Rule, group: list[str]) -> list[Rule]:
    """The rules with those by which the group's names need each other made one."""
    sources = [rule for pair in permutations(group, 2) if (rule := _needing(rules, like, pair))]
    origins = tuple(dict.fromkeys(place for rule in sources for place in rule.origins))
    says: dict[str, Json] = {"of": [*group]}
    whole = replace(like, rule=Recognised(kind="together", when=None, says=says), origins=origins)
    result: list[Rule] = []
    for rule in rules:
        if rule is like:
            result.append(whole)
        if not any(rule is source for source in sources):
            result.append(rule)
        elif rest := [name for name in _list(rule.rule.says["need"]) if name not in group]:
            result.append(replace(rule, rule=replace(rule.rule, says={"need": rest})))
    return result


def _alternatives(rules: list[Rule]) -> list[Rule]:
    """`at least one of` with every two of them excluding each other is `exactly one of`."""
    for rule in rules:
        if rule.rule.kind != "at-least-one-of" or rule.rule.when is not None:
            continue
        names = [str(name) for name in _list(rule.rule.says["of"])]
        pairs = {frozenset((one, other)) for one, other in permutations(names, 2)}
        apart = [each for each in rules if _are_alike(each, rule) and _excluded(each) & pairs]
        if pairs and pairs <= {pair for each in apart for pair in _excluded(each)}:
            return _alternatives(_exactly_one(rules, rule, apart, pairs))
    return rules


def _excluded(rule: Rule) -> set[frozenset[str]]:
    name = rule.rule.when
    if rule.rule.kind != "excludes" or not isinstance(name, str):
        return set()
    return {frozenset((name, str(other))) for other in _list(rule.rule.says["refuse"])}


def _exactly_one(
    rules: Sequence[Rule], choice: Rule, apart: Sequence[Rule], pairs: set[frozenset[str]]
) -> list[Rule]:
    origins = tuple(dict.fromkeys(place for rule in (choice, *apart) for place in rule.origins))
    result: list[Rule] = []
    for rule in rules:
        if rule is choice:
            kind = replace(rule.rule, kind="exactly-one-of")
            result.append(replace(rule, rule=kind, origins=origins))
        elif not any(rule is other for other in apart):
            result.append(rule)
        else:
            names = _list(rule.rule.says["refuse"])
            rest = [name for name in names if frozenset((str(rule.rule.when), str(name))) not in pairs]
            if rest:
                result.append(replace(rule, rule=replace(rule.rule, says={"refuse": rest})))
    return result
