"""Rules between parameters as Python expressions, printed as the condition that they fail.

Where types are not settled (`careful`), each part about a value asks for its type first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from specwright.emit.python.expressions import ValueTest, fails, mistyped, none_of, one_of, typed
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
    OneOf,
    OnStep,
    Predicate,
    Present,
    SameCount,
    Within,
)


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
    table's rows; `absent` is what a variable holds when the parameter is not given. `always` are the
    parameters that a valid request gives, `given` those that the expression has asked for already.
    """

    variables: Mapping[Path, str]
    kinds: Mapping[Path, Kind]
    table: Callable[[InTable], str]
    absent: str
    careful: bool
    always: frozenset[Path] = frozenset()
    given: frozenset[Path] = frozenset()

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
                return _joined("and", [self._behind(parts[:n]).holds(part) for n, part in enumerate(parts)])
            case AnyOf(of=parts):
                return _joined("or", [self.holds(part) for part in parts])
            case Implies(given=given, then=then):
                return _joined("or", [self.fails(given), self.holds(then)])
            case Present(path=path):
                return Terms(parts=(f"{self.variables[path]} is not {self.absent}",))
            case OneOf(path=path, values=values):
                x = self.variables[path]
                guard = (typed(self.kinds[path], x),) if self.careful else ()
                found = Terms(parts=(*guard, one_of(values, x)))
                absent = Terms(parts=(f"{x} is {self.absent}",))
                return found if self._is_there(path) else _joined("or", [absent, found])
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
                return _joined("or", [self._behind(parts[:n]).fails(part) for n, part in enumerate(parts)])
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
            case OneOf(path=path, values=values):
                x = self.variables[path]
                wrong = Terms(parts=tuple(mistyped(self.kinds[path], x).split(" and ")))
                off = Terms(parts=(none_of(values, x),))
                found = _joined("or", [wrong, off]) if self.careful else off
                given = Terms(parts=(f"{x} is not {self.absent}",))
                return found if self._is_there(path) else _joined("and", [given, found])
            case Within(path=path) | OnStep(path=path) | Length(path=path):
                return self._guarded((path,), fails(predicate, self.variables[path], None))
            case Count(path=path) | Matches(path=path):
                return self._guarded((path,), fails(predicate, self.variables[path], None))
            case _:
                assert_never(predicate)

    def _behind(self, parts: tuple[Predicate, ...]) -> "Relation":
        """What prints a part that is asked for only when the parts before it hold."""
        return replace(self, given=self.given | {part.path for part in parts if isinstance(part, Present)})

    def _is_there(self, path: Path) -> bool:
        return path in self.given or (not self.careful and path in self.always)

    def _guarded(self, paths: tuple[Path, ...], test: str) -> Terms:
        """The test, after asking that each value is there and, where that is open, of its type."""
        guards = []
        for path in paths:
            x = self.variables[path]
            if self.careful:
                guards.append(typed(self.kinds[path], x))
            elif path not in self.always:
                guards.append(f"{x} is not {self.absent}")
        return Terms(parts=(*guards, f"({test})" if " or " in test else test))


def _joined(word: Literal["and", "or"], several: list[Terms]) -> Terms:
    """The expressions under one word: those under the same word are taken in, others enclosed."""
    parts: list[str] = []
    for each in several:
        parts += each.parts if each.word == word or len(each.parts) == 1 else [f"({each})"]
    return Terms(word=word, parts=tuple(parts))
