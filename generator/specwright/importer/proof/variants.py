"""Values to ask of one schema: each boundary alone, each key gone, each branch, and mixtures of them."""

from collections.abc import Iterator
from random import Random
from typing import Any

from specwright.importer.proof.candidates import Candidates, distinct
from specwright.importer.proof.domain import SURPLUS, Domain, DomainReader
from specwright.importer.proof.edits import Edits, Route, edited
from specwright.importer.proof.oracle import Oracle202012
from specwright.importer.proof.scalars import ODD
from specwright.importer.proof.witnesses import Witnesses
from specwright.ir.evaluate import ABSENT

CAP = 120
"""How many mixtures may be asked of one place; what is asked alone is never cut."""
LARGE = 120
_SEED = 20_12


class Variants:
    """Makes values from what schemas of one document say."""

    def __init__(self, document: Any, oracle: Oracle202012) -> None:
        self.reader = DomainReader(document)
        self.candidates = Candidates(oracle)
        self.witnesses = Witnesses(self.reader, self.candidates)

    def of(self, schema: Any, cap: int = CAP) -> list[Any]:
        """Values for a place by itself, always the same ones."""
        domain = self.reader.read(schema)
        bases = self.bases(domain)
        units = [*self.singles(domain, few=self._is_large(domain)), *self.witnesses.of_domain(domain)]
        alone = [edited(base, unit) for base in bases for unit in units]
        mixed = self._mixed(bases, units, cap) if domain.properties else ()
        return distinct(value for value in (*bases, *alone, *mixed) if value is not ABSENT)

    def bases(self, domain: Domain) -> list[Any]:
        """All given, with good values; the same without surplus; nothing."""
        if not domain.properties:
            return [self.candidates.good(domain)]
        return [self.candidates.good(domain), {}]

    def _is_large(self, domain: Domain) -> bool:
        """Whether each value of each part is too much to ask: their own places ask it, and are smaller."""
        return sum(1 for _ in self.singles(domain)) > LARGE

    def lean(self, domain: Domain) -> list[Any]:
        """What is required and no more, at every depth."""
        return [self._required(domain)] if domain.properties else []

    def _required(self, domain: Domain) -> Any:
        names = {name: child for name, child in domain.properties.items() if name in domain.required}
        if not domain.properties:
            return self.candidates.good(domain)
        return {name: self._required(child) for name, child in names.items()}

    def good_parts(self, domain: Domain) -> list[tuple[str, Any]]:
        """A good value for each key that the facts declare."""
        named = [(name, child) for name, child in domain.properties.items() if child.declared]
        parts = [(name, self.candidates.good(child)) for name, child in named]
        return [(name, value) for name, value in parts if value is not ABSENT]

    def singles(self, domain: Domain, route: Route = (), *, few: bool = False) -> Iterator[Edits]:
        """Each value alone and each key gone; for an object also one key and more that no one expects.

        With `few`, of each part's values only some that the facts accept and some that they refuse.
        """
        if few and route:
            values = self.candidates.few(domain)
        else:
            values = self.candidates.values(domain, odd=1 if route else len(ODD))
        for value in values:
            yield ((route, value),)
        if route:
            yield ((route, ABSENT),)
        if domain.properties or "object" in domain.kinds:
            yield (((*route, SURPLUS), 1),)
            for count in domain.key_counts:
                yield tuple(((*route, f"{SURPLUS}{number}"), 1) for number in range(count))
        for one, other, first, second in domain.pairs:
            yield (((*route, one), first), ((*route, other), second))
            yield (((*route, one), second), ((*route, other), first))
        for name, child in domain.properties.items():
            yield from self.singles(child, (*route, name), few=few)

    def _mixed(self, bases: list[Any], units: list[Edits], cap: int) -> Iterator[Any]:
        """All pairs of units where they are few, else some, then some of three."""
        random = Random(_SEED)
        inner = [unit for unit in units if unit and unit[0][0]]
        for number in range(cap if len(inner) > 1 else 0):
            chosen = random.sample(inner, min(len(inner), 2 + number % 3))
            yield edited(bases[number % len(bases)], [edit for unit in chosen for edit in unit])
