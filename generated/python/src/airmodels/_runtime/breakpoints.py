"""The numbers at which rules about a pair turn, given the other number, or for all that it may be."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Any

from .checks import Checks
from .domains import ParameterDomain, Variant
from .nodes import Node, Path
from .predicates import Bound, exact, value_at
from .regions import atoms_about
from .values import ABSENT, is_integer, is_number


def breakpoints(checks: Checks, nodes: list[Node], path: Path, request: Any, bound: Bound) -> Iterator[Any]:
    """Numbers at which a rule about a pair turns, given the other number, or for the bounds of that."""
    for node in nodes:
        if node["op"] == "compare":
            yield from _compared(checks, node, path, request, bound)
        if node["op"] not in ("in-table", "product", "ratio"):
            continue
        column = node["paths"].index(path)
        partner = node["paths"][1 - column]
        other = value_at(partner, request, bound)
        if node["op"] == "in-table":
            rows = checks.rows[node["table"]]
            given = other is not ABSENT and is_integer(other)
            yield from sorted({row[column] for row in rows if not given or row[1 - column] == other})
            continue
        ends = [int(other)] if is_integer(other) else _limits(checks.parameters[partner])
        for each in ends:
            yield from _around_limits(node, column, each)


def _limits(parameter: ParameterDomain) -> list[int]:
    bounds = (each for variant in parameter.variants for each in (variant.minimum, variant.maximum))
    return [int(each) for each in bounds if each is not None]


def _around_limits(node: Node, column: int, other: int) -> Iterator[int]:
    """The whole numbers next to the limits that the rule sets, given the other number."""
    for limit in (node.get("minimum"), node.get("maximum")):
        if limit is None or other <= 0 or limit <= 0:
            continue
        if node["op"] == "product":
            edge = exact(limit) / other
        else:
            edge = exact(limit) * other if column == 0 else other / exact(limit)
        yield from dict.fromkeys((floor(edge), ceil(edge)))


def _compared(
    checks: Checks, node: Node, path: Path, request: Any, bound: Bound, seen: tuple[Path, ...] = ()
) -> Iterator[Any]:
    """The number that one is compared with; of an absent one its limits, and those by which it is bound.

    With these the next ones on its step, since there must be room for it.
    """
    partner = node["paths"][1 - node["paths"].index(path)]
    other = value_at(partner, request, bound)
    if is_number(other):
        yield other
    if other is not ABSENT or partner in seen:
        return
    variants = checks.parameters[partner].variants
    numeric = next((each for each in variants if each.type in ("integer", "number")), Variant("number"))
    unit = step_of(numeric)
    limits = list(_ends(numeric, unit))
    for further in atoms_about(checks, partner):
        if further["op"] == "compare" and path not in further["paths"]:
            limits += _compared(checks, further, partner, request, bound, (*seen, path))
    for limit in limits:
        yield limit
        if unit is not None:
            yield from (exact(limit) - unit, exact(limit) + unit)


def step_of(numeric: Variant) -> Fraction | None:
    """The step of a type of numbers: 1 for whole ones, None where there is none."""
    if numeric.step is not None:
        return exact(numeric.step)
    return Fraction(1) if numeric.type == "integer" else None


def _ends(numeric: Variant, unit: Fraction | None) -> Iterator[Any]:
    """The smallest and the largest number on the step, as far as there are such."""
    listed = [each for each in numeric.values if is_number(each)]
    low, high = (min(listed), max(listed)) if listed else (numeric.minimum, numeric.maximum)
    if low is not None:
        yield low if unit is None else ceil(exact(low) / unit) * unit
    if high is not None:
        yield high if unit is None else floor(exact(high) / unit) * unit
