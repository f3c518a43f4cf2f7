"""Checks inside array items that look outside them: one case for each outcome of what they see there."""

from collections.abc import Iterator
from dataclasses import dataclass

from specwright.emit.schema.algebra import FALSE, TRUE, Single, conjuncts, rewritten, singles
from specwright.emit.schema.dialect import INSIDE
from specwright.emit.schema.keywords import Schema, all_of, nested
from specwright.emit.schema.known import Known
from specwright.emit.schema.predicates import Speaker
from specwright.emit.schema.rewriting import spelled_out
from specwright.ir.path import Path
from specwright.ir.predicate import InTable, Predicate, SameCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Says predicates that must hold wherever a value stands at `path`."""

    path: Path
    known: Known
    definitions: str = INSIDE

    def place(self, predicate: Predicate) -> Path:
        """The innermost value that holds all that the predicate is about."""
        shared = (self._shared(single.path) for single in self._outside(self._spelled(predicate)))
        return min(shared, key=len, default=self.path)

    def say(self, predicate: Predicate, place: Path) -> Schema:
        """What the value at `place` must be for the predicate to hold at every place of the scope."""
        if place == self.path:
            return self._speaker(place).say(predicate)
        return all_of([self._cases(part, place) for part in conjuncts(self._spelled(predicate))])

    def _cases(self, predicate: Predicate, place: Path) -> Schema:
        seen = min(self._outside(predicate), key=lambda each: len(self._shared(each.path)), default=None)
        inner = self._shared(seen.path) if seen else self.path
        speaker = self._speaker(inner)
        if seen is None:
            return {} if predicate == TRUE else nested(inner[len(place) :], speaker.say(predicate))
        then = self._cases(_assuming(predicate, seen, TRUE), inner)
        other = self._cases(_assuming(predicate, seen, FALSE), inner)
        branches = {word: schema for word, schema in (("then", then), ("else", other)) if schema}
        return nested(inner[len(place) :], {"if": speaker.say(seen), **branches}) if branches else {}

    def _speaker(self, place: Path) -> Speaker:
        return Speaker(place=place, known=self.known, definitions=self.definitions)

    def _spelled(self, predicate: Predicate) -> Predicate:
        def spelled(atom: Predicate) -> Predicate:
            return spelled_out(atom, self.known) if isinstance(atom, InTable | SameCount) else atom

        return rewritten(predicate, spelled)

    def _outside(self, predicate: Predicate) -> Iterator[Single]:
        return (single for single in singles(predicate) if self._shared(single.path) != self.path)

    def _shared(self, path: Path) -> Path:
        """The part of the scope's path that leads to the other path, too."""
        depth = 0
        while depth < min(len(path), len(self.path)) and path[depth] == self.path[depth]:
            depth += 1
        return self.path[:depth]


def _assuming(predicate: Predicate, known: Single, outcome: Predicate) -> Predicate:
    return rewritten(predicate, lambda atom: outcome if atom == known else atom)
