"""The tests of the low-level IR that compare several values."""

from dataclasses import dataclass
from typing import TypeAlias

from specwright.codegen.operands import LookupTable, Var
from specwright.ir.predicate import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class IsRow:
    """The two integers are a row of the table."""

    table: LookupTable
    first: Var
    second: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class SameItems:
    """The two arrays have equally many items."""

    left: Var
    right: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductBetween:
    """The two integers, multiplied, lie between the bounds."""

    first: Var
    second: Var
    low: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatioBetween:
    """The first integer divided by the second lies between the bounds, in decimal, or that is not above 0."""

    first: Var
    second: Var
    low: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InOrder:
    """The first number is below the second, or `inclusive`, at most it."""

    first: Var
    second: Var
    inclusive: bool


OfSeveral: TypeAlias = IsRow | SameItems | ProductBetween | RatioBetween | InOrder
