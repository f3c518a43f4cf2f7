"""One fact in which two messages differ."""

from dataclasses import dataclass

from specwright.compare.change import FactName
from specwright.ir.model import Check


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDifference:
    """One fact that is not the same on both sides: the checks that either side makes of it."""

    name: FactName
    old: tuple[Check, ...] = ()
    new: tuple[Check, ...] = ()
