"""Sentences that say in part what an earlier one says, or more of the same: a spec states each rule once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from specwright.importer.codes import PageCode
from specwright.importer.facts import RuleFact
from specwright.importer.line_account import LineAccount
from specwright.ir.wording import join_words

_LISTS = {"requires": "need", "excludes": "refuse"}


def once(account: LineAccount, rules: Iterable[RuleFact]) -> list[RuleFact]:
    """The rules, without the names that an earlier rule of their kind has under the same condition.

    What narrows one parameter under one condition is one rule, unless it says two things of one word.
    """
    found: list[RuleFact] = []
    for rule in rules:
        at = next((at for at, each in enumerate(found) if _goes_with(each, rule)), None)
        if at is not None:
            facts = {**_argument(found[at])["to"], **_argument(rule)["to"]}
            both = (*found[at].origins, *rule.origins)
            found[at] = replace(found[at], argument=_argument(rule) | {"to": facts}, origins=both)
            continue
        if rule.kind not in _LISTS or rule.id:
            found.append(rule)
            continue
        argument: Any = rule.argument
        word = _LISTS[rule.kind]
        earlier = [each for each in found if _alike(each, rule)]
        known = {name for each in earlier for name in _argument(each)[word]}
        left = [name for name in argument[word] if name not in known]
        if len(left) < len(argument[word]):
            names = join_words([f"'{name}'" for name in argument[word] if name in known], "and")
            message = f"the rule of line {earlier[0].origins[0].line} says this of {names} already"
            account.hint(rule.origins[0], PageCode.DUPLICATE_VALUE, message)
        if left:
            found.append(replace(rule, argument=argument | {word: left}))
    return found


def _goes_with(one: RuleFact, other: RuleFact) -> bool:
    """Whether two rules narrow one parameter under one condition, each in words of its own."""
    if not one.kind == other.kind == "narrows" or one.id or not _alike(one, other):
        return False
    mine, theirs = _argument(one), _argument(other)
    return bool(mine["parameter"] == theirs["parameter"] and mine["to"].keys().isdisjoint(theirs["to"]))


def _alike(one: RuleFact, other: RuleFact) -> bool:
    same = (one.kind, one.scope, one.response, one.id) == (other.kind, other.scope, other.response, other.id)
    return same and bool(_argument(one)["when"] == _argument(other)["when"])


def _argument(rule: RuleFact) -> Any:
    return rule.argument
