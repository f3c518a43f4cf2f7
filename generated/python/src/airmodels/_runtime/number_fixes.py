"""Carries out fixes of numbers: the nearest one that bounds, steps and the other number of a pair allow."""

from collections.abc import Iterator
from math import ceil, floor
from typing import Any

from .attempt import Attempt, Context, set_value, value_of
from .breakpoints import step_of
from .domains import Variant
from .nearest import nearest_number
from .nodes import Node, Path
from .predicates import exact, value_at
from .values import is_integer, is_number


def to_nearest_number(context: Context, fix: Node) -> Iterator[Attempt]:
    """The nearest number within the bounds of a fix and on its step."""
    if is_number(value_of(context, fix)):
        bounds = fix.get("minimum"), fix.get("maximum")
        yield from _to_number_within(context, fix["path"], *bounds, fix.get("step"))


def _to_number_within(
    context: Context, path: Path, least: Any, most: Any, step: Any = None
) -> Iterator[Attempt]:
    """The nearest number within these bounds that the parameter's own limits allow."""
    value = value_at(path, context.request, context.bound)
    own = _own_numbers(context, path)
    lows = [exact(each) for each in {least, own.minimum} if each is not None]
    highs = [exact(each) for each in {most, own.maximum} if each is not None]
    near = nearest_number(
        value,
        max(lows, default=None),
        min(highs, default=None),
        own.step if step is None else step,
        integer=own.type == "integer",
    )
    if near is not None and near != value:
        yield from set_value(context, path, near, "number")


def _own_numbers(context: Context, path: Path) -> Variant:
    variants = context.checks.parameters[path].variants
    numbers = (each for each in variants if each.type in ("integer", "number"))
    return next(numbers, Variant("number"))


def to_nearest_partner(context: Context, fix: Node) -> Iterator[Attempt]:
    """The nearest number for one column, given the other."""
    columns, changed, ratio = fix["paths"], fix["changed"], fix["ratio"]
    values = [value_at(path, context.request, context.bound) for path in columns]
    if not all(map(is_integer, values)):
        return
    other = int(values[1 - changed])
    if other <= 0:
        return
    bounds = (fix.get("minimum"), fix.get("maximum"))
    low, high = (None if each is None else exact(each) for each in bounds)
    if not ratio or not changed:
        by = other if ratio else None
        low, high = (None if e is None else e * by if by else e / other for e in (low, high))
    else:
        low, high = (other / high if high else None), (other / low if low else None)
    yield from _to_number_within(context, columns[changed], low, high)


def to_nearest_comparable(context: Context, fix: Node) -> Iterator[Attempt]:
    """The nearest number for one column that compares with the other as it must."""
    columns, changed = fix["paths"], fix["changed"]
    values = [value_at(path, context.request, context.bound) for path in columns]
    if not all(map(is_number, values)):
        return
    limit = exact(values[1 - changed])
    if "inclusive" not in fix:
        unit = step_of(_own_numbers(context, columns[changed]))
        if unit is None:
            return
        limit = (floor(limit / unit) + 1) * unit if changed else (ceil(limit / unit) - 1) * unit
    yield from _to_number_within(context, columns[changed], *((limit, None) if changed else (None, limit)))
