"""Merges rules that a schema states in pieces: by condition, and tables row by row."""

from dataclasses import replace
from typing import Any

from specwright.importer.facts import RuleFact
from specwright.importer.openapi.document import Node
from specwright.ir.parameter import Json


def joined(found: list[RuleFact]) -> list[RuleFact]:
    """Merges rules that require or refuse something under the same condition."""
    whole: list[RuleFact] = []
    for rule in found:
        argument: Any = rule.argument
        key = {"requires": "need", "excludes": "refuse"}.get(rule.kind, "")
        last: Any = whole[-1].argument if whole and whole[-1].kind == rule.kind else None
        if key and last and last["when"] == argument["when"]:
            names = list(dict.fromkeys([*last[key], *argument[key]]))
            origins = tuple(dict.fromkeys([*whole[-1].origins, *rule.origins]))
            whole[-1] = replace(rule, argument={"when": last["when"], key: [*names]}, origins=origins)
        else:
            whole.append(rule)
    return whole


def as_tables(schema: Node, found: list[RuleFact]) -> list[RuleFact]:
    """Turns narrowings of one number by each value of another into a table of sizes."""
    by_pair: dict[tuple[str, str], dict[int, list[int]]] = {}
    parts: dict[tuple[str, str], list[RuleFact]] = {}
    for rule in found:
        argument: Any = rule.argument
        when = argument.get("when") if rule.kind == "narrows" else None
        values = argument["to"].get("enum", [argument["to"].get("const")]) if when else []
        if isinstance(when, dict) and len(when) == 1 and len(argument["to"]) == 1:
            ((name, first),) = when.items()
            if type(first) is int and all(type(each) is int for each in values):
                pair = (name, argument["parameter"])
                by_pair.setdefault(pair, {})[first] = values
                parts.setdefault(pair, []).append(rule)
    for (one, other), rows in by_pair.items():
        allowed = schema.get("properties").get(one).get("enum").value
        if isinstance(allowed, list) and set(allowed) == set(rows) and len(parts[one, other]) == len(rows):
            texts: list[Json] = [f"{first}x{second}" for first, seconds in rows.items() for second in seconds]
            table = RuleFact(
                kind="sizes",
                argument={"parameters": [one, other], "rows": texts},
                scope=found[0].scope,
                origins=tuple(location for rule in parts[one, other] for location in rule.origins),
            )
            at = found.index(parts[one, other][0])
            found = [rule for rule in found if rule not in parts[one, other]]
            found.insert(at, table)
    return found
