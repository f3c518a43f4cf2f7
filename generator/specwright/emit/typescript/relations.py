"""The tests of relations between parameters as JavaScript."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from specwright.codegen.conditions import Condition
from specwright.emit.typescript import expressions
from specwright.emit.typescript.conditions import compared, leaf
from specwright.emit.typescript.expressions import between
from specwright.emit.typescript.literals import literal
from specwright.ir.decimals import exact
from specwright.ir.path import Path
from specwright.ir.predicate import (
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    HasType,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Number,
    Present,
    Product,
    Range,
    Ratio,
    TotalCount,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class JavaScriptTests:
    """How the paths of a relation are called, and its tests spelled.

    `variables` names what holds each path's value (undefined where it is absent); `table` gives the constant
    that holds a table's rows, `where` the function that tells which items are counted.
    """

    variables: Mapping[Path, str]
    table: Callable[[InTable], str]
    where: Callable[[CountWhere], str]

    def present(self, path: Path) -> Condition:
        """The condition that the parameter is given."""
        return compared(self.variables[path], "!==", "undefined")

    def typed(self, kind: JsonType, path: Path) -> Condition:
        """The condition that its value is there and of this type."""
        return expressions.typed(kind, self.variables[path])

    def asks_for_type(self, atom: Atom) -> bool:
        """Equality with `===` is of values of one type."""
        return isinstance(atom, Enum)

    def test(self, atom: Atom) -> Condition:
        """The condition on values that are there and of the right types."""
        match atom:
            case HasType(path=path, kind=kind):
                return expressions.typed(kind, self.variables[path])
            case InTable(columns=(first, second)):
                one, other = self.variables[first], self.variables[second]
                return leaf(f"hasRow({self.table(atom)}, {one}, {other})")
            case EqualItemCount(left=left, right=right):
                return compared(f"{self.variables[left]}.length", "===", f"{self.variables[right]}.length")
            case TotalCount(arrays=arrays, maximum=most):
                counted = ", ".join(self.variables[path] for path in arrays)
                return compared(f"totalLength({counted})", "<=", str(most))
            case Product(columns=(first, second), minimum=minimum, maximum=maximum):
                one, other = self.variables[first], self.variables[second]
                return leaf(f"isProductWithin({one}, {other}, {literal(minimum)}, {literal(maximum)})")
            case Ratio(columns=(first, second), minimum=minimum, maximum=maximum):
                one, other = self.variables[first], self.variables[second]
                return leaf(f"isRatioWithin({one}, {other}, {_fraction(minimum)}, {_fraction(maximum)})")
            case CountWhere(path=path, minimum=least, maximum=maximum):
                found = f"countWhere({self.variables[path]}, {self.where(atom)})"
                return between(found, least or None, maximum)
            case NoAdditionalProperties(path=path, names=names):
                return leaf(f"hasOnly({self.variables[path]}, {literal(names)})")
            case Enum() | Range() | MultipleOf() | Length() | ItemCount() | Matches():
                return expressions.passes(atom, self.variables[atom.path])
            case Present():
                raise AssertionError("presence is no test of a value")
            case _:
                assert_never(atom)


def _fraction(bound: Number | None) -> str:
    """Numerator and denominator of what the bound's decimal form says."""
    if bound is None:
        return "null"
    return literal(exact(bound).as_integer_ratio())
