"""The whole numbers that a parameter may have, where they are few."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor

from specwright.ir.decimals import exact
from specwright.ir.predicate import Atom, MultipleOf, Product, Range, Ratio
from specwright.solver.regions import common


def grid(own: Iterable[Atom]) -> range:
    """The whole numbers that a parameter's own bounds and step allow; none where they do not end."""
    own = list(own)
    ranges = [atom for atom in own if isinstance(atom, Range)]
    low = next((atom.minimum for atom in reversed(ranges) if atom.minimum is not None), None)
    high = next((atom.maximum for atom in reversed(ranges) if atom.maximum is not None), None)
    steps = [exact(atom.step) for atom in own if isinstance(atom, MultipleOf)]
    if low is None or high is None:
        return range(0)
    unit = int(common([Fraction(1), *steps]))
    return range(-(-ceil(low) // unit) * unit, floor(high) + 1, unit)


def multiplies(together: Sequence[Atom]) -> bool:
    """Whether numbers are multiplied or divided: then each number may matter, not only those named."""
    return any(isinstance(atom, Product | Ratio) for atom in together)
