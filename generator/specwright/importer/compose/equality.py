"""The facts that drafts state, apart from wording and overrides, by name and in one spelling.

Names are such as `header.status`, `request.width.type`, `rules.together […]`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from specwright.importer.compose.draft import GroupDraft, Plain, SpecDraft
from specwright.ir.path import below
from specwright.load.core_schema import core
from specwright.load.scalars import whole
from specwright.pageform.sentences.tables import whole_rows
from specwright.pageform.spec_layout import kind_of, rule_name
from specwright.pageform.types import with_inner

WORDING = ("description", "fill", "rules")


def bare(plain: Mapping[str, Any]) -> Plain:
    """The parameter's facts alone: without wording, rules and values that are the default anyway."""
    result = {
        name: whole(value)
        for name, value in plain.items()
        if name not in WORDING and (name != "required" or value is not False)
    }
    if isinstance(result.get("enum"), dict) and plain.get("type") in ("integer", "number"):
        result["enum"] = [core(str(each)) for each in plain["enum"]]  # keys of notes are texts
    if "enum" in result:
        result["enum"] = [whole(each) for each in result["enum"]]
    return with_inner(result, bare)


def same(left: Any, right: Any) -> bool:
    """Whether two values are one in JSON: `1` and `1.0` are, `1` and `true` are not."""
    return written(left) == written(right)


def written(value: Any) -> str:
    """The value in one spelling, mappings in any order."""
    return json.dumps(_whole(value), sort_keys=True, ensure_ascii=False)


def rule_key(rule: Plain) -> tuple[str, str]:
    """What tells a rule from others: its kind and argument; reasons and names are no part of it."""
    kind = kind_of(rule)
    argument = rule[kind]
    if table := whole_rows(argument):
        argument = {**argument, "rows": table}
    if isinstance(argument, dict):
        argument = {name: each for name, each in argument.items() if name != "message"}
    return kind, written(_listed(argument))


def facts(draft: SpecDraft) -> dict[str, str]:
    """Every fact with its value in one spelling, without wording and overrides."""
    found = {f"header.{name}": written(value) for name, value in draft.header.items() if name != "summary"}
    found |= {f"pricing.{label}": written(price) for label, price in draft.pricing.items()}
    found |= {rule_name("", rule): rule_key(rule)[1] for rule in draft.rules}
    found |= {
        rule_name("", rule): rule_key(rule)[1] for each in draft.readings for rule in each.get("rules", ())
    }
    found |= {f"stated.{written(each)}": written(each) for each in draft.stated}
    found |= {"request.additionalProperties": written(True)} if draft.open else {}
    for direction, groups in (("request", draft.request), ("response", draft.response)):
        for group in groups:
            found |= dict(_group(group, direction))
    return found


def _listed(value: Any) -> Any:
    """Conditions about one name or value, and about a list of one, are the same."""
    if isinstance(value, dict):
        return {name: _listed(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return _listed(value[0]) if len(value) == 1 else [_listed(each) for each in value]
    return value


def _whole(value: Any) -> Any:
    match value:
        case dict():
            return {str(name): _whole(each) for name, each in value.items()}
        case list() | tuple():
            return [_whole(each) for each in value]
        case _:
            return whole(value)


def _group(group: GroupDraft, direction: str) -> Iterator[tuple[str, str]]:
    for rule in group.rules:
        yield rule_name(group.inside, rule), rule_key(rule)[1]
    start = ".".join(part for part in (direction, group.inside) if part)
    if group.open:
        yield f"{start}.additionalProperties", written(True)
    for name, plain in group.parameters.items():
        yield from _parameter(plain, below(start, name), below(start, name))


def _parameter(plain: Plain, name: str, inside: str) -> Iterator[tuple[str, str]]:
    for word, value in bare(plain).items():
        if word not in ("items", "properties"):
            yield f"{name}.{word}", written(value)
    for rule in plain.get("rules") or ():
        yield rule_name(inside, rule), rule_key(rule)[1]
    if isinstance(inner := plain.get("items"), dict):
        yield from _parameter(inner, f"{name}.items", inside)
    for child, each in (plain.get("properties") or {}).items():
        yield from _parameter(each, below(inside, child), below(inside, child))
