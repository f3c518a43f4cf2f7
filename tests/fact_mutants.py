"""Every single change of a fact that a spec states, with what the change does to the valid requests."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import fact_edits
import rule_edits
from fact_edits import Direction, Edit, Facts

Address: TypeAlias = tuple[str | int, ...]
Spec: TypeAlias = dict[str, Any]
DISCRIMINATOR = "model"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactMutant:
    """A spec with one fact changed: where it stands in the spec, which word, and what that does."""

    address: Address
    word: str
    direction: Direction
    spec: Spec

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.address))} {self.word} {self.direction}"


def mutants(spec: Spec) -> Iterator[FactMutant]:
    """Every mutant of the spec's requests whose edits its own parts allow; some do not compile."""
    for address, edit in every_edit(spec):
        yield FactMutant(
            address=address, word=edit.word, direction=edit.direction, spec=edited(spec, address, edit.facts)
        )


def every_edit(spec: Spec) -> Iterator[tuple[Address, Edit]]:
    """Every edit with the place that it is for."""
    named = {word for rule in _rules_anywhere(spec) for word in _words(rule)}
    optional = [name for name, facts in _top(spec) if not facts.get("required") and name not in named]
    for number, group in enumerate(spec["request"]):
        address: Address = ("request", number)
        whole = (
            group if group.get("in") else group | {"additionalProperties": spec.get("additionalProperties")}
        )
        for edit in _unnamed(fact_edits.properties(whole, "parameters"), group.get("parameters", {}), named):
            if not (edit.word == "additionalProperties" and not group.get("in")):
                own = {key: each for key, each in edit.facts.items() if each is not None}
                yield address, replace(edit, facts=own)
        for name, facts in group.get("parameters", {}).items():
            if name != DISCRIMINATOR:
                yield from _below(facts, (*address, "parameters", name), named, optional)
        yield from _of_rules(group, address, ())
    yield from _of_rules(spec, (), optional[:1])


def edited(spec: Spec, address: Address, value: Any) -> Spec:
    """The spec with something else at the address; None takes away what stands there."""
    changed = deepcopy(spec)
    holder: Any = changed
    for step in address[:-1]:
        holder = holder[step]
    if value is not None:
        holder[address[-1]] = deepcopy(value)
        return changed
    del holder[address[-1]]
    if address[-2:-1] == ("rules",) and not holder:
        return edited(changed, address[:-1], None)
    return changed


def _below(
    facts: Facts, address: Address, named: set[str], optional: list[str], *, is_part: bool = False
) -> Iterator[tuple[Address, Edit]]:
    """The edits of a parameter, of what it holds, and of the rules inside it."""
    for edit in _unnamed(fact_edits.edits(facts, is_part=is_part), facts.get("properties", {}), named):
        yield address, edit
    if "items" in facts:
        yield from _below(facts["items"], (*address, "items"), named, optional, is_part=True)
    if isinstance(facts.get("additionalProperties"), dict):
        inner = (*address, "additionalProperties")
        yield from _below(facts["additionalProperties"], inner, named, optional, is_part=True)
    for name, own in facts.get("properties", {}).items():
        yield from _below(own, (*address, "properties", name), named, optional)
    for number, option in enumerate(facts.get("anyOf", ())):
        yield from _below(option, (*address, "anyOf", number), named, optional, is_part=True)
    yield from _of_rules(facts, address, ())


def _of_rules(holder: Any, address: Address, others: Any) -> Iterator[tuple[Address, Edit]]:
    for number, rule in enumerate(holder.get("rules", ())):
        for edit in rule_edits.edits(rule, others):
            yield (*address, "rules", number), edit


def _unnamed(edits: Iterator[Edit], known: Facts, named: set[str]) -> Iterator[Edit]:
    """Those that take away no parameter that a rule names."""
    for edit in edits:
        gone = known.keys() - edit.facts.get("properties", edit.facts.get("parameters", {})).keys()
        if edit.word != "parameter" or not (gone & {*named, DISCRIMINATOR}):
            yield edit


def _top(spec: Spec) -> Iterator[tuple[str, Facts]]:
    for group in spec["request"]:
        if not group.get("in"):
            yield from group.get("parameters", {}).items()


def _rules_anywhere(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.get("rules", ())
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _rules_anywhere(each)


def _words(value: Any) -> Iterator[str]:
    """Every name that a rule may mean, in paths too."""
    if isinstance(value, str):
        yield from value.replace('"', "").replace("$.", "").split(".")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _words(key)
            yield from _words(each)
    elif isinstance(value, list):
        for each in value:
            yield from _words(each)
