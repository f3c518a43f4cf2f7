"""Tells the fixes that follow from a predicate, which a table of checks does not state."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from .check import Check
from .checks import Checks
from .nodes import Node, Path

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
    "unique-items": "remove-duplicates",
}
_UP_TO_MAXIMUM = ("truncate", "remove-where")


def following_options(checks: Checks, check: Check) -> list[Option]:
    """The options that make a check hold, the best first, each once; of a map, at the value that is wrong."""
    options: list[Option] = []
    for option in _met(checks, check.predicate["where"] if check.is_of_map else check.predicate):
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
            if node["type"] not in ("object", "null"):
                yield [{**node, "fix": "convert"}]
            if node["type"] != "null" and _is_optional(checks, node["path"]):
                yield [{"fix": "drop-null", "path": node["path"]}]
        case "product" | "ratio":
            for changed in (1, 0):
                ratio = node["op"] == "ratio"
                yield [{**node, "fix": "nearest-partner", "changed": changed, "ratio": ratio}]
        case "compare":
            yield from _ordered(node["paths"], "inclusive" in node)
            for path in node["paths"]:
                if _is_optional(checks, path):
                    yield [{"fix": "drop", "path": path}]
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
            if _is_optional(checks, node["path"]):
                yield [{"fix": "drop", "path": node["path"]}]
        case "compare":
            yield from _ordered(node["paths"][::-1], "inclusive" not in node)
        case "enum":
            parameter = checks.parameters.get(node["path"])
            variants = parameter.variants if parameter else ()
            values = (value for variant in variants for value in variant.values)
            others = tuple(value for value in values if value not in node["values"])
            if others:
                yield [{"fix": "nearest-value", "path": node["path"], "values": others}]


def _ordered(columns: tuple[Path, Path], inclusive: bool) -> Iterator[Option]:
    """Another first number, then another second one."""
    for changed in (0, 1):
        fix = {"fix": "nearest-comparable", "paths": columns, "changed": changed}
        yield [{**fix, "inclusive": True} if inclusive else fix]


def _is_optional(checks: Checks, path: Path) -> bool:
    """Whether the request may go without the parameter; an item, and the value of a map, are no such."""
    parameter = checks.parameters.get(path)
    return path != () and path[-1] not in ("[]", "{}") and not (parameter and parameter.required)
