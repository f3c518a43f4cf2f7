"""Predicates lowered to tests: that they hold, or that they fail.

A test asks for the type of its value first, unless that is settled, and is false without it, whichever way
round it is asked: rules between parameters say nothing about values of a wrong type. Where a value may have
several types, or any, the other ones are not wrong: what a predicate says of one type, they keep to.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from specwright.codegen import lir
from specwright.codegen.atoms import ALWAYS, every, natural_type, negate, some, test_of, type_of
from specwright.ir.path import Path
from specwright.ir.predicate import (
    AllOf,
    AnyOf,
    Atom,
    Constant,
    Enum,
    HasType,
    Implies,
    InTable,
    JsonType,
    Not,
    PartsAtom,
    Predicate,
    Present,
    TotalCount,
)
from specwright.ir.visitors import conjuncts, paths


@dataclass(frozen=True, slots=True, kw_only=True)
class PredicateLowering:
    """What is known of the values that a predicate speaks of, and how it names what it asks for.

    `kinds` are their types; `given` are those that are there for sure, `settled` those that have their type
    where they are there. `typed_equality` is that of a language in which values of two types never are equal.
    """

    kinds: Mapping[Path, JsonType]
    tables: Mapping[InTable, lir.LookupTable]
    counters: Mapping[PartsAtom, lir.Ref]
    typed_equality: bool = False
    given: frozenset[Path] = frozenset()
    settled: frozenset[Path] = frozenset()

    def holds(self, predicate: Predicate) -> lir.Test:
        """The test that the predicate holds."""
        return self._lower(predicate, holds=True)

    def fails(self, predicate: Predicate) -> lir.Test:
        """The test that the predicate does not hold."""
        return self._lower(predicate, holds=False)

    def _lower(self, predicate: Predicate, *, holds: bool) -> lir.Test:
        """No fold of a normal form: what is known of the parts before one is not asked again in it."""
        join, other = (every, some) if holds else (some, every)
        match predicate:
            case Not(of=of):
                return self._lower(of, holds=not holds)
            case AllOf(of=parts):
                first = [part for part in parts if isinstance(part, Present | HasType)]
                rest = [part for part in parts if not isinstance(part, Present | HasType)]
                after = self._after(first)
                tests = [self._lower(part, holds=holds) for part in first]
                return join([*tests, *(after._lower(part, holds=holds) for part in rest)])
            case AnyOf(of=parts):
                return other(self._lower(part, holds=holds) for part in parts)
            case Implies(given=given, then=then):
                after = self._after(conjuncts(given))
                return other([self._lower(given, holds=not holds), after._lower(then, holds=holds)])
            case _:
                return self._atom(predicate, wanted=holds)

    def _after(self, known: Iterable[Predicate]) -> "PredicateLowering":
        """The same, where these are known to hold."""
        known = list(known)
        present = {part.path for part in known if isinstance(part, Present)}
        typed = {part.path for part in known if isinstance(part, HasType)}
        return replace(self, given=self.given | present, settled=self.settled | typed)

    def _atom(self, predicate: Atom, *, wanted: bool) -> lir.Test:
        """An absent value breaks no predicate, and presence is a predicate of its own."""
        match predicate:
            case Present(path=path):
                return self._here(path) if wanted else negate(self._here(path))
            case TotalCount():
                test = self._test(predicate)
                return test if wanted else negate(test)
            case Enum(path=path) if path not in self.kinds and path not in self.settled:
                parts = [negate(self._here(path)), self._equal(predicate)]
                return some(parts) if wanted else every(map(negate, parts))
            case _:
                return self._tested(predicate) if wanted else self._refused(predicate)

    def _tested(self, predicate: Atom) -> lir.Test:
        """The test behind the types that it takes for granted, and beside absence."""
        absent = [negate(self._here(path)) for path in paths(predicate)]
        asks_for_type = self.typed_equality and isinstance(predicate, Enum)
        if asks_for_type or not any(self._open(predicate)):
            return some([*absent, self._test(predicate)])
        pairs = list(zip(paths(predicate), self._guards(predicate), self._open(predicate), strict=True))
        others = [
            negate(guard) for path, guard, is_open in pairs if is_open and not self._has_kind(path, predicate)
        ]
        guards = [guard for path, guard, is_open in pairs if not is_open or self._has_kind(path, predicate)]
        return some([*absent, *others, every([*guards, self._test(predicate)])])

    def _refused(self, predicate: Atom) -> lir.Test:
        """The opposite of the test behind all that it takes for granted."""
        return every([*self._guards(predicate), negate(self._test(predicate))])

    def _equal(self, predicate: Enum) -> lir.Test:
        """That a parameter of several types has one of the values; none is one of another type."""
        if self.typed_equality:
            return self._test(predicate)
        x = lir.Var(path=predicate.path)
        alike: dict[JsonType, tuple[Constant, ...]] = {}
        for value in predicate.values:
            kind = type_of(value)
            alike[kind] = (*alike.get(kind, ()), value)
        return some(
            every([lir.IsType(of=x, type=kind), lir.IsOneOf(of=x, values=values)])
            for kind, values in alike.items()
        )

    def _guards(self, predicate: Atom) -> Iterator[lir.Test]:
        """That each value is there, and of the type that the predicate speaks of."""
        for path, is_open in zip(paths(predicate), self._open(predicate), strict=True):
            kind = self.kinds[path] if self._has_kind(path, predicate) else natural_type(predicate)
            yield lir.IsType(of=lir.Var(path=path), type=kind) if is_open else self._here(path)

    def _open(self, predicate: Atom) -> list[bool]:
        """Of each value that the predicate is about, whether its type has still to be asked for."""
        if isinstance(predicate, HasType):
            return [False]
        return [
            path not in self.settled or self._may_be_fraction(path, predicate) for path in paths(predicate)
        ]

    def _may_be_fraction(self, path: Path, predicate: Atom) -> bool:
        """Whether a number that is not known to be whole is taken for a whole one."""
        return self.kinds.get(path) is JsonType.NUMBER and natural_type(predicate) is JsonType.INTEGER

    def _has_kind(self, path: Path, predicate: Atom) -> bool:
        """Whether values of another type than the predicate speaks of are refused elsewhere."""
        return path in self.kinds and not self._may_be_fraction(path, predicate)

    def _test(self, atom: Atom) -> lir.Test:
        return test_of(atom, self.tables, self.counters)

    def _here(self, path: Path) -> lir.Test:
        return ALWAYS if path in self.given else lir.IsPresent(of=lir.Var(path=path))
