"""What the descriptions of parameters state in their sentences: formats, and rules; all others are prose."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from specwright.diagnostics import Location
from specwright.importer.facts import Fact, GroupFacts, ParameterFacts, RuleFact, fact_at, with_parameters
from specwright.importer.line_account import LineAccount
from specwright.ir.naming import words
from specwright.pageform import phrases

OF_DESCRIPTION = "The description of "
"""How the reasons begin that an import gives for rules which descriptions state."""

Known = dict[str, ParameterFacts]
"""The parameters of a message by their paths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a description on one line, and its place."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Groups as a page writes them, the descriptions of their parameters by path, and pairs with their place.

    Two parameters are a pair where the page says so of both.
    """

    groups: tuple[GroupFacts, ...]
    paragraphs: Mapping[str, Sequence[Paragraph]]
    pairs: tuple[tuple[tuple[str, str], Location], ...] = ()


def is_described(because: str | None) -> bool:
    """Whether a rule has no reason of a person: none at all, or that a description states it."""
    return not because or because.startswith(OF_DESCRIPTION)


def in_descriptions(
    account: LineAccount, tree: Tree, *, rules: bool = True
) -> tuple[tuple[RuleFact, ...], tuple[GroupFacts, ...]]:
    """The rules that descriptions state, in a request, and the groups with the formats that they name."""
    known = {each.path: each for group in tree.groups for each in group.parameters}
    found: list[RuleFact] = []
    for path in list(known):
        for paragraph in tree.paragraphs.get(path, ()):
            for statement in _statements(known[path], paragraph, known):
                if isinstance(statement, RuleFact):
                    found += [statement] if rules and statement not in found else []
                else:
                    known[path] = known[path].with_fact(*statement)
                account.fact(paragraph.location.line, "description")
    return tuple(found), with_parameters(tree.groups, known)


def _statements(
    parameter: ParameterFacts, paragraph: Paragraph, known: Known
) -> Iterator[RuleFact | tuple[str, Fact]]:
    """The rules and facts in a paragraph of the parameter's description, facts with the word of a spec."""
    array = "items." if _value(parameter, "type") == "array" else ""
    if _value(parameter, f"{array}type") == "string" and f"{array}format" not in parameter.facts:
        patterns = {"media": phrases.MEDIA, "color": phrases.COLOR}
        formats = [name for name, pattern in patterns.items() if pattern.search(paragraph.text)]
        if len(formats) == 1:
            yield f"{array}format", fact_at(formats[0], paragraph.location)
    for sentence in (each[0].strip() for each in phrases.SENTENCES.finditer(paragraph.text)):
        for pattern, rule_of in _RULES:
            parts = pattern.fullmatch(sentence)
            rule = rule_of(parts, parameter, known) if parts else None
            if rule:
                yield replace(rule, origins=(paragraph.location,))


def _value(parameter: ParameterFacts, word: str) -> Any:
    fact = parameter.facts.get(word)
    return fact.value if fact else None


def _alternatives(parts: re.Match[str], parameter: ParameterFacts, known: Known) -> RuleFact | None:
    """One of two children and not the other."""
    pair = [parts["one"], parts["other"]]
    if not all(f"{parameter.path}.{name}" in known for name in pair):
        return None
    why = f"{OF_DESCRIPTION}'{parameter.path}' offers the two as alternatives."
    return RuleFact(kind="exactly-one-of", argument=[*pair], scope=parameter.path, because=why, origins=())


def _no_effect(parts: re.Match[str], parameter: ParameterFacts, known: Known) -> RuleFact | None:
    """Advice where another parameter lacks the value without which this one has no effect."""
    other = known.get(parts["other"])
    if other is None or other is parameter:
        return None
    allowed = _value(other, "enum") or []
    rest: list[Any] = [value for value in allowed if value != parts["value"]]
    if allowed and len(rest) == len(allowed):
        return None
    has_other: Any = {other.path: rest[0] if len(rest) == 1 else rest}
    if not rest:
        values = {"true": True, "false": False} if _value(other, "type") == "boolean" else {}
        has_other = {"all": [other.path, {"not": {other.path: values.get(parts["value"], parts["value"])}}]}
    if "default" in other.facts and _value(other, "default") != parts["value"]:
        has_other = {"any": [{"absent": other.path}, has_other]}
    message = (
        f"'{parameter.path}' has no effect unless '{other.path}' is {parts['value']}; "
        f"leave it out, or change '{other.path}'"
    )
    when = {"all": [parameter.path, has_other]}
    argument: Any = {"when": when, "parameter": parameter.path, "message": message}
    why = f"{OF_DESCRIPTION}'{parameter.path}' says so."
    return RuleFact(kind="advises", argument=argument, because=why, origins=())


def _same_length(parts: re.Match[str], parameter: ParameterFacts, known: Known) -> RuleFact | None:
    """As many items as the array beside it whose name has these words."""
    scope, _, name = parameter.path.rpartition(".")
    beside = [path.rpartition(".")[2] for path in known if path.rpartition(".")[0] == scope]
    arrays = [each for each in beside if each != name and words(each) == tuple(parts["words"].split())]
    if len(arrays) != 1:
        return None
    why = f"{OF_DESCRIPTION}'{parameter.path}' asks for it; the list of rules does not."
    return RuleFact(kind="same-length", argument=[arrays[0], name], scope=scope, because=why, origins=())


_RuleOf = Callable[[re.Match[str], ParameterFacts, Known], RuleFact | None]
_RULES: tuple[tuple[re.Pattern[str], _RuleOf], ...] = (
    (phrases.CHOICE, _alternatives),
    (phrases.EITHER, _alternatives),
    (phrases.ONLY, _no_effect),
    (phrases.MATCHES, _same_length),
)
