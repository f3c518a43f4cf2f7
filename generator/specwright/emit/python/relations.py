"""Predicates between parameters as Python conditions: that they hold, or that they fail.

Where types are not settled (`careful`), a test asks for the type of its value first and is false without it,
whichever way round it is printed: rules between parameters say nothing about values of a wrong type.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from specwright.emit.python import expressions
from specwright.emit.python.expressions import inside, mistyped, outside
from specwright.emit.python.literals import literal
from specwright.emit.python.terms import Terms, joined
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
    decimal_places,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How the paths of a relation are called, and what is settled about them.

    `variables` names what holds each path's value, `kinds` its type; `table` gives the constant that holds
    a table's rows, `where` the function that tells which items are counted; `absent` is what a variable
    holds when the parameter is not given. `given` are the parameters that are there for sure, `unsure`
    those whose types are open even where the others are settled, `settled` those whose types a
    condition before has told.
    """

    variables: Mapping[Path, str]
    kinds: Mapping[Path, Kind]
    table: Callable[[InTable], str]
    where: Callable[[CountWhere], str]
    absent: str
    careful: bool
    given: frozenset[Path] = frozenset()
    unsure: frozenset[Path] = frozenset()
    settled: frozenset[Path] = frozenset()

    def holds(self, predicate: Predicate) -> Terms:
        """The expression that is true where the predicate holds."""
        match predicate:
            case Not(of=of):
                return self.fails(of)
            case AllOf(of=parts):
                return self._all(parts)
            case AnyOf(of=parts):
                return joined("or", [self.holds(part) for part in parts])
            case Implies(given=given, then=then):
                return joined("or", [self.fails(given), self._after(given).holds(then)])
            case _:
                return self._atom(predicate, True)

    def fails(self, predicate: Predicate) -> Terms:
        """The expression that is true where the predicate does not hold."""
        match predicate:
            case Not(of=of):
                return self.holds(of)
            case Implies(given=given, then=then):
                return joined("and", [self.holds(given), self._after(given).fails(then)])
            case AllOf(of=parts):
                first, rest = _sorted(parts)
                inner = self._after(AllOf(of=tuple(first)))
                return joined("or", [*map(self.fails, first), *map(inner.fails, rest)])
            case AnyOf(of=parts):
                return joined("and", [self.fails(part) for part in parts])
            case _:
                return self._atom(predicate, False)

    def _all(self, parts: tuple[Predicate, ...]) -> Terms:
        """Presence and types first: what they settle is not asked again."""
        first, rest = _sorted(parts)
        inner = self._after(AllOf(of=tuple(first)))
        return joined("and", [*map(self.holds, first), *map(inner.holds, rest)])

    def _after(self, given: Predicate) -> "Relation":
        """The same, where a predicate is known to hold."""
        known = list(_conjuncts(given))
        present = {part.path for part in known if isinstance(part, Present)}
        typed = {part.path for part in known if isinstance(part, IsKind)}
        return replace(self, given=self.given | present, settled=self.settled | typed)

    def _atom(self, predicate: Atom, wanted: bool) -> Terms:
        match predicate:
            case Present(path=path):
                if path in self.given:
                    return Terms(word="and" if wanted else "or", parts=())
                return Terms(parts=(f"{self.variables[path]} is {'not ' * wanted}{self.absent}",))
            case IsKind(path=path, kind=kind):
                x = self.variables[path]
                test = expressions.typed(kind, x) if wanted else mistyped(kind, x)
                if path in self.given:
                    return Terms(parts=(test,))
                here = f"{x} is {self.absent}" if wanted else f"{x} is not {self.absent}"
                return Terms(word="or" if wanted else "and", parts=(here, f"({test})"))
            case TotalCount(arrays=arrays, maximum=maximum):
                counted = ", ".join(self.variables[path] for path in arrays)
                return Terms(parts=(f"total({counted}) {'<=' if wanted else '>'} {maximum}",))
            case InTable(columns=paths) | Product(columns=paths) | Ratio(columns=paths):
                return self._tested(predicate, paths, wanted)
            case SameCount(left=left, right=right):
                return self._tested(predicate, (left, right), wanted)
            case OneOf(path=path) if path not in self.kinds and self._is_open(path):
                return self._equal(predicate, wanted)
            case _:
                return self._tested(predicate, (predicate.path,), wanted)

    def _test(self, predicate: Atom, wanted: bool) -> str:
        """The condition on values that are there and of the right types."""
        between = inside if wanted else outside
        match predicate:
            case InTable(columns=(first, second)):
                word = "in" if wanted else "not in"
                one, other = self.variables[first], self.variables[second]
                return f"{other} {word} {self.table(predicate)}.get({one}, ())"
            case SameCount(left=left, right=right):
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
                found = f"sum(map({self.where(predicate)}, {self.variables[path]}))"
                return between(found, minimum or None, maximum)
            case Closed(path=path, names=names):
                keys = ", ".join(literal(name) for name in names)
                word = "" if wanted else "not "
                return f"{word}{self.variables[path]}.keys() <= {{{keys}}}"
            case OneOf() | Within() | OnStep() | Length() | Count() | Matches():
                x = self.variables[predicate.path]
                if wanted:
                    return expressions.passes(predicate, x)
                return expressions.fails(predicate, x, None)
            case Present() | IsKind() | TotalCount():
                raise AssertionError("these ask for no type")
            case _:
                assert_never(predicate)

    def _tested(self, predicate: Atom, paths: tuple[Path, ...], wanted: bool) -> Terms:
        """The test behind what it takes for granted; an absent value breaks no predicate."""
        test = self._test(predicate, wanted)
        if " or " in test or " and " in test:
            test = f"({test})"
        open_types = [path for path in paths if self._is_open(path)]
        guards = []
        for path in paths:
            x = self.variables[path]
            if path in open_types:
                guards.append(expressions.typed(self.kinds.get(path) or _natural(predicate), x))
            elif path not in self.given:
                guards.append(f"{x} is not {self.absent}")
        missing = [f"{self.variables[path]} is {self.absent}" for path in paths if path not in self.given]
        if not wanted or not missing:
            return Terms(parts=(*guards, test))
        if open_types:
            return Terms(word="or", parts=(*missing, f"({' and '.join((*guards, test))})"))
        return Terms(word="or", parts=(*missing, test))

    def _equal(self, predicate: OneOf, wanted: bool) -> Terms:
        """Whether a parameter of several types has one of the values; one of another type has none."""
        x = self.variables[predicate.path]
        equal = expressions.equals(predicate, x)
        here = [] if predicate.path in self.given else [f"{x} is {'' if wanted else 'not '}{self.absent}"]
        test = f"({equal})" if wanted else f"not ({equal})"
        return Terms(word="or" if wanted else "and", parts=(*here, test))

    def _is_open(self, path: Path) -> bool:
        return (self.careful or path in self.unsure) and path not in self.settled


def _sorted(parts: tuple[Predicate, ...]) -> tuple[list[Predicate], list[Predicate]]:
    """What speaks of presence and types, and the rest."""
    first: list[Predicate] = [part for part in parts if isinstance(part, Present | IsKind)]
    return first, [part for part in parts if not isinstance(part, Present | IsKind)]


def _conjuncts(predicate: Predicate) -> Iterator[Predicate]:
    match predicate:
        case AllOf(of=parts):
            for part in parts:
                yield from _conjuncts(part)
        case _:
            yield predicate


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
        case OneOf(values=(value, *_)):
            return expressions.natural(value)
        case _:
            return Kind.OBJECT


def _times(one: str, other: str, sign: str, bound: Number | None) -> str:
    """Whether one divided by the other lies beyond the bound, in whole numbers."""
    if bound is None:
        return ""
    scale = 10 ** decimal_places(bound)
    left = f"int({one}) * {scale}" if scale > 1 else f"int({one})"
    return f"{left} {sign} int({other}) * {round(bound * scale)}"
