"""The low-level IR: typed expressions and statements between predicates and a language's text.

No node is a cast, and nothing is inferred: each fixes what its operands are, so that a typed language casts
where it uses them. What rules come to say of values (that items differ, that one number is below another)
becomes a `Leaf`; what is done stands in `statements`.
"""

from dataclasses import dataclass
from typing import TypeAlias

from specwright.codegen.operands import (
    Count,
    CountItems,
    HasTotal,
    Items,
    Keys,
    Left,
    LookupTable,
    Ref,
    Root,
    SummedItems,
    Var,
)
from specwright.codegen.relations import (
    InOrder,
    IsRow,
    OfSeveral,
    ProductBetween,
    RatioBetween,
    SameItems,
)
from specwright.ir.path import Path
from specwright.ir.predicate import Constant, JsonType, Number

__all__ = [
    "Count",
    "CountItems",
    "HasTotal",
    "InOrder",
    "IsRow",
    "Items",
    "Keys",
    "Left",
    "LookupTable",
    "OfSeveral",
    "ProductBetween",
    "RatioBetween",
    "Ref",
    "Root",
    "SameItems",
    "SummedItems",
    "Var",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class IsPresent:
    """The variable holds a value: what it was looked for is there."""

    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCount:
    """The object has so many keys."""

    of: Var
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneLeft:
    """No key is left."""

    left: Left


@dataclass(frozen=True, slots=True, kw_only=True)
class IsType:
    """The value is of this type; where it is `bounded`, the tests that follow refuse infinities and NaN."""

    of: Var
    type: JsonType
    bounded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IsOneOf:
    """The value, of the values' type, is one of these; `about` may name a constant that holds them."""

    of: Var
    values: tuple[Constant, ...]
    about: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The number lies between the bounds, both included."""

    of: Var | Count
    low: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrictlyBetween:
    """The number lies between the bounds, neither included."""

    of: Var
    low: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chars:
    """The text has so many code points, bounds included."""

    of: Var
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasFormat:
    """The text has the named format; where one without it is refused (`refuses`), the test may raise."""

    of: Var
    format: str
    refuses: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HasPattern:
    """The expression, spelt for every engine, is found in the text."""

    of: Var
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllUnlike:
    """No two items of the array are equal."""

    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class EveryKey:
    """A function is true of the value under each key of the object but `names`.

    With `matching`, only keys in which the expression is found are asked.
    """

    of: Var
    where: Ref
    names: tuple[str, ...]
    matching: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnStep:
    """The number's decimal form is a whole number of steps; it lies between the bounds, if there are any."""

    of: Var
    step: Number
    low: Number | None = None
    high: Number | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnGrid:
    """The number lies between the bounds and is a whole number of steps; `about` may name all such."""

    of: Var
    step: Number
    low: Number | None
    high: Number | None
    about: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class HasOnly:
    """The object has no other keys; `about` names the constant that holds them, where there is one."""

    of: Var
    names: tuple[str, ...]
    about: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The function accepts the value."""

    function: Ref
    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class Negated:
    """The test fails."""

    of: "Leaf"


@dataclass(frozen=True, slots=True, kw_only=True)
class And:
    """All parts hold, tried in their order; no parts at all do."""

    of: tuple["Test", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Or:
    """One part holds, tried in their order; of no parts at all none does."""

    of: tuple["Test", ...]


OfKeys: TypeAlias = IsPresent | KeyCount | HasOnly | NoneLeft
OfText: TypeAlias = Chars | HasFormat | HasPattern
OfNumber: TypeAlias = Between | StrictlyBetween | OnStep | OnGrid
OfParts: TypeAlias = AllUnlike | HasTotal | EveryKey | Call
Leaf: TypeAlias = OfKeys | OfSeveral | OfText | OfNumber | OfParts | IsType | IsOneOf
Test: TypeAlias = Leaf | Negated | And | Or
