"""When two parameters, or two rules, state the same facts: wording and judgement set aside."""

import json
from typing import Any

from specwright.importer.compose.draft import Plain
from specwright.importer.compose.tables import rows
from specwright.load.core_schema import core
from specwright.load.scalars import whole
from specwright.pageform.rule_names import kind_of

WORDING = ("description", "fill", "rules")


def bare(plain: Plain) -> Plain:
    """The parameter's facts alone: no wording, no rules, nothing that is so unless stated."""
    result: Plain = {}
    for name, value in plain.items():
        if name in WORDING or (name == "required" and value is False):
            continue
        result[name] = _bare(name, value)
    if isinstance(plain.get("enum"), dict) and plain.get("type") in ("integer", "number"):
        result["enum"] = [whole(core(str(each))) for each in plain["enum"]]  # keys of notes are texts
    return result


def _bare(name: str, value: Any) -> Any:
    match name, value:
        case "items", dict():
            return bare(value)
        case "properties", dict():
            return {child: bare(each) for child, each in value.items()}
        case "enum", _:
            return [whole(each) for each in value]
        case "anyOf", list():
            return [bare(each) for each in value]
        case _:
            return whole(value)


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
    if table := rows(argument):
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
