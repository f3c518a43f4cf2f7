"""Arrays whose items come to a sum at its bounds, one unit beside them, and in decimal fractions."""

from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from typing import Any

from specwright.ir.decimals import exact, plain
from specwright.ir.json_values import between
from specwright.ir.parameter import Array, Json, Numeric, Parameter
from specwright.ir.path import Path
from specwright.ir.predicate import ItemTotal
from specwright.ir.tree import child, variants
from specwright.vectors.samples import sample

_MOST_ITEMS = 12
"""In how many items a sum is parted at most."""

_CENT = Fraction(1, 100)


def summed_items(atom: ItemTotal, array: Array) -> Iterator[tuple[str, Json]]:
    """Arrays on both sides of each bound, of one item and of several, and one that leaves the number out."""
    numeric = _numeric(array.items, atom.names)
    if numeric is None:
        return
    unit = exact(numeric.step) if numeric.step else Fraction(1) if numeric.integer else _CENT
    for bound in (each for each in (atom.minimum, atom.maximum) if each is not None):
        for aside in (-unit, Fraction(0), unit):
            for parts in _parts(exact(bound) + aside, numeric, unit, array):
                total = plain(sum(parts, Fraction(0)))
                items = [_with(array.items, atom.names, plain(part)) for part in parts]
                yield f"{len(parts)} items that come to {total}", items
    yield "items without the number", [_without(array.items, atom.names)] * max(array.min_items or 0, 1)


def _parts(total: Fraction, numeric: Numeric, unit: Fraction, array: Array) -> Iterator[list[Fraction]]:
    """The total in as few parts as may be, and in one and two more, each a value that the number may have.

    Halves come to the same in binary and in decimal; thirds do not.
    """
    found = 0
    most = _MOST_ITEMS if array.max_items is None else min(array.max_items, _MOST_ITEMS)
    for count in range(max(array.min_items or 0, 1), most + 1):
        share = total / count // unit * unit
        parts = [*[share] * (count - 1), total - share * (count - 1)]
        if all(_may_be(part, numeric, unit) for part in parts):
            found += 1
            yield parts
        if found == 3:
            return


def _may_be(value: Fraction, numeric: Numeric, unit: Fraction) -> bool:
    low, high = numeric.exclusive_minimum, numeric.exclusive_maximum
    inside = between(value, numeric.minimum, numeric.maximum) and (value / unit).denominator == 1
    return inside and (low is None or value > exact(low)) and (high is None or value < exact(high))


def _numeric(item: Parameter, names: Path) -> Numeric | None:
    """The number at a path inside the item."""
    found: Parameter | None = item
    for name in names:
        found = child(found, name) if found is not None else None
    forms = (form.type for form in variants(found)) if found is not None else ()
    return next((form for form in forms if isinstance(form, Numeric)), None)


def _with(item: Parameter, names: Path, value: Json) -> Any:
    if not names:
        return value
    whole = _plain(item)
    holder = whole
    for name in names[:-1]:
        holder = holder.setdefault(name, {})
    holder[names[-1]] = value
    return whole


def _without(item: Parameter, names: Path) -> Any:
    whole = _plain(item)
    if names and isinstance(whole, dict):
        whole.pop(names[0], None)
    return whole


def _plain(item: Parameter) -> Any:
    """A sample of the item as an object, if it may be one."""
    forms = [sample(form) for form in variants(item)]
    return deepcopy(next((each for each in forms if isinstance(each, dict)), forms[0]))
