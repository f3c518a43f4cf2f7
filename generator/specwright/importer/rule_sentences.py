"""What the list of rules states, put to the parameters that it speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from specwright.diagnostics import did_you_mean
from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, GroupFacts, ParameterFacts, RuleFact, with_parameters
from specwright.importer.line_account import LineAccount
from specwright.pageform.sentences.conditions import OPERATORS
from specwright.pageform.sentences.forms import FACT

_NAMES = ("need", "refuse", "of", "parameters")
_NAME = ("parameter", "array", "path")


def in_rules(
    account: LineAccount, rules: Sequence[RuleFact], groups: Sequence[GroupFacts], *, response: bool = False
) -> tuple[tuple[RuleFact, ...], tuple[GroupFacts, ...]]:
    """The rules of a direction whose parameters all exist; a fact of one parameter is given to that one."""
    known = {each.path: each for group in groups for each in group.parameters}
    found = []
    for rule in (each for each in rules if each.response is response):
        if not _all_exist(account, rule, known):
            continue
        if rule.kind == FACT:
            _add(account, known, rule)
        else:
            found.append(rule)
    return tuple(found), with_parameters(groups, known)


def _add(account: LineAccount, known: dict[str, ParameterFacts], rule: RuleFact) -> None:
    argument: Any = rule.argument
    parameter, word = known[argument["path"]], argument["word"]
    other = parameter.facts.get(word)
    if other and other.value != argument["value"]:
        message = f"{word} is {argument['value']} here, and {other.value} elsewhere on the page"
        account.report(rule.origins[0], PageCode.DISAGREEMENT, message, parameter.path, other.origins)
    else:
        fact = Fact(value=argument["value"], origins=(*(other.origins if other else ()), *rule.origins))
        known[parameter.path] = parameter.with_fact(word, fact)


def _all_exist(account: LineAccount, rule: RuleFact, known: Mapping[str, ParameterFacts]) -> bool:
    names = list(_existing(known))
    missing = [path for path in _mentioned(rule) if path not in names]
    if any(problem.code in (PageCode.TRUNCATED, PageCode.MISSING_HEADING) for problem in account.problems):
        return not missing
    for path in missing:
        message = f"the rule speaks of '{path}', which is no parameter of the page{did_you_mean(path, names)}"
        account.report(rule.origins[0], PageCode.UNKNOWN_PARAMETER, message)
    return not missing


def _existing(known: Mapping[str, ParameterFacts]) -> dict[str, None]:
    """The paths of the parameters and of the objects that hold them, which have no entry of their own."""
    paths: dict[str, None] = {}
    for path in (each for one in known.values() for each in (one.path, *_nested(one))):
        paths |= dict.fromkeys(accumulate(path.split("."), "{}.{}".format))
    return paths


def _nested(parameter: ParameterFacts) -> Iterator[str]:
    """The parameters that stand among the facts of another, below the last level of headings."""
    fact = parameter.facts.get("properties")
    waiting: list[tuple[str, Any]] = [(parameter.path, {"properties": fact.value})] if fact else []
    while waiting:
        path, value = waiting.pop()
        below = [(f"{path}.{name}", each) for name, each in value.get("properties", {}).items()]
        yield from (name for name, _ in below)
        waiting += below


def _mentioned(rule: RuleFact) -> Iterator[str]:
    """The parameters that a rule speaks of, by their paths; names inside an array's items are left out."""
    argument: Any = rule.argument
    if isinstance(argument, list):
        names = list(argument)
    else:
        names = [name for key in _NAMES for name in argument.get(key, ())]
        names += [argument[key] for key in _NAME if key in argument]
        names += list(_conditioned(argument["when"])) if "when" in argument else []
    scope = rule.scope.replace("[]", "")
    for name in names:
        if name.startswith("$."):
            yield name.removeprefix("$.")
        elif name != ".":
            yield f"{scope}.{name}" if scope else name
        elif scope:
            yield scope


def _conditioned(node: Any) -> Iterator[str]:
    """The names in a condition."""
    match node:
        case str():
            yield node
        case list():
            for each in node:
                yield from _conditioned(each)
        case dict():
            for key, rest in node.items():
                if key not in OPERATORS:
                    yield key
                elif key in ("present", "absent", "all", "any", "not"):
                    yield from _conditioned(rest)
                else:
                    yield from rest
