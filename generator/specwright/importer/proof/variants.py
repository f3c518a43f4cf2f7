"""Values to ask of one schema: each boundary alone, each key gone, each branch, and mixtures of them."""

from collections.abc import Iterator
from random import Random
from typing import Any

from specwright.importer.proof.candidates import Candidates, distinct
from specwright.importer.proof.edits import Edits, Route, edited
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.scalars import ODD
from specwright.importer.proof.value_space import SURPLUS, SpaceReader, ValueSpace
from specwright.importer.proof.witnesses import BranchWitnesses
from specwright.ir.evaluate import ABSENT

CAP = 120
"""How many mixtures may be asked of one place; what is asked alone is never cut."""
LARGE = 120
_SEED = 20_12


class Variants:
    """Makes values from what schemas of one document say."""

    def __init__(self, document: Any, oracle: Oracle202012) -> None:
        self.reader = SpaceReader(document)
        self.candidates = Candidates(oracle)
        self.witnesses = BranchWitnesses(self.reader, self.candidates)

    def of(self, schema: Any, cap: int = CAP) -> list[Any]:
        """Values for a place by itself, always the same ones."""
        space = self.reader.read(schema)
        bases = self.bases(space)
        units = [*self.singles(space, few=self._is_large(space)), *self.witnesses.of_space(space)]
        alone = [edited(base, unit) for base in bases for unit in units]
        mixed = self._mixed(bases, units, cap) if space.properties else ()
        return distinct(value for value in (*bases, *alone, *mixed) if value is not ABSENT)

    def bases(self, space: ValueSpace) -> list[Any]:
        """All given, with good values; the same without surplus; nothing."""
        if not space.properties:
            return [self.candidates.good(space)]
        return [self.candidates.good(space), {}]

    def _is_large(self, space: ValueSpace) -> bool:
        """Whether each value of each part is too much to ask: their own places ask it, and are smaller."""
        return sum(1 for _ in self.singles(space)) > LARGE

    def lean(self, space: ValueSpace) -> list[Any]:
        """What is required and no more, at every depth."""
        return [self._required(space)] if space.properties else []

    def _required(self, space: ValueSpace) -> Any:
        names = {name: child for name, child in space.properties.items() if name in space.required}
        if not space.properties:
            return self.candidates.good(space)
        return {name: self._required(child) for name, child in names.items()}

    def good_parts(self, space: ValueSpace) -> list[tuple[str, Any]]:
        """A good value for each key that the facts declare."""
        named = [(name, child) for name, child in space.properties.items() if child.declared]
        parts = [(name, self.candidates.good(child)) for name, child in named]
        return [(name, value) for name, value in parts if value is not ABSENT]

    def singles(self, space: ValueSpace, route: Route = (), *, few: bool = False) -> Iterator[Edits]:
        """Each value alone and each key gone; for an object also one key and more that no one expects.

        With `few`, of each part's values only some that the facts accept and some that they refuse.
        """
        if few and route:
            values = self.candidates.few(space)
        else:
            values = self.candidates.values(space, odd=1 if route else len(ODD))
        for value in values:
            yield ((route, value),)
        if route:
            yield ((route, ABSENT),)
        if space.properties or "object" in space.kinds:
            yield (((*route, SURPLUS), 1),)
            for count in space.key_counts:
                yield tuple(((*route, f"{SURPLUS}{number}"), 1) for number in range(count))
        for one, other, first, second in space.pairs:
            yield (((*route, one), first), ((*route, other), second))
            yield (((*route, one), second), ((*route, other), first))
        for name, child in space.properties.items():
            yield from self.singles(child, (*route, name), few=few)

    def _mixed(self, bases: list[Any], units: list[Edits], cap: int) -> Iterator[Any]:
        """All pairs of units where they are few, else some, then some of three."""
        random = Random(_SEED)
        inner = [unit for unit in units if unit and unit[0][0]]
        for number in range(cap if len(inner) > 1 else 0):
            chosen = random.sample(inner, min(len(inner), 2 + number % 3))
            yield edited(bases[number % len(bases)], [edit for unit in chosen for edit in unit])
