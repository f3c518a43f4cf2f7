"""Rules with their places, and the kinds that several of them make."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

from specwright.diagnostics import Location
from specwright.importer.facts import RuleFact
from specwright.importer.logic.kinds import Recognised
from specwright.importer.logic.stated import Stated
from specwright.ir.parameter import Json
from specwright.ir.path import Path, dotted
from specwright.pageform.sentences.tables import as_argument, from_argument

_WHOLE = ("together", "exactly-one-of", "same-length")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRule:
    """A recognised rule with its scope and the places that state it."""

    rule: Recognised
    scope: Path
    origins: tuple[Location, ...]
    because: str | None = None
    id: str | None = None

    @classmethod
    def of(cls, rule: Recognised, stated: Stated) -> "PlacedRule":
        """A rule of what is stated."""
        return cls(rule=rule, scope=stated.scope, origins=(stated.location,))

    @property
    def fact(self) -> RuleFact:
        """The rule as a spec has it."""
        when, says = self.rule.when, self.rule.says
        if "rows" in says:
            rows: Any = as_argument(from_argument(says["rows"]))
            says = {**says, "rows": rows}
        argument: Json = {"when": when, **says} if when is not None else {**says}
        if self.rule.kind in _WHOLE or (self.rule.kind == "at-least-one-of" and when is None):
            argument = says["of"]
        return RuleFact(
            kind=self.rule.kind,
            argument=argument,
            scope=dotted(self.scope),
            because=self.because,
            id=self.id,
            origins=self.origins,
        )


def are_alike(one: PlacedRule, other: PlacedRule) -> bool:
    """Whether the rules are of one object, and for one reason."""
    return (one.scope, one.because) == (other.scope, other.because)


def listed(value: Json) -> list[Json]:
    """The names of a rule, which it may give as one."""
    return value if isinstance(value, list) else [value]


def together(rules: Sequence[PlacedRule]) -> list[PlacedRule]:
    """Parameters that need each other go together."""
    result = [*rules]
    needs = {_reason(rule): rule for rule in rules if rule.rule.kind == "requires"}
    for rule in rules:
        own = needs.get(_reason(rule))
        name = rule.rule.when
        if own is None or rule.rule.kind != "requires" or not isinstance(name, str):
            continue
        group = [name]
        for other in map(str, listed(own.rule.says["need"])):
            if all(_needs(needs, rule, pair) for pair in permutations((*group, other), 2) if other in pair):
                group.append(other)
        if len(group) > 1:
            result = _as_one(result, needs, rule, group)
    return result


def _reason(rule: PlacedRule) -> tuple[Path, str | None, str]:
    return rule.scope, rule.because, repr(rule.rule.when)


def _needs(
    needs: dict[tuple[Path, str | None, str], PlacedRule], like: PlacedRule, pair: tuple[str, str]
) -> bool:
    """Whether a rule says that the first of the pair needs the second."""
    rule = needs.get((like.scope, like.because, repr(pair[0])))
    return rule is not None and pair[1] in listed(rule.rule.says["need"])


def _as_one(
    rules: Sequence[PlacedRule],
    needs: dict[tuple[Path, str | None, str], PlacedRule],
    like: PlacedRule,
    group: list[str],
) -> list[PlacedRule]:
    """The rules by which the group's names need each other made one, where the first of them stood."""
    sources = [needs[like.scope, like.because, repr(name)] for name in group]
    origins = tuple(dict.fromkeys(place for rule in sources for place in rule.origins))
    says: dict[str, Json] = {"of": [*group]}
    whole = replace(like, rule=Recognised(kind="together", when=None, says=says), origins=origins)
    result: list[PlacedRule] = []
    for rule in rules:
        if not any(rule is source for source in sources):
            result.append(rule)
            continue
        if whole not in result:
            result.append(whole)
        rest = [name for name in listed(rule.rule.says["need"]) if name not in group]
        left = replace(rule, rule=replace(rule.rule, says={"need": rest}))
        needs[_reason(rule)] = left
        result += [left] if rest else []
    return result


def alternatives(rules: Sequence[PlacedRule]) -> list[PlacedRule]:
    """`at least one of` with every two of them excluding each other is `exactly one of`."""
    result = [*rules]
    for rule in rules:
        if rule.rule.kind != "at-least-one-of" or rule.rule.when is not None:
            continue
        names = [str(name) for name in listed(rule.rule.says["of"])]
        pairs = {frozenset(pair) for pair in permutations(names, 2)}
        apart = [each for each in result if are_alike(each, rule) and _excluded(each) & pairs]
        if pairs and pairs <= {pair for each in apart for pair in _excluded(each)}:
            result = _exactly_one(result, rule, apart, pairs)
    return result


def _excluded(rule: PlacedRule) -> set[frozenset[str]]:
    name = rule.rule.when
    if rule.rule.kind != "excludes" or not isinstance(name, str):
        return set()
    return {frozenset((name, str(other))) for other in listed(rule.rule.says["refuse"])}


def _exactly_one(
    rules: Sequence[PlacedRule], choice: PlacedRule, apart: Sequence[PlacedRule], pairs: set[frozenset[str]]
) -> list[PlacedRule]:
    origins = tuple(dict.fromkeys(place for rule in (choice, *apart) for place in rule.origins))
    result: list[PlacedRule] = []
    for rule in rules:
        if rule is choice:
            kind = replace(rule.rule, kind="exactly-one-of")
            result.append(replace(rule, rule=kind, origins=origins))
        elif not any(rule is other for other in apart):
            result.append(rule)
        else:
            names = listed(rule.rule.says["refuse"])
            rest = [name for name in names if frozenset((str(rule.rule.when), str(name))) not in pairs]
            if rest:
                result.append(replace(rule, rule=replace(rule.rule, says={"refuse": rest})))
    return result
