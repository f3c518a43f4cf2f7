"""What the list of rules states, put to the parameters that it speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specwright.diagnostics import did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.facts import (
    Fact,
    GroupFacts,
    ParameterFacts,
    RuleFact,
    SentenceReading,
    fact_at,
    with_parameters,
)
from specwright.importer.line_account import LineAccount
from specwright.importer.repeats import once
from specwright.importer.unenforced import reason, stated_rule
from specwright.ir.path import below, prefixes
from specwright.pageform.sentences.conditions import OPERATORS
from specwright.pageform.sentences.forms import FACT
from specwright.pageform.sentences.names import names
from specwright.pageform.spelling import json_text, typed

_HOLDING = ("properties", "anyOf")
"""The facts of a parameter that hold others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRules:
    """The rules of a direction, its groups with the facts that sentences state, and what is not enforced.

    Of two sentences that state a fact differently the one that refuses more is left `aside`; `said` are those
    that state facts.
    """

    rules: tuple[RuleFact, ...]
    groups: tuple[GroupFacts, ...]
    stated: tuple[Fact, ...]
    aside: tuple[SentenceReading, ...] = ()
    said: tuple[RuleFact, ...] = ()


def in_rules(
    account: LineAccount, rules: Sequence[RuleFact], groups: Sequence[GroupFacts], *, response: bool = False
) -> PlacedRules:
    """The rules of a direction whose parameters all exist; a fact of one parameter is given to that one."""
    known = {each.path: each for group in groups for each in group.parameters}
    existing = _existing(known)
    found, stated, said = [], [], []
    aside: list[SentenceReading] = []
    for rule in (each for each in rules if each.response is response):
        if not _all_exist(account, rule, existing):
            continue
        if why := reason(rule, existing):
            stated.append(stated_rule(account, rule, why))
        elif rule.kind == FACT:
            aside += _add(account, known, rule)
            said.append(rule)
        else:
            found.append(_typed(rule, known))
    return PlacedRules(
        rules=tuple(once(account, found)),
        groups=with_parameters(groups, known),
        stated=tuple(stated),
        aside=tuple(aside),
        said=tuple(said),
    )


def _add(account: LineAccount, known: dict[str, ParameterFacts], rule: RuleFact) -> Iterator[SentenceReading]:
    """Gives the parameter the fact; of two that differ the one that refuses less, and what is left aside."""
    argument: Any = rule.argument
    parameter, word = known[argument["path"]], argument["word"]
    new, other = fact_at(argument["value"], *rule.origins), parameter.facts.get(word)
    if other is None or other.value == new.value:
        new = replace(new, origins=(*(other.origins if other else ()), *rule.origins))
        known[parameter.path] = parameter.with_fact(word, new)
        return
    looser = (min if word == "minItems" else max)(other, new, key=_amount)
    stricter = new if looser is other else other
    kept, left = looser.origins[0], stricter.origins[0]
    message = (
        f"{word} is {looser.value} by line {kept.line}, {stricter.value} here; line {kept.line} is followed"
    )
    account.hint(left, PageCode.DISAGREEMENT, message, parameter.path)
    known[parameter.path] = parameter.with_fact(word, looser)
    yield SentenceReading(
        sentence=rule.sentence if stricter is new else account.text(left.line).strip(),
        fact=f"request.{parameter.path}.{word}",
        line=left.line,
        against=(kept.line,),
        because=f"Line {kept.line} states {looser.value}, which refuses less.",
    )


def _amount(fact: Fact) -> float:
    return fact.value if isinstance(fact.value, int | float) else 0


def _typed(rule: RuleFact, known: Mapping[str, ParameterFacts]) -> RuleFact:
    """The rule, values in their parameter's type: pages print a text as they do a number."""
    argument: Any = rule.argument
    if rule.scope or not isinstance(argument, dict):
        return rule
    if "when" in argument:
        argument = argument | {"when": _typed_condition(argument["when"], known)}
    if rule.kind == "narrows":
        name = argument["parameter"]
        facts = {
            word: _of_type(each, known.get(name)) if word in ("enum", "const") else each
            for word, each in argument["to"].items()
        }
        argument = argument | {"to": facts}
    return replace(rule, argument=argument)


def _typed_condition(node: Any, known: Mapping[str, ParameterFacts]) -> Any:
    """The condition; values stand in it by the name of their parameter, inside the words that join."""
    match node:
        case list():
            return [_typed_condition(each, known) for each in node]
        case dict():
            return {
                key: _of_type(each, known.get(key))
                if key not in OPERATORS
                else _typed_condition(each, known)
                if key in ("all", "any", "not", "is")
                else each
                for key, each in node.items()
            }
        case _:
            return node


def _of_type(stated: Any, parameter: ParameterFacts | None) -> Any:
    """A value or several, as the parameter has them."""
    kind = parameter.facts.get("type") if parameter else None
    if kind is None:
        return stated
    if isinstance(stated, list):
        return [_of_type(each, parameter) for each in stated]
    own = typed(stated if isinstance(stated, str) else json_text(stated), str(kind.value))
    return stated if own is None else own


def _all_exist(account: LineAccount, rule: RuleFact, existing: Mapping[str, bool]) -> bool:
    missing = [path for path in _mentioned(rule) if path not in existing]
    cut = (PageCode.TRUNCATED, PageCode.MISSING_HEADING)
    if any(problem.code in cut and problem.severity == "error" for problem in account.problems):
        return not missing
    for path in missing:
        near = did_you_mean(path, existing)
        message = f"the rule speaks of '{path}', which is no parameter of the page{near}"
        account.report(rule.origins[0], PageCode.UNKNOWN_PARAMETER, message)
    if missing and rule.sentence and not rule.reading:
        account.unread.append((rule.sentence, rule.origins[0]))
    return not missing


def _existing(known: Mapping[str, ParameterFacts]) -> dict[str, bool]:
    """The paths of the parameters and of the objects that hold them, which have no entry of their own.

    The value says whether it has one.
    """
    entries = [each for one in known.values() for each in (one.path, *_nested(one))]
    holders = [above for path in entries for above in prefixes(path)]
    return {path: path in entries for path in dict.fromkeys(holders)}


def _nested(parameter: ParameterFacts) -> Iterator[str]:
    """The parameters among the facts of another: below the last level of headings, or in a choice."""
    facts = {word: parameter.facts[word].value for word in _HOLDING if word in parameter.facts}
    waiting: list[tuple[str, Any]] = [(parameter.path, facts)]
    while waiting:
        path, value = waiting.pop()
        inner = [(below(path, name), each) for name, each in value.get("properties", {}).items()]
        yield from (name for name, _ in inner)
        waiting += [*inner, *((path, each) for each in value.get("anyOf", ()))]


def _mentioned(rule: RuleFact) -> Iterator[str]:
    """The parameters that a rule speaks of, by their paths; names inside an array's items are left out."""
    scope = rule.scope.replace("[]", "")
    for name in names(rule.argument):
        if name.startswith("$."):
            yield name.removeprefix("$.")
        elif name != ".":
            yield f"{scope}.{name}" if scope else name
        elif scope:
            yield scope
