"""The tests of relations between parameters as Python."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from specwright.codegen.conditions import Condition, Literal
from specwright.emit.python import expressions
from specwright.emit.python.conditions import leaf
from specwright.emit.python.expressions import inside, mistyped, outside
from specwright.emit.python.literals import literal
from specwright.ir.decimals import as_units
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
class PythonTests:
    """How the paths of a relation are called, and its tests spelled.

    `variables` names what holds each path's value, `absent` is what a variable holds when the parameter is
    not given; `table` gives the constant that holds a table's rows, `where` the function that tells which
    items are counted.
    """

    variables: Mapping[Path, str]
    table: Callable[[InTable], str]
    where: Callable[[CountWhere], str]
    absent: str

    def present(self, path: Path) -> Condition:
        """The condition that the parameter is given."""
        x = self.variables[path]
        return leaf(f"{x} is not {self.absent}", f"{x} is {self.absent}")

    def typed(self, kind: JsonType, path: Path) -> Condition:
        """The condition that its value is there and of this type."""
        x = self.variables[path]
        return Literal(met=expressions.typed(kind, x), unmet=mistyped(kind, x))

    def asks_for_type(self, atom: Atom) -> bool:
        """Nothing does: `1 == True` is true."""
        return False

    def test(self, atom: Atom) -> Condition:
        """The condition on values that are there and of the right types."""
        match atom:
            case HasType(path=path, kind=kind):
                return self.typed(kind, path)
            case TotalCount(arrays=arrays, maximum=maximum):
                counted = ", ".join(self.variables[path] for path in arrays)
                return leaf(f"total_length({counted}) <= {maximum}", f"total_length({counted}) > {maximum}")
            case _:
                return leaf(self._expression(atom, True), self._expression(atom, False))

    def _expression(self, atom: Atom, wanted: bool) -> str:
        """The expression that is true where the test is passed, or where it is not."""
        between = inside if wanted else outside
        match atom:
            case InTable(columns=(first, second)):
                word = "in" if wanted else "not in"
                one, other = self.variables[first], self.variables[second]
                return f"{other} {word} {self.table(atom)}.get({one}, ())"
            case EqualItemCount(left=left, right=right):
                one, other = self.variables[left], self.variables[right]
                return f"len({one}) {'==' if wanted else '!='} len({other})"
            case Product(columns=(first, second), minimum=minimum, maximum=maximum):
                product = f"int({self.variables[first]}) * int({self.variables[second]})"
                return between(product, minimum, maximum)
            case Ratio(columns=(first, second), minimum=minimum, maximum=maximum):
                one, other = self.variables[first], self.variables[second]
                tests = [_times(one, other, "<", minimum), _times(one, other, ">", maximum)]
                beyond = f"{other} > 0 and ({' or '.join(each for each in tests if each)})"
                return f"not ({beyond})" if wanted else beyond
            case CountWhere(path=path, minimum=minimum, maximum=maximum):
                found = f"sum(map({self.where(atom)}, {self.variables[path]}))"
                return between(found, minimum or None, maximum)
            case NoAdditionalProperties(path=path, names=names):
                keys = ", ".join(literal(name) for name in names)
                word = "" if wanted else "not "
                return f"{word}{self.variables[path]}.keys() <= {{{keys}}}"
            case Enum() | Range() | MultipleOf() | Length() | ItemCount() | Matches():
                x = self.variables[atom.path]
                if wanted:
                    return expressions.passes(atom, x)
                return expressions.fails(atom, x, None)
            case Present() | HasType() | TotalCount():
                raise AssertionError("these have no expression of their own")
            case _:
                assert_never(atom)


def _times(one: str, other: str, sign: str, bound: Number | None) -> str:
    """Whether one divided by the other lies beyond the bound, in whole numbers."""
    if bound is None:
        return ""
    whole, scale = as_units(bound)
    left = f"int({one}) * {scale}" if scale > 1 else f"int({one})"
    return f"{left} {sign} int({other}) * {whole}"
