"""Predicates between parameters as JavaScript conditions: that they hold, or that they fail.

A test asks for the type of its value first, unless that is settled, and is false without it, whichever way
round it is printed: rules between parameters say nothing about values of a wrong type.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import assert_never

from specwright.emit.typescript import expressions
from specwright.emit.typescript.conditions import (
    ALWAYS,
    Condition,
    compared,
    every,
    leaf,
    some,
    turned,
)
from specwright.emit.typescript.expressions import between
from specwright.emit.typescript.literals import literal
from specwright.ir.algebra import paths
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    Closed,
    Count,
    CountWhere,
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
    Product,
    Ratio,
    SameCount,
    TotalCount,
    Within,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How the paths of a relation are called, and what is settled about them.

    `variables` names what holds each path's value (undefined where it is absent), `kinds` its type; `table`
    gives the constant that holds a table's rows, `where` the function that tells which items are counted.
    `given` are parameters that are there for sure, `settled` those that have their type where they are there.
    """

    variables: Mapping[Path, str]
    kinds: Mapping[Path, Kind]
    table: Callable[[InTable], str]
    where: Callable[[CountWhere], str]
    given: frozenset[Path] = frozenset()
    settled: frozenset[Path] = frozenset()

    def holds(self, predicate: Predicate) -> Condition:
        """The condition that the predicate holds."""
        match predicate:
            case Not(of=of):
                return self.fails(of)
            case AllOf(of=parts):
                first, rest = _sorted(parts)
                return every([*map(self.holds, first), *map(self._after(first).holds, rest)])
            case AnyOf(of=parts):
                return some(map(self.holds, parts))
            case Implies(given=given, then=then):
                return some([self.fails(given), self._after(_conjuncts(given)).holds(then)])
            case _:
                return self._atom(predicate, wanted=True)

    def fails(self, predicate: Predicate) -> Condition:
        """The condition that the predicate does not hold."""
        match predicate:
            case Not(of=of):
                return self.holds(of)
            case AllOf(of=parts):
                first, rest = _sorted(parts)
                return some([*map(self.fails, first), *map(self._after(first).fails, rest)])
            case AnyOf(of=parts):
                return every(map(self.fails, parts))
            case Implies(given=given, then=then):
                return every([self.holds(given), self._after(_conjuncts(given)).fails(then)])
            case _:
                return self._atom(predicate, wanted=False)

    def _after(self, known: Iterable[Predicate]) -> "Relation":
        """The same, where these are known to hold."""
        known = list(known)
        present = {part.path for part in known if isinstance(part, Present)}
        typed = {part.path for part in known if isinstance(part, IsKind)}
        return replace(self, given=self.given | present, settled=self.settled | typed)

    def _atom(self, predicate: Atom, *, wanted: bool) -> Condition:
        """An absent value breaks no predicate, and presence is a predicate of its own."""
        match predicate:
            case Present(path=path):
                found = ALWAYS if path in self.given else compared(self.variables[path], "!==", "undefined")
                return found if wanted else turned(found)
            case TotalCount(arrays=arrays, maximum=maximum):
                counted = ", ".join(self.variables[path] for path in arrays)
                found = compared(f"totalLength({counted})", "<=", str(maximum))
                return found if wanted else turned(found)
            case _:
                test = self._test(predicate)
                equal = wanted and isinstance(predicate, OneOf)  # equality asks for the type, too
                guards = [] if equal else [self._guard(path, predicate) for path in paths(predicate)]
                tested = every([*guards, test if wanted else turned(test)])
                if not wanted:
                    return tested
                open_ = [self.variables[path] for path in paths(predicate) if path not in self.given]
                return some([*(compared(x, "===", "undefined") for x in open_), tested])

    def _guard(self, path: Path, predicate: Atom) -> Condition:
        """That the value is there, and of the type that the predicate speaks of."""
        x = self.variables[path]
        here = ALWAYS if path in self.given else compared(x, "!==", "undefined")
        if path in self.settled or isinstance(predicate, IsKind):
            return here
        if isinstance(predicate, OneOf) and path not in self.kinds:  # of several types: any value may differ
            return here
        return expressions.typed(self.kinds.get(path) or _natural(predicate), x)

    def _test(self, predicate: Atom) -> Condition:
        """The condition on values that are there and of the right types."""
        match predicate:
            case IsKind(path=path, kind=kind):
                return expressions.typed(kind, self.variables[path])
            case InTable(columns=(first, second)):
                one, other = self.variables[first], self.variables[second]
                return leaf(f"hasRow({self.table(predicate)}, {one}, {other})")
            case SameCount(left=left, right=right):
                return compared(f"{self.variables[left]}.length", "===", f"{self.variables[right]}.length")
            case Product(columns=(first, second), minimum=minimum, maximum=maximum):
                one, other = self.variables[first], self.variables[second]
                return leaf(f"isProductWithin({one}, {other}, {literal(minimum)}, {literal(maximum)})")
            case Ratio(columns=(first, second), minimum=minimum, maximum=maximum):
                one, other = self.variables[first], self.variables[second]
                return leaf(f"isRatioWithin({one}, {other}, {_fraction(minimum)}, {_fraction(maximum)})")
            case CountWhere(path=path, minimum=minimum, maximum=maximum):
                found = f"countWhere({self.variables[path]}, {self.where(predicate)})"
                return between(found, minimum or None, maximum)
            case Closed(path=path, names=names):
                return leaf(f"hasOnly({self.variables[path]}, {literal(names)})")
            case OneOf() | Within() | OnStep() | Length() | Count() | Matches():
                return expressions.passes(predicate, self.variables[predicate.path])
            case Present() | TotalCount():
                raise AssertionError("these ask for no type")
            case _:
                assert_never(predicate)


def _sorted(parts: tuple[Predicate, ...]) -> tuple[list[Predicate], list[Predicate]]:
    """What speaks of presence and types, and the rest, which can count on that."""
    first: list[Predicate] = [part for part in parts if isinstance(part, Present | IsKind)]
    return first, [part for part in parts if not isinstance(part, Present | IsKind)]


def _conjuncts(predicate: Predicate) -> Iterator[Predicate]:
    match predicate:
        case AllOf(of=parts):
            for part in parts:
                yield from _conjuncts(part)
        case _:
            yield predicate


def _fraction(bound: Number | None) -> str:
    """Numerator and denominator of what the bound's decimal form says."""
    if bound is None:
        return "null"
    exact = Fraction(repr(bound))
    return literal((exact.numerator, exact.denominator))


def _natural(predicate: Atom) -> Kind:
    """The type of the values that a predicate speaks of."""
    match predicate:
        case Length() | Matches():
            return Kind.STRING
        case Count() | SameCount() | TotalCount() | CountWhere():
            return Kind.ARRAY
        case InTable() | Product() | Ratio():
            return Kind.INTEGER
        case Within() | OnStep():
            return Kind.NUMBER
        case OneOf(values=(str(), *_)):
            return Kind.STRING
        case OneOf(values=(bool(), *_)):
            return Kind.BOOLEAN
        case OneOf():
            return Kind.NUMBER
        case _:
            return Kind.OBJECT
