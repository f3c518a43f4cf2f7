"""What the tests of the low-level IR speak of: variables, counts, functions and tables."""

from dataclasses import dataclass
from typing import TypeAlias

from specwright.ir.path import Path
from specwright.ir.sums import ItemTotal


@dataclass(frozen=True, slots=True, kw_only=True)
class Var:
    """The variable that holds the value at a path; a printer chooses its name."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """The request, in whichever function."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """The variable that counts the keys of the object at a path which are not yet seen."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """How many items an array has."""

    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class SummedItems:
    """How many items several arrays have together; what is no array has none."""

    of: tuple[Var, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountItems:
    """Of how many items of an array a function is true."""

    of: Var
    where: "Ref"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """How many keys an object has."""

    of: Var


Count: TypeAlias = Items | SummedItems | CountItems | Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A function: of the object at a path, or with a number of an item or a map's value that is asked for."""

    path: Path
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupTable:
    """Rows to look up: the second numbers of each first one, by size; `number` tells namesakes apart."""

    first: str
    second: str
    number: str
    rows: tuple[tuple[int, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasTotal:
    """A number of each item of the array comes to such a sum."""

    of: Var
    asked: ItemTotal
