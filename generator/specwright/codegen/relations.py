"""Predicates between parameters as conditions, in no language: that they hold, or that they fail.

A test asks for the type of its value first, unless that is settled, and is false without it, whichever way
round it is printed: rules between parameters say nothing about values of a wrong type. A language spells the
tests; what is asked before them, and what need not be asked again, is decided here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from specwright.codegen.conditions import ALWAYS, Condition, every, negate, some
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    CountWhere,
    Enum,
    EqualItemCount,
    HasType,
    Implies,
    InTable,
    ItemCount,
    JsonType,
    Length,
    Matches,
    MultipleOf,
    NoAdditionalProperties,
    Not,
    Predicate,
    Present,
    Product,
    Range,
    Ratio,
    Scalar,
    TotalCount,
)
from specwright.ir.visitors import conjuncts, paths


class ExpressionPrinter(Protocol):
    """How a language says that a parameter is there, of a type, and passes a test."""

    def present(self, path: Path) -> Condition:
        """The condition that the parameter is given."""

    def typed(self, kind: JsonType, path: Path) -> Condition:
        """The condition that its value is there and of this type."""

    def test(self, atom: Atom) -> Condition:
        """The condition on values that are there and of the right types."""

    def asks_for_type(self, atom: Atom) -> bool:
        """Whether the condition of `test` is met by values of the right types alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PredicateLowering:
    """How a language spells the tests of a relation, and what is settled about its parameters.

    `kinds` are their types; `given` are those that are there for sure, `settled` those that have their type
    where they are there.
    """

    spelling: ExpressionPrinter
    kinds: Mapping[Path, JsonType]
    given: frozenset[Path] = frozenset()
    settled: frozenset[Path] = frozenset()

    def holds(self, predicate: Predicate) -> Condition:
        """The condition that the predicate holds."""
        return self._condition(predicate, holds=True)

    def fails(self, predicate: Predicate) -> Condition:
        """The condition that the predicate does not hold."""
        return self._condition(predicate, holds=False)

    def _condition(self, predicate: Predicate, *, holds: bool) -> Condition:
        """No fold of a normal form: what is known of the parts before one is not asked again in it."""
        join, other = (every, some) if holds else (some, every)
        match predicate:
            case Not(of=of):
                return self._condition(of, holds=not holds)
            case AllOf(of=parts):
                first = [part for part in parts if isinstance(part, Present | HasType)]
                rest = [part for part in parts if not isinstance(part, Present | HasType)]
                after = self._after(first)
                conditions = [self._condition(part, holds=holds) for part in first]
                return join([*conditions, *(after._condition(part, holds=holds) for part in rest)])
            case AnyOf(of=parts):
                return other(self._condition(part, holds=holds) for part in parts)
            case Implies(given=given, then=then):
                after = self._after(conjuncts(given))
                return other([self._condition(given, holds=not holds), after._condition(then, holds=holds)])
            case _:
                return self._atom(predicate, wanted=holds)

    def _after(self, known: Iterable[Predicate]) -> "PredicateLowering":
        """The same, where these are known to hold."""
        known = list(known)
        present = {part.path for part in known if isinstance(part, Present)}
        typed = {part.path for part in known if isinstance(part, HasType)}
        return replace(self, given=self.given | present, settled=self.settled | typed)

    def _atom(self, predicate: Atom, *, wanted: bool) -> Condition:
        """An absent value breaks no predicate, and presence is a predicate of its own."""
        match predicate:
            case Present(path=path):
                return self._here(path) if wanted else negate(self._here(path))
            case TotalCount():
                test = self.spelling.test(predicate)
                return test if wanted else negate(test)
            case Enum(path=path) if path not in self.kinds and path not in self.settled:
                parts = [negate(self._here(path)), self._equal(predicate)]
                return some(parts) if wanted else every(map(negate, parts))
            case _:
                return self._tested(predicate) if wanted else self._refused(predicate)

    def _tested(self, predicate: Atom) -> Condition:
        """The test behind the types that it takes for granted, and beside absence."""
        test = self.spelling.test(predicate)
        absent = [negate(self._here(path)) for path in paths(predicate)]
        if self.spelling.asks_for_type(predicate) or not any(self._open(predicate)):
            return some([*absent, test])
        return some([*absent, every([*self._guards(predicate), test])])

    def _refused(self, predicate: Atom) -> Condition:
        """The opposite of the test behind all that it takes for granted."""
        return every([*self._guards(predicate), negate(self.spelling.test(predicate))])

    def _equal(self, predicate: Enum) -> Condition:
        """That a parameter of several types has one of the values; none is one of another type."""
        if self.spelling.asks_for_type(predicate):
            return self.spelling.test(predicate)
        alike: dict[JsonType, tuple[Scalar, ...]] = {}
        for value in predicate.values:
            kind = _kind_of(value)
            alike[kind] = (*alike.get(kind, ()), value)
        return some(
            every(
                [self.spelling.typed(kind, predicate.path), self.spelling.test(replace(predicate, values=of))]
            )
            for kind, of in alike.items()
        )

    def _guards(self, predicate: Atom) -> Iterator[Condition]:
        """That each value is there, and of the type that the predicate speaks of."""
        for path, is_open in zip(paths(predicate), self._open(predicate), strict=True):
            kind = self.kinds.get(path) or _natural(predicate)
            yield self.spelling.typed(kind, path) if is_open else self._here(path)

    def _open(self, predicate: Atom) -> list[bool]:
        """Of each value that the predicate is about, whether its type has still to be asked for."""
        return [path not in self.settled and not isinstance(predicate, HasType) for path in paths(predicate)]

    def _here(self, path: Path) -> Condition:
        return ALWAYS if path in self.given else self.spelling.present(path)


def _natural(predicate: Atom) -> JsonType:
    """The type of the values that a predicate speaks of."""
    match predicate:
        case Length() | Matches():
            return JsonType.STRING
        case ItemCount() | EqualItemCount() | TotalCount() | CountWhere():
            return JsonType.ARRAY
        case InTable() | Product() | Ratio():
            return JsonType.INTEGER
        case Range() | MultipleOf():
            return JsonType.NUMBER
        case Enum(values=values):
            return _kind_of(values[0])
        case HasType(kind=kind):
            return kind
        case Present() | NoAdditionalProperties():
            return JsonType.OBJECT
        case _:
            assert_never(predicate)


def _kind_of(value: Scalar) -> JsonType:
    match value:
        case str():
            return JsonType.STRING
        case bool():
            return JsonType.BOOLEAN
        case int() | float():
            return JsonType.NUMBER
        case _:
            assert_never(value)
