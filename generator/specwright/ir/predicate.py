"""The small language in the middle: every rule of every kind is said in these nodes, and targets print them.

Paths run from the request's root. A `[]` in a path stands for the item at hand, a `{}` for the value of a map
at hand: they may occur only where the scope of the check, or the node around them, binds them.

A node about a value holds when the value is absent, or not of the type the node speaks of: presence and
type have nodes of their own, so one fault never shows up as five.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from specwright.ir.comparison import Compare
from specwright.ir.path import Path
from specwright.ir.sums import ItemTotal as ItemTotal

Number: TypeAlias = int | float
Scalar: TypeAlias = str | bool | int | float
Constant: TypeAlias = Scalar | None
"""A value without parts; None is JSON's null."""


class JsonType(StrEnum):
    """The types of JSON Schema 2020-12; null is a value of its own and never stands for an absent one."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ARRAY = "array"
    OBJECT = "object"
    NULL = "null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """The parameter is given; every object on the way to it is, too."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class HasType:
    """The value has this type; 1024.0 is an integer, true is no number, NaN and infinities neither."""

    path: Path
    kind: JsonType


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAdditionalProperties:
    """The object has no other keys than these."""

    path: Path
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum:
    """The value is one of these, compared as JSON compares: 1 is 1.0, and neither is true."""

    path: Path
    values: tuple[Constant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The number lies between the bounds, both included."""

    path: Path
    minimum: Number | None = None
    maximum: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusiveRange:
    """The number lies between the bounds, neither included."""

    path: Path
    minimum: Number | None = None
    maximum: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleOf:
    """The number's shortest decimal form is a whole number of steps."""

    path: Path
    step: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """The string has this many Unicode code points, bounds included."""

    path: Path
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCount:
    """The array has this many items, bounds included."""

    path: Path
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """The whole string has the named format of `formats.FORMATS`."""

    path: Path
    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Somewhere in the string the regular expression matches; only anchors bind it to an end of the text."""

    path: Path
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UniqueItems:
    """No two items of the array are equal, as JSON compares."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyCount:
    """The object has this many keys, bounds included."""

    path: Path
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InTable:
    """The two integers, taken together, are one of the rows."""

    columns: tuple[Path, Path]
    rows: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualItemCount:
    """The two arrays have equally many items."""

    left: Path
    right: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """The two integers, multiplied, lie between the bounds, both included: an area."""

    columns: tuple[Path, Path]
    minimum: Number | None = None
    maximum: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """The first integer, divided by the second, lies between the bounds, counted in decimal.

    Holds when the second is not above 0.
    """

    columns: tuple[Path, Path]
    minimum: Number | None = None
    maximum: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalCount:
    """The arrays have at most this many items together; one that is not given has none."""

    arrays: tuple[Path, ...]
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountWhere:
    """So many items of the array satisfy a predicate, in whose paths the array's `[]` is that item."""

    path: Path
    where: "Predicate"
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EveryValue:
    """Under each key of the object but `names`, the value satisfies a predicate whose `{}` is that value.

    With `matching`, a regular expression that is searched for, only keys in which it is found are asked.
    """

    path: Path
    where: "Predicate"
    names: tuple[str, ...] = ()
    matching: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """The inner predicate does not hold."""

    of: "Predicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every part holds."""

    of: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one part holds."""

    of: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Implies:
    """Where `given` holds, `then` does."""

    given: "Predicate"
    then: "Predicate"


NumberAtom: TypeAlias = Range | ExclusiveRange | MultipleOf
TextAtom: TypeAlias = Length | Matches | Pattern
ContainerAtom: TypeAlias = ItemCount | UniqueItems | ItemTotal | PropertyCount | NoAdditionalProperties
ValueAtom: TypeAlias = HasType | Enum | NumberAtom | TextAtom | ContainerAtom
"""Statements about one value, which hold where it is absent."""
RelationAtom: TypeAlias = InTable | EqualItemCount | Product | Ratio | TotalCount | Compare
"""Statements about several values."""
PartsAtom: TypeAlias = CountWhere | EveryValue
"""Statements about the parts of one value, which hold where it is absent."""
Atom: TypeAlias = Present | ValueAtom | RelationAtom | PartsAtom
Predicate: TypeAlias = Atom | Not | AllOf | AnyOf | Implies
