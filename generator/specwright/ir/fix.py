"""What mends a broken check, as data: a fix is to suggestions what a predicate is to verdicts.

Targets carry fixes out and never ask which rule one came from. A fix changes nothing where what it asks
for is so already. Paths are those of the predicates: from the root, `[]` is the item at hand.
"""

from dataclasses import dataclass
from typing import TypeAlias

from specwright.ir.parameter import Json
from specwright.ir.path import Path
from specwright.ir.predicate import JsonType, Number, Predicate, Scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestRow:
    """Give both columns the numbers of a row: the nearest where both are given, else those that fit one."""

    columns: tuple[Path, Path]
    rows: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestValue:
    """Give it the value that is spelt most alike, or that is the nearest number."""

    path: Path
    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestNumber:
    """Give it the nearest number that its own facts allow, within these bounds; `step` replaces its own."""

    path: Path
    minimum: Number | None = None
    maximum: Number | None = None
    step: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestPartner:
    """Give one of two whole numbers the nearest value with which their product, or ratio, is in bounds.

    `changed` is the column that changes: 0 or 1. Its own facts must allow the value.
    """

    columns: tuple[Path, Path]
    changed: int
    ratio: bool
    minimum: Number | None
    maximum: Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearestComparable:
    """Give one of two numbers the nearest value with which the first is below the second, or at most it.

    `changed` is the column that changes: 0 or 1. Its own facts must allow the value.
    """

    columns: tuple[Path, Path]
    changed: int
    inclusive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TruncateText:
    """Cut the end of a text, so that it has at most so many code points."""

    path: Path
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TruncateItems:
    """Leave the last items of an array out, so that it has at most so many."""

    path: Path
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualizeLengths:
    """Cut the longer of two arrays to the length of the other."""

    left: Path
    right: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class TruncateTogether:
    """Leave last items out, of the last array first, so that all arrays have at most so many together."""

    arrays: tuple[Path, ...]
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveWhere:
    """Leave the last items that satisfy a predicate out, so that at most so many do."""

    path: Path
    where: Predicate
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveDuplicates:
    """Leave each item of an array out that is equal to one before it."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Convert:
    """Write the value as another type: advice only, since it may not be what was meant."""

    path: Path
    kind: JsonType


@dataclass(frozen=True, slots=True, kw_only=True)
class Reformat:
    """Take white space off the ends of a text, or put a missing `#` before a colour."""

    path: Path
    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """Give each unknown key of the object the name that was meant, put it where it belongs, or remove it."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Take the parameter away."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class DropNull:
    """Take the parameter away, if its value is null: an absent one is not spelt so."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """Give the parameter this value, if it is absent."""

    path: Path
    value: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Generate:
    """Make a value as a client does, if it is absent: `uuid4` is a new UUID."""

    path: Path
    how: str


Fix: TypeAlias = (
    NearestRow
    | NearestValue
    | NearestNumber
    | NearestPartner
    | NearestComparable
    | TruncateText
    | TruncateItems
    | EqualizeLengths
    | TruncateTogether
    | RemoveWhere
    | RemoveDuplicates
    | Convert
    | Reformat
    | Rename
    | Drop
    | DropNull
    | Add
    | Generate
)
Option: TypeAlias = tuple[Fix, ...]
"""Fixes that are carried out together, one after the other."""
