"""A page's rules put into a list of rules that a spec has."""

from collections.abc import Sequence
from typing import Any

from specwright.importer.compose.draft import Plain
from specwright.importer.compose.equality import rule_key, same
from specwright.importer.descriptions import is_described
from specwright.importer.update.changes import FactChanges
from specwright.pageform.sentences.tables import by_tier, whole_rows
from specwright.pageform.spec_layout import kind_of, rule_name


def merged_rules(
    own: list[Plain], shared: Sequence[Plain], page: Sequence[Plain], scope: str, changes: FactChanges
) -> list[Plain]:
    """The rules to write; rules with a reason of people stay."""
    known = {rule_key(rule) for rule in (*own, *shared)}
    stated = {rule_key(rule) for rule in page}
    new = list(own)
    position = -1
    for rule in page:
        kind = kind_of(rule)
        found = [number for number, each in enumerate(new) if rule_key(each) == rule_key(rule)]
        if found:
            position = found[0]
        elif rule_key(rule) in known:
            continue
        elif (old := _partner(new, rule, page, stated)) is None:
            position += 1
            changes.note(rule_name(scope, rule), None, rule[kind])
            new.insert(position, by_tier(rule))
        else:
            position = old
            changes.note(rule_name(scope, rule), *_in_one_spelling(new[old][kind], rule[kind]))
            new[old] = {**new[old], kind: _argument(new[old][kind], rule)}
    for rule in own:
        if rule_key(rule) in stated or not any(rule is each for each in new):
            continue
        name = rule_name(scope, rule)
        if is_described(rule.get("because", "")) and changes.goes(name, rule[kind_of(rule)]):
            new = [each for each in new if each is not rule]
    return new


def _partner(
    new: list[Plain], rule: Plain, page: Sequence[Plain], stated: set[tuple[str, str]]
) -> int | None:
    """The rule that this one was: a table of the same parameters, one that differs in a single key, or the
    only one of its kind left.
    """
    kind = kind_of(rule)
    left = [
        number
        for number, each in enumerate(new)
        if kind_of(each) == kind and rule_key(each) not in stated and "because" not in each
    ]
    about = [number for number in left if rule_name("", new[number]) == rule_name("", rule)]
    if about and whole_rows(rule[kind]):
        return about[0]
    known = {rule_key(each) for each in new}
    others = [each for each in page if kind_of(each) == kind and rule_key(each) not in known]
    alike = [number for number in left if _is_alike(new[number][kind], rule[kind])]
    if len(alike) == 1 and sum(_is_alike(new[alike[0]][kind], each[kind]) for each in others) == 1:
        return alike[0]
    return left[0] if len(left) == 1 and len(others) == 1 else None


def _is_alike(old: Any, new: Any) -> bool:
    """Whether two arguments differ in one key alone, such as conclusions under one condition."""
    if not (isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys()):
        return False
    return len(old) > 1 and sum(not same(old[name], new[name]) for name in old) == 1


def _argument(old: Any, rule: Plain) -> Any:
    """The page's argument as the spec writes such things: in a list per tier, or in one list."""
    new = rule[kind_of(rule)]
    rows = whole_rows(new)
    if not rows:
        return new
    tiers = by_tier({"sizes": new})["sizes"]["rows"]
    return {**old, **new, "rows": tiers if isinstance(old.get("rows"), dict) else rows}


def _in_one_spelling(old: Any, new: Any) -> tuple[Any, Any]:
    """Both arguments with tables as lists of whole rows; such lists alone where nothing else differs."""
    before, after = whole_rows(old), whole_rows(new)
    if not (before and after):
        return old, new
    if same({**old, "rows": []}, {**new, "rows": []}):
        return before, after
    return {**old, "rows": before}, {**new, "rows": after}
