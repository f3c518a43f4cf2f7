"""Rules that a page states and nothing can enforce: they are kept, and told.

A page that names an object which has no entry of its own means something in it, and does not say what. Taken
literally, such a sentence refuses requests that the service takes.
"""

from collections.abc import Mapping
from typing import Any

from specwright.importer.codes import PageCode
from specwright.importer.facts import Fact, RuleFact
from specwright.importer.line_account import LineAccount
from specwright.ir.wording import join_words
from specwright.pageform.sentences.forms import FACT
from specwright.pageform.sentences.names import names
from specwright.pageform.sentences.optional import given


def reason(rule: RuleFact, existing: Mapping[str, bool]) -> str:
    """Why a rule is not enforced, "" where it is; `existing` tells which paths have an entry of their own."""
    if rule.stated:
        return rule.because or "the page says so"
    if rule.literal or rule.scope or rule.response or rule.kind == FACT:
        return ""
    argument: Any = rule.argument
    bare = list(dict.fromkeys(each for each in names(argument) if existing.get(each) is False))
    if bare:
        verb = "has" if len(bare) == 1 else "have"
        listed = join_words([f"'{each}'" for each in bare], "and")
        return f"{listed} {verb} lost the path inside"
    twice = (
        [each for each in argument["refuse"] if each in given(argument["when"])]
        if rule.kind == "excludes"
        else []
    )
    return f"it names '{twice[0]}' on both sides" if twice else ""


def stated_rule(account: LineAccount, rule: RuleFact, why: str) -> Fact:
    """The rule as a spec states it; says so in a remark unless the page does."""
    if not rule.stated:
        message = (
            f"{why}: the sentence is kept under 'stated', and nothing enforces it until a rule says more"
        )
        account.hint(rule.origins[0], PageCode.NOT_ENFORCED, message)
    return Fact(value={"rule": {rule.kind: rule.argument}, "because": why}, origins=rule.origins)
