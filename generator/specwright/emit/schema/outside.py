"""Checks inside array items that look outside them: one case for each outcome of what they see there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from specwright.emit.schema.dialect import FULL, Dialect
from specwright.emit.schema.keywords import Schema, all_of, nested
from specwright.emit.schema.known import KnownTypes
from specwright.emit.schema.predicates import SchemaLowering
from specwright.emit.schema.rewriting import outcomes
from specwright.ir.comparison import Compare
from specwright.ir.path import Path
from specwright.ir.predicate import Atom, EveryValue, JsonType, Predicate
from specwright.ir.visitors import TRUE, atoms, conjuncts, paths, rewrite


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Lowers predicates that must hold wherever a value stands at `path`; where `mixed`, only of objects."""

    path: Path
    known: KnownTypes
    dialect: Dialect = FULL
    mixed: bool = False

    def inside(self, path: Path) -> "Scope":
        """The scope of a value within, which is all that its predicates speak of."""
        return replace(self, path=path)

    def of_objects(self) -> "Scope":
        """The scope where objects stand, for values that may be something else, too."""
        kinds = {**self.known.kinds, self.path: JsonType.OBJECT}
        return replace(self, known=replace(self.known, kinds=kinds), mixed=True)

    def place(self, predicate: Predicate) -> Path:
        """The innermost value that holds all that the predicate is about."""
        return min((place for _, place in self._outside(predicate)), key=len, default=self.path)

    def lower(self, predicate: Predicate, place: Path) -> Schema:
        """What the value at `place` must be for the predicate to hold at every place of the scope."""
        if place == self.path:
            return self._lowering(place).lower(predicate)
        return all_of([self._cases(part, place) for part in conjuncts(predicate)])

    def of_value(self, predicate: EveryValue) -> Schema:
        """What the values of a map are, of which a predicate about them speaks."""
        return self._lowering(self.path).value_of(predicate)

    def _cases(self, predicate: Predicate, place: Path) -> Schema:
        found = min(self._outside(predicate), key=lambda each: len(each[1]), default=None)
        if found is None:
            said = {} if predicate == TRUE else self._lowering(self.path).lower(predicate)
            if said and self.mixed:
                said = {"if": {"type": "object"}, "then": said}
            return nested(self.path[len(place) :], said)
        atom, inner = found
        seen = next(path for path in paths(atom) if self._shared(path) == inner)
        states = [
            (given, self._cases(_replaced(predicate, atom, outcome), inner))
            for given, outcome in outcomes(atom, seen, self.known)
        ]
        lowering = self._lowering(inner)
        if isinstance(atom, Compare):
            apart = [_choice(lowering.lower(given), then, {}) for given, then in states]
            return nested(inner[len(place) :], all_of(list(filter(None, apart))))
        schema: Schema = {}
        for given, then in reversed(states):
            schema = _choice(lowering.lower(given), then, schema) if given != TRUE else then
        return nested(inner[len(place) :], schema)

    def _lowering(self, place: Path) -> SchemaLowering:
        return SchemaLowering(place=place, known=self.known, dialect=self.dialect)

    def _outside(self, predicate: Predicate) -> Iterator[tuple[Atom, Path]]:
        """The atoms about values outside the scope, with the outermost place that they look from."""
        for atom in atoms(predicate):
            place = min(map(self._shared, paths(atom)), key=len)
            if place != self.path:
                yield atom, place

    def _shared(self, path: Path) -> Path:
        """The part of the scope's path that leads to the other path, too."""
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(path, self.path, strict=False))
        return tuple(name for name, _ in pairs)


def _choice(given: Schema, then: Schema, other: Schema) -> Schema:
    branches = {word: schema for word, schema in (("then", then), ("else", other)) if schema}
    return {"if": given, **branches} if branches else {}


def _replaced(predicate: Predicate, atom: Atom, outcome: Predicate) -> Predicate:
    return rewrite(predicate, lambda each: outcome if each == atom else each)
