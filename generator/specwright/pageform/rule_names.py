"""The names that rules have among the facts of a model."""

from collections.abc import Mapping
from typing import Any

from specwright.pageform.spec_layout import inline


def kind_of(rule: Mapping[str, Any]) -> str:
    """The kind of a rule as a spec states it."""
    return next(name for name in rule if name not in ("because", "id"))


def rule_name(scope: str, rule: Mapping[str, Any]) -> str:
    """The name of a rule: its object, its kind, and what it is about."""
    kind = kind_of(rule)
    argument = rule[kind]
    if isinstance(argument, dict):
        argument = {name: each for name, each in argument.items() if name not in ("rows", "message")}
    scope = scope.removeprefix("request").lstrip(".")
    return ".".join(part for part in ("rules", scope, f"{kind} {inline(argument)}") if part)
