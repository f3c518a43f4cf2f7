"""Tells the fixes that follow from a predicate, which a table of checks does not state."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from .checks import Checks
from .nodes import Node

Option: TypeAlias = list[Node]
"""Fixes that are carried out one after the other."""

_FIXES: Mapping[str, str] = {
    "enum": "nearest-value",
    "range": "nearest-number",
    "multiple-of": "nearest-number",
    "length": "truncate",
    "item-count": "truncate",
    "matches": "reformat",
    "in-table": "nearest-row",
    "equal-item-count": "equalize-lengths",
    "total-count": "truncate-together",
    "count-where": "remove-where",
}
_UP_TO_MAXIMUM = ("truncate", "remove-where")


def following_options(checks: Checks, node: Node) -> list[Option]:
    """The options that make a predicate hold, the best first, each once."""
    options: list[Option] = []
    for option in _met(checks, node):
        if option not in options:
            options.append(option)
    return options


def _met(checks: Checks, node: Node) -> Iterator[Option]:
    """Ways to make a predicate hold."""
    match node["op"]:
        case "implies":
            yield from _met(checks, node["then"])
            yield from _unmet(checks, node["given"])
        case "not":
            yield from _unmet(checks, node["of"])
        case "any-of":
            for part in node["of"]:
                yield from _met(checks, part)
        case "has-type":
            if node["type"] == "integer":
                yield [{"fix": "nearest-number", "path": node["path"]}]
            if node["type"] != "object":
                yield [{**node, "fix": "convert"}]
        case "product" | "ratio":
            for changed in (1, 0):
                ratio = node["op"] == "ratio"
                yield [{**node, "fix": "nearest-partner", "changed": changed, "ratio": ratio}]
        case operator:
            name = _FIXES.get(operator)
            if name and (name not in _UP_TO_MAXIMUM or "maximum" in node):
                yield [{**node, "fix": name}]


def _unmet(checks: Checks, node: Node) -> Iterator[Option]:
    """Ways to make a predicate fail; most statements about values have none."""
    match node["op"]:
        case "not":
            yield from _met(checks, node["of"])
        case "all-of":
            for part in node["of"]:
                yield from _unmet(checks, part)
        case "present":
            parameter = checks.parameters.get(node["path"])
            if (parameter is None or not parameter.required) and node["path"][-1:] != ("[]",):
                yield [{"fix": "drop", "path": node["path"]}]
        case "enum":
            parameter = checks.parameters.get(node["path"])
            variants = parameter.variants if parameter else ()
            values = (value for variant in variants for value in variant.values)
            others = tuple(value for value in values if value not in node["values"])
            if others:
                yield [{"fix": "nearest-value", "path": node["path"], "values": others}]
