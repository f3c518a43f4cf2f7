"""Whether two parameters, or two rules, state the same facts, apart from wording and overrides."""

import json
from collections.abc import Mapping
from typing import Any

from specwright.importer.compose.draft import Plain
from specwright.load.core_schema import core
from specwright.load.scalars import whole
from specwright.pageform.sentences.tables import whole_rows
from specwright.pageform.spec_layout import kind_of
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
