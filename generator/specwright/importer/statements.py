"""What sentences state of parameters, put to the parameters: descriptions first, then the list of rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from specwright.diagnostics import Location, did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, GroupFacts, ParameterFacts, RuleFact, Use
from specwright.importer.ledger import LineAccount, stated
from specwright.importer.phrases import found, with_fact
from specwright.pageform.sentences import SentenceReader
from specwright.pageform.sentences.names import mentioned


class RuleSentence(Protocol):
    """A paragraph of a description and its place."""

    @property
    def text(self) -> str: ...

    @property
    def place(self) -> Location: ...


class SentenceRule(Protocol):
    """A sentence that was read, and its places."""

    @property
    def reading(self) -> SentenceReader: ...

    @property
    def origins(self) -> tuple[Location, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Groups with what their descriptions state added, and the rules found there."""

    groups: tuple[GroupFacts, ...]
    rules: tuple[RuleFact, ...]


def in_descriptions(
    ledger: LineAccount,
    groups: Sequence[GroupFacts],
    sentences: Mapping[str, Sequence[RuleSentence]],
    *,
    rules: bool = True,
) -> Described:
    """Adds the formats that descriptions name and, in a request, the rules."""
    known = {each.path: each for group in groups for each in group.parameters}
    found_rules: list[RuleFact] = []
    for path in list(known):
        for sentence in sentences.get(path, ()):
            for each in found(known[path], sentence.text, sentence.place, known):
                if each.rule is None:
                    fact = stated(each.value, each.place)
                    known[path] = with_fact(known[path], each.word, fact)
                elif rules and all(each.rule != other for other in found_rules):
                    found_rules.append(each.rule)
                ledger.uses[each.place.line] = replace(
                    ledger.uses[each.place.line], use=Use.FACT, what="description"
                )
    return Described(groups=_with(groups, known), rules=tuple(found_rules))


def in_rules(
    ledger: LineAccount,
    rules: Sequence[SentenceRule],
    groups: Sequence[GroupFacts],
    *,
    response: bool = False,
) -> tuple[tuple[RuleFact, ...], tuple[GroupFacts, ...]]:
    """The rules of a direction whose parameters all exist; a fact of one parameter is given to that one."""
    known = {each.path: each for group in groups for each in group.parameters}
    made = []
    for rule in (each for each in rules if each.reading.response is response):
        if not _all_exist(ledger, rule, known):
            continue
        reading = rule.reading
        if reading.is_fact:
            _add(ledger, known, reading.argument, rule.origins)
            continue
        made.append(
            RuleFact(
                kind=reading.kind,
                argument=reading.argument,
                scope=reading.scope,
                because=reading.because,
                id=reading.id,
                response=response,
                origins=rule.origins,
            )
        )
    return tuple(made), _with(groups, known)


def _add(
    ledger: LineAccount, known: dict[str, ParameterFacts], argument: Any, origins: tuple[Location, ...]
) -> None:
    parameter = known[argument["path"]]
    word = argument["word"]
    other = parameter.facts.get(word)
    if other and other.value != argument["value"]:
        message = f"{word} is {argument['value']} here, and {other.value} elsewhere on the page"
        ledger.report(origins[0], PageCode.DISAGREEMENT, message, parameter.path, other.origins)
    else:
        fact = Fact(value=argument["value"], origins=(*(other.origins if other else ()), *origins))
        known[parameter.path] = with_fact(parameter, word, fact)


def _all_exist(ledger: LineAccount, rule: SentenceRule, known: Mapping[str, ParameterFacts]) -> bool:
    names = list(existing(known))
    missing = [path for path in mentioned(rule.reading) if path not in names]
    if any(problem.code in (PageCode.TRUNCATED, PageCode.MISSING_HEADING) for problem in ledger.problems):
        return not missing
    for path in missing:
        message = f"the rule speaks of '{path}', which is no parameter of the page{did_you_mean(path, names)}"
        ledger.report(rule.origins[0], PageCode.UNKNOWN_PARAMETER, message)
    return not missing


def existing(known: Mapping[str, ParameterFacts]) -> Iterator[str]:
    """The paths of the parameters and of the objects that hold them, which have no entry of their own."""
    seen = set()
    for path in (each for one in known.values() for each in (one.path, *_nested(one))):
        parts = path.split(".")
        for length in range(1, len(parts) + 1):
            one = ".".join(parts[:length])
            if one not in seen:
                seen.add(one)
                yield one


def _nested(parameter: ParameterFacts) -> Iterator[str]:
    """The parameters that stand among the facts of another, below the last level of headings."""
    fact = parameter.facts.get("properties")
    waiting: list[tuple[str, Any]] = [(parameter.path, {"properties": fact.value})] if fact else []
    while waiting:
        path, value = waiting.pop()
        below = [(f"{path}.{name}", each) for name, each in value.get("properties", {}).items()]
        yield from (name for name, _ in below)
        waiting += below


def _with(groups: Sequence[GroupFacts], known: Mapping[str, ParameterFacts]) -> tuple[GroupFacts, ...]:
    return tuple(
        replace(group, parameters=tuple(known[each.path] for each in group.parameters)) for group in groups
    )
