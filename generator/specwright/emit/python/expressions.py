"""Predicates as Python expressions.

Two moods. A *test of a value* is printed for one variable whose type is settled, as the condition that it
fails: `not 1 <= len(x) <= 9`. A *relation* is printed as the condition that it fails, too; where types are
not settled (`careful`), each part about a value asks for its type first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, assert_never

from specwright.emit.python.literals import WIDTH, literal
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Closed,
    Count,
    Implies,
    InTable,
    IsKind,
    Kind,
    Length,
    Matches,
    Not,
    Number,
    OneOf,
    OnStep,
    Predicate,
    Present,
    SameCount,
    Scalar,
    Within,
    decimal_places,
)

_EXACT = 2**50

ValueTest = OneOf | Within | OnStep | Length | Count | Matches


def mistyped(kind: Kind, x: str) -> str:
    """The condition that `x` is not of this type."""
    match kind:
        case Kind.STRING:
            return f"type({x}) is not str"
        case Kind.BOOLEAN:
            return f"type({x}) is not bool"
        case Kind.ARRAY:
            return f"type({x}) is not list"
        case Kind.OBJECT:
            return f"type({x}) is not dict"
        case Kind.INTEGER:
            return f"type({x}) is not int and not is_integer({x})"
        case Kind.NUMBER:
            return f"type({x}) is not int and not is_number({x})"
        case _:
            assert_never(kind)


def fails(test: ValueTest, x: str, bounds: Within | None, values_name: str | None = None) -> str:
    """The condition that a value of the right type fails a test.

    `bounds` are those it passed before, `values_name` is the constant that holds the allowed values.
    """
    match test:
        case OneOf() if values_name:
            return f"{x} not in {values_name}"
        case OneOf(values=values):
            return _none_of(values, x)
        case Within(minimum=minimum, maximum=maximum):
            return _outside(x, minimum, maximum)
        case Length(minimum=minimum, maximum=maximum) | Count(minimum=minimum, maximum=maximum):
            return _outside(f"len({x})", minimum or None, maximum)
        case Matches(format=name):
            return f"not is_{name}({x})"
        case OnStep(step=step):
            return _off_step(x, step, bounds)
        case _:
            assert_never(test)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A Python expression: its parts with one word between them."""

    word: Literal["and", "or"] = "and"
    parts: tuple[str, ...]

    def __str__(self) -> str:
        return f" {self.word} ".join(self.parts)

    def enclosed(self) -> str:
        """The expression as a part of another."""
        return f"({self})"

    def condition(self, indent: int) -> str:
        """The expression behind `if`: on one line where it fits, a part a line where it does not."""
        if len(str(self)) + indent + 4 <= WIDTH or len(self.parts) == 1:
            return str(self)
        margin = " " * (indent + 4)
        lines = f"\n{margin}{self.word} ".join(self.parts)
        return f"(\n{margin}{lines}\n{' ' * indent})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How the paths of a relation are called, and whether their types are settled.

    `variables` names what holds each path's value, `kinds` its type, `tables` the constant that holds a
    table's rows; `absent` is what a variable holds when the parameter is not given.
    """

    variables: Mapping[Path, str]
    kinds: Mapping[Path, Kind]
    table: Callable[[InTable], str]
    absent: str
    careful: bool
    always: frozenset[Path] = frozenset()

    def cannot_fail(self, predicate: Predicate) -> bool:
        """Whether the parameters that are always given settle it."""
        match predicate:
            case Implies(then=Present(path=path)) | Present(path=path):
                return path in self.always
            case _:
                return False

    def holds(self, predicate: Predicate) -> Terms:
        """The expression that is true where the predicate holds."""
        match predicate:
            case Not(of=of):
                return self.fails(of)
            case AllOf(of=parts):
                return _joined("and", [self.holds(part) for part in parts])
            case AnyOf(of=parts):
                return _joined("or", [self.holds(part) for part in parts])
            case Implies(given=given, then=then):
                return _joined("or", [self.fails(given), self.holds(then)])
            case Present(path=path):
                return Terms(parts=(f"{self.variables[path]} is not {self.absent}",))
            case _:
                return Terms(parts=(f"not {self.fails(predicate).enclosed()}",))

    def fails(self, predicate: Predicate) -> Terms:
        """The expression that is true where the predicate does not hold."""
        match predicate:
            case Not(of=of):
                return self.holds(of)
            case Implies(given=given, then=then):
                return _joined("and", [self.holds(given), self.fails(then)])
            case AllOf(of=parts):
                return _joined("or", [self.fails(part) for part in parts])
            case AnyOf(of=parts):
                return _joined("and", [self.fails(part) for part in parts])
            case Present(path=path):
                return Terms(parts=(f"{self.variables[path]} is {self.absent}",))
            case _:
                return self._atom_fails(predicate)

    def _atom_fails(self, predicate: ValueTest | IsKind | Closed | InTable | SameCount) -> Terms:
        match predicate:
            case IsKind(path=path, kind=kind):
                x = self.variables[path]
                return Terms(parts=(f"{x} is not {self.absent}", mistyped(kind, x)))
            case InTable(columns=(first, second)):
                one, other = self.variables[first], self.variables[second]
                test = f"{other} not in {self.table(predicate)}.get({one}, ())"
                return self._guarded((first, second), test)
            case SameCount(left=left, right=right):
                test = f"len({self.variables[left]}) != len({self.variables[right]})"
                return self._guarded((left, right), test)
            case Closed(path=path, names=names):
                keys = ", ".join(literal(name) for name in names)
                return self._guarded((path,), f"not {self.variables[path]}.keys() <= {{{keys}}}")
            case OneOf(path=path) | Within(path=path) | OnStep(path=path):
                return self._guarded((path,), fails(predicate, self.variables[path], None))
            case Length(path=path) | Count(path=path) | Matches(path=path):
                return self._guarded((path,), fails(predicate, self.variables[path], None))
            case _:
                assert_never(predicate)

    def _guarded(self, paths: tuple[Path, ...], test: str) -> Terms:
        """The test, after asking that each value is there and, where that is open, of its type."""
        guards = []
        for path in paths:
            x = self.variables[path]
            if self.careful:
                guards.append(_typed(self.kinds[path], x))
            elif path not in self.always:
                guards.append(f"{x} is not {self.absent}")
        return Terms(parts=(*guards, f"({test})" if " or " in test else test))


def _joined(word: Literal["and", "or"], several: list[Terms]) -> Terms:
    """The expressions under one word: those under the same word are taken in, others enclosed."""
    parts: list[str] = []
    for each in several:
        parts += each.parts if each.word == word or len(each.parts) == 1 else [f"({each})"]
    return Terms(word=word, parts=tuple(parts))


def _typed(kind: Kind, x: str) -> str:
    match kind:
        case Kind.INTEGER:
            return f"is_integer({x})"
        case Kind.NUMBER:
            return f"is_number({x})"
        case _:
            return mistyped(kind, x).replace(" is not ", " is ")


def _none_of(values: tuple[Scalar, ...], x: str) -> str:
    if len(values) == 1:
        return f"{x} != {literal(values[0])}"
    return f"{x} not in {{{', '.join(literal(value) for value in values)}}}"


def _outside(x: str, minimum: Number | None, maximum: Number | None) -> str:
    match minimum, maximum:
        case None, None:
            return "False"
        case low, None:
            return f"{x} < {literal(low)}"
        case None, high:
            return f"{x} > {literal(high)}"
        case low, high if low == high:
            return f"{x} != {literal(low)}"
        case low, high:
            return f"not {literal(low)} <= {x} <= {literal(high)}"


def _off_step(x: str, step: Number, bounds: Within | None) -> str:
    """Decimal steps by rounding where the bounds keep that exact, by decimal arithmetic elsewhere."""
    scale = 10 ** decimal_places(step)
    whole = round(step * scale)
    ends = (bounds.minimum, bounds.maximum) if bounds else (None, None)
    if any(end is None or abs(end) * scale > _EXACT for end in ends):
        return f"not on_step({x}, {whole}, {scale})"
    if scale == 1:
        return f"{x} % {whole}"
    if whole == 1:
        return f"round({x} * {scale}) / {scale} != {x}"
    return f"round({x} * {scale}) % {whole} or round({x} * {scale}) / {scale} != {x}"
